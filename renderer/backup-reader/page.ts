import { element } from '../lone-page/element.ts'
import {
  firstLanguage,
  followTheme,
  nameDocument,
  showHeader,
  takeDrops,
} from '../lone-page/frame.ts'
import { backupAmong, type FoundBackup, type GivenFile } from './folder.ts'
import { filesDropped } from './given.ts'
import { openBackup, type OpenedBackup } from './opening.ts'
import { problemOf, type Problem } from './problem.ts'
import { showKey } from './show-key.ts'
import { showOpened } from './show-opened.ts'
import { showFolder, showProblem } from './show-page.ts'
import { speechOf } from './speech.ts'

/** What the page shows below its head: one step after the other. */
type Step =
  | { readonly is: 'folder' }
  | { readonly is: 'key'; readonly found: FoundBackup }
  | { readonly is: 'working' }
  | { readonly is: 'opened'; readonly backup: OpenedBackup }

/** Lets the browser draw before it is kept busy. */
const afterDrawing = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30))

/** Draws the page and answers what is dropped, chosen and typed, until it is closed. */
export const showPage = (): void => {
  const place = document.getElementById('page') ?? document.body
  let language = firstLanguage()
  let step: Step = { is: 'folder' }
  let problem: Problem | undefined
  /** What was given last; an earlier reading that ends later is dropped. */
  let given = 0

  const take = async (reading: Promise<ReadonlyMap<string, GivenFile>>): Promise<void> => {
    given += 1
    const number = given
    try {
      const found = backupAmong(await reading)
      if (number !== given) return
      step = { is: 'key', found }
      problem = undefined
    } catch (error) {
      if (number !== given) return
      step = { is: 'folder' }
      problem = problemOf(error)
    }
    draw()
  }
  const open = async (found: FoundBackup, generation: number, typed: string): Promise<void> => {
    given += 1
    const number = given
    step = { is: 'working' }
    problem = undefined
    draw()
    await afterDrawing()
    try {
      const backup = await openBackup(found, generation, typed)
      if (number !== given) return
      step = { is: 'opened', backup }
    } catch (error) {
      if (number !== given) return
      // the key stays as it was typed: most often one letter of it is wrong
      step = { is: 'key', found }
      problem = problemOf(error)
    }
    draw()
  }

  let key: HTMLElement | undefined
  let keyOf: FoundBackup | undefined
  const keyPart = (found: FoundBackup): HTMLElement => {
    if (key === undefined || keyOf !== found) {
      key = showKey(speechOf(language), found.generations, (generation, typed) => {
        void open(found, generation, typed)
      })
      keyOf = found
    }
    return key
  }
  const shownStep = (): (Node | undefined)[] => {
    const speech = speechOf(language)
    const folder = showFolder(speech, (files) => void take(Promise.resolve(files)))
    switch (step.is) {
      case 'folder':
        return [folder]
      case 'key':
        return [folder, keyPart(step.found)]
      case 'working':
        return [element('p', { class: 'working', role: 'status' }, speech.t.working)]
      case 'opened':
        // what was typed is not kept any longer than it is needed
        key = undefined
        return [showOpened(step.backup, speech), folder]
    }
  }
  const draw = (): void => {
    const speech = speechOf(language)
    nameDocument(language, speech.t.title)
    const turnLanguage = () => {
      language = language === 'de' ? 'en' : 'de'
      key = undefined
      draw()
    }
    const said = problem === undefined ? undefined : showProblem(problem, speech)
    const main = element('main', { 'data-step': step.is }, said, ...shownStep())
    place.replaceChildren(showHeader(speech, turnLanguage), main)
  }
  takeDrops(({ items }) => void take(filesDropped(items)))
  followTheme()
  draw()
}

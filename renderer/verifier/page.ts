import { parseReceipt } from '../../electron/core/ledger/anchor.ts'
import type { Report } from '../../electron/core/proof/judging/findings.ts'
import { button, element } from '../lone-page/element.ts'
import {
  firstLanguage,
  followTheme,
  nameDocument,
  showHeader,
  takeDrops,
} from '../lone-page/frame.ts'
import { morePatienceMs, openAsking, patienceMs } from './asking.ts'
import { showConfirmed, showFiles, showReceipts, type DetailActions } from './show-details.ts'
import { showOutcome } from './show-outcome.ts'
import { speechOf } from './speech.ts'
import { withFiles } from './given-files.ts'
import { showCamera, type CameraPart } from './show-camera.ts'
import { showCode, showDrop, showLimits } from './show-page.ts'
import type { PageAnswer } from './question.ts'

const empty: Report = {
  outcome: { is: 'nothing' },
  files: [],
  verdicts: [],
  logs: [],
  confirmed: [],
  exitCode: 2,
  entries: 0,
  whole: false,
}

/** Draws the page and answers what is dropped, chosen, typed and pasted, until it is closed. */
export const showPage = (): void => {
  const { ask } = openAsking()
  const place = document.getElementById('page') ?? document.body
  let language = firstLanguage()
  let files: File[] = []
  let receipts: string[] = []
  let answer: PageAnswer | 'tooSlow' = { report: empty, receipts: [] }
  let busy = false
  let asked = 0
  let turn = Promise.resolve()

  const judge = (patience = patienceMs): void => {
    asked += 1
    const number = asked
    busy = true
    draw()
    // one after the other: an answer always belongs to the newest question
    turn = turn.then(async () => {
      if (number !== asked) return
      const begun = performance.now()
      const said = await ask({ files, receipts }, patience)
      results.dataset['took'] = String(Math.round(performance.now() - begun))
      if (number !== asked) return
      answer = said ?? 'tooSlow'
      busy = false
      draw()
    })
  }
  const addFiles = (added: readonly File[]): void => {
    files = withFiles(files, added)
    judge()
  }
  const addCode = (text: string): boolean => {
    if (parseReceipt(text) === 'unreadable') return false
    if (!receipts.includes(text.trim())) receipts = [...receipts, text.trim()]
    judge()
    return true
  }
  const actions: DetailActions = {
    removeFile: (name) => {
      files = files.filter((file) => file.name !== name)
      judge()
    },
    removeReceipt: (receipt) => {
      receipts = receipts.filter((one) => one !== receipt)
      judge()
    },
  }
  const startOver = (): void => {
    files = []
    receipts = []
    judge()
  }

  let camera: CameraPart | undefined
  // nobody films while the page is not looked at
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) camera?.turnOff()
  })

  const results = element('div', { id: 'results', 'aria-live': 'polite' })
  const drawResults = (): void => {
    const speech = speechOf(language)
    const { report, receipts: all } =
      answer === 'tooSlow' ? { report: tooSlow(files), receipts } : answer
    results.setAttribute('aria-busy', String(busy))
    const buttons = element(
      'div',
      { class: 'buttons' },
      answer === 'tooSlow'
        ? button(speech.t.moreTime, 'primary', () => judge(morePatienceMs))
        : undefined,
      files.length + receipts.length > 0 ? button(speech.t.again, 'plain', startOver) : undefined,
    )
    const parts = busy
      ? [element('p', { class: 'working' }, speech.t.working)]
      : [
          showOutcome(report.outcome, speech),
          showReceipts(report, all, receipts, speech, actions),
          showFiles(report, speech, actions),
          showConfirmed(report, speech),
          buttons,
        ]
    results.replaceChildren(...parts.filter((part) => part !== undefined))
  }
  const drawAll = (): void => {
    const speech = speechOf(language)
    nameDocument(language, speech.t.title)
    const turnLanguage = () => {
      language = language === 'de' ? 'en' : 'de'
      drawAll()
    }
    camera?.turnOff()
    camera = showCamera(speech, addCode)
    const code = element('div', { class: 'code' }, showCode(speech, addCode), camera.part)
    place.replaceChildren(
      showHeader(speech, turnLanguage),
      element(
        'main',
        {},
        element('div', { class: 'giving' }, showDrop(speech, addFiles), code),
        results,
        showLimits(speech),
      ),
    )
    drawResults()
  }
  const draw = drawResults
  const addAny = (given: DataTransfer | null): void => {
    const added = [...(given?.files ?? [])]
    if (added.length > 0) addFiles(added)
  }
  takeDrops(addAny)
  document.addEventListener('paste', ({ clipboardData }) => addAny(clipboardData))
  followTheme()
  drawAll()
}

/** Everything that was given, none of it judged. */
const tooSlow = (files: readonly File[]): Report => ({
  ...empty,
  outcome: { is: 'cannotSay' },
  files: files.map(({ name }) => ({ name, finding: { is: 'cannotSay', why: 'tooSlow' } })),
})

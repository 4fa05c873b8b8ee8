import type { wordingCalls } from '../../../shared/contract/wording.calls.ts'
import {
  WordingDraft,
  type EditablePassage,
  type WordingProblem,
} from '../../../shared/model/wordings.ts'
import { noteBusiness } from '../business/business.commands.ts'
import type { Asking, HandlersOf } from '../office.ts'
import { fingerprint, problemsOf, wordingOf } from '../papers/texts/own-wording.ts'
import { Refusal } from '../refusal.ts'
import { previewOf } from './preview.ts'
import { nextEdition, originalOf, ownWordings, passagesView } from './wordings.views.ts'

const draftName = (passage: EditablePassage): string => `wording.${passage}`

/** Marked passages in the business's own words: looked at, tried, taken, given back. */
export const wordingHandlers: HandlersOf<keyof typeof wordingCalls> = {
  'wordings.view': (_input, at) => ({
    passages: at.archive
      .read((reader) => passagesView(reader, at.originals))
      .map((one) => {
        const draft = at.archive.drafts.read(draftName(one.passage), WordingDraft)
        return draft === undefined ? one : { ...one, draft }
      }),
  }),

  'wording.try': async ({ passage, wording }, at) => {
    const problems = problemsIn(at, passage, wording)
    return problems.length > 0
      ? { problems }
      : { problems, preview: await previewOf(at, passage, wording) }
  },

  'wording.keep': ({ passage, wording }, at) => {
    const known = at.archive.read((reader) => passagesView(reader, at.originals))
    const counts = known.find((one) => one.passage === passage)
    if (wording === (counts?.wording ?? counts?.original))
      at.archive.drafts.remove(draftName(passage))
    else at.archive.drafts.save(draftName(passage), wording)
    return { savedAt: at.outside.clock.now() }
  },

  'wording.change': ({ passage, wording }, at) => {
    const [problem] = problemsIn(at, passage, wording)
    if (problem !== undefined) throw new Refusal('wordingRefused', { [passage]: problem.problem })
    const { text, passage: original } = originalOf(at.originals, passage)
    noteBusiness(at, 'wording.changed', 'wording', {
      passage,
      wording,
      edition: at.archive.read((reader) => nextEdition(reader, passage)),
      version: text.version,
      originalSha256: fingerprint(wordingOf(original)),
    })
    at.archive.drafts.remove(draftName(passage))
    return {}
  },

  'wording.restore': ({ passage: name }, at) => {
    const { text, passage } = originalOf(at.originals, name)
    const edition = at.archive.read((reader) => {
      const own = ownWordings(reader).find(
        (one) => one.text === text.id && one.passage === passage.key,
      )
      // asked for twice, or never worded: ours counts already
      return own?.wording === undefined ? undefined : nextEdition(reader, name)
    })
    if (edition !== undefined)
      noteBusiness(at, 'wording.restored', 'restored', { passage: name, edition })
    at.archive.drafts.remove(draftName(name))
    return {}
  },
}

const problemsIn = (at: Asking, name: string, wording: string): WordingProblem[] => {
  const { text, passage } = originalOf(at.originals, name)
  return problemsOf(text, passage, wording, (typed) => at.papers.missingLetter(typed)?.character)
}

import { createHash } from 'node:crypto'

import type { WordingProblem } from '../../../../shared/model/wordings.ts'
import { label } from './fill.ts'
import { forbiddenIn } from './forbidden.ts'
import type { Texts } from './library.ts'
import { readWording } from './read.ts'
import { placeholder, TextError } from './text.ts'
import type { PaperText, Passage, PassagePart } from './text.ts'

/** A passage in the business's own words: which text, which passage, and which edition of that text it makes. */
export type OwnWording = {
  readonly text: string
  readonly passage: string
  /** Counts the changes of this text; a paper names the last one beside our version. */
  readonly edition: number
  /** Absent where the business went back to ours; the edition counts all the same. */
  readonly wording?: string
}

/** The wording of a passage as it stands in its file and in the editor. */
export const wordingOf = ({ body }: Passage): string =>
  body
    .map((part) =>
      part.kind === 'list' ? part.items.map((item) => `- ${item}`).join('\n') : part.text,
    )
    .join('\n\n')

/** Tells one wording of ours from a later one. */
export const fingerprint = (wording: string): string =>
  createHash('sha256').update(wording).digest('hex')

/** A passage may grow, but not so that the paper becomes another. */
export const mostOf = (original: string): number => Math.max(600, original.length * 2)

/**
 * Why the business's wording cannot stand in place of the passage; empty when it can. `missing` finds a letter no font
 * of ours has.
 */
export const problemsOf = (
  text: PaperText,
  original: Passage,
  wording: string,
  missing: (wording: string) => string | undefined = () => undefined,
): WordingProblem[] => {
  if (wording.trim() === '') return [{ problem: 'empty' }]
  const ours = wordingOf(original)
  const most = mostOf(ours)
  const character = missing(wording)
  return [
    ...(wording.length > most ? [{ problem: 'tooLong' as const, most }] : []),
    ...formProblems(original, wording),
    ...placeholderProblems(ours, wording),
    ...forbiddenIn(wording, text.id).map(({ rule, found }) => ({
      problem: 'forbidden' as const,
      rule,
      found,
    })),
    ...(character === undefined ? [] : [{ problem: 'letter' as const, character }]),
  ]
}

const formProblems = (original: Passage, wording: string): WordingProblem[] => {
  try {
    const body = readWording(wording)
    const [only] = body
    const wasOne = original.body.length === 1 && original.body[0]?.kind === 'paragraph'
    return wasOne && (body.length > 1 || only?.kind !== 'paragraph')
      ? [{ problem: 'oneParagraph' }]
      : []
  } catch (error) {
    if (!(error instanceof TextError)) throw error
    return [{ problem: 'form', line: Number(/^line (\d+)/.exec(error.message)?.[1] ?? 1) }]
  }
}

const placeholderProblems = (ours: string, wording: string): WordingProblem[] => {
  const [known, used] = [placeholdersIn(ours), placeholdersIn(wording)]
  return [
    ...used
      .filter((name) => !known.includes(name))
      .map((name) => ({ problem: 'unknownPlaceholder' as const, name })),
    ...known
      .filter((name) => !used.includes(name))
      .map((name) => ({ problem: 'missingPlaceholder' as const, name })),
  ]
}

export const placeholdersIn = (wording: string): string[] => [
  ...new Set(Array.from(wording.matchAll(placeholder), ([, name = '']) => name)),
]

/**
 * The texts with the business's own wordings in their passages. A wording that no longer fits our text is left out: a
 * paper must not fail at somebody's door. The reading aid says that such a passage is in German only.
 */
export const withOwnWordings = (texts: Texts, own: readonly OwnWording[]): Texts => {
  if (own.length === 0) return texts
  return {
    get(language, id) {
      const text = texts.get(language, id)
      const changes = own.filter((one) => one.text === id)
      if (changes.length === 0) return text
      const lead = language === 'de' ? undefined : label(texts.get('en', 'aid'), 'ownWording')
      return worded(text, texts.get('de', id), changes, lead)
    },
    all: texts.all,
  }
}

const worded = (
  text: PaperText,
  german: PaperText,
  changes: readonly OwnWording[],
  lead: string | undefined,
): PaperText => {
  const passages = new Map(text.passages)
  for (const { passage: key, wording } of changes) {
    const [here, original] = [passages.get(key), german.passages.get(key)]
    if (wording === undefined || here === undefined || original?.editable !== true) continue
    if (problemsOf(german, original, wording).length > 0) continue
    passages.set(key, { ...here, body: led(readWording(wording), lead) })
  }
  const edition = Math.max(...changes.map((change) => change.edition))
  return { ...text, passages, version: editionOf(text.version, edition) }
}

/** `1.0-B2`: our version, and the second change of the business (Betrieb) to it. */
export const editionOf = (version: string, edition: number): string => `${version}-B${edition}`

const led = (body: readonly PassagePart[], lead: string | undefined): PassagePart[] => {
  const [first, ...rest] = body
  if (lead === undefined || first === undefined) return [...body]
  return first.kind === 'paragraph'
    ? [{ kind: 'paragraph', text: `${lead} ${first.text}` }, ...rest]
    : [{ kind: 'paragraph', text: lead }, first, ...rest]
}

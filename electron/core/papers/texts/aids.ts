import { placeholder, TextError } from './text.ts'
import type { PaperText, PassagePart } from './text.ts'

/** A text as it was read, with the file it came from. */
export type ReadFile = { readonly path: string; readonly source: string; readonly text: PaperText }

/**
 * Not read by the customer as a paper of ours: covering mails, the key sheet that only the business has, and what stands
 * around a PDF of the business's own, which nobody translated.
 */
const withoutAid: readonly string[] = [
  'ahead',
  'mail',
  'own',
  'recovery',
  'subProcessors',
  'withdrawal',
]

/** What only a reading aid says. */
const withoutOriginal: readonly string[] = ['aid']

/**
 * Every German text the customer reads has its English reading aid, of the same version and built alike: the same
 * passages with the same requirement ids, parts and placeholders, the same labels. Throws TextError naming file and line
 * of the first that is missing, stale or built otherwise.
 */
export const refuseBrokenAids = (files: readonly ReadFile[]): void => {
  const aids = new Map(
    files.filter(({ text }) => text.language === 'en').map((file) => [file.text.id, file]),
  )
  const originals = files.filter(({ text }) => text.language === 'de')
  for (const original of originals) {
    const { id } = original.text
    if (withoutAid.includes(id)) continue
    const aid = aids.get(id)
    if (aid === undefined)
      throw new TextError(`${original.path}, line 1: there is no English reading aid, en/${id}.md`)
    refuseStale(original, aid)
    for (const [one, key] of keysOf(original.text)) sameKey(original, aid, one, key)
    for (const [one, key] of keysOf(aid.text)) sameKey(aid, original, one, key)
    for (const [key] of original.text.passages) samePassage(original, aid, key)
    for (const [key] of original.text.labels) sameLabel(original, aid, key)
  }
  for (const { path, text } of aids.values())
    if (!withoutOriginal.includes(text.id) && !originals.some((one) => one.text.id === text.id))
      throw new TextError(`${path}, line 1: there is no German text de/${text.id}.md behind this`)
}

const refuseStale = (original: ReadFile, aid: ReadFile): void => {
  if (aid.text.version !== original.text.version)
    throw new TextError(
      `${at(aid, /^version:/)}: this translates version ${aid.text.version}, but ${original.path} is version ${original.text.version}`,
    )
}

type Kind = 'passage' | 'label'

const keysOf = ({ passages, labels }: PaperText): [Kind, string][] => [
  ...[...passages.keys()].map((key): [Kind, string] => ['passage', key]),
  ...[...labels.keys()].map((key): [Kind, string] => ['label', key]),
]

const sameKey = (has: ReadFile, lacks: ReadFile, kind: Kind, key: string): void => {
  const there = kind === 'passage' ? lacks.text.passages.has(key) : lacks.text.labels.has(key)
  if (!there)
    throw new TextError(`${lineOf(has, kind, key)}: ${lacks.path} has no ${kind} "${key}"`)
}

const samePassage = (original: ReadFile, aid: ReadFile, key: string): void => {
  const [one, other] = [original.text.passages.get(key), aid.text.passages.get(key)]
  if (one === undefined || other === undefined) return
  const refuse = (what: string): never => {
    throw new TextError(
      `${aid.path}, line ${other.line}: passage "${key}" has ${what} than in ${original.path}, line ${one.line}`,
    )
  }
  if (one.ids.join() !== other.ids.join()) refuse('other requirement ids')
  if ((one.heading === undefined) !== (other.heading === undefined)) refuse('another heading')
  if (shapeOf(one.body) !== shapeOf(other.body)) refuse('other paragraphs or lists')
  const [here, there] = [one, other].map(({ heading = '', body }) =>
    namesIn([heading, ...body.flatMap((part) => stringsOf(part))].join('\n')),
  )
  if (here !== there) refuse('other placeholders')
}

const sameLabel = (original: ReadFile, aid: ReadFile, key: string): void => {
  const [here, there] = [original, aid].map(({ text }) => namesIn(text.labels.get(key) ?? ''))
  if (here !== there)
    throw new TextError(
      `${lineOf(aid, 'label', key)}: label "${key}" has other placeholders than in ${lineOf(original, 'label', key)}`,
    )
}

const shapeOf = (body: readonly PassagePart[]): string =>
  body.map((part) => (part.kind === 'list' ? `list of ${part.items.length}` : part.kind)).join()

const stringsOf = (part: PassagePart): readonly string[] =>
  part.kind === 'list' ? part.items : [part.text]

const namesIn = (text: string): string =>
  text.includes('{')
    ? [...new Set(Array.from(text.matchAll(placeholder), ([name]) => name))].toSorted().join()
    : ''

const lineOf = (file: ReadFile, kind: Kind, key: string): string => {
  const found = file.text.passages.get(key)?.line
  if (kind === 'passage' && found !== undefined) return `${file.path}, line ${found}`
  return at(file, new RegExp(`^${key.replaceAll('.', '\\.')} *=`))
}

/** File and line, as every message about a text begins. */
const at = ({ path, source }: ReadFile, form: RegExp): string =>
  `${path}, line ${source.split('\n').findIndex((line) => form.test(line)) + 1}`

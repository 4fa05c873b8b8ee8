import type { Block } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { placeholder, TextError } from './text.ts'
import type { PaperText, Passage, PassagePart } from './text.ts'

type Paragraph = Extract<Block, { type: 'paragraph' }>
type List = Extract<Block, { type: 'list' }>
type Clause = Extract<Block, { type: 'clause' }>
export type Body = (Paragraph | List)[]

/**
 * What stands for each `{name}`. Values are literal: stars, underscores and backslashes in a name or serial number
 * never become bold or italic.
 */
export type Values = Readonly<Record<string, string>>

export type FilledPassage = {
  readonly heading?: string
  readonly body: Body
  readonly ids: string[]
}

const noValues: Values = {}

/** The label `key`, filled. Throws TextError when the key or a value is missing or a value is not used. */
export function label(text: PaperText, key: string, values: Values = noValues): string {
  const found = text.labels.get(key)
  if (found === undefined) throw new TextError(`${nameOf(text)}: label "${key}" is missing`)
  return fillAll(text, `label "${key}"`, [found], values)[0] ?? ''
}

/** The passage `key`, filled: heading, body and requirement ids apart. Throws TextError as `label` does. */
export function passage(text: PaperText, key: string, values: Values = noValues): FilledPassage {
  const found = passageOf(text, key)
  const strings = [
    ...(found.heading === undefined ? [] : [found.heading]),
    ...found.body.flatMap(stringsOf),
  ]
  const filled = fillAll(text, `passage "${key}"`, strings, values)
  const heading = found.heading === undefined ? undefined : filled.shift()
  const body = found.body.map((part): Paragraph | List =>
    part.kind === 'list'
      ? { type: 'list', items: filled.splice(0, part.items.length) }
      : { type: 'paragraph', text: filled.shift() ?? '' },
  )
  return { ...(heading === undefined ? {} : { heading }), body, ids: [...found.ids] }
}

/** The passage `key` as a numbered clause. Throws TextError also when the passage has no heading or no body. */
export function clause(
  text: PaperText,
  key: string,
  number: number | string,
  values: Values = noValues,
): Clause {
  const { heading, body, ids } = passage(text, key, values)
  if (heading === undefined || body.length === 0)
    throw new TextError(
      `${nameOf(text)}: passage "${key}" needs a heading ("## …") and a body to be a clause`,
    )
  return {
    type: 'clause',
    number: String(number),
    heading,
    body,
    ...(ids.length > 0 ? { ids } : {}),
  }
}

/** The passage `key` without its heading, as blocks; its requirement ids are on the first one. */
export function paragraphs(text: PaperText, key: string, values: Values = noValues): Body {
  const { body, ids } = passage(text, key, values)
  return body.map((part, index) => (index === 0 && ids.length > 0 ? { ...part, ids } : part))
}

/** The sentences of a passage that is one list (the summary). Throws TextError when it is anything else. */
export function sentences(text: PaperText, key: string, values: Values = noValues): string[] {
  const [first, ...rest] = passage(text, key, values).body
  if (first?.type !== 'list' || rest.length > 0)
    throw new TextError(`${nameOf(text)}: passage "${key}" must be one list ("- …")`)
  return first.items
}

/** The requirement ids of the passage `key`. Throws TextError when it is missing. */
export function idsOf(text: PaperText, key: string): string[] {
  return [...passageOf(text, key).ids]
}

/** Whether the text has this passage; for passages which only some papers or languages carry. */
export function hasPassage(text: PaperText, key: string): boolean {
  return text.passages.has(key)
}

/** The template as it is named inside a paper's content. */
export function templateOf(text: PaperText): {
  id: string
  version: string
  validFrom: string
  lawAsOf: string
} {
  return { id: text.id, version: text.version, validFrom: text.validFrom, lawAsOf: text.lawAsOf }
}

/** The placeholder names of a passage, each once, in order of appearance. */
export function placeholdersOf(text: PaperText, key: string): string[] {
  const found = passageOf(text, key)
  const all = [found.heading ?? '', ...found.body.flatMap(stringsOf)].join('\n')
  return [...new Set(Array.from(all.matchAll(placeholder), (match) => match[1] ?? ''))]
}

function passageOf(text: PaperText, key: string): Passage {
  const found = text.passages.get(key)
  if (found === undefined) throw new TextError(`${nameOf(text)}: passage "${key}" is missing`)
  return found
}

function stringsOf(part: PassagePart): readonly string[] {
  return part.kind === 'list' ? part.items : [part.text]
}

function nameOf(text: PaperText): string {
  return `${text.id} (${text.language})`
}

function fillAll(
  text: PaperText,
  where: string,
  strings: readonly string[],
  values: Values,
): string[] {
  const used = new Set<string>()
  const filled = strings.map((string) =>
    string.replace(placeholder, (_, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      if (value === undefined)
        throw new TextError(`${nameOf(text)}, ${where}: no value for {${name}}`)
      used.add(name)
      return literal(value)
    }),
  )
  for (const name of Object.keys(values))
    if (!used.has(name))
      throw new TextError(`${nameOf(text)}, ${where}: there is no {${name}} for this value`)
  return filled
}

import { placeholder, TextError } from './text.ts'
import type { PaperText, Passage, PassagePart } from './text.ts'

const frontKeys = ['id', 'version', 'language', 'validFrom', 'lawAsOf', 'title'] as const
type FrontKey = (typeof frontKeys)[number]
type Line = { readonly text: string; readonly number: number }

const passageLine = /^# ([a-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*)(?: \(([^()]*)\))?( \[editable\])?$/
const requirementId = /^[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+$/
const labelLine = /^([a-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*) *= *(.+)$/
const day = /^\d{4}-\d{2}-\d{2}$/

/**
 * Reads one text file (front matter, `# key (ids)` passages, `## ` heading, paragraphs, `- ` lists).
 * Throws TextError with the line number for everything that is not exactly this form: a slip of the pen in a legal
 * text must not vanish silently.
 */
export function readText(source: string): PaperText {
  const lines = source
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, index) => ({ text: text.trimEnd(), number: index + 1 }))
  const { front, rest } = readFront(lines)
  const labels = new Map<string, string>()
  const passages = new Map<string, Passage>()
  for (const part of splitPassages(rest)) {
    const head = readPassageHead(part.head)
    if (passages.has(head.key) || (head.key === 'labels' && labels.size > 0))
      fail(part.head, `passage "${head.key}" stands here a second time`)
    if (head.key === 'labels') readLabels(part.body, labels)
    else passages.set(head.key, { ...head, ...readBody(part.body), line: part.head.number })
  }
  return { ...front, labels, passages }
}

/**
 * Reads a wording of the business for a passage: paragraphs and lists, no heading.
 * Throws TextError with the line number for everything else.
 */
export function readWording(source: string): PassagePart[] {
  const lines = source
    .normalize('NFC')
    .split(/\r?\n/)
    .map((text, index) => ({ text: text.trimEnd(), number: index + 1 }))
  for (const line of lines) if (/^\s*#/.test(line.text)) fail(line, 'a wording has no headings')
  return readBody(lines).body
}

function fail(line: Line | undefined, what: string): never {
  throw new TextError(`line ${line?.number ?? 1}: ${what}`)
}

function readFront(lines: readonly Line[]): {
  front: Omit<PaperText, 'labels' | 'passages'>
  rest: readonly Line[]
} {
  const end = lines.findIndex((line, index) => index > 0 && line.text === '---')
  if (lines[0]?.text !== '---' || end < 0)
    fail(lines[0], 'the file must begin with front matter between two lines "---"')
  const found = new Map<FrontKey, Line>()
  for (const line of lines.slice(1, end)) {
    const [, name, value] = /^([A-Za-z]+): *(.*)$/.exec(line.text) ?? []
    const key = frontKeys.find((known) => known === name)
    if (key === undefined || value === undefined || value === '')
      fail(line, `"${line.text}" is not front matter; known are ${frontKeys.join(', ')}`)
    if (found.has(key)) fail(line, `"${key}" stands here a second time`)
    found.set(key, { text: value, number: line.number })
  }
  const get = (key: FrontKey, form: RegExp): string => {
    const line = found.get(key)
    if (line === undefined) fail(lines[end], `front matter lacks "${key}"`)
    if (!form.test(line.text)) fail(line, `"${line.text}" is no ${key}`)
    return line.text
  }
  return {
    front: {
      id: get('id', /^[A-Za-z][A-Za-z0-9]*$/),
      version: get('version', /^\d+\.\d+$/),
      language: get('language', /^(de|en)$/) === 'de' ? 'de' : 'en',
      validFrom: get('validFrom', day),
      lawAsOf: get('lawAsOf', day),
      title: get('title', /./),
    },
    rest: lines.slice(end + 1),
  }
}

function splitPassages(lines: readonly Line[]): { head: Line; body: Line[] }[] {
  const parts: { head: Line; body: Line[] }[] = []
  for (const line of lines) {
    if (/^#(?!#)/.test(line.text)) parts.push({ head: line, body: [] })
    else if (parts.length > 0) parts.at(-1)?.body.push(line)
    else if (line.text !== '') fail(line, 'text before the first passage ("# key")')
  }
  return parts
}

function readPassageHead(line: Line): { key: string; ids: string[]; editable?: true } {
  const [, key, list, mark] = passageLine.exec(line.text) ?? []
  if (key === undefined)
    fail(
      line,
      `"${line.text}" is not of the form "# key", "# key (AVV-10, AVV-11)" or "# key [editable]"`,
    )
  const ids = list === undefined ? [] : list.split(',').map((id) => id.trim())
  for (const id of ids) if (!requirementId.test(id)) fail(line, `"${id}" is not a requirement id`)
  if (mark === undefined) return { key, ids }
  if (ids.length > 0) fail(line, 'what meets a requirement is not for the business to change')
  return { key, ids, editable: true }
}

function readLabels(lines: readonly Line[], labels: Map<string, string>): void {
  for (const line of lines) {
    if (line.text === '') continue
    const [, key, value] = labelLine.exec(line.text) ?? []
    if (key === undefined || value === undefined)
      fail(line, `"${line.text}" is not of the form "key = text"`)
    if (labels.has(key)) fail(line, `label "${key}" stands here a second time`)
    checkBraces(line)
    labels.set(key, value)
  }
}

function readBody(lines: readonly Line[]): { heading?: string; body: PassagePart[] } {
  const body: PassagePart[] = []
  let heading: string | undefined
  let open: { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] } | undefined
  for (const line of lines) {
    checkBraces(line)
    const text = line.text.trim()
    if (text === '') {
      // A blank line ends a paragraph; between two items it leaves the list open.
      if (open?.kind === 'paragraph') open = undefined
    } else if (text.startsWith('## ')) {
      if (heading !== undefined || body.length > 0)
        fail(line, 'a passage has one heading, at its beginning')
      heading = text.slice(3).trim()
    } else if (text.startsWith('#')) fail(line, 'only "# key" and "## heading" are known')
    else if (text.startsWith('- ')) {
      if (open?.kind !== 'list') body.push((open = { kind: 'list', items: [] }))
      open.items.push(text.slice(2).trim())
    } else if (open?.kind === 'list' && /^\s/.test(line.text)) {
      open.items.push(`${open.items.pop() ?? ''} ${text}`)
    } else if (open?.kind === 'paragraph') open.text += ` ${text}`
    else body.push((open = { kind: 'paragraph', text }))
  }
  return heading === undefined ? { body } : { heading, body }
}

function checkBraces(line: Line): void {
  // most lines have none, and all texts are read before the first screen
  if (!line.text.includes('{') && !line.text.includes('}')) return
  if (/[{}]/.test(line.text.replace(placeholder, '')))
    fail(line, 'braces belong around a placeholder only: {name}')
}

import { chunksOf, takeSoftHyphens } from './chunks.ts'
import type { Chunk, Styled } from './chunks.ts'
import { glue } from './glue.ts'
import { parseInline } from './inline.ts'
import type { Colour, FontKey, Measure, Op } from './page.ts'
import { colours } from './style.ts'

/** How a text is set. */
export type TextStyle = {
  readonly size: number
  readonly font: FontKey
  readonly colour: Colour
  /** Undefined: words are not divided (titles, codes). */
  readonly language: 'de' | 'en' | undefined
}

export type Line = {
  readonly runs: readonly (Styled & { readonly x: number })[]
  readonly width: number
}

/** Most of what papers say is the same for everybody, and a sheet is set more than once: broken once is broken. */
const broken = new WeakMap<Measure['width'], Map<string, readonly Line[]>>()
const mostBroken = 6_000
/** Longer texts are somebody's own and come once. */
const longestKept = 2_000

/** Lines of the inline text for this width, ended so that the ragged edge is as calm as possible. */
export function breakLines(
  inline: string,
  width: number,
  style: TextStyle,
  measure: Measure,
): readonly Line[] {
  if (inline.length > longestKept) return broke(inline, width, style, measure)
  let known = broken.get(measure.width)
  if (known === undefined) broken.set(measure.width, (known = new Map<string, readonly Line[]>()))
  const { size, font, colour, language } = style
  const key = `${width} ${size} ${font} ${language} ${colour.join(' ')} ${inline}`
  let lines = known.get(key)
  if (lines === undefined) {
    lines = broke(inline, width, style, measure)
    if (known.size >= mostBroken) known.clear()
    known.set(key, lines)
  }
  return lines
}

/** Less room than this changes no line end; in points. */
const leastStep = 0.25

function broke(inline: string, width: number, style: TextStyle, measure: Measure): readonly Line[] {
  // Pieces are measured one by one, a line as a whole; kerning between two pieces can make it a hair wider.
  let room = width
  for (let attempt = 0; attempt < 16; attempt++) {
    const lines = linesWithin(inline, room, style, measure)
    const over = Math.max(0, ...lines.map((line) => line.width - width))
    if (over <= 0.01) return lines
    room -= Math.max(over, leastStep)
  }
  return linesWithin(inline, room, style, measure)
}

function linesWithin(inline: string, width: number, style: TextStyle, measure: Measure): Line[] {
  const { runs, points } = takeSoftHyphens(styled(inline, style))
  const text = runs.map((run) => run.text).join('')
  const widthOf = (start: number, end: number): number =>
    slice(runs, start, end).reduce(
      (sum, run) => sum + runWidth(run.text, run.font, style.size, measure),
      0,
    )
  const hyphen = measure.width('\u00AD', style.font, style.size)
  const chunks = chunksOf(
    text,
    style.language,
    points,
    (start, end, withHyphen) => widthOf(start, end) + (withHyphen ? hyphen : 0) > width,
  )
  return lineEnds(chunks, width, hyphen, widthOf).map(([first, last]) => {
    const parts = slice(runs, first.start, last.end)
    const tail = parts.at(-1)
    if (last.via === 'hyphen' && tail !== undefined)
      parts[parts.length - 1] = { ...tail, text: `${tail.text}\u00AD` }
    let x = 0
    const placed = parts.map((run) => {
      const at = x
      x += runWidth(run.text, run.font, style.size, measure)
      return { ...run, x: at }
    })
    return { runs: placed, width: x }
  })
}

/** The line as drawing operations, its left edge at `x`, its baseline at `y`. */
export function drawLine(line: Line, x: number, y: number, size: number, measure: Measure): Op[] {
  return line.runs.flatMap((run): Op[] => {
    let at = x + run.x
    if (!hasBox.test(run.text))
      return [{ kind: 'text', x: at, y, size, font: run.font, colour: run.colour, text: run.text }]
    return splitBoxes(run.text).flatMap((part): Op[] => {
      const from = at
      at += runWidth(part, run.font, size, measure)
      if (!isBox(part))
        return [{ kind: 'text', x: from, y, size, font: run.font, colour: run.colour, text: part }]
      return [{ kind: 'checkbox', x: from, y, size, chosen: part !== '☐', colour: colours.ink }]
    })
  })
}

/** Width of a short text that is never broken. */
export function textWidth(inline: string, style: TextStyle, measure: Measure): number {
  return styled(inline, style).reduce(
    (sum, run) => sum + runWidth(run.text, run.font, style.size, measure),
    0,
  )
}

/** A box to tick takes this part of the type size. */
export const checkboxWidth = 0.92

function styled(inline: string, style: TextStyle): Styled[] {
  const text = glue(inline.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\t', ' '))
  return parseInline(text).map((run) => ({
    text: run.text,
    font: run.bold ? 'bold' : run.italic ? 'italic' : style.font,
    colour: style.colour,
  }))
}

function slice(runs: readonly Styled[], start: number, end: number): Styled[] {
  const [only] = runs
  if (only !== undefined && runs.length === 1) {
    const text = only.text.slice(start, end)
    return text === '' ? [] : [{ ...only, text }]
  }
  let at = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

const hasBox = /[☐☒☑]/u
const isBox = (part: string): boolean => part === '☐' || part === '☒' || part === '☑'
const splitBoxes = (text: string): string[] => text.split(/([☐☒☑])/u).filter((part) => part !== '')

function runWidth(text: string, font: FontKey, size: number, measure: Measure): number {
  if (!hasBox.test(text)) return measure.width(text, font, size)
  return splitBoxes(text).reduce(
    (sum, part) => sum + (isBox(part) ? checkboxWidth * size : measure.width(part, font, size)),
    0,
  )
}

/** What a line end costs; a line that is a fifth too short costs 4. */
const costs = { line: 1, hyphen: 5, hyphenAgain: 9, forced: 30, shortLast: 7 }

type Best = { readonly cost: number; readonly from: number; readonly hyphen: boolean }

/** Total fit for ragged-right text: first and last piece of each line. */
function lineEnds(
  chunks: readonly Chunk[],
  width: number,
  hyphen: number,
  widthOf: (start: number, end: number) => number,
): [Chunk, Chunk][] {
  const widths = chunks.map((chunk) => widthOf(chunk.start, chunk.end))
  const spaces = chunks.map((chunk) => (chunk.via === 'space' ? widthOf(chunk.end, chunk.next) : 0))
  const best: Best[] = [{ cost: 0, from: 0, hyphen: false }]
  for (let to = 1; to <= chunks.length; to++) {
    const last = chunks[to - 1]
    let used = last?.via === 'hyphen' ? hyphen : 0
    let found: Best = { cost: Number.POSITIVE_INFINITY, from: to - 1, hyphen: false }
    for (let from = to - 1; from >= 0; from--) {
      if (from < to - 1 && chunks[from]?.via === 'required') break
      used += (widths[from] ?? 0) + (from < to - 1 ? (spaces[from] ?? 0) : 0)
      if (used > width + 0.01 && from < to - 1) break
      const before = best[from]
      if (before === undefined) continue
      const isEnd = to === chunks.length || last?.via === 'required'
      const slack = Math.max(0, (width - used) / width)
      const cost =
        before.cost +
        costs.line +
        (isEnd ? (slack > 0.87 && from > 0 ? costs.shortLast : 0) : slack * slack * 100) +
        (last?.via === 'forced' ? costs.forced : 0) +
        (last?.via === 'hyphen' ? costs.hyphen + (before.hyphen ? costs.hyphenAgain : 0) : 0)
      if (cost < found.cost) found = { cost, from, hyphen: last?.via === 'hyphen' }
    }
    best.push(found)
  }
  const lines: [Chunk, Chunk][] = []
  for (let to = chunks.length; to > 0;) {
    const from = best[to]?.from ?? to - 1
    const [first, last] = [chunks[from], chunks[to - 1]]
    if (first !== undefined && last !== undefined) lines.unshift([first, last])
    to = from
  }
  return lines
}

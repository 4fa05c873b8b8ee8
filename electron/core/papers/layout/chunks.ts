import LineBreaker from 'linebreak'

import { hyphenPoints } from './hyphenate.ts'
import type { Colour, FontKey } from './page.ts'

/** A stretch of text with its font; the text of a line is a few of these. */
export type Styled = { readonly text: string; readonly font: FontKey; readonly colour: Colour }

/**
 * The smallest piece a line is made of. `end` is where its letters end, `next` where the following piece begins
 * (spaces between). `via` says what a line end here looks like.
 */
export type Chunk = {
  readonly start: number
  readonly end: number
  readonly next: number
  readonly via: 'space' | 'none' | 'hyphen' | 'forced' | 'required'
}

const softHyphen = '\u00AD'

/** A text without soft hyphens, and where they were. */
export function takeSoftHyphens(runs: readonly Styled[]): { runs: Styled[]; points: Set<number> } {
  const points = new Set<number>()
  let length = 0
  const clean = runs.map((run) => {
    const parts = run.text.split(softHyphen)
    for (const part of parts.slice(0, -1)) points.add((length += part.length))
    length += parts.at(-1)?.length ?? 0
    return { ...run, text: parts.join('') }
  })
  return { runs: clean, points }
}

/**
 * Cuts a text where a line may end: by the Unicode line breaking algorithm (UAX 14), by hyphenation, and – only where
 * `tooWide` says that a piece fits no line – between any two characters, so that nothing ever leaves its column.
 */
export function chunksOf(
  text: string,
  language: 'de' | 'en' | undefined,
  softPoints: ReadonlySet<number>,
  tooWide: (start: number, end: number, withHyphen: boolean) => boolean,
): Chunk[] {
  const chunks: Chunk[] = []
  const breaker = new LineBreaker(text)
  let start = 0
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    const { position, required } = found
    // the end of the text, or of a line that was written as one, is always an end
    const mayGoOn = position < text.length && !required
    if (mayGoOn && insideAddress(text, start, position, tooWide)) continue
    // `E-Mail`: a line that ends with a single letter and its hyphen reads like a slip
    if (mayGoOn && singleLetter.test(text.slice(Math.max(0, position - 3), position))) continue
    const letters = text
      .slice(start, position)
      .replace(/[ \n\u2000-\u2006\u2008-\u200A]+$/, '').length
    const end = start + letters
    const points = [...softPoints].filter((point) => point > start && point < end)
    if (language !== undefined) points.push(...pointsIn(text.slice(start, end), start, language))
    const last =
      required && text[position - 1] === '\n' ? 'required' : position > end ? 'space' : 'none'
    chunks.push(
      ...cut(
        text,
        start,
        end,
        position,
        [...new Set(points)].toSorted((a, b) => a - b),
        last,
        tooWide,
      ),
    )
    start = position
  }
  return chunks
}

const singleLetter = /(?:^|[^\p{L}\p{N}\p{M}])\p{L}-$/u

/** A hyphen in a mail or web address is no place for a line end: it would look like a divided word. */
function insideAddress(
  text: string,
  start: number,
  position: number,
  tooWide: (start: number, end: number, withHyphen: boolean) => boolean,
): boolean {
  if (text[position - 1] !== '-') return false
  const from = text.slice(0, position).search(/\S+$/)
  const rest = /^\S*/.exec(text.slice(position))?.[0] ?? ''
  const whole = text.slice(from, position) + rest
  return (
    (whole.includes('@') || whole.includes('://')) &&
    !tooWide(Math.min(from, start), position + rest.length, false)
  )
}

const known = { de: new Map<string, readonly number[]>(), en: new Map<string, readonly number[]>() }
const mostKnown = 20_000

function pointsIn(word: string, offset: number, language: 'de' | 'en'): number[] {
  const cache = known[language]
  let points = cache.get(word)
  if (points === undefined) {
    if (cache.size >= mostKnown) cache.clear()
    cache.set(word, (points = pointsOfWord(word, language)))
  }
  return points.map((point) => offset + point)
}

/** A piece without spaces may hold several words (`Kanzlei/Praxis`) and what is none. */
function pointsOfWord(word: string, language: 'de' | 'en'): number[] {
  return Array.from(word.matchAll(/[\p{L}\p{M}]+/gu)).flatMap((match) => {
    const [before, after] = [word[match.index - 1] ?? '', word[match.index + match[0].length] ?? '']
    // Serial numbers, addresses in mail and web, and abbreviations in capitals are not words to divide.
    if (/[\d@_/.:]/.test(before) || /[\d@_/]/.test(after) || match[0] === match[0].toUpperCase())
      return []
    if (after === '.' && /\p{L}/u.test(word[match.index + match[0].length + 1] ?? '')) return []
    return hyphenPoints(match[0], language).map((point) => match.index + point)
  })
}

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' })

function cut(
  text: string,
  start: number,
  end: number,
  next: number,
  points: readonly number[],
  last: Chunk['via'],
  tooWide: (start: number, end: number, withHyphen: boolean) => boolean,
): Chunk[] {
  const ends = [...points, end]
  return ends.flatMap((partEnd, index): Chunk[] => {
    const partStart = ends[index - 1] ?? start
    const isLast = index === ends.length - 1
    const whole: Chunk = {
      start: partStart,
      end: partEnd,
      next: isLast ? next : partEnd,
      via: isLast ? last : 'hyphen',
    }
    if (partEnd === partStart || !tooWide(partStart, partEnd, !isLast)) return [whole]
    return Array.from(
      graphemes.segment(text.slice(partStart, partEnd)),
      ({ index: at, segment }) => {
        const to = partStart + at + segment.length
        return to === partEnd
          ? { ...whole, start: partStart + at }
          : { start: partStart + at, end: to, next: to, via: 'forced' as const }
      },
    )
  })
}

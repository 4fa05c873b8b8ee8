import { literal } from './inline.ts'
import { breakLines, drawLine, type TextStyle } from './lines.ts'
import type { Measure, Op } from './page.ts'
import { colours } from './style.ts'

/** A blank in somebody else's form; points, y downwards from the upper edge of an A4 page. */
export interface FieldPlace {
  readonly x: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** The size its author chose, if any. */
  readonly size: number | undefined
  readonly manyLines: boolean
}

const largest = 11
/** Below this a second line is better. */
const readable = 7
const smallest = 4
const inset = 2
const leading = 1.2

/** A word of the job in a blank: as large as its author wanted, or as it fits – never cut off. */
export function fieldOps(text: string, place: FieldPlace, measure: Measure): Op[] {
  const wanted = place.size === undefined || place.size === 0 ? largest : place.size
  const said = place.manyLines ? text : text.replaceAll('\n', ' ')
  const width = place.width - 2 * inset
  let set = setLines(said, Math.min(wanted, largestIn(place)), width, measure)
  while (set.size > smallest && !fits(set, place))
    set = setLines(said, Math.max(smallest, set.size - 0.25), width, measure)
  const step = set.size * leading
  const above = place.manyLines ? inset : (place.height - set.lines.length * step) / 2
  return set.lines.flatMap((line, index) => {
    const baseline = place.top + above + index * step + set.size * 0.95
    return drawLine(line, place.x + inset, baseline, set.size, measure)
  })
}

/** One line must not be higher than its blank. */
const largestIn = ({ height }: FieldPlace): number => Math.max(smallest, height / leading)

/** A blank for one line takes a second one only when the first would be too small to read. */
const fits = (
  { lines, size }: ReturnType<typeof setLines>,
  { manyLines, height }: FieldPlace,
): boolean =>
  lines.length * size * leading <= height && (manyLines || lines.length < 2 || size <= readable)

function setLines(text: string, size: number, width: number, measure: Measure) {
  const style: TextStyle = { size, font: 'regular', colour: colours.ink, language: undefined }
  const lines = text.split('\n').flatMap((part) => breakLines(literal(part), width, style, measure))
  return { lines, size }
}

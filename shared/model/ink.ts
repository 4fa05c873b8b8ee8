import type { Strokes } from './papers.ts'

/** A place on the pad or in the box, x before y. */
export type Point = readonly [x: number, y: number]
export type Stroke = readonly Point[]

/** The box every signature lives in, whatever pad it was drawn on. */
export const inkBox = { width: 10_000, height: 4_000 } as const

/** Distance between two kept points, in box units (0.4 % of the width of the pad). */
const spacing = 40
const mostPoints = 4_000
const mostStrokes = 200

/**
 * Turns what a pad captured (pad pixels) into the strokes that are kept: whole numbers in a box of 10000 × 4000,
 * shape and place on the pad kept, ink outside the pad cut back to its edge.
 *
 * A pen reports its place at a steady rate, so the distance between raw points is its speed. The line is therefore
 * laid out anew in equal steps: what remains is geometry (law BIO-1).
 */
export const intoBox = (
  strokes: readonly Stroke[],
  pad: { width: number; height: number },
): Strokes => {
  const scale = Math.min(inkBox.width / pad.width, inkBox.height / pad.height)
  const left = (inkBox.width - pad.width * scale) / 2
  const top = (inkBox.height - pad.height * scale) / 2
  return strokes
    .filter((stroke) => stroke.length > 0)
    .slice(0, mostStrokes)
    .map((stroke) => {
      const placed = stroke.map(([x, y]): Point => [
        within(left + x * scale, inkBox.width),
        within(top + y * scale, inkBox.height),
      ])
      const step = Math.max(spacing, lengthOf(placed) / (mostPoints - 2))
      return evenly(placed, step).map(([x, y]): [number, number] => [Math.round(x), Math.round(y)])
    })
}

/** The line again, with a point every `step` along it, and its true end. */
export const evenly = (stroke: Stroke, step: number): Point[] => {
  const first = stroke[0]
  if (first === undefined) return []
  const laid: Point[] = [first]
  let from = first
  let walked = 0
  for (const to of stroke.slice(1)) {
    let rest = distance(from, to)
    while (walked + rest >= step) {
      const part = (step - walked) / rest
      from = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
      laid.push(from)
      rest = distance(from, to)
      walked = 0
    }
    walked += rest
    from = to
  }
  if (walked > step / 2) laid.push(from)
  return laid
}

export type InkVerdict = 'ok' | 'empty' | 'dot' | 'line'

/** Smaller than this, in box units, is a dot: 6 % of the width of the pad. */
const smallest = 600
/** Flatter than this share of its own length is a straight line. */
const flattest = 0.05

/**
 * Is this somebody's signature, or a dot or a straight line? The pad asks before it takes the strokes, the core asks
 * again. It judges the shape alone: three crosses or one letter are a signature.
 */
export const judgeInk = (strokes: readonly Stroke[]): InkVerdict => {
  const points = strokes.flatMap((stroke) => evenly(stroke, spacing))
  if (points.length === 0) return 'empty'
  const extent = extentOf(points)
  if (extent.long < smallest) return 'dot'
  return extent.short < extent.long * flattest ? 'line' : 'ok'
}

/** How far apart two pictures may lie, in thousandths of their larger side, and still be the same strokes. */
const tolerance = 15

/**
 * Are these the same strokes, wherever on the pad and however large? A person never draws the same line twice, so
 * ink that matches was copied (design § 8).
 */
export const sameInk = (one: readonly Stroke[], other: readonly Stroke[]): boolean => {
  if (one.length !== other.length) return false
  const [left, right] = [normalised(one), normalised(other)]
  return left.every((point, index) => {
    const twin = right[index]
    return twin !== undefined && distance(point, twin) <= tolerance
  })
}

/**
 * Where the ink lies once it is normalised: the mean of the first and of the second half of its points, in thousandths
 * of its larger side. The means of two pictures that are the same ink lie no further apart than any of their points, so
 * `marksReach` around these numbers, rounded down, leaves none of them out: an index can look for them.
 */
export const inkMarks = (strokes: readonly Stroke[]): { start: Point; end: Point } => {
  const points = normalised(strokes)
  const half = Math.ceil(points.length / 2)
  const middle = (part: readonly Point[]): Point => [
    Math.floor(mean(part.map(([x]) => x))),
    Math.floor(mean(part.map(([, y]) => y))),
  ]
  return { start: middle(points.slice(0, half)), end: middle(points.slice(-half)) }
}
export const marksReach = tolerance + 1

/** 48 points along each stroke, moved to the corner and scaled so that the larger side measures 1000. */
const normalised = (strokes: readonly Stroke[]): Point[] => {
  const points = strokes.flatMap((stroke) => along(stroke, 48))
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const side = Math.max(Math.max(...xs) - left, Math.max(...ys) - top, 1)
  return points.map(([x, y]) => [((x - left) * 1000) / side, ((y - top) * 1000) / side])
}

const along = (stroke: Stroke, count: number): Point[] => {
  const length = lengthOf(stroke)
  const last = stroke.at(-1)
  if (last === undefined) return []
  const laid = length === 0 ? [] : evenly(stroke, length / count)
  return Array.from({ length: count }, (_, index) => laid[index] ?? last)
}

/** Length and breadth of a cloud of points along its own axes, whichever way it leans. */
const extentOf = (points: readonly Point[]): { long: number; short: number } => {
  const middle = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))] as const
  const moved = points.map(([x, y]): Point => [x - middle[0], y - middle[1]])
  const xx = mean(moved.map(([x]) => x * x))
  const yy = mean(moved.map(([, y]) => y * y))
  const xy = mean(moved.map(([x, y]) => x * y))
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const spans = [
    spanOf(moved.map(([x, y]) => x * cos + y * sin)),
    spanOf(moved.map(([x, y]) => y * cos - x * sin)),
  ]
  return { long: Math.max(...spans), short: Math.min(...spans) }
}

const lengthOf = (stroke: Stroke): number =>
  stroke.reduce((sum, point, index) => sum + distance(stroke[index - 1] ?? point, point), 0)

const spanOf = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), -Infinity) -
  values.reduce((least, value) => Math.min(least, value), Infinity)

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])

const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most)

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  evenly,
  inkBox,
  intoBox,
  judgeInk,
  inkMarks,
  marksReach,
  sameInk,
  type Point,
} from '../../../shared/model/ink.ts'
import { Strokes } from '../../../shared/model/papers.ts'
import { seedOfRun } from '../../builders/dice.ts'

const pad = { width: 1246, height: 414 }
const seed = seedOfRun()

/** A looping line somebody might sign with, drawn at a given speed: slower means more raw points. */
const scribble = (points: number, pace = (part: number) => part): Point[] =>
  Array.from({ length: points }, (_, index) => {
    const part = pace(index / (points - 1))
    return [120 + part * 600, 220 + Math.sin(part * 22) * 90]
  })

describe('the ink that is kept', () => {
  test(`fits the box of 10000 × 4000 in whole numbers, whatever was drawn (seed ${seed})`, () => {
    const stroke = fc.array(
      fc.tuple(
        fc.double({ min: -400, max: 2400, noNaN: true }),
        fc.double({ min: -400, max: 900, noNaN: true }),
      ),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(fc.array(stroke, { minLength: 1, maxLength: 8 }), (strokes) => {
        expect(Strokes.safeParse(intoBox(strokes, pad)).success).toBe(true)
      }),
      { seed },
    )
  })

  test('keeps the shape: a circle on the pad is a circle in the box', () => {
    const circle = Array.from({ length: 90 }, (_, index): Point => [
      400 + 100 * Math.cos((index * Math.PI) / 45),
      200 + 100 * Math.sin((index * Math.PI) / 45),
    ])
    const [kept = []] = intoBox([circle], pad)
    const width = Math.max(...kept.map(([x]) => x)) - Math.min(...kept.map(([x]) => x))
    const height = Math.max(...kept.map(([, y]) => y)) - Math.min(...kept.map(([, y]) => y))
    expect(Math.abs(width - height)).toBeLessThan(40)
  })

  test('says nothing about speed: a hesitating and a steady hand leave the same points', () => {
    const steady = intoBox([scribble(900)], pad)
    const hesitating = intoBox([scribble(900, (part) => part ** 2)], pad)
    expect(sameInk(steady, hesitating)).toBe(true)
    expect(spreadOfSteps(hesitating[0] ?? [])).toBeLessThan(4)
  })

  test('would show the speed if raw points were kept (seeded fault)', () => {
    const scale = inkBox.width / pad.width
    const raw = scribble(200, (part) => part ** 2).map(([x, y]): Point => [x * scale, y * scale])
    expect(spreadOfSteps(raw)).toBeGreaterThan(40)
  })

  test('never exceeds 4000 points a stroke, however long somebody scribbles', () => {
    const long = Array.from({ length: 30_000 }, (_, index): Point => [
      (index * 37) % 1246,
      (index * 91) % 414,
    ])
    expect(intoBox([long], pad)[0]?.length).toBeLessThanOrEqual(4_000)
  })

  test('keeps a single touch as a single point', () => {
    expect(intoBox([[[100, 100]]], pad)[0]).toHaveLength(1)
  })
})

describe('what counts as a signature', () => {
  test('a written line does', () => {
    expect(judgeInk(intoBox([scribble(200)], pad))).toBe('ok')
  })

  test('three crosses do', () => {
    const cross = (x: number): Point[][] => [
      [
        [x, 150],
        [x + 80, 230],
      ],
      [
        [x, 230],
        [x + 80, 150],
      ],
    ]
    expect(judgeInk(intoBox([...cross(100), ...cross(220), ...cross(340)], pad))).toBe('ok')
  })

  test('nothing, a dot and a dab do not', () => {
    expect(judgeInk([])).toBe('empty')
    expect(judgeInk(intoBox([[[300, 200]]], pad))).toBe('dot')
    expect(
      judgeInk(
        intoBox(
          [
            [
              [300, 200],
              [320, 210],
              [305, 225],
            ],
          ],
          pad,
        ),
      ),
    ).toBe('dot')
  })

  test('a straight line does not, whichever way it leans and however the hand shakes', () => {
    for (const angle of [0, 0.4, 0.9, Math.PI / 2]) {
      const line = Array.from({ length: 60 }, (_, index): Point => {
        const shake = index % 2
        return [300 + Math.cos(angle) * index * 6 + shake, 20 + Math.sin(angle) * index * 6 - shake]
      })
      expect(judgeInk(intoBox([line], pad))).toBe('line')
    }
  })

  test('a line drawn twice is still a line', () => {
    const line: Point[] = [
      [100, 200],
      [700, 206],
    ]
    expect(judgeInk(intoBox([line, line.toReversed()], pad))).toBe('line')
  })
})

/** How far apart the marks of two pictures lie, in the direction in which that is furthest. */
const furthest = (one: ReturnType<typeof inkMarks>, other: ReturnType<typeof inkMarks>): number => {
  const [left, right] = [one, other].map(({ start, end }) => [...start, ...end])
  return Math.max(...(left ?? []).map((mark, place) => Math.abs(mark - (right?.[place] ?? 0))))
}

describe('the same ink under another paper', () => {
  const ink = intoBox([scribble(300), scribble(80).map(([x, y]): Point => [x / 2, y / 2])], pad)
  const moved = (by: number, times: number) =>
    ink.map((stroke) =>
      stroke.map(([x, y]): Point => [Math.round(x * times + by), Math.round(y * times + by)]),
    )

  test('is recognised when moved and scaled', () => {
    expect(sameInk(ink, moved(300, 0.6))).toBe(true)
  })

  test(`lies where an index looks for it, wherever it was moved and however small (seed ${seed})`, () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 4_000 }))
    const drawn = fc.array(fc.array(place, { minLength: 1, maxLength: 40 }), {
      minLength: 1,
      maxLength: 5,
    })
    let [same, apart] = [0, 0]
    const copied = fc.tuple(drawn, fc.double({ min: 0.05, max: 1, noNaN: true }), fc.nat(3_000))
    fc.assert(
      fc.property(copied, ([strokes, times, by]) => {
        const copy = strokes.map((stroke) =>
          stroke.map(([x, y]): Point => [Math.round(x * times) + by, Math.round(y * times) + by]),
        )
        if (!sameInk(strokes, copy)) return
        same += 1
        const far = furthest(inkMarks(strokes), inkMarks(copy))
        expect(far).toBeLessThanOrEqual(marksReach)
        if (far > 0) apart += 1
      }),
      { seed },
    )
    expect(same).toBeGreaterThan(30)
    // an index that looks for the very same numbers would miss these
    expect(apart).toBeGreaterThan(0)
  })

  test('is told apart from a second signature of the same hand', () => {
    const again = ink.map((stroke) =>
      stroke.map(([x, y], index): Point => [x, y + Math.round(160 * Math.sin(index / 9))]),
    )
    expect(sameInk(ink, again)).toBe(false)
    expect(sameInk(ink, ink.slice(1))).toBe(false)
  })
})

test('a line laid out evenly keeps its length', () => {
  const laid = evenly(
    [
      [0, 0],
      [300, 400],
    ],
    50,
  )
  expect(laid).toHaveLength(11)
  expect(laid.at(-1)?.map(Math.round)).toEqual([300, 400])
})

/** Largest minus smallest distance of neighbouring points, the last pair left out: it ends where the pen was lifted. */
function spreadOfSteps(points: readonly Point[]): number {
  const steps = points.slice(1, -1).map((point, index) => {
    const before = points[index] ?? point
    return Math.hypot(point[0] - before[0], point[1] - before[1])
  })
  return Math.max(...steps) - Math.min(...steps)
}

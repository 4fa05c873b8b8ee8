import { describe, expect, test } from 'vitest'

import {
  cancel,
  clear,
  down,
  move,
  noInk,
  pathOf,
  undo,
  up,
  type Ink,
  type Touch,
} from '../../../renderer/guest/pad/capture.ts'

const touch = (pointer: number, kind: string, at: number, size = 1): Touch => ({
  pointer,
  kind,
  contact: { width: size, height: size },
  points: [[at, at]],
})

const stroke = (ink: Ink, pointer: number, kind: string, size = 1): Ink =>
  up(move(down(ink, touch(pointer, kind, 10, size)), touch(pointer, kind, 20, size)), pointer)

describe('the pad', () => {
  test('takes a stroke from finger, pen and mouse alike', () => {
    for (const kind of ['touch', 'pen', 'mouse']) {
      expect(stroke(noInk, 1, kind).strokes).toEqual([
        [
          [10, 10],
          [20, 20],
        ],
      ])
    }
  })

  test('ignores a second pointer while one is down', () => {
    const both = move(
      down(down(noInk, touch(1, 'mouse', 10)), touch(2, 'touch', 90)),
      touch(2, 'touch', 95),
    )
    expect(up(up(both, 2), 1).strokes).toEqual([[[10, 10]]])
  })

  test('ignores a palm, also one that starts as a finger', () => {
    expect(stroke(noInk, 1, 'touch', 120).strokes).toEqual([])
    const grown = move(down(noInk, touch(1, 'touch', 10)), touch(1, 'touch', 20, 120))
    expect(up(grown, 1).strokes).toEqual([])
  })

  test('lets the pen write while a hand rests on the glass', () => {
    const resting = down(noInk, touch(1, 'touch', 300, 40))
    const written = up(down(resting, touch(2, 'pen', 10)), 2)
    expect(written.strokes).toEqual([[[10, 10]]])
    expect(stroke(written, 3, 'touch').strokes).toHaveLength(1)
  })

  test('forgets a stroke the system cancelled', () => {
    expect(cancel(down(noInk, touch(1, 'touch', 10)), 1)).toEqual(noInk)
  })

  test('takes the last stroke back, and everything', () => {
    const two = stroke(stroke(noInk, 1, 'mouse'), 2, 'mouse')
    expect(undo(two).strokes).toHaveLength(1)
    expect(clear(two).strokes).toEqual([])
  })

  test('keeps places only: nothing else of an event is in what it holds', () => {
    const held = JSON.stringify(move(down(noInk, touch(1, 'pen', 10)), touch(1, 'pen', 20)))
    expect(held).not.toMatch(/time|pressure|tilt|speed/i)
    expect(JSON.stringify({ ...touch(1, 'pen', 10), pressure: 1 })).toMatch(/pressure/)
  })
})

test('a drawn path begins and ends where the pen did', () => {
  expect(
    pathOf([
      [1, 2],
      [3, 4],
      [9, 9],
    ]),
  ).toBe('M1.0 2.0Q3.0 4.0 6.0 6.5L9.0 9.0')
  expect(pathOf([[5, 5]])).toMatch(/^M5\.0 5\.0/)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { tooMany, type Aged } from '../../../electron/core/backup/thinning.ts'
import { seedOfRun } from '../../builders/dice.ts'

const seed = seedOfRun()
const firstDay = Date.UTC(2025, 0, 1)
const msPerDay = 86_400_000

/** A backup on this day, counted from 1 January 2025. */
const on = (day: number, hour = 12): string =>
  `${new Date(firstDay + day * msPerDay).toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00:00.000+01:00`

const keptOf = (all: readonly Aged[]): number[] => {
  const gone = new Set(tooMany(all))
  return all.map(({ generation }) => generation).filter((generation) => !gone.has(generation))
}

describe('thinning out', () => {
  it('keeps all of a few', () => {
    expect(tooMany([])).toEqual([])
    expect(
      tooMany([1, 2, 3].map((generation) => ({ generation, madeAt: on(0, generation) }))),
    ).toEqual([])
  })

  it('of a year with two backups a day keeps a handful, the oldest from eleven months before', () => {
    const all = Array.from({ length: 730 }, (_, place) => ({
      generation: place + 1,
      madeAt: on(Math.floor(place / 2), 8 + (place % 2) * 4),
    }))
    const kept = keptOf(all)
    // 3 newest within 2 days, 7 days, 4 weeks and 12 months that partly meet
    expect(kept).toHaveLength(21)
    expect(kept.slice(-3)).toEqual([728, 729, 730])
    expect(all[(kept[0] ?? 0) - 1]?.madeAt.slice(0, 7)).toBe('2025-01')
    // what was thinned out once is not thinned out further by doing it again
    expect(tooMany(all.filter(({ generation }) => kept.includes(generation)))).toEqual([])
  })

  it(`never takes one of the newest three, whatever the clock said (seed ${seed})`, () => {
    const days = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 })
    fc.assert(
      fc.property(days, (made) => {
        const all = made.map((day, place) => ({ generation: place + 1, madeAt: on(day) }))
        const newest = all.slice(-3).map(({ generation }) => generation)
        const gone = tooMany(all)
        expect(gone.filter((generation) => newest.includes(generation))).toEqual([])
        expect(all.length - gone.length).toBeLessThanOrEqual(3 + 7 + 4 + 12)
      }),
      { seed, numRuns: 500 },
    )
  })
})

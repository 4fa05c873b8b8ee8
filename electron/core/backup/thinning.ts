import type { Instant } from '../../../shared/time.ts'

/** A finished generation with what decides how long it stays. */
export interface Aged {
  readonly generation: number
  readonly madeAt: Instant
}

const keptAnyway = 3
const msPerDay = 86_400_000

/** Days since 1970 of the calendar day on which it was made, there and then. */
const dayOf = (madeAt: Instant): number => Date.parse(`${madeAt.slice(0, 10)}T00:00:00Z`) / msPerDay

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
const weekOf = (madeAt: Instant): number => Math.floor((dayOf(madeAt) + 3) / 7)

const monthOf = (madeAt: Instant): number =>
  Number(madeAt.slice(0, 4)) * 12 + Number(madeAt.slice(5, 7)) - 1

const rules = [
  { period: dayOf, periods: 7 },
  { period: weekOf, periods: 4 },
  { period: monthOf, periods: 12 },
] as const

/**
 * Numbers of the generations that may go: all but the newest three, and the newest of each of the last 7 days, 4 weeks
 * and 12 months, counted from the newest. "Newest" is by number: clocks are not trusted.
 */
export const tooMany = (generations: readonly Aged[]): number[] => {
  const sorted = generations.toSorted((a, b) => b.generation - a.generation)
  const [newest] = sorted
  if (newest === undefined) return []
  const kept = new Set(sorted.slice(0, keptAnyway).map(({ generation }) => generation))
  for (const { period, periods } of rules) {
    const now = period(newest.madeAt)
    const seen = new Set<number>()
    for (const { generation, madeAt } of sorted) {
      const its = period(madeAt)
      if (its <= now - periods || seen.has(its)) continue
      seen.add(its)
      kept.add(generation)
    }
  }
  return sorted.map(({ generation }) => generation).filter((generation) => !kept.has(generation))
}

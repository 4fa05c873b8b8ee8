import type { Day } from '../../shared/time.ts'

/** A day so many days later. */
export const daysAfter = (day: Day, days: number): Day => plus(day, { months: 0, days })

/** The day one month later that has the same number, or the last one of that month (§ 188(2), (3) BGB). */
export const monthAfter = (day: Day): Day => plus(day, { months: 1, days: 0 })

/** A day so many months and then days later; a month that is too short ends on its last day. */
export const plus = (day: Day, step: { months: number; days: number }): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + step.months, 0)).getUTCDate()
  const moved = Date.UTC(year, month - 1 + step.months, Math.min(date, lastOfMonth) + step.days)
  return new Date(moved).toISOString().slice(0, 10)
}

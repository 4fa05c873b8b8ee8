import Holidays from 'date-holidays'

import type { Day } from '../../../shared/time.ts'
import { daysAfter, plus } from '../days.ts'

/** What the customer was told about his right, and when. `late`: after he had signed. */
export type Notice = 'proper' | 'late' | 'missing'

/**
 * Last day of the withdrawal period, which ends at 24:00: the day of conclusion is not counted, 14 days, and when the
 * last one is a Saturday, Sunday or holiday the next working day (§§ 187(1), 188(1), 193, 355(2) BGB). Without a proper
 * notice twelve months and 14 days (§ 356(4) BGB).
 */
export const withdrawalEnds = (concludedOn: Day, notice: Notice): Day =>
  nextWorkingDay(plus(concludedOn, { months: notice === 'proper' ? 0 : 12, days: 14 }))

/** We give back everything within 14 days after the withdrawal came in (§§ 355(3), 357(1) BGB). */
export const returnEnds = (receivedOn: Day): Day => daysAfter(receivedOn, 14)

/** The day itself, or the next one that is neither Saturday, Sunday nor a public holiday in any Land. */
export const nextWorkingDay = (day: Day): Day => {
  let candidate = day
  while (isFree(candidate)) candidate = daysAfter(candidate, 1)
  return candidate
}

const isFree = (day: Day): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6 || holidaysOf(Number(day.slice(0, 4))).has(day)
}

const years = new Map<number, ReadonlySet<Day>>()

/** Public holidays of a year in any Land or part of one. */
const holidaysOf = (year: number): ReadonlySet<Day> => {
  const known = years.get(year)
  if (known !== undefined) return known
  const found = new Set(calendars().flatMap((calendar) => publicIn(calendar, year)))
  years.set(year, found)
  return found
}

const publicIn = (calendar: Holidays, year: number): Day[] =>
  calendar
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))

let made: readonly Holidays[] | undefined
const calendars = (): readonly Holidays[] => (made ??= makeCalendars())

/** One calendar for each Land and each part of a Land that has holidays of its own. */
const makeCalendars = (): Holidays[] => {
  const germany = new Holidays('DE')
  return Object.keys(germany.getStates('DE') ?? {}).flatMap((state) => [
    new Holidays('DE', state),
    ...Object.keys(germany.getRegions('DE', state) ?? {}).map(
      (region) => new Holidays('DE', state, region),
    ),
  ])
}

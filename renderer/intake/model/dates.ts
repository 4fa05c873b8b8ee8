import { instantAt, readClock } from '../../today.ts'
import type { OrderDraft } from './kinds.ts'

export type TargetChoice = 'threeDays' | 'week' | 'twoWeeks'

/** The days that one tap promises, from the day the technician stands at the door; never a Sunday. */
export const targetDays = (now: Date): Record<TargetChoice, string> => ({
  threeDays: workingDayAfter(now, 3),
  week: workingDayAfter(now, 7),
  twoWeeks: workingDayAfter(now, 14),
})

/** The day until which an offer with repair information binds at least: 30 calendar days from now. */
export const offerDay = (now: Date): string =>
  dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 30, 12))

/** The day so many days after a moment; the Monday after where that would be a Sunday. */
export function workingDayAfter(now: Date, days: number): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 12)
  if (day.getDay() === 0) day.setDate(day.getDate() + 1)
  return dayOf(day)
}

/** The calendar day of a moment where this computer stands: `2026-11-23`. */
export const dayOf = (moment: Date): string =>
  [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-')

/** A day and a time of the clock ("14:30") as an instant; noon where the time is none, or none yet. */
export const instantOf = (day: string, clock: string): string =>
  instantAt(day, readClock(clock) ?? '12:00')

/** Day and time of the clock of an instant, as they stand in it. */
export const offerOf = (instant: string | undefined): { day: string | undefined; clock: string } =>
  instant === undefined || instant.length < 16
    ? { day: undefined, clock: '' }
    : { day: instant.slice(0, 10), clock: instant.slice(11, 16) }

/** What a withdrawal could cost: everything the customer agreed to pay, in euro cents. */
export const atStake = (price: OrderDraft['price']): number | undefined => {
  if (price?.ceilingCents !== undefined) return price.ceilingCents
  if (price?.amountCents === undefined) return undefined
  return price.amountCents + (price.travelCents ?? 0) + (price.diagnosisCents ?? 0)
}

const two = (value: number): string => String(value).padStart(2, '0')

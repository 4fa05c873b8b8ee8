import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  nextWorkingDay,
  returnEnds,
  withdrawalEnds,
} from '../../../electron/core/withdrawal/period.ts'
import { seedOfRun } from '../../builders/dice.ts'

const seed = seedOfRun()
const numRuns = process.env['OBHUT_SOAK'] === undefined ? 120 : 20_000

describe('the withdrawal period ends', () => {
  test.each([
    ['Mon 23 Nov 2026 on Mon 7 Dec 2026', '2026-11-23', 'proper', '2026-12-07'],
    [
      'Sat 28 Nov 2026 on Mon 14 Dec 2026, not on the Saturday',
      '2026-11-28',
      'proper',
      '2026-12-14',
    ],
    ['Fri 11 Dec 2026 after Christmas and the week-end', '2026-12-11', 'proper', '2026-12-28'],
    ['without a notice twelve months and 14 days later', '2026-11-23', 'missing', '2027-12-07'],
    ['with a late notice as if there were none', '2026-11-23', 'late', '2027-12-07'],
    ['in a leap year from 29 Feb', '2028-02-15', 'proper', '2028-02-29'],
  ] as const)('%s', (_name, concludedOn, notice, until) => {
    expect(withdrawalEnds(concludedOn, notice)).toBe(until)
  })

  test('after a holiday of another Land too, since nobody asked where the customer lives', () => {
    // 31 Oct is Reformation Day in the north, 1 Nov All Saints' Day in the south and west
    expect(nextWorkingDay('2028-10-31')).toBe('2028-11-02')
    // Friedensfest: a holiday in one city
    expect(nextWorkingDay('2028-08-08')).toBe('2028-08-09')
  })
})

const states = Object.keys(new Holidays().getStates('DE'))
const someDay = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const calendars = new Map(states.map((state) => [state, new Holidays('DE', state)]))

/** What a lawyer would do by hand, for the Länder of both parties. */
const byHand = (concludedOn: string, ours: string, theirs: string): string => {
  const day = new Date(`${concludedOn}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 14)
  const free = (state: string) =>
    [calendars.get(state)?.isHoliday(new Date(`${day.toISOString().slice(0, 10)}T12:00:00`))]
      .flat()
      .some((found) => typeof found === 'object' && found.type === 'public')
  while ([0, 6].includes(day.getUTCDay()) || free(ours) || free(theirs))
    day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

/** Every breach of the rule that an arithmetic shows on these days. */
const tooEarly = (ends: (concludedOn: string) => string) =>
  fc.check(
    fc.property(
      someDay,
      fc.constantFrom(...states),
      fc.constantFrom(...states),
      (day, ours, theirs) => ends(day) >= byHand(day, ours, theirs),
    ),
    { numRuns, seed },
  )

describe(`over all ${states.length} Länder (seed ${seed})`, () => {
  test('the period never ends before that of either party, and never on a free day', () => {
    expect(states).toHaveLength(16)
    expect(tooEarly((day) => withdrawalEnds(day, 'proper')).failed).toBe(false)
  })

  test('it ends at most five days later than counted: Christmas and a week-end', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const until = withdrawalEnds(day, 'proper')
        const longer = Date.parse(until) - Date.parse(returnEnds(day))
        return longer >= 0 && longer <= 5 * 86_400_000
      }),
      { numRuns, seed },
    )
  })

  test('an arithmetic that counts the day of conclusion, or knows no holidays, is caught', () => {
    const daysBefore = (day: string, days: number) =>
      new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
    expect(tooEarly((day) => withdrawalEnds(daysBefore(day, 1), 'proper')).failed).toBe(true)
    expect(tooEarly((day) => returnEnds(day)).failed).toBe(true)
  })
})

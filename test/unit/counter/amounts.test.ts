import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  daysAfter,
  readAmount,
  readDay,
  writeAmount,
  writeDay,
} from '../../../renderer/parts/amounts.ts'
import { instantAt, readClock } from '../../../renderer/today.ts'
import { Instant } from '../../../shared/time.ts'
import { seedOfRun } from '../../builders/dice.ts'

describe('an amount is read as people write it', () => {
  test.each([
    ['89', 89_00],
    ['89,5', 89_50],
    ['89.50', 89_50],
    ['1.284,00', 1_284_00],
    ['1,284.00', 1_284_00],
    ['1284', 1_284_00],
    ['0,05 €', 5],
  ])('%s', (text, cents) => expect(readAmount(text)).toBe(cents))

  test.each(['', 'zehn', '1,2,3', '12,345,6', '-5', '89,999', '99999999'])('%s is none', (text) =>
    expect(readAmount(text)).toBeUndefined(),
  )

  test('what is written is read again', () => {
    const seed = seedOfRun()
    console.info(`seed ${seed}`)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.constantFrom(',', '.'),
        (cents, mark) => {
          expect(readAmount(writeAmount(cents, mark))).toBe(cents)
        },
      ),
      { seed },
    )
  })
})

describe('a day is read as people write it', () => {
  test.each([
    ['24.12.2026', '2026-12-24'],
    ['4.3.26', '2026-03-04'],
    ['24122026', '2026-12-24'],
    ['29.02.2028', '2028-02-29'],
  ])('%s', (text, day) => expect(readDay(text)).toBe(day))

  test.each(['31.02.2026', '24.13.2026', 'morgen', '24.12.', '29.02.2026'])('%s is none', (text) =>
    expect(readDay(text)).toBeUndefined(),
  )

  test('what is written is read again', () =>
    expect(readDay(writeDay('2026-11-03'))).toBe('2026-11-03'))

  test('days are counted over the change of the clocks', () =>
    expect(daysAfter('2026-10-20', 14)).toBe('2026-11-03'))
})

describe('something that happened earlier gets its own instant', () => {
  test('in summer and in winter time', () => {
    expect(instantAt('2026-07-01', '09:30')).toBe('2026-07-01T09:30:00.000+02:00')
    expect(instantAt('2026-11-23', '16:42')).toBe('2026-11-23T16:42:00.000+01:00')
    expect(Instant.safeParse(instantAt('2026-11-23', '16:42')).success).toBe(true)
  })

  test('knows the hour that comes twice: the earlier one until the later has come', () => {
    const at = (now: string) => instantAt('2026-10-25', '02:30', new Date(now))
    expect(at('2026-10-25T00:40:00Z')).toBe('2026-10-25T02:30:00.000+02:00')
    expect(at('2026-10-25T01:40:00Z')).toBe('2026-10-25T02:30:00.000+01:00')
    expect(at('2026-10-26T10:00:00Z')).toBe('2026-10-25T02:30:00.000+01:00')
  })

  test.each([
    ['9.05', '09:05'],
    ['1430', '14:30'],
    ['14:30', '14:30'],
    ['24:00', undefined],
    ['14:61', undefined],
    ['halb drei', undefined],
  ])('%s', (text, clock) => expect(readClock(text)).toBe(clock))
})

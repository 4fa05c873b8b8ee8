import { describe, expect, test } from 'vitest'

import { isCurrent } from '../../../electron/core/papers/law-changes.ts'

describe('official withdrawal papers are offered for signing', () => {
  test.each([
    ['of today', '2026-11-23', '2026-11-23', true],
    ['of the day of the last change', '2026-06-19', '2026-11-23', true],
    ['of the day before it', '2026-06-18', '2026-11-23', false],
    ['of the day before it, until it comes', '2026-06-18', '2026-06-18', true],
    ['on the last day of their year', '2026-11-23', '2027-11-23', true],
    ['not a day longer', '2026-11-23', '2027-11-24', false],
  ] as const)('%s', (_name, lawAsOf, today, current) => {
    expect(isCurrent('D07', lawAsOf, today)).toBe(current)
  })

  test('a paper the change does not touch stays current', () => {
    expect(isCurrent('D03', '2026-06-18', '2026-11-23')).toBe(true)
  })

  test('a change nobody entered is not noticed: the table decides', () => {
    expect(isCurrent('D07', '2026-06-18', '2026-11-23', [])).toBe(true)
  })
})

import { expect, test } from 'vitest'

import { slipIn } from '../../../renderer/parts/slips.ts'

test('a telephone number without digits, with too few or with letters is named', () => {
  for (const typed of ['abc', '---', '045', '0451 12E45']) {
    expect(slipIn('tel', typed), typed).toBe('noNumber')
  }
  for (const typed of ['', '0451 12345', '+49 (0)451/12 34-56', '4711']) {
    expect(slipIn('tel', typed), typed).toBeUndefined()
  }
})

test('a German postcode of other than five digits is named; one of another country is not', () => {
  for (const typed of ['8821', '235522', '2355Z', 'D-2355', 'Lübeck']) {
    expect(slipIn('postcode', typed), typed).toBe('noPostcode')
  }
  for (const typed of ['', '23552', ' 01067 ', 'D-23552', 'A-1010', 'CH-8000', 'NL 1011 AB']) {
    expect(slipIn('postcode', typed), typed).toBeUndefined()
  }
})

test('a mail address with a slip is named', () => {
  expect(slipIn('email', 'post(at)kuestenrechner.example')).toBe('noAddress')
  expect(slipIn('email', 'post@kuestenrechner.example')).toBeUndefined()
  expect(slipIn('email', ' ')).toBeUndefined()
})

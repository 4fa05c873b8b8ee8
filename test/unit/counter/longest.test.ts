import { expect, test } from 'vitest'

import { Business } from '../../../shared/model/business.ts'
import { Address, Contact, Customer } from '../../../shared/model/customer.ts'
import { Line, Lines, longestOf } from '../../../shared/model/text.ts'

test('a field takes as many letters as its kind of text may have', () => {
  expect(longestOf(Line(160))).toBe(160)
  expect(longestOf(Lines(600).exactOptional())).toBe(600)
  expect(longestOf(Customer.shape.organisation)).toBe(160)
  expect(longestOf(Business.shape.smallBusiness)).toBeUndefined()
})

test('a text of just that length fits, and one letter more does not', () => {
  for (const kind of [Contact.shape.familyName, Address.shape.postcode, Business.shape.name]) {
    const longest = longestOf(kind) ?? 0
    expect(kind.safeParse('x'.repeat(longest)).success).toBe(true)
    expect(kind.safeParse('x'.repeat(longest + 1)).success).toBe(false)
  }
})

import { expect, test } from 'vitest'

import { readForm } from '../../../renderer/bridge/read-form.ts'
import { shownOpen } from '../../../renderer/business/shown-open.ts'
import { Business } from '../../../shared/model/business.ts'

test('of an empty profile as many fields are counted as are marked', () => {
  const address = {}
  const read = readForm(Business, {
    address,
    helpers: [],
    sites: [{ name: 'Werkstatt', address }],
    breachContact: { name: '', phone: '' },
  })
  const open = read.complete ? {} : read.open
  const marked = Object.keys(open).filter((path) => !path.includes('sites.0.address'))
  expect(marked).toHaveLength(12)
  expect(shownOpen(open)).toBe(12)
  // the address a site has from its owner stands in the form once
  expect(Object.keys(open)).toHaveLength(15)
})

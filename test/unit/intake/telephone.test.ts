import { expect, test } from 'vitest'

import { begin, follow } from '../../../renderer/intake/model/follow.ts'
import { readDeciding, readEnding, readOffering } from '../../../shared/model/appointment.ts'
import type { IntakeDraft } from '../../../shared/model/intake.ts'

const around = { place: 'atCustomer', inAWeek: '2026-11-30' } as const

/** A draft as it is typed, edit by edit, with what the counter proposes. */
const typed = (...edits: ((draft: IntakeDraft) => IntakeDraft)[]): IntakeDraft =>
  edits.reduce((draft, edit) => follow(draft, edit(draft), around), begin({}, around))

const caller =
  (customer: NonNullable<IntakeDraft['customer']>) =>
  (draft: IntakeDraft): IntakeDraft => ({
    ...draft,
    customer: {
      ...draft.customer,
      ...customer,
      contact: { givenName: 'Łucja', familyName: 'Ærøskøbing' },
      address: { street: 'Hafenstraße 7', postcode: '23552', town: 'Lübeck' },
      phone: '0451 12345',
    },
  })

const asked =
  (order: NonNullable<IntakeDraft['order']>) =>
  (draft: IntakeDraft): IntakeDraft => ({ ...draft, order: { ...draft.order, ...order } })

test('for a firm the telephone asks who, who signs, what kind of work, whether data, and what of copies', () => {
  const draft = typed(
    caller({ capacity: 'company', organisation: 'Wind & Wetter GmbH', secrecy: 'none' }),
    (now) => ({ ...now, signatory: { ...now.signatory, role: 'managingDirector' } }),
    asked({ types: ['repair'], dataAccess: 'yes' }),
  )
  expect(readDeciding(draft)).toMatchObject({ complete: true })
  expect(readEnding(draft)).toEqual({ complete: false, open: { 'order.copiesEnd': 'missing' } })
  expect(readEnding(asked({ copiesEnd: 'delete' })(draft))).toMatchObject({ complete: true })
})

test('for a private person it asks how the device is used, the service and the price besides', () => {
  const draft = typed(
    caller({ capacity: 'private' }),
    asked({ sharedUse: 'no', types: ['repair'], dataAccess: 'yes' }),
  )
  expect(readDeciding(draft)).toMatchObject({ complete: true })
  const offering = readOffering(draft)
  expect(offering.complete ? [] : Object.keys(offering.open)).toEqual([
    'order.price.basis',
    'order.price.amountCents',
    'order.price.travelCents',
    'order.price.ceilingCents',
  ])
  const price = { basis: 'fixed', amountCents: 8900, travelCents: 2500 } as const
  const priced = follow(draft, asked({ price: { ...draft.order?.price, ...price } })(draft), around)
  expect(readOffering(priced)).toMatchObject({ complete: true })
})

import { describe, expect, test } from 'vitest'

import { begin, follow } from '../../../renderer/intake/model/follow.ts'
import { openFields } from '../../../renderer/intake/model/open.ts'
import type { Secrecy } from '../../../shared/model/customer.ts'
import type { IntakeDraft } from '../../../shared/model/intake.ts'
import type { JobType } from '../../../shared/model/order.ts'

const atDoor = { place: 'atCustomer', inAWeek: '2026-11-30' } as const
type Order = NonNullable<IntakeDraft['order']>

/** The draft after one more answer about the order, with what follows from it. */
const answered = (draft: IntakeDraft, part: Order): IntakeDraft =>
  follow(draft, { ...draft, order: { ...draft.order, ...part } }, atDoor)

const privately: IntakeDraft = follow(
  begin({}, atDoor),
  { ...begin({}, atDoor), customer: { capacity: 'private' } },
  atDoor,
)
const professional = (secrecy: Secrecy): IntakeDraft =>
  follow(
    begin({}, atDoor),
    { ...begin({}, atDoor), customer: { capacity: 'company', secrecy } },
    atDoor,
  )

const about = (draft: IntakeDraft, path: string): string[] =>
  openFields(draft)
    .order.map((field) => field.path)
    .filter((found) => found.startsWith(path))

describe('what only some jobs are asked', () => {
  test('a repair at a household says nothing about purchase, distance, estimate or consent', () => {
    const { order } = answered(privately, { types: ['repair'] })
    for (const key of ['remote', 'purchase', 'estimate', 'consents', 'singleMandate'])
      expect(order).not.toHaveProperty(key)
    expect(order?.contract).not.toHaveProperty('byMail')
  })

  test.each<[JobType, string, string[]]>([
    ['remote', 'order.remote', ['order.remote.tool', 'order.remote.releasedBy']],
    [
      'purchase',
      'order.purchase',
      [
        'order.purchase.items.0.what',
        'order.purchase.items.0.ceilingCents',
        'order.purchase.dealer',
        'order.purchase.seller',
      ],
    ],
  ])(
    '%s asks for what its paper has to say, and for nothing once it is gone',
    (type, path, asked) => {
      const with_ = answered(privately, { types: ['repair', type] })
      expect(about(with_, path)).toEqual(asked)
      const gone = answered(with_, { types: ['repair'] })
      expect(about(gone, path)).toEqual([])
      expect(gone.order).not.toHaveProperty(path.replace('order.', ''))
    },
  )

  test('who sells is never proposed, the end of the power of attorney is', () => {
    const { order } = answered(privately, { types: ['purchase'] })
    expect(order?.purchase).toEqual({ items: [{ count: 1 }], until: '2026-11-30' })
  })

  test('what was typed of a purchase stays when something else is answered', () => {
    const typed = answered(answered(privately, { types: ['purchase'] }), {
      purchase: { items: [{ what: 'SSD 1 TB', count: 2 }], dealer: 'Bytehandel' },
    })
    const later = answered(typed, { dataAccess: 'mediaStay' })
    expect(later.order?.purchase).toEqual({
      items: [{ what: 'SSD 1 TB', count: 2 }],
      dealer: 'Bytehandel',
    })
  })

  test('whoever lets a server in between has to say in which country it stands', () => {
    const draft = answered(answered(privately, { types: ['remote'] }), {
      remote: { relay: 'Fernblick SAS' },
    })
    expect(about(draft, 'order.remote.relayCountry')).toEqual(['order.remote.relayCountry'])
  })

  test('an estimate is the ceiling of the order, and gone with the answer that asked for it', () => {
    const first = answered(privately, { types: ['repair'], price: { basis: 'estimateFirst' } })
    const estimated = answered(first, {
      estimate: { form: 'estimate', maximumCents: 28_900 },
      price: { ...first.order?.price, ceilingCents: 100 },
    })
    expect(estimated.order?.price?.ceilingCents).toBe(28_900)
    expect(about(estimated, 'order.estimate')).toContain('order.estimate.workDays')
    const fixed = answered(estimated, { price: { ...estimated.order?.price, basis: 'fixed' } })
    expect(fixed.order).not.toHaveProperty('estimate')
  })

  test('mail instead of paper needs an address, and is asked only of who can withdraw', () => {
    const contract = { ...privately.order?.contract, byMail: true }
    const wanted = answered(privately, { contract })
    expect(openFields(wanted).customer.map(({ path }) => path)).toContain('customer.mail')
    const here = answered(wanted, { contract: { ...contract, place: 'atBusiness' } })
    expect(here.order?.contract).not.toHaveProperty('byMail')
  })

  test('a professional who wants data recovered is asked whether it is one single case', () => {
    const lawyer = answered(professional('lawyer'), { types: ['recovery'] })
    expect(about(lawyer, 'order.singleMandate')).toEqual(['order.singleMandate'])
    const applies = answered(lawyer, { singleMandate: { applies: true } })
    expect(about(applies, 'order.singleMandate')).toHaveLength(1)
    const no = answered(lawyer, { singleMandate: { applies: false } })
    expect(about(no, 'order.singleMandate')).toEqual([])
    expect(about(answered(professional('none'), { types: ['recovery'] }), 'order.single')).toEqual(
      [],
    )
  })
})

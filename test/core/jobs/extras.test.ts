import { expect, test } from 'vitest'

import type { SampleJob } from '../../../shared/model/sampleJob.ts'
import type { Order } from '../../../shared/model/order.ts'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import { anEstimate, aPurchase, someConsents } from '../../builders/extras.ts'
import { readPdf } from '../../papers/engine/read-pdf.ts'
import {
  household,
  prepared,
  readyOffice,
  refusalOf,
  sheetOfKind,
  signAndFinish,
  someInk,
  type Rehearsal,
} from '../rehearsal.ts'

/** The household of the samples with everything that may come with its order. */
const withExtras =
  (change: Partial<Order> = {}) =>
  (sample: SampleJob): SampleJob => {
    const { order } = sample.intake
    return {
      ...sample,
      intake: {
        ...sample.intake,
        customer: { ...sample.intake.customer, mail: 'hannelore@mueller.example' },
        order: {
          ...order,
          types: ['repair', 'purchase'],
          price: { ...order.price, basis: 'estimateFirst', amountCents: 0, ceilingCents: 289_00 },
          contract: { ...order.contract, byMail: true },
          purchase: aPurchase(),
          estimate: anEstimate(),
          consents: someConsents(),
          ...change,
        },
      },
    }
  }

/** Hands for the signatures the sample does not have. */
const signing = (
  sample: SampleJob,
  slots: readonly (readonly [SampleJob['signatures'][number]['sheet'], string])[],
): SampleJob => ({
  ...sample,
  signatures: [
    ...sample.signatures,
    ...slots.map(([sheet, slot], place) => ({ sheet, slot, strokes: someInk(31 + place) })),
  ],
})

const extraSlots = [
  ['A', 'customer-mail'],
  ['B', 'customer-purchase'],
  ['I', 'customer-consent-photos'],
] as const

const decline = async (office: Rehearsal, sitting: SittingView, kind: 'A' | 'B', slot: string) => {
  const sheet = sitting.sheets.find(
    (one) => one.kind === kind && one.slots.some((each) => each.slot === slot),
  )
  return office.call('sheet.decline', {
    sheet: sheet?.id ?? sheetOfKind(sitting, kind).id,
    slot,
    outcome: 'refused',
  })
}

const textOfFinished = async (
  office: Rehearsal,
  sitting: SittingView,
  kind: 'A' | 'B' | 'I',
  code: string,
) => {
  const { pdf } = await office.call('sheet.pages', {
    sheet: sheetOfKind(sitting, kind, code).id,
    copy: 'finished',
  })
  return (await readPdf(pdf)).text
}

test('a household buys, has an estimate, wants mail and consents to one of three purposes', async () => {
  const office = await readyOffice()
  const { takeOver, sample } = await prepared(office, household, withExtras())
  expect(sheetOfKind(takeOver, 'A', 'D09').codes).toEqual(expect.arrayContaining(['D03', 'D09']))
  expect(sheetOfKind(takeOver, 'B').codes).toEqual(expect.arrayContaining(['D12', 'D13']))
  expect(sheetOfKind(takeOver, 'I').codes).toEqual(['D17'])
  const done = await signAndFinish(office, takeOver, signing(sample, extraSlots))
  expect(done.sheets.every(({ state }) => state === 'finished')).toBe(true)
  const order = await textOfFinished(office, done, 'B', 'D13')
  expect(order).toContain('Einkauf in Ihrem Auftrag')
  expect(order).toContain('Kostenanschlag')
  const consents = sheetOfKind(done, 'I').slots.map(({ slot, done: how }) => [slot, how])
  expect(consents).toEqual([
    ['customer-consent-photos', 'onScreen'],
    ['customer-consent-reference', 'open'],
    ['customer-consent-newsletter', 'open'],
  ])
})

test('who wants neither mail nor purchase nor consents has the job done all the same, once that was said', async () => {
  const office = await readyOffice()
  const { takeOver, sample, job } = await prepared(office, household, withExtras())
  const rest = { ...takeOver, sheets: takeOver.sheets.map(withoutDeclined) }
  expect(await refusalOf(signAndFinish(office, rest, sample))).toBe('signatureMissing')
  await decline(office, takeOver, 'A', 'customer-mail')
  await decline(office, takeOver, 'B', 'customer-purchase')
  const done = await office.call('sitting.finish', { sitting: takeOver.id })
  expect((await office.call('job.view', { job })).state).toBe('inCustody')
  expect(await textOfFinished(office, done, 'B', 'D13')).toContain('nicht unterschrieben')
})

test('goods we sell ourselves stand on no paper of this job', async () => {
  const office = await readyOffice()
  const sold = prepared(office, household, withExtras({ purchase: aPurchase({ seller: 'us' }) }))
  expect(await refusalOf(sold)).toBe('intakeIncomplete')
})

const declined = ['customer-mail', 'customer-purchase']
const withoutDeclined = (sheet: SittingView['sheets'][number]): SittingView['sheets'][number] => ({
  ...sheet,
  slots: sheet.slots.filter(({ slot }) => !declined.includes(slot)),
})

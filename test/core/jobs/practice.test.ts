import { expect, test } from 'vitest'

import { playCourse, prepareReturn } from '../../../build/windowless/play.ts'
import type { JobId } from '../../../shared/ids.ts'
import type { SampleJob } from '../../../shared/model/sampleJob.ts'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import {
  certify,
  practice,
  prepared,
  prepareTakeOver,
  readyOffice,
  refusalOf,
  sampleOf,
  samples,
  sheetOfKind,
  signAndFinish,
  someInk,
  type Rehearsal,
  officeAfter,
  officeBefore,
} from '../rehearsal.ts'

/** The same customer once more, with another hand for every signature. */
async function secondVisit(office: Rehearsal, first: { job: JobId }): Promise<SittingView> {
  const { intake } = await office.call('job.view', { job: first.job })
  const sample = sampleOf(office, practice)
  const known = {
    ...(intake?.customerId === undefined ? {} : { customer: intake.customerId }),
    ...(intake?.contactId === undefined ? {} : { contact: intake.contactId }),
  }
  const { takeOver } = await prepareTakeOver(office, sample, samples, known)
  return takeOver
}

const withoutReceipt = (sample: SampleJob): SampleJob => ({
  ...sample,
  signatures: sample.signatures.filter(({ slot }) => slot !== 'customer-receipt-secrecy'),
})

test('a doctor gives her notebook away under a contract and our commitment to secrecy, and gets it back', async () => {
  const { office, job, sample, sitting } = await officeAfter(practice)
  expect(sitting.state).toBe('finished')
  const agreed = sheetOfKind(sitting, 'E')
  expect(agreed.codes).toEqual(['D04', 'D06'])
  expect(agreed.slots.map(({ slot, by, done }) => [slot, by, done])).toEqual([
    ['customer', 'customer', 'onScreen'],
    ['technician', 'technician', 'onScreen'],
    ['technician-secrecy', 'technician', 'onScreen'],
    ['customer-receipt-secrecy', 'customer', 'onScreen'],
  ])

  await playCourse(office, job, sample)
  const giveBack = await prepareReturn(office, job, sample)
  if (giveBack === undefined) throw new Error('the sample has no return')
  await signAndFinish(office, giveBack, sample)
  await certify(office, { job, sample })
  await office.call('job.close', { job })
  expect((await office.call('job.view', { job })).state).toBe('closed')
})

test('the receipt of our commitment may be declined: the next visit still is one sheet of two pages', async () => {
  const office = await readyOffice()
  const { job, takeOver, sample } = await prepared(office, practice, withoutReceipt)
  const sheet = sheetOfKind(takeOver, 'E')
  await office.call('sheet.shown', { sheet: sheet.id, size: 'normal' })
  await office.call('sheet.decline', {
    sheet: sheet.id,
    slot: 'customer-receipt-secrecy',
    outcome: 'mayNot',
  })
  const others = {
    ...takeOver,
    sheets: takeOver.sheets.map((one) => ({
      ...one,
      slots: one.slots.filter(({ slot }) => slot !== 'customer-receipt-secrecy'),
    })),
  }
  const done = await signAndFinish(office, others, sample)
  expect(done.state).toBe('finished')
  for (const { id } of done.sheets)
    await office.call('sheet.deliver', { sheet: id, delivery: { kind: 'inHand' } })
  const { sheets } = await secondVisit(office, { job })
  expect(sheets.map(({ kind }) => kind)).toEqual(['B'])
  expect(sheets[0]?.codes).toContain('D04c')
  expect(sheets[0]?.pages).toBeLessThanOrEqual(2)
})

test('our own commitment cannot be left out, and neither can the contract or a hand of its own', async () => {
  const { office, takeOver } = await officeBefore(practice)
  const sheet = sheetOfKind(takeOver, 'E')
  await office.call('sheet.shown', { sheet: sheet.id, size: 'normal' })
  for (const slot of ['technician-secrecy', 'customer'])
    await office.call('sheet.decline', { sheet: sheet.id, slot, outcome: 'refused' })
  const { open } = await office.call('sitting.view', { sitting: takeOver.id })
  const missing = open.flatMap(({ sheet: id, slot }) => (id === sheet.id ? [slot] : []))
  expect(missing).toContain('technician-secrecy')
  expect(missing).toContain('customer')
  expect(await refusalOf(office.call('sitting.finish', { sitting: takeOver.id }))).toBe(
    'signatureMissing',
  )
  const signing = (slot: string) =>
    office.call('sheet.sign', {
      sheet: sheet.id,
      slot,
      contentHash: sheet.contentHash,
      strokes: someInk(3),
      place: 'Lübeck',
    })
  await signing('technician')
  expect(await refusalOf(signing('technician-secrecy'))).toBe('signatureReused')
})

test('the receptionist alone binds nobody: without a word of authority the job is not taken', async () => {
  const office = await readyOffice()
  const atTheDoor = (sample: SampleJob): SampleJob => ({
    ...sample,
    intake: {
      ...sample.intake,
      signatory: {
        name: 'Grażyna Böttcher-Yıldız',
        role: 'employee',
        adult: true,
        idSeen: false,
      },
    },
  })
  expect(await refusalOf(prepared(office, practice, atTheDoor))).toBe('intakeIncomplete')
})

import { expect, test } from 'vitest'

import type { SampleJob } from '../../../shared/model/sampleJob.ts'
import { anEstimate } from '../../builders/extras.ts'
import { readPdf } from '../../papers/engine/read-pdf.ts'
import {
  household,
  prepared,
  readyOffice,
  refusalOf,
  sheetOfKind,
  signAndFinish,
  type Rehearsal,
} from '../rehearsal.ts'

/** The household of the samples that wants to know the price before anything is repaired. */
const estimateFirst = (sample: SampleJob): SampleJob => {
  const { order } = sample.intake
  const price = { ...order.price, basis: 'estimateFirst' as const, amountCents: 0 }
  return { ...sample, intake: { ...sample.intake, order: { ...order, price } } }
}

const inCustody = async (office: Rehearsal) => {
  const { job, takeOver, sample } = await prepared(office, household, estimateFirst)
  await signAndFinish(office, takeOver, sample)
  office.at('2026-11-26T12:00:00.000+01:00')
  return job
}

test('after the diagnosis the customer is told what the repair costs, and says whether he wants it', async () => {
  const office = await readyOffice()
  const job = await inCustody(office)
  const { estimates } = await office.call('job.view', { job })
  expect(estimates).toEqual([])

  const estimate = anEstimate({ form: 'estimate', maximumCents: 149_00 })
  const sitting = await office.call('estimate.issue', { job, estimate })
  const sheet = sheetOfKind(sitting, 'K', 'D12')
  expect(sheet).toMatchObject({ title: 'Kostenanschlag', state: 'finished', slots: [] })
  const { pdf } = await office.call('sheet.pages', { sheet: sheet.id, copy: 'finished' })
  const { text } = await readPdf(pdf)
  const said = text.replace(/[\s\u00AD\u2060]+/g, ' ')
  expect(said).toContain('149,00')
  expect(said).toContain('Ohne Ihre Zusage wird nicht repariert')
  expect(said).not.toContain('mit Ihrer Unterschrift unter dem Auftrag')

  // silence is no answer: a second one waits until the first is answered
  expect(await refusalOf(office.call('estimate.issue', { job, estimate }))).toBe('alreadyDone')
  const answer = { answer: 'declined', saidBy: 'Hannelore Müller', how: 'am Telefon' } as const
  await office.call('estimate.answer', { sheet: sheet.id, ...answer })
  expect(await refusalOf(office.call('estimate.answer', { sheet: sheet.id, ...answer }))).toBe(
    'alreadyDone',
  )
  const cheaper = anEstimate({ form: 'european', maximumCents: 89_00 })
  const again = await office.call('estimate.issue', { job, estimate: cheaper })
  const yes = { ...answer, answer: 'accepted' as const }
  await office.call('estimate.answer', { sheet: sheetOfKind(again, 'K', 'D12').id, ...yes })
  const after = await office.call('job.view', { job })
  expect(after.estimates?.map((one) => one.answer?.answer)).toEqual(['declined', 'accepted'])
  expect(office.archive().replayDiffers()).toEqual([])
})

test('a letter nobody can print is refused at the field of the estimate', async () => {
  const office = await readyOffice()
  const job = await inCustody(office)
  const estimate = anEstimate({ repair: 'Netzteil 😀 tauschen' })
  expect(await refusalOf(office.call('estimate.issue', { job, estimate }))).toBe('letterMissing')
  expect((await office.call('job.view', { job })).estimates).toEqual([])
})

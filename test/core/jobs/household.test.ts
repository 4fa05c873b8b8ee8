import { expect, test } from 'vitest'

import type { SampleJob } from '../../../shared/model/sampleJob.ts'
import {
  emptyOffice,
  household,
  prepared,
  readyOffice,
  refusalOf,
  samplePassphrase,
  samples,
  sheetOfKind,
  signAndFinish,
  someInk,
  officeAfter,
  officeBefore,
} from '../rehearsal.ts'
import { readBusiness } from '../../../build/windowless/play.ts'

test('an exclusively private customer never gets an AVV, but our promise and the withdrawal papers', async () => {
  const { takeOver } = await officeBefore(household)
  const codes = takeOver.sheets.flatMap((sheet) => sheet.codes)
  expect(codes).not.toContain('D04')
  expect(codes).toEqual(expect.arrayContaining(['D05', 'D07', 'D08']))
  expect(sheetOfKind(takeOver, 'C').codes).toEqual(['D08'])
})

test('without the deposited withdrawal papers a contract at home cannot be prepared', async () => {
  const office = emptyOffice()
  const { business, measures, subProcessors } = readBusiness(samples)
  await office.call('archive.create', { passphrase: samplePassphrase })
  await office.call('business.describe', business)
  await office.call('measures.adopt', { items: measures.items })
  await office.call('subProcessors.list', { subProcessors })
  expect(await refusalOf(prepared(office, household))).toBe('withdrawalPapersMissing')
})

test('without delivered withdrawal papers the signature is refused', async () => {
  const { office, takeOver } = await officeBefore(household)
  const order = sheetOfKind(takeOver, 'B')
  await office.call('sheet.shown', { sheet: order.id, size: 'large' })
  const signing = {
    sheet: order.id,
    slot: 'customer',
    contentHash: order.contentHash,
    strokes: someInk(2),
    place: 'Lübeck',
  }
  expect(await refusalOf(office.call('sheet.sign', signing))).toBe('withdrawalPapersNotDelivered')
  const notice = sheetOfKind(takeOver, 'A', 'D07')
  const delivered = await office.call('sheet.deliver', {
    sheet: notice.id,
    delivery: { kind: 'statement', text: 'Papier übergeben, Kundin hat es in der Hand' },
  })
  expect(sheetOfKind(delivered, 'A', 'D07').deliveredWeak).toBe(true)
  await office.call('sheet.sign', signing)
})

test('a deposited notice is handed out byte for byte, with nothing of ours on it', async () => {
  const { office, sitting } = await officeAfter(household)
  const notice = sheetOfKind(sitting, 'A', 'D07')
  const { pdf } = await office.call('sheet.pages', { sheet: notice.id, copy: 'finished' })
  const { withdrawalPapers } = await office.call('business.view', {})
  expect(notice.fileSha256).toBe(withdrawalPapers?.fileSha256)
  expect(pdf.length).toBeGreaterThan(0)
})

test('what a withdrawal today would cost follows from notice, early start and return', async () => {
  const { office, job, sample } = await officeAfter(household)
  expect((await office.call('job.view', { job })).withdrawal?.verdict).toBe('proRata')
  office.at(afterDays(sample, 30))
  expect((await office.call('job.view', { job })).withdrawal?.verdict).toBe('over')
})

test('somebody who does not want an early start signs no such sheet and can withdraw for nothing', async () => {
  const office = await readyOffice()
  const { takeOver } = await prepared(office, household, (sample) => ({
    ...sample,
    intake: {
      ...sample.intake,
      order: {
        ...sample.intake.order,
        contract: { ...sample.intake.order.contract, earlyStart: false },
      },
    },
  }))
  expect(takeOver.sheets.map(({ kind }) => kind)).not.toContain('C')
})

const afterDays = (sample: SampleJob, days: number): string => {
  const begun = Date.parse(sample.beginsAt ?? '2026-11-24T10:00:00.000+01:00')
  return new Date(begun + days * 86_400_000).toISOString().replace('Z', '+00:00')
}

test('what cannot be undone waits for a consumer until the early start was demanded too', async () => {
  const office = await readyOffice()
  const wipe = (early: boolean) => (sample: SampleJob) => ({
    ...sample,
    intake: {
      ...sample.intake,
      devices: sample.intake.devices.map((device) => ({
        ...device,
        media: device.media.map((medium) => ({ ...medium, end: 'erase' as const })),
      })),
      order: {
        ...sample.intake.order,
        types: ['erasure' as const],
        contract: { ...sample.intake.order.contract, earlyStart: early },
      },
    },
    signatures: [
      ...sample.signatures,
      { sheet: 'D' as const, slot: 'customer-deletion', strokes: someInk(early ? 11 : 12) },
    ],
  })
  const waiting = await prepared(office, household, wipe(false))
  await signAndFinish(office, waiting.takeOver, waiting.sample)
  const { media } = await office.call('job.view', { job: waiting.job })
  expect(media.every(({ eraseAllowed }) => !eraseAllowed)).toBe(true)
  office.at(afterDays(waiting.sample, 30))
  const later = await office.call('job.view', { job: waiting.job })
  expect(later.media.every(({ eraseAllowed }) => eraseAllowed)).toBe(true)
})

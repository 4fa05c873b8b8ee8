import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { Refused } from '../../../build/windowless/office.ts'
import { formText, noticeText, officialStandIn, pdfOf } from '../../builders/official-papers.ts'
import {
  asReal,
  prepared,
  household,
  readyOffice,
  refusalOf,
  samples,
  type Rehearsal,
} from '../rehearsal.ts'

/** The user picks this file as the official papers. */
function deposit(office: Rehearsal, bytes: Uint8Array, byHand = false) {
  const path = join(office.folder, 'papers.pdf')
  writeFileSync(path, bytes)
  office.picks(path)
  const hand = byHand ? { comparedByHand: true as const } : {}
  return office.call('withdrawalPapers.deposit', { lawAsOf: '2026-09-01', ...hand })
}

test('official papers are checked by their text, kept byte for byte and shown again', async () => {
  const office = await readyOffice()
  const bytes = await officialStandIn()
  expect(await deposit(office, bytes)).toMatchObject({
    pages: 2,
    placeholder: false,
    checked: 'byText',
    fileSha256: createHash('sha256').update(bytes).digest('hex'),
  })
  const { pdf } = await office.call('withdrawalPapers.pages', {})
  expect(Buffer.from(pdf).equals(Buffer.from(bytes))).toBe(true)
})

test('what is missing is named part by part, and the papers that were there still count', async () => {
  const office = await readyOffice()
  const before = (await office.call('business.view', {})).withdrawalPapers
  const notice = noticeText.replace('vierzehn Tage', 'zehn Tage')
  const bytes = await pdfOf(notice, formText.replace('Bestellt am', ''))
  const refused = await deposit(office, bytes).catch((error: unknown) => error)
  if (!(refused instanceof Refused)) throw new Error('the papers were taken')
  expect(refused.code).toBe('withdrawalPapersIncomplete')
  expect(Object.keys(refused.fields ?? {})).toEqual(['noticePeriod', 'formOrdered'])
  expect((await office.call('business.view', {})).withdrawalPapers).toEqual(before)
})

test('a scan counts once the user says that he has compared it; that does not help papers that can be read', async () => {
  const office = await readyOffice()
  const scan = await pdfOf('', '')
  expect(await refusalOf(deposit(office, scan))).toBe('withdrawalPapersUnreadable')
  expect(await deposit(office, scan, true)).toMatchObject({ checked: 'byHand' })
  const incomplete = await pdfOf(noticeText)
  expect(await refusalOf(deposit(office, incomplete, true))).toBe('withdrawalPapersIncomplete')
})

test('the stand-in of the samples counts in an archive of samples only', async () => {
  const office = await readyOffice()
  office.picks(join(samples, 'withdrawal-placeholder.pdf'))
  const again = () => office.call('withdrawalPapers.deposit', { lawAsOf: '2026-09-01' })
  expect(await again()).toMatchObject({ placeholder: true })
  asReal(office)
  expect(await refusalOf(again())).toBe('withdrawalPapersPlaceholder')
  // one that came in before this was refused is not handed to a consumer either
  expect(await refusalOf(prepared(office, household))).toBe('withdrawalPapersPlaceholder')
})

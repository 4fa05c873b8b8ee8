import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import MailComposer from 'nodemailer/lib/mail-composer'
import { expect, onTestFinished, test } from 'vitest'

import type { SittingView } from '../../../shared/contract/job.calls.ts'
import {
  household,
  prepared,
  readyOffice,
  refusalOf,
  samples,
  sheetOfKind,
  type Rehearsal,
  officeBefore,
} from '../rehearsal.ts'

const strip = () => new Uint8Array(readFileSync(join(samples, 'receipt-strip.jpg')))
const noticeIn = (sitting: SittingView) => sheetOfKind(sitting, 'A', 'D07')

/** A mail as the user saved it from the sent folder, to be picked next. */
const picksMail = async (
  office: Rehearsal,
  change: ConstructorParameters<typeof MailComposer>[0],
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-mail-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const composer = new MailComposer({
    to: 'grete@example.org',
    text: 'anbei',
    date: new Date('2026-11-24T08:50:00Z'),
    ...change,
  })
  const path = join(folder, 'gesendet.eml')
  writeFileSync(path, await composer.compile().build())
  office.picks(path)
}

test('a sent mail that carries our official papers delivers them when it was sent; without them it is weak', async () => {
  const { office, takeOver } = await officeBefore(household)
  const { business } = await office.call('business.view', {})
  const from = business?.mail ?? ''
  const notice = noticeIn(takeOver)
  const deliver = async () =>
    noticeIn(
      await office.call('sheet.deliver', { sheet: notice.id, delivery: { kind: 'importedMail' } }),
    )

  await picksMail(office, { from, headers: { 'X-Unsent': '1' } })
  expect(await refusalOf(deliver())).toBe('mailIsDraft')
  await picksMail(office, { from, date: new Date('2026-12-24T08:50:00Z') })
  expect(await refusalOf(deliver())).toBe('mailRefused')

  await picksMail(office, { from })
  expect(await deliver()).toMatchObject({ deliveredWeak: true, evidence: 'importedMail' })

  const { pdf } = await office.call('sheet.pages', { sheet: notice.id, copy: 'normal' })
  await picksMail(office, { from, attachments: [{ filename: 'a.pdf', content: Buffer.from(pdf) }] })
  const delivered = await deliver()
  expect(delivered).toMatchObject({ deliveredWeak: false, evidence: 'importedMail' })
  expect(Date.parse(delivered.deliveredAt ?? '')).toBe(Date.parse('2026-11-24T08:50:00Z'))
})

test('the answer of the customer counts without our file in it', async () => {
  const { office, takeOver } = await officeBefore(household)
  await picksMail(office, { from: 'grete@example.org', to: 'werkstatt@example.org' })
  const delivery = { kind: 'importedMail' as const }
  const after = await office.call('sheet.deliver', { sheet: noticeIn(takeOver).id, delivery })
  expect(noticeIn(after)).toMatchObject({ deliveredWeak: false, evidence: 'importedMail' })
})

test('our own word never makes a better evidence worse', async () => {
  const { office, takeOver } = await officeBefore(household)
  const sheet = noticeIn(takeOver).id
  const say = async (delivery: Parameters<typeof office.call<'sheet.deliver'>>[1]['delivery']) =>
    noticeIn(await office.call('sheet.deliver', { sheet, delivery }))
  expect(await say({ kind: 'statement', text: 'in die Hand' })).toMatchObject({
    deliveredWeak: true,
    evidence: 'statement',
  })
  expect(await say({ kind: 'receiptStrip', photo: strip() })).toMatchObject({
    deliveredWeak: false,
    evidence: 'receiptStrip',
  })
  expect(await say({ kind: 'inHand' })).toMatchObject({
    deliveredWeak: false,
    evidence: 'receiptStrip',
  })
})

test('a pack is handed over by its number once; what is left is counted', async () => {
  const office = await readyOffice()
  expect(await office.call('packs.register', { from: 17, to: 19 })).toEqual({
    free: [17, 18, 19],
    used: 0,
    old: 0,
  })
  const taken = office.call('packs.register', { from: 19, to: 20 })
  expect(await refusalOf(taken)).toBe('packNumbersTaken')
  expect(await refusalOf(office.call('packs.register', { from: 9, to: 8 }))).toBe('invalidInput')

  const { takeOver } = await prepared(office, household)
  const hand = (number: number) =>
    office.call('sheet.deliver', {
      sheet: noticeIn(takeOver).id,
      delivery: { kind: 'pack', number, photo: strip() },
    })
  expect(await refusalOf(hand(99))).toBe('packNotUsable')
  expect(noticeIn(await hand(18))).toMatchObject({ deliveredWeak: false, evidence: 'pack' })
  expect(await refusalOf(hand(18))).toBe('packNotUsable')
  expect(await office.call('packs.view', {})).toEqual({ free: [17, 19], used: 1, old: 0 })
  expect(office.archive().replayDiffers()).toEqual([])
})

test('papers older than a year are not offered: neither due nor prepared', async () => {
  const { office, job, sample } = await officeBefore(household)
  office.at('2027-12-01T10:00:00.000+01:00')
  const { blocked } = await office.call('papers.due', { job })
  expect(blocked).toContainEqual({ code: 'withdrawalPapersOutdated' })
  const again = office.call('sitting.prepare', { job, direction: 'toUs' })
  expect(await refusalOf(again)).toBe('withdrawalPapersOutdated')
  office.at(sample.beginsAt ?? '')
  await office.call('sitting.prepare', { job, direction: 'toUs' })
})

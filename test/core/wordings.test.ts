import { expect, test } from 'vitest'

import { SheetContent } from '../../electron/core/papers/layout/blocks.ts'
import { sheetOf } from '../../electron/core/papers/papers.views.ts'
import { readPdf } from '../papers/engine/read-pdf.ts'
import { saidBy } from '../papers/blocks.ts'
import type { SheetView } from '../../shared/model/papers.ts'
import {
  company,
  prepared,
  readyOffice,
  refusalOf,
  sheetOfKind,
  type Rehearsal,
  officeBefore,
} from './rehearsal.ts'

const payment = 'D01.payment' as const
const own = 'Fällig binnen 14 Tagen nach der Abnahme, ohne Abzug. Zahlung siehe Rechnung.'

const contentOf = (office: Rehearsal, { id }: SheetView): SheetContent => {
  const sheet = office.archive().read((reader) => sheetOf(reader, id))
  return SheetContent.parse(JSON.parse(sheet?.content ?? ''))
}
const orderIn = (content: SheetContent) => {
  const found = content.papers.find(({ code }) => code === 'D01')
  if (found === undefined) throw new Error('the order sheet has the order on it')
  return found
}
const viewOf = async (office: Rehearsal, passage: string) =>
  (await office.call('wordings.view', {})).passages.find((one) => one.passage === passage)

test('papers say what the business says, and name its edition beside ours', async () => {
  const office = await readyOffice()
  await office.call('wording.change', { passage: payment, wording: own })
  const { takeOver } = await prepared(office, company)
  const paper = orderIn(contentOf(office, sheetOfKind(takeOver, 'B')))
  expect(saidBy(paper)).toContain(own)
  expect(saidBy(paper)).not.toContain('Fällig mit der Abnahme')
  expect(paper.template).toMatchObject({ id: 'D01', version: '1.0-B1' })
})

test('what is typed is kept as typed, counts nowhere, and goes when a wording is taken', async () => {
  const office = await readyOffice()
  const half = 'Keine Haftung für {unbekannt'
  await office.call('wording.keep', { passage: payment, wording: half })
  await office.call('wording.keep', { passage: 'mail.body', wording: '' })
  const before = office.archive().head().size
  const again = await office.again()
  expect(await viewOf(again, payment)).toMatchObject({ draft: half, version: '1.0' })
  expect(await viewOf(again, 'mail.body')).toMatchObject({ draft: '' })
  expect(again.archive().head().size).toBe(before)
  const { takeOver } = await prepared(again, company)
  expect(saidBy(orderIn(contentOf(again, sheetOfKind(takeOver, 'B'))))).toContain(
    'Fällig mit der Abnahme',
  )
  await again.call('wording.change', { passage: payment, wording: own })
  expect(await viewOf(again, payment)).not.toHaveProperty('draft')
  await again.call('wording.keep', { passage: payment, wording: own })
  expect(await viewOf(again, payment)).not.toHaveProperty('draft')
  await again.call('wording.keep', { passage: payment, wording: `${own} Danke.` })
  await again.call('wording.restore', { passage: payment })
  expect(await viewOf(again, payment)).not.toHaveProperty('draft')
})

test('a sheet that lies there already stays as it is, letter by letter', async () => {
  const { office, takeOver } = await officeBefore(company)
  const order = sheetOfKind(takeOver, 'B')
  const before = await office.call('sheet.pages', { sheet: order.id, copy: 'normal' })
  await office.call('wording.change', { passage: payment, wording: own })
  const after = await office.call('sheet.pages', { sheet: order.id, copy: 'normal' })
  expect(after.sha256).toBe(before.sha256)
  expect(orderIn(contentOf(office, order)).template.version).toBe('1.0')
  const next = await prepared(office, company)
  expect(orderIn(contentOf(office, sheetOfKind(next.takeOver, 'B'))).template.version).toBe(
    '1.0-B1',
  )
})

test('sheets nobody has signed yet are written anew, in the words that count now', async () => {
  const { office, takeOver, job } = await officeBefore(company)
  const again = () => office.call('sitting.prepare', { job, direction: 'toUs' })
  expect((await again()).id).toBe(takeOver.id)
  await office.call('wording.change', { passage: payment, wording: own })
  const anew = await again()
  expect(anew.id).not.toBe(takeOver.id)
  expect(orderIn(contentOf(office, sheetOfKind(anew, 'B'))).template.version).toBe('1.0-B1')
  expect((await again()).id).toBe(anew.id)
})

test('going back to ours is an edition of its own, so that no two papers share a name', async () => {
  const office = await readyOffice()
  await office.call('wording.change', { passage: payment, wording: own })
  await office.call('wording.restore', { passage: payment })
  // a second press changes nothing any more
  await office.call('wording.restore', { passage: payment })
  const view = await viewOf(office, payment)
  expect(view?.wording).toBeUndefined()
  expect(view?.version).toBe('1.0-B2')
  const { takeOver } = await prepared(office, company)
  const paper = orderIn(contentOf(office, sheetOfKind(takeOver, 'B')))
  expect(saidBy(paper)).toContain('Fällig mit der Abnahme')
  expect(paper.template.version).toBe('1.0-B2')
})

test('the English aid says of such a passage that it is in German only', async () => {
  const office = await readyOffice()
  await office.call('wording.change', { passage: payment, wording: own })
  const { takeOver } = await prepared(office, company)
  const { id: sheet } = sheetOfKind(takeOver, 'B')
  const { pdf } = await office.call('sheet.pages', { sheet, copy: 'aid' })
  const { text } = await readPdf(pdf)
  expect(text.replaceAll(/\s+/g, ' ')).toContain('worded by the business: Fällig binnen 14 Tagen')
})

test('a wording is tried on the paper itself before it counts', async () => {
  const office = await readyOffice()
  const tried = await office.call('wording.try', { passage: payment, wording: own })
  expect(tried.problems).toEqual([])
  if (tried.preview?.kind !== 'pdf') throw new Error('an order is a paper')
  const { text } = await readPdf(tried.preview.pdf)
  expect(text).toContain('Fällig binnen 14 Tagen')
  expect(text).toContain('Küstenrechner IT-Service')
  expect(text).toContain('Muster')
  expect((await viewOf(office, payment))?.wording).toBeUndefined()
})

test.each(['D01.liability', 'VB.payment', 'D11.noBackup', 'D16.advice'] as const)(
  'every passage of a paper can be looked at: %s',
  async (passage) => {
    const office = await readyOffice()
    const wording = `${(await viewOf(office, passage))?.original ?? ''} Und noch ein Satz von uns.`
    const { problems, preview } = await office.call('wording.try', { passage, wording })
    expect(problems).toEqual([])
    if (preview?.kind !== 'pdf') throw new Error(`${passage} stands on a paper`)
    const { text } = await readPdf(preview.pdf)
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Und noch ein Satz von uns.')
  },
)

test.each(['mail.body', 'ahead.greeting', 'ahead.questions', 'withdrawal.end'] as const)(
  'a mail is shown as its lines, with the business filled in: %s',
  async (passage) => {
    const office = await readyOffice()
    const wording = `${(await viewOf(office, passage))?.original ?? ''} Bis bald.`
    const { preview } = await office.call('wording.try', { passage, wording })
    if (preview?.kind !== 'lines') throw new Error(`${passage} is no paper`)
    expect(preview.lines.join(' ')).toContain('Bis bald.')
    expect(preview.lines.join(' ')).not.toMatch(/[{}]/)
  },
)

test('a forbidden wording is refused, and what counted before still counts', async () => {
  const office = await readyOffice()
  await office.call('wording.change', { passage: payment, wording: own })
  const wording = 'Zahlbar sofort; bei Abholung in bar.'
  const tried = await office.call('wording.try', { passage: payment, wording })
  expect(tried.preview).toBeUndefined()
  expect(tried.problems).toMatchObject([{ problem: 'forbidden', rule: 'cash' }])
  expect(await refusalOf(office.call('wording.change', { passage: payment, wording }))).toBe(
    'wordingRefused',
  )
  expect((await viewOf(office, payment))?.wording).toBe(own)
})

test('it outlives a restart and the tables built anew', async () => {
  const office = await readyOffice()
  await office.call('wording.change', { passage: payment, wording: own })
  expect(office.archive().replayDiffers()).toEqual([])
  const again = await office.again()
  expect((await viewOf(again, payment))?.wording).toBe(own)
})

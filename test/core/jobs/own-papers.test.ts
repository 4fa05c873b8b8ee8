import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { Refused } from '../../../build/windowless/office.ts'
import type { SheetView } from '../../../shared/model/papers.ts'
import type { OwnPaperCode } from '../../../shared/model/own-papers.ts'
import { bytesOf, foreignPdf, troubles } from '../../builders/foreign-pdf.ts'
import { readPdf, flowing } from '../../papers/engine/read-pdf.ts'
import { tool } from '../../papers/engine/tools.ts'
import {
  company,
  household,
  practice,
  prepared,
  readyOffice,
  refusalOf,
  sheetOfKind,
  signAndFinish,
  someInk,
  type Rehearsal,
  officeBefore,
} from '../rehearsal.ts'

/** Deposits a file as the business's own paper. */
async function deposit(office: Rehearsal, code: OwnPaperCode, bytes: Uint8Array) {
  const path = join(office.folder, `${code}.pdf`)
  writeFileSync(path, bytes)
  office.picks(path)
  return office.call('ownPaper.deposit', { code, version: 'Kanzlei 3.1', lawAsOf: '2026-10-01' })
}

/** What pdftotext reads, as one flowing text; qpdf must have nothing to say against the file. */
function readBack(bytes: Uint8Array): string {
  tool('qpdf', (file) => ['--check', file], bytes)
  return flowing(tool('pdftotext', (file) => [file, '-'], bytes))
}

test('the business signs with its own agreement: its pages unchanged, ours behind them', async () => {
  const office = await readyOffice()
  const own = await deposit(office, 'D04', await bytesOf(await foreignPdf({ pages: 3 })))
  expect(own).toMatchObject({ code: 'D04', pages: 3, version: 'Kanzlei 3.1' })

  const played = await prepared(office, company)
  const sheet = sheetOfKind(played.takeOver, 'E', 'D04')
  expect(sheet.slots.map(({ slot }) => slot)).toEqual(['customer', 'technician'])
  expect(sheet.pages).toBeGreaterThan(3)

  const sitting = await signAndFinish(office, played.takeOver, played.sample)
  expect(sitting.state).toBe('finished')
  const { pdf } = await office.call('sheet.pages', { sheet: sheet.id, copy: 'finished' })
  const text = readBack(pdf)
  expect(text).toContain('Ziffer 3: Dieser Satz stammt von der Kanzlei.')
  expect(text).toContain('Fassung Kanzlei 3.1')
  expect(text.replaceAll(' ', '')).toContain(own.fileSha256)
  expect(text).toContain('01.10.2026')
  const { pages } = await readPdf(pdf)
  expect(flowing(pages.at(-1)?.text ?? '')).toContain(`Seite ${pages.length} von ${pages.length}`)
})

test('what the job knows stands in the form, and nothing can be filled in any more', async () => {
  const office = await readyOffice()
  const fields = ['kunde.name', 'auftrag.nummer', 'datum', 'kostenstelle']
  const own = await deposit(office, 'D11', await bytesOf(await foreignPdf({ fields })))
  expect(own.fields).toEqual(fields)
  const { takeOver, number } = await prepared(office, company)
  const sheet = sheetOfKind(takeOver, 'B', 'D11')
  const { pdf } = await office.call('sheet.pages', { sheet: sheet.id, copy: 'normal' })
  const [first = ''] = (await readPdf(pdf)).pages.map((page) => flowing(page.text))
  expect(first).toContain('Trave-Schiffselektronik')
  expect(first).toContain(number)
  expect(first).toContain('23.11.2026')
  expect(new TextDecoder('latin1').decode(pdf)).not.toMatch(/\/AcroForm|\/Widget/)
  readBack(pdf)
})

test('the rest of the sheet stays together, and each own paper is signed for itself', async () => {
  const office = await readyOffice()
  await deposit(office, 'D11', await bytesOf(await foreignPdf()))
  const { takeOver, job } = await prepared(office, company)
  const papers = takeOver.sheets.filter(({ kind }) => kind === 'B').map(({ codes }) => codes)
  expect(papers).toEqual([['D01', 'D02', 'D10'], ['D11']])
  const { sheets } = await office.call('papers.due', { job })
  expect(sheets.map(({ codes }) => codes)).toContainEqual(['D11'])
})

test('sheets that lie ready are written anew when an own paper came or went in between', async () => {
  const { office, takeOver, job } = await officeBefore(company)
  const again = () => office.call('sitting.prepare', { job, direction: 'toUs' })
  expect((await again()).id).toBe(takeOver.id)
  await deposit(office, 'D04', await bytesOf(await foreignPdf()))
  const own = await again()
  expect(own.id).not.toBe(takeOver.id)
  expect((await again()).id).toBe(own.id)
  const { sheets } = await office.call('papers.due', { job })
  expect(sheets.find(({ codes }) => codes.includes('D04'))?.own).toEqual({
    version: 'Kanzlei 3.1',
    outdated: false,
  })
})

test('back to our wording: the next job is written by us, the signed one can still be drawn', async () => {
  const office = await readyOffice()
  const own = await deposit(office, 'D04', await bytesOf(await foreignPdf()))
  const { takeOver, sample } = await prepared(office, company)
  await office.call('ownPaper.withdraw', { id: own.id })
  expect(await refusalOf(office.call('ownPaper.withdraw', { id: own.id }))).toBe('notFound')
  expect((await office.call('business.view', {})).ownPapers).toEqual([])
  const sitting = await signAndFinish(office, takeOver, sample)
  expect(sitting.state).toBe('finished')

  const next = await prepared(office, practice)
  const { id } = sheetOfKind(next.takeOver, 'E', 'D04')
  const { pdf } = await office.call('sheet.pages', { sheet: id, copy: 'normal' })
  expect(readBack(pdf)).not.toContain('Kanzlei')
})

test('a signed paper of the business’s own is corrected like ours, by a D21 that names its file', async () => {
  const office = await readyOffice()
  await deposit(office, 'D01', await bytesOf(await foreignPdf({ pages: 2 })))
  const { takeOver, sample, job } = await prepared(office, company)
  const sign = async ({ id, contentHash, slots }: SheetView, ink: number) => {
    await office.call('sheet.shown', { sheet: id, size: 'normal' })
    for (const [at, { slot }] of slots.entries()) {
      const strokes = someInk(ink + at)
      const signing = { sheet: id, slot, contentHash, strokes }
      await office.call('sheet.sign', { ...signing, place: 'Lübeck' })
    }
  }
  await sign(sheetOfKind(takeOver, 'B', 'D01'), 21)
  const others = takeOver.sheets.filter(({ codes }) => !codes.includes('D01'))
  const sitting = await signAndFinish(office, { ...takeOver, sheets: others }, sample)
  const own = sheetOfKind(sitting, 'B', 'D01')
  const before = await office.call('sheet.pages', { sheet: own.id, copy: 'finished' })
  const change = { field: 'ceiling', to: 777_00 } as const
  const correction = await office.call('correction.prepare', {
    job,
    sheet: own.id,
    changes: [change],
  })
  const sheet = sheetOfKind(correction, 'J', 'D21')
  const { pdf } = await office.call('sheet.pages', { sheet: sheet.id, copy: 'normal' })
  const said = readBack(pdf)
  expect(said).toContain('777,00')
  const packed = said.replaceAll(' ', '')
  for (const hash of [own.contentHash, before.sha256]) expect(packed).toContain(hash)

  await sign(sheet, 31)
  await office.call('sitting.finish', { sitting: correction.id })
  const view = await office.call('job.view', { job })
  expect(view.intake?.order.price.ceilingCents).toBe(777_00)
  const after = await office.call('sheet.pages', { sheet: own.id, copy: 'finished' })
  expect(after.sha256).toBe(before.sha256)
})

test('a newer edition replaces the older one, and both stay readable byte for byte', async () => {
  const office = await readyOffice()
  const file = await bytesOf(await foreignPdf({ pages: 4 }))
  const older = await deposit(office, 'D06', await bytesOf(await foreignPdf()))
  const newer = await deposit(office, 'D06', file)
  const again = await office.again()
  expect((await again.call('business.view', {})).ownPapers).toEqual([newer])
  const { pdf } = await again.call('ownPaper.pages', { id: newer.id })
  expect(Buffer.from(pdf).equals(Buffer.from(file))).toBe(true)
  expect((await again.call('ownPaper.pages', { id: older.id })).pages).toBe(2)
  expect((await again.call('ledger.check', {})).checked).toBe('ok')
})

test('privacy information of our own is handed over without a page of signatures, and only once', async () => {
  const office = await readyOffice()
  const file = await bytesOf(await foreignPdf({ pages: 2 }))
  await deposit(office, 'D03', file)
  const { takeOver, sample } = await prepared(office, household)
  const sheet = sheetOfKind(takeOver, 'A', 'D03')
  expect(sheet).toMatchObject({ pages: 2, slots: [] })
  const strip = takeOver.sheets.find(({ slots }) =>
    slots.some(({ slot }) => slot.endsWith('receipt')),
  )
  expect(strip?.slots[0]?.label).toMatch(/Datenschutz/)
  await signAndFinish(office, takeOver, sample)
  const { customer } = await office.call('job.view', { job: takeOver.job })
  if (customer === undefined) throw new Error('the job has no customer')
  const given = async () => (await office.call('customer.view', { customer })).privacyNoticeGiven
  expect(await given()).toBe(true)
  await deposit(office, 'D03', await bytesOf(await foreignPdf({ pages: 1 })))
  expect(await given()).toBe(false)
})

test('a file nobody should sign on is refused by the name of its trouble, and nothing is kept of it', async () => {
  const office = await readyOffice()
  const before = office.archive().head().size
  for (const [code, make] of Object.entries(troubles))
    expect(await refusalOf(deposit(office, 'D04', await make()))).toBe(code)
  expect(office.archive().head().size).toBe(before)
})

test('a file with wrong bits is refused at the deposit or drawn at the door, and never breaks anything', async () => {
  const office = await readyOffice()
  const whole = await bytesOf(await foreignPdf({ pages: 3, fields: ['kunde.name', 'stelle'] }))
  const outcomes = new Set<string>()
  for (let place = 60; place < whole.length; place += Math.ceil(whole.length / 24)) {
    const bytes = whole.map((byte, at) => (at >= place && at < place + 6 ? byte ^ 0x5a : byte))
    outcomes.add(
      await deposit(office, 'D11', bytes).then(
        () => 'taken',
        (error: unknown) => (error instanceof Refused ? error.code : String(error)),
      ),
    )
  }
  expect([...outcomes].filter((one) => !/^(?:taken|pdf[A-Z]\w+)$/.test(one))).toEqual([])
  expect(outcomes).toContain('pdfDamaged')
  if (!outcomes.has('taken')) await deposit(office, 'D11', whole)
  const { takeOver } = await prepared(office, company)
  expect(sheetOfKind(takeOver, 'B', 'D11').pages).toBeGreaterThan(1)
})

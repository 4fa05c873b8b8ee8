import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { readPdf } from '../../papers/engine/read-pdf.ts'
import {
  household,
  practice,
  readyOffice,
  refusalOf,
  sheetOfKind,
  takenOver,
  officeBefore,
} from '../rehearsal.ts'

test('beside each German sheet lies an English aid that says which one binds', async () => {
  const { office, takeOver } = await officeBefore(practice)
  expect(takeOver.sheets.every(({ hasAid }) => hasAid)).toBe(true)
  for (const sheet of takeOver.sheets) {
    const { pdf, pages } = await office.call('sheet.pages', { sheet: sheet.id, copy: 'aid' })
    const read = await readPdf(pdf)
    expect(read.pages).toHaveLength(pages)
    for (const { text } of read.pages) {
      expect(text).toContain('Reading aid – the German paper binds')
      expect(text).toContain(sheet.contentHash.slice(0, 16))
    }
  }
})

test('the aid can be had in large print, is the same each time, and outlives a restart', async () => {
  const { office, takeOver } = await officeBefore(practice)
  const { id: sheet } = sheetOfKind(takeOver, 'B')
  const small = await office.call('sheet.pages', { sheet, copy: 'aid' })
  const large = await office.call('sheet.pages', { sheet, copy: 'aidLarge' })
  expect(large.pages).toBeGreaterThan(small.pages)
  const again = await office.again()
  expect((await again.call('sheet.pages', { sheet, copy: 'aid' })).sha256).toBe(small.sha256)
})

test('printing the aid prints the aid, and says nothing about the sheet', async () => {
  const { office, takeOver } = await officeBefore(practice)
  const { id: sheet } = sheetOfKind(takeOver, 'B')
  const sitting = await office.call('sheet.print', { sheet, copy: 'aid' })
  expect(sheetOfKind(sitting, 'B').printedAt).toBeUndefined()
  const [printed] = office.printed
  if (printed === undefined) throw new Error('nothing was printed')
  expect((await readPdf(printed)).language).toBe('en-GB')
  // the German sheet is another matter
  const german = await office.call('sheet.print', { sheet, copy: 'normal' })
  expect(sheetOfKind(german, 'B').printedAt).toBeDefined()
})

test('the official withdrawal papers have no aid: nothing of ours goes beside them', async () => {
  const { office, takeOver } = await officeBefore(household)
  const deposited = takeOver.sheets.find(({ codes }) => codes.includes('D07'))
  if (deposited === undefined) throw new Error('a household gets the withdrawal papers')
  expect(deposited.hasAid).toBe(false)
  const asked = office.call('sheet.pages', { sheet: deposited.id, copy: 'aid' })
  expect(await refusalOf(asked)).toBe('notFound')
})

test('the covering mail says it in English too where that is wished, with the aids beside the sheets', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-saved-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const office = await readyOffice({
    desk: { chooseSavePath: ({ fileName }) => ({ path: join(folder, fileName) }) },
  })
  const { sitting } = await takenOver(office, practice)
  const draft = async (english: boolean) => {
    const { fileName } = await office.call('sitting.draftMail', {
      sitting: sitting.id,
      to: 'praxis@example.org',
      english,
    })
    const source = readFileSync(join(folder, fileName), 'latin1')
    const files = source.split('Content-Type: application/pdf').length - 1
    return { source: source.replaceAll('=\r\n', ''), files }
  }
  const german = await draft(false)
  expect(german.source).not.toContain('Attached are your papers')
  expect(german.files).toBe(sitting.sheets.length)
  const both = await draft(true)
  expect(both.source.indexOf('Ihre Unterlagen')).toBeLessThan(both.source.indexOf('Attached are'))
  expect(both.source).toMatch(/English(?:%20| )reading(?:%20| )aid/)
  expect(both.files).toBe(2 * sitting.sheets.filter(({ hasAid }) => hasAid).length)
})

import { expect, test } from 'vitest'

import { readPdf } from '../../papers/engine/read-pdf.ts'
import { household, practice, prepared, readyOffice, refusalOf, sheetOfKind } from '../rehearsal.ts'

test('beside each German sheet lies an English aid that says which one binds', async () => {
  const office = await readyOffice()
  const { takeOver } = await prepared(office, practice)
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
  const office = await readyOffice()
  const { takeOver } = await prepared(office, practice)
  const { id: sheet } = sheetOfKind(takeOver, 'B')
  const small = await office.call('sheet.pages', { sheet, copy: 'aid' })
  const large = await office.call('sheet.pages', { sheet, copy: 'aidLarge' })
  expect(large.pages).toBeGreaterThan(small.pages)
  const again = await office.again()
  expect((await again.call('sheet.pages', { sheet, copy: 'aid' })).sha256).toBe(small.sha256)
})

test('printing the aid prints the aid, and says nothing about the sheet', async () => {
  const office = await readyOffice()
  const { takeOver } = await prepared(office, practice)
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
  const office = await readyOffice()
  const { takeOver } = await prepared(office, household)
  const deposited = takeOver.sheets.find(({ codes }) => codes.includes('D07'))
  if (deposited === undefined) throw new Error('a household gets the withdrawal papers')
  expect(deposited.hasAid).toBe(false)
  const asked = office.call('sheet.pages', { sheet: deposited.id, copy: 'aid' })
  expect(await refusalOf(asked)).toBe('notFound')
})

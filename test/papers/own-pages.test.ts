import { createHash } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import type { SheetContent } from '../../electron/core/papers/layout/blocks.ts'
import { ownPaperText, withOwnPaper } from '../../electron/core/papers/models/own.ts'
import { composeSheet } from '../../electron/core/papers/models/sheets.ts'
import type { JobSaid } from '../../electron/core/papers/models/said.ts'
import { OwnPaperId } from '../../shared/ids.ts'
import { jobFields, type OwnPaper, type OwnPaperCode } from '../../shared/model/own-papers.ts'
import { someConsents } from '../builders/extras.ts'
import { bytesOf, filledForm, foreignPdf, oddPages } from '../builders/foreign-pdf.ts'
import { aHousehold, aPurchase, anIntake, jobSaid } from '../builders/said.ts'
import { works } from './blocks.ts'
import { flowing, readPdf } from './engine/read-pdf.ts'
import { tool } from './engine/tools.ts'

const ownPaper = (code: OwnPaperCode, change: Partial<OwnPaper> = {}): OwnPaper => ({
  id: OwnPaperId.parse(`own_${'a'.repeat(26)}`),
  code,
  version: 'Kanzlei 3.1',
  lawAsOf: '2026-10-01',
  fileSha256: 'e'.repeat(64),
  pages: 2,
  fields: [],
  depositedAt: '2026-11-01T09:00:00.000+01:00',
  ...change,
})

/** A sheet of the file alone, with these words in its form. */
async function drawn(
  file: Uint8Array,
  pages: number,
  fields: Record<string, string> = {},
  found = file,
) {
  const fileSha256 = createHash('sha256').update(file).digest('hex')
  const content: SheetContent = {
    v: 1,
    language: 'de',
    jobNumber: '2026-A-0001',
    sheet: 'E',
    letterhead: { name: 'Küstenrechner', line: 'Hafenstraße 7', contact: '0451 000000' },
    papers: [
      {
        code: 'D04',
        template: { id: 'D04.own', version: '1', validFrom: '2026-11-01', lawAsOf: '2026-10-01' },
        title: 'Vertrag',
        own: { fileSha256, pages, fields },
        blocks: [{ type: 'title', text: 'Unterschriften' }],
      },
    ],
  }
  const { bytes } = await works.render(content, {
    size: 'normal',
    contentHash: 'a'.repeat(64),
    createdAt: new Date('2026-11-23T15:42:00Z'),
    signatures: {},
    photos: () => new Uint8Array(),
    ownFiles: () => found,
    mark: 'sample',
  })
  return bytes
}

describe('the pages of an own PDF', () => {
  it('come as they are, each with the mark of a sample, however they are turned and cut', async () => {
    const bytes = await drawn(await bytesOf(await oddPages()), 6)
    tool('qpdf', (file) => ['--check', file], bytes)
    const { pages } = await readPdf(bytes)
    expect(pages).toHaveLength(7)
    for (const { text } of pages) expect(text).toContain('Muster – kein gültiges Papier')
    expect(pages.at(-1)?.text).toContain('Seite 7 von 7')
  })

  it('show what the job knows, what was ticked and filled in before, and can only be looked at', async () => {
    const name = 'Łukasz Großmann-Østergård Öztürk-Šveçenko C̆'
    const price = '89,00 € je Stunde; Anfahrt 25,00 €.\nZusammen höchstens 280,00 €.'
    const file = await bytesOf(await filledForm())
    const bytes = await drawn(file, 1, { 'kunde.name': name, 'auftrag.preis': price })
    const text = flowing(tool('pdftotext', (path) => [path, '-'], bytes))
    expect(text).toContain(name.normalize('NFC'))
    expect(text).toContain('Zusammen höchstens 280,00 €.')
    expect(text).toContain('Kostenstelle 4711')
    const whole = tool('qpdf', (path) => ['--qdf', '--object-streams=disable', path, '-'], bytes)
    expect(whole).not.toMatch(/\/(?:AcroForm|Annots|Widget|URI|Link)\b/)
    // tick, stamp and the field that was filled before are part of the drawing
    expect(whole.match(/\/Flat\S* Do/g)).toHaveLength(3)
  })

  it('give the same bytes for the same input', async () => {
    const file = await bytesOf(await filledForm())
    const [one, other] = [await drawn(file, 1), await drawn(file, 1)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })
})

describe('a file that is not the one the content names', () => {
  it('is never drawn', async () => {
    const [file, other] = [await bytesOf(await foreignPdf()), await bytesOf(await oddPages())]
    await expect(drawn(file, 2, {}, other)).rejects.toThrow('this is not the file')
  })
})

describe('the page behind them', () => {
  const household = { intake: aHousehold() }
  const withPurchase = () => {
    const intake = anIntake()
    return { intake: { ...intake, order: { ...intake.order, purchase: aPurchase() } } }
  }
  const withConsents = () => {
    const intake = anIntake()
    return { intake: { ...intake, order: { ...intake.order, consents: someConsents() } } }
  }
  const both = ['customer', 'technician']
  const sheets: readonly (readonly [
    OwnPaperCode,
    'A' | 'B' | 'C' | 'D' | 'E' | 'I',
    Partial<JobSaid>,
    { signers: readonly string[]; slots: readonly string[] },
  ])[] = [
    ['D01', 'B', {}, { signers: both, slots: both }],
    ['D03', 'A', {}, { signers: [], slots: [] }],
    ['D04', 'E', {}, { signers: both, slots: both }],
    ['D05', 'B', household, { signers: ['technician'], slots: ['technician'] }],
    ['D08', 'C', household, { signers: ['customer'], slots: ['customer-early-start'] }],
    ['D11', 'B', {}, { signers: ['customer'], slots: ['customer'] }],
    ['D13', 'B', withPurchase(), { signers: [], slots: ['customer-purchase'] }],
    ['D14', 'D', {}, { signers: ['customer'], slots: ['customer-deletion'] }],
  ]
  it.each(sheets)('asks for the signatures our own %s asks for', (code, kind, change, expected) => {
    const said = jobSaid(change)
    const { signers } = expected
    const ours = composeSheet(kind, [code], said, works.texts)
    const own = withOwnPaper(ours, ownPaper(code), { said, signers }, ownPaperText(works.texts))
    expect(own.slots.map(({ slot }) => slot)).toEqual(expected.slots)
    for (const slot of own.slots) expect(ours.slots).toContainEqual(slot)
    expect(own.summary).toEqual([])
    expect(JSON.stringify(own.content)).toContain('e'.repeat(64))
    const types = own.content.papers.flatMap(({ blocks }) => blocks).map(({ type }) => type)
    expect(types).not.toContain('clause')
  })

  it('asks for each consent apart, and for none of them', () => {
    const said = jobSaid(withConsents())
    const ours = composeSheet('I', ['D17'], said, works.texts)
    const signers = { said, signers: ['customer'] }
    const own = withOwnPaper(ours, ownPaper('D17'), signers, ownPaperText(works.texts))
    expect(own.slots).toEqual(ours.slots)
    expect(own.slots.every(({ owed }) => !owed)).toBe(true)
  })

  it('brings the annexes of our agreement, and nothing of its clauses', () => {
    const said = jobSaid()
    const ours = composeSheet('E', ['D04'], said, works.texts)
    const { content } = withOwnPaper(
      ours,
      ownPaper('D04'),
      { said, signers: both },
      ownPaperText(works.texts),
    )
    const headings = content.papers
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : []))
    expect(headings.join('\n')).toMatch(/Anlage 1[^]*Anlage 2/)
  })

  it('knows a word for every field it promises to fill', () => {
    const said = jobSaid()
    const ours = composeSheet('B', ['D11'], said, works.texts)
    const own = ownPaper('D11', { fields: [...jobFields, 'kostenstelle'] })
    const [paper] = withOwnPaper(ours, own, { said, signers: [] }, ownPaperText(works.texts))
      .content.papers
    expect(Object.keys(paper?.own?.fields ?? {}).sort()).toEqual([...jobFields].sort())
    expect(paper?.own?.fields['kunde.name']).toContain('Wind & Wetter')
  })
})

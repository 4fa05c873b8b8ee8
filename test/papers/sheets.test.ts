import { createHash } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { bundle } from '../../electron/core/papers/bundle.ts'
import type { SheetContent } from '../../electron/core/papers/layout/blocks.ts'
import { SheetContent as SheetSchema } from '../../electron/core/papers/layout/blocks.ts'
import type { ComposedSheet } from '../../electron/core/papers/models/sheets.ts'
import { forbiddenIn } from '../../electron/core/papers/texts/forbidden.ts'
import { canonical } from '../../electron/core/ledger/canonical.ts'
import { play, sampleFile, sampleNames } from '../builders/sample.ts'
import { saidBy, works } from './blocks.ts'
import { compose, sheetsOf } from './sample-sheets.ts'

const photo = sampleFile('laptop-corner.jpg')
const pagesOf = async (content: SheetContent): Promise<number> => {
  const { pages } = await works.render(content, {
    size: 'normal',
    contentHash: createHash('sha256').update(canonical(content)).digest('hex'),
    createdAt: new Date('2026-11-23T15:42:00Z'),
    signatures: {},
    photos: () => photo,
    mark: 'sample',
  })
  return pages
}

const slots = (sheet: ComposedSheet | undefined) => sheet?.slots.map(({ slot }) => slot)
const saidOn = (sheet: ComposedSheet | undefined) =>
  sheet?.content.papers.map(saidBy).join('\n') ?? ''

describe.each(sampleNames)('the sheets of %s', (name) => {
  const sheets = sheetsOf(play(name))

  it('hold only what their schema knows, and every slot once', () => {
    for (const sheet of sheets.values()) {
      expect(SheetSchema.parse(sheet.content)).toEqual(sheet.content)
      expect(new Set(slots(sheet)).size).toBe(sheet.slots.length)
    }
  })

  it('carry no forbidden wording, also after they were filled', () => {
    for (const paper of [...sheets.values()].flatMap(({ content }) => content.papers))
      expect(forbiddenIn(saidBy(paper), paper.code)).toEqual([])
    expect(forbiddenIn(`${saidOn(sheets.get('B'))} zu 100 % sicher`)).not.toEqual([])
  })

  it('leave no hole and no placeholder', () => {
    for (const sheet of sheets.values()) expect(saidOn(sheet)).not.toMatch(/[{}]|undefined|NaN/)
  })

  it('fit the order on two pages', async () => {
    const order = sheets.get('B')
    expect(order && (await pagesOf(order.content))).toBeLessThanOrEqual(2)
  })
})

describe('the order sheet B', () => {
  const order = sheetsOf(play('job1-company')).get('B')

  it('is signed once by each side at the very end, right below the permissions (REQ-01)', () => {
    expect(slots(order)).toEqual(['customer', 'technician'])
    const last = order?.content.papers.at(-1)
    expect(last?.code).toBe('D10')
    expect(last?.blocks.slice(-2).map(({ type }) => type)).toEqual(['signature', 'signature'])
  })

  it('keeps the separate signature of a diagnosis fee', () => {
    const played = play('job1-company')
    const { price } = played.takeOver.intake.order
    price.diagnosisCents = 35_00
    expect(slots(compose(played, 'B', ['D01', 'D02', 'D10', 'D11']))).toEqual([
      'customer-diagnosis',
      'customer',
      'technician',
    ])
  })

  it('shows on the screen the sentences of its box, word for word', () => {
    expect(order?.summary.length).toBeGreaterThan(0)
    for (const sentence of order?.summary ?? [])
      expect(saidOn(order)).toContain(sentence.replaceAll('\u00a0', ' '))
  })

  it('is two pages for a known business, with the single instruction on it and two signatures', async () => {
    const played = play('job1-company', { known: true })
    const planned = bundle(played.takeOver.due, 'toUs')
    expect(planned.map(({ kind }) => kind)).toEqual(['B'])
    const sheet = compose(played, 'B', planned[0]?.codes ?? [])
    expect(saidOn(sheet)).toContain('Vertrag zur Auftragsverarbeitung vom 02.03.2026')
    expect(slots(sheet)).toEqual(['customer', 'technician'])
    expect(await pagesOf(sheet.content)).toBe(2)
  })
})

describe('a doctor’s practice', () => {
  it('reads the contract and our commitment on one sheet, each with its own signatures', () => {
    const agreed = sheetsOf(play('job4-practice')).get('E')
    expect(agreed?.content.papers.map(({ code }) => code)).toEqual(['D04', 'D06'])
    expect(slots(agreed)).toEqual([
      'customer',
      'technician',
      'technician-secrecy',
      'customer-receipt-secrecy',
    ])
    const said = saidOn(agreed)
    expect(said).toContain('vertreten durch Dr. med. Żaneta Öhlschläger-Müßig')
    expect(said).toContain('Ansprechpartner: Grażyna Böttcher-Yıldız, Anmeldung')
    expect(said).toContain('keine Namen Ihrer Patientinnen oder Patienten')
  })

  it('is two pages and two signatures for a practice we know', async () => {
    const played = play('job4-practice', { known: true })
    const planned = bundle(played.takeOver.due, 'toUs')
    expect(planned.map(({ kind }) => kind)).toEqual(['B'])
    const sheet = compose(played, 'B', planned[0]?.codes ?? [])
    expect(slots(sheet)).toEqual(['customer', 'technician'])
    expect(await pagesOf(sheet.content)).toBeLessThanOrEqual(2)
  })
})

describe('a private household at home', () => {
  const sheets = sheetsOf(play('job2-household'))

  it('signs four times on three sheets of five pages in all', async () => {
    const signed = ['A', 'B', 'C'] as const
    expect(signed.flatMap((kind) => slots(sheets.get(kind)) ?? [])).toEqual([
      'customer-receipt',
      'customer',
      'technician',
      'customer-early-start',
    ])
    const pages = await Promise.all(
      signed.map(async (kind) => {
        const sheet = sheets.get(kind)
        return sheet === undefined ? 0 : pagesOf(sheet.content)
      }),
    )
    expect(pages.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(5)
  })

  it('gets the price before the order, and nothing of ours about the right of withdrawal', () => {
    const said = saidOn(sheets.get('A'))
    expect(said).toContain('Zusammen höchstens 214,00 €')
    expect(said).toContain('Anfahrt und Abholung 25,00 €')
    expect(said).toContain('Für Ihr Widerrufsrecht gilt allein, was dort steht')
    expect(said).not.toMatch(/vierzehn Tage|14 Tage.*Widerruf|Wertersatz/)
  })

  it('confirms on the strip only that papers were handed over', () => {
    const strip = sheets.get('A')?.slots[0]
    expect(strip?.label).toBe(
      'Auf Papier erhalten habe ich dieses Blatt, die Datenschutzinformation und die amtliche Widerrufsbelehrung mit dem Muster-Widerrufsformular.',
    )
    expect(saidOn(sheets.get('A'))).toContain('Sie ist kein Auftrag und keine Zustimmung.')
  })

  it('gets no contract under Art. 28 but the promise', () => {
    const codes = [...sheets.values()].flatMap(({ content }) =>
      content.papers.map(({ code }) => code),
    )
    expect(codes).toContain('D05')
    expect(codes).not.toContain('D04')
  })
})

describe('sheets that stand alone', () => {
  it('keep deletion, acceptance and early start on signatures of their own', () => {
    const club = sheetsOf(play('job3-club'))
    expect(slots(club.get('D'))).toEqual(['customer-deletion'])
    expect(slots(club.get('F'))).toEqual(['customer', 'technician', 'customer-acceptance'])
    expect(club.get('F')?.slots.map(({ owed }) => owed)).toEqual([true, true, false])
    expect(slots(club.get('G'))).toEqual(['technician'])
    expect(slots(club.get('H'))).toEqual([])
    expect(slots(club.get('E'))).toEqual(['customer', 'technician'])
  })

  it('refuse a paper for which there is no model', () => {
    expect(() => compose(play('job3-club'), 'E', ['D20'])).toThrow('no model for the paper D20')
  })
})

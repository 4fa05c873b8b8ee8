import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'

import { canonical } from '../../../electron/core/ledger/canonical.ts'
import type { SheetContent } from '../../../electron/core/papers/layout/blocks.ts'
import { GlyphError, unprintable } from '../../../electron/core/papers/print/letters.ts'
import { inspectPdf } from '../../../electron/core/papers/print/inspect-pdf.ts'
import { renderSheet } from '../../../electron/core/papers/print/render-sheet.ts'
import { orderSheet } from './order-sheet.ts'
import { faults } from './faults.ts'
import { flowing, readPdf } from './read-pdf.ts'
import type { Bookmark, Read } from './read-pdf.ts'
import { extra, faces, freshFaces, hashOf, head, signed } from './print-setup.ts'
import { sample } from './sample-sheet.ts'
import { tool } from './tools.ts'

const qpdfCheck = (file: Uint8Array): string => tool('qpdf', (path) => ['--check', path], file)

const finished = extra(sample, { signatures: signed, head, mark: 'sample' })
const { bytes, pages } = await renderSheet(sample, finished, faces)
const read = await readPdf(bytes)

const titles = (items: readonly Bookmark[]): string[] =>
  items.flatMap((item) => [item.title, ...titles(item.items)])

describe('a printed sheet', () => {
  it('is a sound PDF', () => {
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors')
    const broken = Uint8Array.from(bytes)
    broken.fill(0x20, bytes.length - 900, bytes.length - 600)
    expect(() => qpdfCheck(broken)).toThrow()
  })

  it('has nothing off the page, on the footer or over other text', async () => {
    expect(faults(read)).toEqual([])
    const large = await renderSheet(sample, { ...finished, size: 'large' }, faces)
    expect(faults(await readPdf(large.bytes))).toEqual([])
  })

  it('is found out when text stands on other text or outside', () => {
    const shift = (dx: number, dy: number): Pick<Read, 'pages'> => ({
      pages: read.pages.map((page) => ({
        ...page,
        pieces: page.pieces.map((piece, index) =>
          index === 8 ? { ...piece, x: piece.x + dx, baseline: piece.baseline + dy } : piece,
        ),
      })),
    })
    expect(faults(shift(0, 15))).not.toEqual([])
    expect(faults(shift(400, 0))).not.toEqual([])
  })

  it('reads in the order in which it was written', () => {
    const text = flowing(read.text)
    const inOrder = [
      'Muster – kein gültiges Papier',
      'Küstenrechner IT-Service',
      'Vertrag zur Auftragsverarbeitung',
      'Kurz gesagt (nicht Teil des Vertrags)',
      'Verantwortlicher Steuerkanzlei Öztürk & Voß PartG mbB, Königstraße 12, 23552 Lübeck',
      'Lenovo ThinkPad T14, Nr. PF_3X9_K2, mit eingebauter SSD',
      '☒ löschen ☐ erst herausgeben, dann löschen',
      '1 Weisungen Der Betrieb verarbeitet die Daten nur so',
      'K7QD-93MX-2FHR-PV4T-8WZE-MB6N-3A',
      `Seite 1 von ${pages}`,
      '3 Meldung von Verletzungen des Schutzes personenbezogener Daten',
      'Nr. Maßnahme Stand Geprüft am 1 Werkstatt verschlossen, Schlüssel nur beim Inhaber umgesetzt 01.10.2026',
      '☒ ja ☐ nein',
      'Aylin Öztürk, Partnerin Lübeck, 23.11.2026, 16:42 Uhr (MEZ)',
      'auf Papier unterschrieben, Foto 3F2A 91BC',
      `Seite ${pages} von ${pages}`,
    ]
    let from = 0
    for (const part of inOrder) {
      const at = text.indexOf(part, from)
      expect(at, part).toBeGreaterThanOrEqual(from)
      from = at
    }
  })

  it('gives the same text to a second, independent reader', () => {
    const second = flowing(tool('pdftotext', (file) => ['-raw', file, '-'], bytes))
    for (const block of sample.papers[0]?.blocks ?? [])
      if (block.type === 'clause' && block.body[0]?.type === 'paragraph')
        expect(second).toContain(
          flowing(block.body[0].text.replace(/\*\*|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, '')),
        )
  })

  it('has bookmarks for titles, parts and clauses, and one for each requirement at its place', () => {
    const all = titles(read.outline)
    expect(all.slice(0, 4)).toEqual([
      'Vertrag zur Auftragsverarbeitung',
      '1 Weisungen',
      '2 Vertraulichkeit',
      '3 Meldung von Verletzungen des Schutzes personenbezogener Daten',
    ])
    const requirements = read.outline.at(-1)?.items ?? []
    const breach = requirements.find((item) => item.title === 'AVV-18')
    const page = read.pages[(breach?.page ?? 0) - 1]
    const near = page?.pieces.find(
      (piece) => piece.baseline > (breach?.y ?? 0) && piece.text.startsWith('Meldung'),
    )
    expect(near?.baseline).toBeLessThan((breach?.y ?? 0) + 30)
    expect(read.text).not.toContain('AVV-18')
  })

  it('says what it is: title, language, producer, and its content as data', () => {
    expect([read.title, read.language, read.producer]).toEqual([
      'Vertrag zur Auftragsverarbeitung · 2026-A-0144',
      'de-DE',
      'Obhut',
    ])
    expect(read.attachments['content.json']).toBe(canonical(sample))
  })

  it('carries the start of its content hash on each copy, and the code only when finished', async () => {
    const copy = await readPdf((await renderSheet(sample, extra(sample), faces)).bytes)
    for (const page of copy.pages)
      expect(page.text).toContain(`Inhalt ${hashOf(sample).slice(0, 16)}`)
    expect(copy.text).not.toContain(head.code)
    expect(copy.text).not.toContain('Muster')
    for (const page of read.pages) {
      expect(page.text).toContain(head.code)
      expect(page.text).toContain('Muster')
    }
  })

  it('is the same to the byte for the same input, and not for another', async () => {
    expect(Buffer.compare((await renderSheet(sample, finished, faces)).bytes, bytes)).toBe(0)
    const later = { ...finished, createdAt: new Date('2026-11-24T08:00:00Z') }
    expect(Buffer.compare((await renderSheet(sample, later, faces)).bytes, bytes)).not.toBe(0)
  })

  it('is the same whatever was printed before it, and by a program that has just begun', async () => {
    const names = structuredClone(sample)
    names.letterhead.name = 'Błażej Ąžuolas, Ķirsons & Ǟrne – C̆ K̂ Ω'
    await renderSheet(names, extra(names, { size: 'large' }), faces)
    expect(Buffer.compare((await renderSheet(sample, finished, faces)).bytes, bytes)).toBe(0)
    const begun = await renderSheet(sample, finished, freshFaces())
    expect(Buffer.compare(begun.bytes, bytes)).toBe(0)
  })

  it('stays small', () => {
    expect(pages).toBe(3)
    expect(bytes.length).toBeLessThan(200_000)
  })

  it('holds several papers, each with its own edition', async () => {
    const order = await readPdf((await renderSheet(orderSheet, extra(orderSheet), faces)).bytes)
    expect(order.pages).toHaveLength(2)
    expect(faults(order)).toEqual([])
    for (const code of ['D01', 'D02', 'D10'])
      expect(order.text).toContain(`Papier ${code} · Fassung 1.0`)
    expect(order.outline.map((item) => item.title)).toEqual([
      'Reparaturauftrag',
      'Übergabeprotokoll',
      'Was Sie erlauben',
    ])
  })
})

describe('a letter without a glyph', () => {
  const withText = (text: string): SheetContent => {
    const [paper] = sample.papers
    if (paper === undefined) throw new Error('the sample has a paper')
    return {
      ...sample,
      papers: [
        {
          ...paper,
          blocks: [
            { type: 'paragraph', text: 'gut' },
            { type: 'paragraph', text },
          ],
        },
      ],
    }
  }

  it.each(['王小明', 'Smile 😀', 'שלום', 'a\u0000b', 'a\u202Eb', '\uD800'])(
    'stops printing and says where it stands: %j',
    async (text) => {
      const attempt = renderSheet(withText(text), extra(sample), faces)
      await expect(attempt).rejects.toThrow(GlyphError)
      await expect(attempt).rejects.toMatchObject({ field: 'papers.0.blocks.1.text', text })
    },
  )

  it('is found in signatures too, and asked for before anybody signs', async () => {
    const signatures = {
      customer: { name: '王', role: '', place: '', at: '', picture: { note: '' } },
    }
    await expect(renderSheet(sample, extra(sample, { signatures }), faces)).rejects.toMatchObject({
      field: 'signatures.customer.name',
    })
    expect(unprintable('Łukasz Öztürk-Šveçenko C̆', faces)).toBeUndefined()
    expect(unprintable('Łukasz 王', faces)).toBe('王')
  })
})

describe('a paper made elsewhere', () => {
  it('has its pages counted', async () => {
    const foreign = await PDFDocument.create()
    foreign.addPage()
    foreign.addPage()
    expect(await inspectPdf(await foreign.save())).toMatchObject({ pages: 2, faults: [] })
    const { faults: found } = await inspectPdf(new TextEncoder().encode('kein PDF'))
    expect(found).toEqual(['damaged'])
  })
})

import { describe, expect, it } from 'vitest'

import type { Block } from '../../../electron/core/papers/layout/blocks.ts'
import { paginate } from '../../../electron/core/papers/layout/flow.ts'
import type { Piece } from '../../../electron/core/papers/layout/flow.ts'
import type { Page } from '../../../electron/core/papers/layout/page.ts'
import { grid } from '../../../electron/core/papers/layout/style.ts'
import { bodyTexts, filler, layout, measure, paragraph, sheetOf, texts } from './laid-out.ts'
import { sample } from './sample-sheet.ts'

const long = Array.from(
  { length: 7 },
  () => 'Wir verarbeiten die Daten nur so, wie es vereinbart ist, und nicht anders.',
).join(' ')

/** What a careful typesetter would mark on a set of pages. */
function faults(pages: readonly Page[]): string[] {
  return pages.flatMap((page, index) => {
    const bottom = index === 0 ? grid.firstBottom : grid.bottom
    return page.ops.flatMap((op) => {
      if (op.kind !== 'text') return []
      const right = op.x + measure.width(op.text, op.font, op.size)
      const isFooter = op.y > bottom + 11
      return [
        ...(op.x < grid.left - 0.1 || right > grid.left + grid.width + 0.6
          ? [`outside: ${op.text}`]
          : []),
        ...(!isFooter && op.y > bottom ? [`in the footer: ${op.text}`] : []),
        ...(op.y < 15 || op.y > 830 ? [`off the page: ${op.text}`] : []),
      ]
    })
  })
}

describe('pages', () => {
  it.each(['normal', 'large'] as const)(
    'hold everything inside the grid and above the footer (%s)',
    (size) => {
      expect(faults(layout(sample, size))).toEqual([])
    },
  )

  it('are found out when something stands in the footer or leaves the grid', () => {
    const [page] = layout(sample)
    const moved = (dx: number, dy: number): Page[] => [
      {
        anchors: [],
        requirements: [],
        ops: (page?.ops ?? []).map((op) =>
          op.kind === 'text' ? { ...op, x: op.x + dx, y: op.y + dy } : op,
        ),
      },
    ]
    const lowest = Math.max(
      ...bodyTexts(page)
        .map((op) => op.y)
        .filter((y) => y < grid.firstBottom),
    )
    expect(faults(moved(0, grid.firstBottom + 4 - lowest))).not.toEqual([])
    expect(faults(moved(9, 0))).not.toEqual([])
  })

  it('never leave a heading at the foot or a single line of a paragraph alone', () => {
    for (let before = 24; before < 48; before++) {
      const pages = layout(
        sheetOf([
          ...filler(before),
          { type: 'heading', level: 2, text: 'Überschrift' },
          paragraph(long),
          paragraph(long),
        ]),
      )
      for (const page of pages) {
        const body = bodyTexts(page)
        expect(body.at(-1)?.text).not.toBe('Überschrift')
        // At the foot and at the head of each page: two lines of the same paragraph, or a whole one.
        const rows = body.map((op) => op.text)
        const starts = rows.findIndex((text) => text.startsWith('Wir verarbeiten'))
        if (starts >= 0) expect(rows.length - starts === 1).toBe(false)
      }
    }
  })

  it('never let a warning stand without the question it speaks of', () => {
    const question: Block = {
      type: 'choices',
      rows: [{ text: 'Gibt es eine Sicherung?', options: [{ label: 'nein', chosen: true }] }],
    }
    const warning: Block = { type: 'notice', tone: 'warn', text: 'Dann ist vielleicht alles weg.' }
    const apart = (notice: Block) =>
      Array.from({ length: 30 }, (_, more) => 20 + more).filter((before) => {
        const pages = layout(sheetOf([...filler(before), question, notice, ...filler(30)]))
        const page = pages.find((one) => texts(one).includes('Dann ist vielleicht alles weg.'))
        return !texts(page).includes('Gibt es eine Sicherung?')
      })
    expect(apart(warning)).toEqual([])
    // one with a heading of its own may begin a page, and in some of these texts does
    expect(apart({ ...warning, heading: 'Ohne Sicherung' }).length).toBeGreaterThan(0)
  })

  it('never divide a signature block, and never let it stand without the text before it', () => {
    const signature: Block = {
      type: 'signature',
      slot: 'customer',
      label: 'Unterschrift',
      name: 'Anna',
      role: 'Kundin',
    }
    for (let before = 20; before < 50; before++) {
      const pages = layout(
        sheetOf([...filler(before), paragraph('Letzter Satz davor.'), signature]),
      )
      const page = pages.find((one) => texts(one).includes('Unterschrift'))
      expect(texts(page)).toEqual(expect.arrayContaining(['Anna', 'Letzter Satz davor.']))
    }
  })

  it('have room for a logo beside the longest name', () => {
    const named = structuredClone(sample)
    named.letterhead = {
      ...named.letterhead,
      name: 'Donaudampfschifffahrtsgesellschaft für Rechnerwartung mbH & Co. KG, Lübeck-Travemünde',
      logo: 'f'.repeat(64),
    }
    for (const size of ['normal', 'large'] as const) {
      const [first] = layout(named, size)
      expect(first?.ops.some(({ kind }) => kind === 'image')).toBe(true)
      expect(faults(layout(named, size))).toEqual([])
    }
  })

  it('repeat the head of a table and close it with a line', () => {
    const pages = layout(sample).filter((page) =>
      texts(page).includes('Werkstatt verschlossen, Schlüssel nur beim Inhaber'),
    )
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages)
      expect(texts(page).filter((text) => text === 'Maßnahme')).toHaveLength(1)
  })

  it('are the same in number for the copy to read and the signed sheet', () => {
    for (const size of ['normal', 'large'] as const)
      expect(layout(sample, size).length).toBe(layout(sample, size, true).length)
  })

  it('never let a firm of eighty characters leave its place', () => {
    const name =
      'Rechtsanwaltsgesellschaft Großschmidt-Österreicher-Weißenfels & Partnerinnen mbB Lübeck'
    const content = sheetOf([
      { type: 'title', text: name },
      { type: 'facts', rows: [{ term: name, lines: [name.replaceAll(' ', '')] }] },
      {
        type: 'table',
        columns: [
          { head: name, width: 1 },
          { head: name, width: 5 },
        ],
        rows: [{ cells: [[name], [name]] }],
      },
      { type: 'signature', slot: 'a', label: name, name, role: name },
      { type: 'signature', slot: 'b', label: name, name, role: name },
    ])
    const named = {
      ...content,
      letterhead: { name, line: name, contact: name.replaceAll(' ', '') },
    }
    for (const size of ['normal', 'large'] as const) expect(faults(layout(named, size))).toEqual([])
  })

  it('are set closer rather than leave a last page nearly empty', () => {
    const count = (lines: number): number => layout(sheetOf(filler(lines))).length
    const lines = Array.from({ length: 90 }, (_, at) => at + 10)
    const onOnePage = lines.filter((many) => count(many) === 1).at(-1) ?? 0
    const step = (line: number, gap: number): number =>
      Math.floor((grid.firstBottom - grid.firstTop - 25) / (line + gap))
    // Without the closer setting fewer lines would fit: 14.77 points and 5.2 between two paragraphs.
    expect(onOnePage).toBeGreaterThan(step(14.77, 5.2))
    expect(count(onOnePage + 14)).toBe(2)
  })

  it('fill a group that is higher than a page by dividing it', () => {
    const piece: Piece = { height: 100, gap: 0, breakBefore: 'avoid', draw: () => [] }
    const pages = paginate(
      Array.from({ length: 12 }, () => piece),
      () => ({ top: 0, bottom: 550 }),
    )
    expect(pages.map((page) => page.length)).toEqual([5, 5, 2])
  })

  it('refuse what cannot stand on any page instead of printing over the footer', () => {
    const choices: Block = {
      type: 'choices',
      rows: [{ text: 'Sehr lange Frage. '.repeat(900), options: [{ label: 'ja', chosen: false }] }],
    }
    expect(() => layout(sheetOf([choices]))).toThrow('D04 is higher than a page')
  })

  it('hold ten thousand letters in a paragraph, a list, a table and a definition', () => {
    const text = 'Wort '.repeat(2000)
    const pages = layout(
      sheetOf([
        paragraph(text),
        { type: 'list', items: [text] },
        { type: 'facts', rows: [{ term: 'Term', lines: [text] }] },
        { type: 'notice', tone: 'warn', text },
        {
          type: 'table',
          columns: [
            { head: 'A', width: 1 },
            { head: 'B', width: 1 },
          ],
          rows: [{ cells: [[text], ['kurz']] }],
        },
        {
          type: 'clause',
          number: '1',
          heading: text.slice(0, 300),
          body: [{ type: 'paragraph', text }],
        },
      ]),
    )
    expect(faults(pages)).toEqual([])
    expect(pages.length).toBeGreaterThan(8)
  })

  it('know where each requirement is met', () => {
    const found = layout(sample).flatMap((page) => page.requirements.map(({ id }) => id))
    const wanted = sample.papers.flatMap((one) =>
      one.blocks.flatMap((block) => [
        ...('ids' in block ? (block.ids ?? []) : []),
        ...('rows' in block ? block.rows.flatMap((row) => row.ids ?? []) : []),
      ]),
    )
    expect(new Set(found)).toEqual(new Set(wanted))
  })
})

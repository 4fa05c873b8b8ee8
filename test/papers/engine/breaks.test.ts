import { describe, expect, it } from 'vitest'

import type { Block } from '../../../electron/core/papers/layout/blocks.ts'
import type { Size } from '../../../electron/core/papers/layout/style.ts'
import { bodyTexts, filler, layout, paragraph, sheetOf, texts } from './laid-out.ts'

describe('pages', () => {
  it('never begin with the one line that closes a table', () => {
    const table: Block = {
      type: 'table',
      columns: [{ head: 'Kopie', width: 1 }],
      rows: [{ cells: [['Erste Kopie']] }, { cells: [['Letzte Kopie']] }],
    }
    // seeded fault: with nothing that holds them together, the line does begin a page now and then
    const begins = (closing: Block[]) =>
      Array.from({ length: 40 }, (_, before) =>
        layout(sheetOf([...filler(before), table, ...closing, ...filler(50)])),
      ).filter((pages) => pages.some((page) => bodyTexts(page)[0]?.text === 'Das sind alle.'))
    const line = paragraph('Das sind alle.')
    expect(begins([line])).toEqual([])
    expect(begins([paragraph('Davor.'), line])).not.toEqual([])
  })

  it('never begin or end with a single row of a table', () => {
    const rows = Array.from({ length: 8 }, (_, index) => [`Reihe ${index + 1}`])
    const table: Block = {
      type: 'table',
      columns: [{ head: 'Reihen', width: 1 }],
      rows: rows.map((row) => ({ cells: [row] })),
    }
    const wide: Block = {
      type: 'table',
      columns: ['Reihen', 'b', 'c', 'd'].map((head) => ({ head, width: 1 })),
      rows: rows.map((row) => ({ cells: [row, [], [], []] })),
    }
    const facts: Block = {
      type: 'facts',
      rows: rows.map(([term = '']) => ({ term, lines: ['Wert'] })),
    }
    const choices: Block = {
      type: 'choices',
      rows: rows.map(([text = '']) => ({ text, options: [{ label: 'ja', chosen: false }] })),
    }
    const lone = (set: Block[], size: Size): number =>
      Array.from({ length: 50 }, (_, before) => layout(sheetOf([...filler(before), ...set]), size))
        .flat()
        .filter((page) => texts(page).filter((text) => text.startsWith('Reihe ')).length === 1)
        .length
    for (const set of [table, facts, choices]) expect(lone([set], 'normal')).toBe(0)
    // in large print a wide table is a list of entries
    expect(lone([wide], 'large')).toBe(0)
    // seeded fault: rows that nothing holds together do stand alone now and then
    const apart = rows.map((row): Block => ({ ...table, rows: [{ cells: [row] }] }))
    expect(lone(apart, 'normal')).toBeGreaterThan(0)
  })

  it('never begin with a notice about answers that stand on the page before', () => {
    const asked: Block[] = [
      { type: 'heading', level: 2, text: 'Datensicherung' },
      {
        type: 'choices',
        rows: [{ text: 'Gibt es eine Sicherung?', options: [{ label: 'nein', chosen: true }] }],
      },
    ]
    const notice: Block = {
      type: 'notice',
      tone: 'warn',
      text: 'Ohne Sicherung sind sie verloren.',
    }
    const begins = (between: Block[]) =>
      Array.from({ length: 45 }, (_, before) =>
        layout(sheetOf([...filler(before), ...asked, ...between, notice, ...filler(50)])),
      ).filter((pages) => {
        const page = pages.find((one) => texts(one).includes('Ohne Sicherung sind sie verloren.'))
        return !texts(page).includes('Datensicherung')
      })
    expect(begins([])).toEqual([])
    // seeded fault: a notice that follows something else goes over alone
    expect(begins([paragraph('Davor.')])).not.toEqual([])
  })
})

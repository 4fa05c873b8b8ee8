import { expect, test } from 'vitest'

import { answersOf } from '../../electron/core/papers/answers.ts'
import type { Known } from '../../electron/core/papers/answers.ts'
import { bundle, signaturesAsked, type PlannedSheet } from '../../electron/core/papers/bundle.ts'
import { due, served } from '../../electron/core/papers/due.ts'
import { composeSheet } from '../../electron/core/papers/models/sheets.ts'
import type { Intake } from '../../shared/model/intake.ts'
import { cells } from '../builders/decision-table.ts'
import { jobSaid, someMeasures } from '../builders/said.ts'
import { works } from './blocks.ts'
import { hashOf } from './sample-prints.ts'

/** How much paper each cell of the decision table is at the door; the official withdrawal papers are not counted. */

const stranger: Known = {
  on: '2026-11-23',
  framework: false,
  informed: false,
  committed: false,
  measures: someMeasures(),
}
const known: Known = { ...stranger, framework: true, informed: true, committed: true }

const pagesOf = async (sheet: PlannedSheet, said: ReturnType<typeof jobSaid>): Promise<number> => {
  const composed = composeSheet(sheet.kind, sheet.codes, said, works.texts)
  const printed = await works.render(composed.content, {
    size: 'normal',
    contentHash: hashOf(composed.content),
    createdAt: new Date('2026-11-23T15:42:00Z'),
    signatures: {},
    photos: () => new Uint8Array(),
  })
  return printed.pages
}

/** Sheets to sign and pages of ours, at the door. */
const paperFor = async (intake: Intake, knows: Known) => {
  const decided = due(answersOf(intake, knows))
  const sheets = bundle(served(decided.due), 'toUs').filter(({ deposited }) => !deposited)
  const said = jobSaid({ intake, due: decided.due, ...(knows.framework ? agreed : {}) })
  const pages = await Promise.all(sheets.map(async (sheet) => pagesOf(sheet, said)))
  return {
    sheets: sheets.filter((sheet) => signaturesAsked([sheet]) > 0).length,
    pages: pages.reduce((sum, count) => sum + count, 0),
  }
}

const agreed = { framework: { concludedOn: '2026-03-02', jobNumber: '2026-A-0007' } } as const

/** The order to erase is a sheet of its own, which nothing may be merged into. */
const orderToErase = ({ order }: Intake): number => (order.types.includes('erasure') ? 1 : 0)

const early = (intake: Intake): Intake => ({
  ...intake,
  order: { ...intake.order, contract: { ...intake.order.contract, earlyStart: true } },
})

for (const { id, name, column, intake } of cells) {
  const isPrivate = column === 'C2 private'
  test(`${id} ${name}: ${isPrivate ? 'at most three sheets to sign and five pages' : 'who is known signs one sheet of two pages, an order to erase apart'}`, async () => {
    if (!isPrivate) {
      const { sheets, pages } = await paperFor(intake, known)
      expect(sheets).toBeLessThanOrEqual(1 + orderToErase(intake))
      expect(pages).toBeLessThanOrEqual(2 + orderToErase(intake))
      return
    }
    const later = await paperFor(intake, stranger)
    expect(later.sheets).toBeLessThanOrEqual(3)
    expect(later.pages).toBeLessThanOrEqual(5)
    // who wants us to begin at once signs that apart, and an order to erase apart from both
    const atOnce = await paperFor(early(intake), stranger)
    expect(atOnce.sheets).toBeLessThanOrEqual(3 + orderToErase(intake))
    expect(atOnce.pages).toBeLessThanOrEqual(5 + orderToErase(intake))
  })
}

test('a business that is new is over two pages with its contract, so the count can fail', async () => {
  const [first] = cells
  if (first === undefined) throw new Error('the table is empty')
  const { sheets, pages } = await paperFor(first.intake, stranger)
  expect(sheets).toBeGreaterThan(1)
  expect(pages).toBeGreaterThan(2)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { answersOf, canWithdraw } from '../../electron/core/papers/answers.ts'
import type { Known } from '../../electron/core/papers/answers.ts'
import { bundle, signaturesAsked } from '../../electron/core/papers/bundle.ts'
import type { PlannedSheet } from '../../electron/core/papers/bundle.ts'
import { due, served } from '../../electron/core/papers/due.ts'
import type { Intake } from '../../shared/model/intake.ts'
import { ownPaperCodes } from '../../shared/model/own-papers.ts'
import { anyAnswers, seed } from '../builders/answers.ts'
import { aClub, aHousehold, anIntake, someMeasures } from '../builders/said.ts'

const known: Known = {
  on: '2026-11-23',
  framework: false,
  informed: false,
  committed: false,
  measures: someMeasures(),
}
const planFor = (
  intake: Intake,
  change: Partial<Known> = {},
  direction: 'toUs' | 'toCustomer' = 'toUs',
) => bundle(due(answersOf(intake, { ...known, ...change })).due, direction)
const shape = (sheets: readonly PlannedSheet[]) =>
  sheets.map(({ kind, codes }) => [kind, ...codes].join(' '))

/** Papers that never share a sheet with another one. */
const alone = ['D07', 'D08', 'D14', 'D15', 'D16', 'D17', 'CR']

/** What no plan may do; empty when everything that must stay apart stays apart. */
const mergedWrongly = (sheets: readonly PlannedSheet[]): string[] =>
  sheets.flatMap(({ codes, deposited, receiptFor, signers }) => [
    ...codes.filter((code) => alone.includes(code) && codes.length > 1),
    // The contract is once for the customer: beside it stands at most our own commitment to secrecy.
    ...(codes.includes('D04') && codes.some((code) => code !== 'D04' && code !== 'D06')
      ? ['D04']
      : []),
    ...(deposited !== (codes[0] === 'D07') ? ['deposited'] : []),
    ...(deposited && (receiptFor.length > 0 || signers.length > 0)
      ? ['signed withdrawal papers']
      : []),
    ...(codes.includes('D03') && signers.length > 0 ? ['signed information'] : []),
  ])

describe('the sheets of the three kinds of customers', () => {
  it('a new company reads information, order and contract', () => {
    expect(shape(planFor(anIntake()))).toEqual(['A D03', 'B D01 D02 D10 D11', 'E D04'])
  })

  it('a known company signs one sheet twice', () => {
    const sheets = planFor(anIntake(), { framework: true, informed: true })
    expect(shape(sheets)).toEqual(['B D01 D02 D10 D11 D04c'])
    expect(signaturesAsked(sheets)).toBe(2)
  })

  it('a household signs three sheets four times; the deposited papers are not among them', () => {
    const sheets = planFor(aHousehold())
    expect(shape(sheets)).toEqual(['A D07', 'A D03', 'B D01 D02 D10 D11 D05', 'C D08'])
    expect(sheets[1]?.receiptFor).toEqual(['D07', 'D03'])
    expect(sheets.filter((sheet) => signaturesAsked([sheet]) > 0)).toHaveLength(3)
    expect(signaturesAsked(sheets)).toBe(4)
  })

  it('a household that was informed before still signs for the withdrawal papers', () => {
    const [deposited, strip] = planFor(aHousehold(), { informed: true })
    expect(deposited).toMatchObject({ codes: ['D07'], deposited: true, signers: [] })
    expect(strip).toMatchObject({ codes: [], receiptFor: ['D07'], deposited: false })
  })

  it('a club that wants an SSD wiped signs the order to erase apart', () => {
    expect(shape(planFor(aClub()))).toEqual(['A D03', 'B D01 D02 D10', 'D D14', 'E D04'])
    expect(shape(planFor(aClub(), {}, 'toCustomer'))).toEqual(['F D16', 'G D15', 'H CR'])
  })
})

describe('5,000 generated customers and jobs', () => {
  it(`keep what the law holds together and apart (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyAnswers, (one) => {
        const owed = due(one)
        // What the customer has is on no sheet, and neither is what goes to somebody else.
        const codes = served(owed.due)
          .filter(({ toPrincipal }) => toPrincipal !== true)
          .map(({ code }) => code)
        const has = (code: (typeof codes)[number]) => codes.includes(code)
        const sheets = [...bundle(owed.due, 'toUs'), ...bundle(owed.due, 'toCustomer')]
        const carried = sheets.flatMap((sheet) => sheet.codes)
        expect([...carried].sort()).toEqual([...codes].sort())
        expect(mergedWrongly(sheets)).toEqual([])
        expect([has('D04'), has('D04c'), has('D05')].filter(Boolean).length).toBeLessThanOrEqual(1)
        expect(has('D07')).toBe(canWithdraw(one) && one.given === undefined)
        expect(owed.due.some(({ code }) => code === 'D07')).toBe(canWithdraw(one))
        if (has('D08')) expect(canWithdraw(one) && one.earlyStart === true).toBe(true)
        expect(has('D14')).toBe(
          one.types.includes('erasure') || one.mediaEnds.some((end) => end !== 'unchanged'),
        )
        // The strip stands on exactly one sheet when withdrawal papers are due, and that one is not the deposited PDF.
        const strips = sheets.filter(({ receiptFor }) => receiptFor.includes('D07'))
        expect(strips).toHaveLength(has('D07') ? 1 : 0)
        for (const both of owed.due.filter(({ code }) =>
          ['D01', 'D02', 'D04', 'D16'].includes(code),
        ))
          expect(both.customerSigns && both.technicianSigns).toBe(true)
      }),
      { numRuns: 5_000, seed },
    )
  })

  it(`lose and double no paper when some are the business's own PDFs (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyAnswers, fc.subarray([...ownPaperCodes]), (one, own) => {
        const owed = due(one)
        const sheets = bundle(owed.due, 'toUs', new Set(own))
        const carried = (some: readonly PlannedSheet[]) => some.flatMap(({ codes }) => codes).sort()
        expect(carried(sheets)).toEqual(carried(bundle(owed.due, 'toUs')))
        expect(mergedWrongly(sheets)).toEqual([])
        for (const sheet of sheets) {
          const isOwn = sheet.codes.some((code) => own.some((each) => each === code))
          expect(sheet.own).toBe(isOwn)
          if (isOwn) expect(sheet.codes).toHaveLength(1)
        }
        const strips = sheets.filter(({ receiptFor }) => receiptFor.includes('D07'))
        expect(strips).toHaveLength(canWithdraw(one) && one.given === undefined ? 1 : 0)
      }),
      { numRuns: 1_000, seed },
    )
  })

  it('notice a sheet that carries what must stay apart', () => {
    const [order, early] = [planFor(aHousehold())[2], planFor(aHousehold())[3]]
    const merged = [{ ...order, codes: [...(order?.codes ?? []), ...(early?.codes ?? [])] }]
    // A plan that bundle never makes; that is why it has to be forged.
    expect(mergedWrongly(merged as PlannedSheet[])).toEqual(['D08'])
    const touched = { ...planFor(aHousehold())[0], signers: ['customer'] }
    expect(mergedWrongly([touched as PlannedSheet])).toEqual(['signed withdrawal papers'])
  })
})

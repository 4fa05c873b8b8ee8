import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  answersOf,
  canWithdraw,
  isController,
  meetsData,
} from '../../electron/core/papers/answers.ts'
import type { DueAnswers, Known } from '../../electron/core/papers/answers.ts'
import { bundle } from '../../electron/core/papers/bundle.ts'
import { addable, due, served, type Due } from '../../electron/core/papers/due.ts'
import { dueTable, type Rule } from '../../electron/core/papers/due.table.ts'
import { composeSheet, isModelled } from '../../electron/core/papers/models/sheets.ts'
import type { Intake } from '../../shared/model/intake.ts'
import type { PaperCode } from '../../shared/model/papers.ts'
import { anyAnswers, seed } from '../builders/answers.ts'
import { cells } from '../builders/decision-table.ts'
import {
  aDevice,
  aHousehold,
  anIntake,
  jobSaid,
  someMeasures,
  someProcessing,
} from '../builders/said.ts'
import { works } from './blocks.ts'

const stranger: Known = {
  on: '2026-11-23',
  framework: false,
  informed: false,
  committed: false,
  measures: someMeasures(),
}
const answersFor = (intake: Intake, known: Partial<Known> = {}) =>
  answersOf(intake, { ...stranger, ...known })
const dueFor = (intake: Intake) => due(answersFor(intake))
const codesOf = ({ due: papers }: Due) => papers.map(({ code }) => code)
const sorted = (codes: readonly string[]) => [...codes].sort()

describe('the decision table of the law, cell by cell', () => {
  it.each(cells)('$id $name', ({ intake, expected }) => {
    const decided = dueFor(intake)
    expect(sorted(codesOf(decided))).toEqual(sorted(expected))
    expect(decided.blocked).toEqual([])
  })

  it('has a cell for each kind of job and each kind of customer', () => {
    expect(cells).toHaveLength(40)
    expect(new Set(cells.map(({ id }) => id)).size).toBe(40)
  })

  it('T-SET-41: a consumer who also works with the device gets the contract and the withdrawal papers', () => {
    const intake = aHousehold({ order: { sharedUse: 'ownBusiness', processing: someProcessing() } })
    expect(codesOf(dueFor(intake))).toEqual(expect.arrayContaining(['D04', 'D07', 'D08']))
    expect(codesOf(dueFor(intake))).not.toContain('D05')
    expect(dueFor(intake).due.find(({ code }) => code === 'D04')?.reason).toBe(
      'due.reason.mixedUse',
    )
  })

  it('T-SET-42: an employer’s device without authority is not accepted, with authority it is', () => {
    const silent = anIntake({ devices: [aDevice({ owner: 'employer' })] })
    expect(dueFor(silent).blocked).toContainEqual({ code: 'employerWithoutAuthority' })
    const spoken = anIntake({
      order: { sharedUse: 'employer' },
      devices: [aDevice({ owner: 'employer', ownerAuthority: 'Mail der IT-Leitung, 20.11.2026' })],
    })
    expect(dueFor(spoken).blocked).toEqual([])
  })
})

describe('what is offered can be printed', () => {
  it('every code of the table has a model', () => {
    expect(dueTable.map(({ code }) => code).filter((code) => !isModelled(code))).toEqual([])
    // A correction is no part of any decision; a code without a model would show above.
    expect(isModelled('D21')).toBe(false)
  })

  /** Composes every sheet of today; throws when a model lacks something. */
  const composed = (intake: Intake, known: Partial<Known>): PaperCode[] => {
    const { due: papers } = due(answersFor(intake, known))
    const framework = { concludedOn: '2026-03-02', jobNumber: '2026-A-0011' }
    const said = jobSaid({
      intake,
      due: served(papers),
      ...(known.framework === true ? { framework } : {}),
    })
    return bundle(papers, 'toUs')
      .filter(({ deposited }) => !deposited)
      .flatMap(({ kind, codes }) => {
        if (kind === 'F' || kind === 'G' || kind === 'H') throw new Error('not of a take-over')
        composeSheet(kind, codes, said, works.texts)
        return codes
      })
  }

  it.each(cells)('$id and whatever may be added to it', ({ intake }) => {
    for (const isKnown of [false, true]) {
      const known = { framework: isKnown, informed: isKnown, committed: isKnown }
      const added = addable(answersFor(intake, known))
      const wider = { ...intake, order: { ...intake.order, papers: { added, leftOut: [] } } }
      expect(composed(intake, known)).toContain('D01')
      expect(composed(wider, known)).toEqual(expect.arrayContaining(added))
    }
  })
})

type Decide = (answers: DueAnswers) => Due

/** Sentences of the law about any answers whatever. `seeded` breaks exactly this one. */
const sentences: { says: string; holds(one: DueAnswers, decided: Due): boolean; seeded: Decide }[] =
  [
    {
      says: 'never a processing contract for an exclusively private customer',
      holds: (one, decided) =>
        one.capacity !== 'private' || one.sharedUse !== 'no' || !hasContract(decided),
      seeded: (one) => due(one, changed('D04', { when: meetingData })),
    },
    {
      says: 'never none for a controller whose data we may meet',
      holds: (one, decided) => !isController(one) || !meetsData(one) || hasContract(decided),
      seeded: (one) => due(one, changed('D04c', { when: () => false, mayBeAdded: () => false })),
    },
    {
      says: 'a consumer with mixed use gets contract and withdrawal papers',
      holds: (one, decided) =>
        one.sharedUse === 'no' ||
        !canWithdraw(one) ||
        !meetsData(one) ||
        (hasContract(decided) && codesOf(decided).includes('D07')),
      seeded: (one) => due(one, changed('D07', { when: onlyHouseholds })),
    },
    {
      says: 'an employer’s device without authority is not accepted',
      holds: (one, { blocked }) =>
        !one.employerSilent || blocked.some(({ code }) => code === 'employerWithoutAuthority'),
      seeded: (one) => due({ ...one, employerSilent: false }),
    },
    {
      says: 'a professional’s secret is never taken without our commitment',
      holds: (one, decided) =>
        one.secrecy === 'none' || one.committed || codesOf(decided).includes('D06'),
      seeded: (one) => due(one, changed('D06', { when: onlyMeetingData })),
    },
    {
      says: 'no reason leaves out what the law never lets go',
      holds: (_, { due: papers }) =>
        papers.every(
          ({ code, leftOut }) =>
            leftOut === undefined || !['D04', 'D06', 'D07', 'D14'].includes(code),
        ),
      seeded: (one) => withEverythingLeftOut(due(one)),
    },
  ]

const hasContract = (decided: Due): boolean =>
  codesOf(decided).some((code) => code === 'D04' || code === 'D04c')

const changed = (code: PaperCode, change: Partial<Rule>): Rule[] =>
  dueTable.map((rule) => (rule.code === code ? { ...rule, ...change } : rule))

const meetingData: Rule['when'] = (one) => meetsData(one) && 'due.reason.controllerWithAccess'
const onlyMeetingData: Rule['when'] = (one) =>
  one.secrecy !== 'none' && meetsData(one) && 'due.reason.secrecyOther'
const onlyHouseholds: Rule['when'] = (one) =>
  canWithdraw(one) && !isController(one) && 'due.reason.consumerAtHome'
const withEverythingLeftOut = (decided: Due): Due => ({
  ...decided,
  due: decided.due.map((paper) => ({ ...paper, leftOut: 'keine Zeit' })),
})

describe(`100,000 generated answers (seed ${seed})`, () => {
  it('hold every sentence', () => {
    fc.assert(
      fc.property(anyAnswers, (one) => {
        const decided = due(one)
        return sentences.every(({ holds }) => holds(one, decided))
      }),
      { numRuns: 100_000, seed },
    )
  })

  it.each(sentences)('$says: a table that breaks it is noticed', ({ holds, seeded }) => {
    const found = fc.check(
      fc.property(anyAnswers, (one) => holds(one, seeded(one))),
      { numRuns: 5_000, seed, endOnFailure: true },
    )
    expect(found.failed).toBe(true)
  })
})

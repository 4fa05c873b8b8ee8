import { createHash } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { canonical } from '../../electron/core/ledger/canonical.ts'
import { answersOf } from '../../electron/core/papers/answers.ts'
import { bundle, signaturesAsked } from '../../electron/core/papers/bundle.ts'
import { due } from '../../electron/core/papers/due.ts'
import { composeSheet } from '../../electron/core/papers/models/sheets.ts'
import type { JobSaid } from '../../electron/core/papers/models/said.ts'
import type { Intake } from '../../shared/model/intake.ts'
import { aHousehold, anIntake, jobSaid, someMeasures } from '../builders/said.ts'
import { works } from './blocks.ts'

/** The sheets of a take-over as they are signed: how many, how many signatures, how many pages of ours. */
const totalsFor = async (intake: Intake, known: boolean, change: Partial<JobSaid> = {}) => {
  const answers = answersOf(intake, {
    on: '2026-11-23',
    framework: known,
    informed: known,
    committed: known,
    measures: someMeasures(),
  })
  const owed = due(answers)
  expect(owed.blocked).toEqual([])
  const planned = bundle(owed.due, 'toUs')
  const pages: number[] = []
  for (const { kind, codes } of planned.filter(({ deposited }) => !deposited)) {
    if (!isOfTakeOver(kind)) throw new Error(`sheet ${kind} does not belong to a take-over`)
    const said = jobSaid({ intake, due: owed.due, ...change })
    const { content, slots } = composeSheet(kind, codes, said, works.texts)
    expect(slots.length, `signatures of sheet ${kind}`).toBe(
      signaturesAsked(planned.filter((one) => one.kind === kind)),
    )
    const contentHash = createHash('sha256').update(canonical(content)).digest('hex')
    const head = {
      qrText: `OBHUT1:${contentHash.toUpperCase()}`,
      code: 'K7QD-93MX-2FHR-PV4T-8WZE-MB6N-3A',
    }
    const { pages: count } = await works.render(content, {
      size: 'normal',
      contentHash,
      head,
      createdAt: new Date('2026-11-23T15:42:00Z'),
      signatures: {},
      photos: () => new Uint8Array(),
    })
    pages.push(count)
  }
  return {
    signed: planned.filter((one) => signaturesAsked([one]) > 0).length,
    signatures: signaturesAsked(planned),
    pages: pages.reduce((sum, count) => sum + count, 0),
  }
}

const isOfTakeOver = (kind: string): kind is 'A' | 'B' | 'C' | 'D' | 'E' =>
  ['A', 'B', 'C', 'D', 'E'].includes(kind)

describe('how much a customer reads and signs', () => {
  it('a known business: 1 sheet, 2 signatures, at most 2 pages', async () => {
    const framework = { concludedOn: '2026-03-02', jobNumber: '2026-A-0007' }
    const totals = await totalsFor(anIntake(), true, { framework })
    expect(totals).toMatchObject({ signed: 1, signatures: 2 })
    expect(totals.pages).toBeLessThanOrEqual(2)
  })

  it('a new private household: at most 3 sheets, 4 signatures, 5 pages beside the official ones', async () => {
    const totals = await totalsFor(aHousehold(), false)
    expect(totals.signed).toBeLessThanOrEqual(3)
    expect(totals.signatures).toBeLessThanOrEqual(4)
    expect(totals.pages).toBeLessThanOrEqual(5)
  })
})

import { describe, expect, test } from 'vitest'

import { saidNo, type Act } from '../../../renderer/job/said-no.ts'
import type { JobView } from '../../../shared/contract/job.calls.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Order } from '../../../shared/model/order.ts'
import { companyJob } from '../../screens/fixtures/jobs.ts'
import { finishedIntake } from '../../screens/fixtures/sittings.ts'

const { intake } = companyJob
if (intake === undefined) throw new Error('the job of the company is taken over')

const agreed = (change: Partial<Order>): JobView => ({
  ...companyJob,
  custody: [],
  intake: { ...intake, order: { ...intake.order, ...change } },
})
const no = (change: Partial<Order>, act: Act) => saidNo(agreed(change), act)?.what
const permissions = { bypassPassword: false, reset: false, delete: false }

describe('an act the customer did not allow', () => {
  test('is the case opened, by its tamper tape or for a medium, where the answer was no', () => {
    for (const kind of ['SEAL_BROKEN', 'MEDIA_REMOVED'] as const) {
      expect(no({ permissions: { ...permissions, openCase: false } }, { kind })).toBe('openCase')
      expect(no({ permissions: { ...permissions, openCase: true } }, { kind })).toBeUndefined()
    }
  })

  test('is an access, or what was opened in it, above the level agreed', () => {
    const above = (accessLevel: Order['accessLevel']) =>
      [
        no({ accessLevel }, { kind: 'ACCESS_START' }),
        no({ accessLevel }, { kind: 'ACCESS_END', opened: 'systemOnly' }),
        no({ accessLevel }, { kind: 'ACCESS_END', opened: 'files' }),
      ].filter((what) => what !== undefined)
    expect(above(0)).toEqual(['access', 'systemOpened', 'filesOpened'])
    expect(above(1)).toEqual(['systemOpened', 'filesOpened'])
    expect(above(2)).toEqual(['filesOpened'])
    expect(above(3)).toEqual([])
    expect(no({ accessLevel: 0 }, { kind: 'ACCESS_END', opened: 'nothing' })).toBeUndefined()
  })

  test('is a copy where a safety copy was refused, unless copying is the job', () => {
    const refused = { backup: { exists: 'no', safetyCopy: false } } as const
    const kind = 'COPY_CREATED'
    expect(no({ ...refused, types: ['repair'] }, { kind })).toBe('safetyCopy')
    expect(no({ ...refused, types: ['recovery'] }, { kind })).toBeUndefined()
    expect(no({ backup: { exists: 'no', safetyCopy: true } }, { kind })).toBeUndefined()
  })

  test('is none where nothing was asked about it, or the intake is forgotten', () => {
    expect(no({ accessLevel: 0 }, { kind: 'STORED' })).toBeUndefined()
    const { intake: _forgotten, ...bare } = companyJob
    expect(saidNo(bare, { kind: 'ACCESS_START' })).toBeUndefined()
  })

  test('names the sheet that has the question, not one that was replaced', () => {
    const job = agreed({ accessLevel: 0 })
    const [sheet] = finishedIntake.sheets
    if (sheet === undefined) throw new Error('the intake has sheets')
    const sitting = { ...finishedIntake, sheets: [{ ...sheet, codes: ['D01' as const] }] }
    const on = (...sittings: JobView['sittings']) =>
      saidNo({ ...job, sittings }, { kind: 'ACCESS_START' })?.sheet
    expect(on(sitting)).toBe('B')
    expect(on({ ...sitting, state: 'superseded' })).toBeUndefined()
    expect(on()).toBeUndefined()
    expect(messages.de.job.saidNo.title('B')).toContain('Blatt B')
  })

  test('says since when there is an instruction, which a person has to read', () => {
    const job = agreed({ accessLevel: 0 })
    const [row] = companyJob.custody
    if (row?.entry === undefined) throw new Error('the job has entries')
    const at = '2026-11-24T09:00:00.000+01:00'
    const instructed = { ...row, at, entry: { ...row.entry, kind: 'INSTRUCTION' as const } }
    const act: Act = { kind: 'ACCESS_START' }
    expect(saidNo({ ...job, custody: [instructed, row] }, act)?.instructedAt).toBe(at)
    expect(saidNo({ ...job, custody: [row] }, act)?.instructedAt).toBeUndefined()
  })
})

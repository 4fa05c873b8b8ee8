import { describe, expect, test } from 'vitest'

import { privacyNoticeGiven } from '../../../electron/core/papers/signed.views.ts'
import type { IntakeDraft } from '../../../shared/model/intake.ts'
import {
  company,
  officeAfter,
  prepared,
  readyOffice,
  refusalOf,
  type Rehearsal,
} from '../rehearsal.ts'

/** The company's intake with something changed in what was typed, brought to the signatures once more. */
const prepareWith = async (office: Rehearsal, change: (typed: IntakeDraft) => void) => {
  const { job } = await prepared(office, company)
  const { draft } = await office.call('job.view', { job })
  if (draft === undefined) throw new Error('the job has no draft')
  const typed = structuredClone(draft.intake)
  change(typed)
  await office.call('draft.save', { job, step: draft.step, draft: typed })
  return office.call('sitting.prepare', { job, direction: 'toUs' })
}

describe('an agreement with a gap gets no signature step (T-AVV-2)', () => {
  test.each<[string, (typed: IntakeDraft) => void]>([
    [
      'what becomes of a medium at the end',
      (typed) => void delete typed.devices?.[0]?.media?.[0]?.end,
    ],
    [
      'whether sub-processors are approved one by one',
      (typed) => void delete typed.order?.processing?.subProcessors,
    ],
    ['who may instruct us', (typed) => void delete typed.order?.processing?.instructors],
    [
      'an instructor with a name',
      (typed) => void delete typed.order?.processing?.instructors?.[0]?.name,
    ],
  ])('%s', async (_gap, change) => {
    const refused = await refusalOf(prepareWith(await readyOffice(), change))
    expect(refused).toBe('intakeIncomplete')
  })
})

test('a receptionist cannot bind the company without a word of her principal (T-AVV-6)', async () => {
  const byHer = (said: { authority?: string }) => (typed: IntakeDraft) => {
    const { authority: _none, ...signatory } = typed.signatory ?? {}
    typed.signatory = { ...signatory, role: 'employee', ...said }
  }
  const alone = prepareWith(await readyOffice(), byHer({}))
  expect(await refusalOf(alone)).toBe('intakeIncomplete')
  const confirmed = byHer({ authority: 'Mail der Geschäftsführerin vom 23.11.2026' })
  const { sheets } = await prepareWith(await readyOffice(), confirmed)
  expect(sheets.flatMap(({ codes }) => codes)).toContain('D04')
})

test('the privacy information is handed over anew once its text has another version', async () => {
  const { office, job, sitting } = await officeAfter(company)
  const { customer } = await office.call('job.view', { job })
  if (customer === undefined) throw new Error('the job has no customer')
  for (const { id } of sitting.sheets)
    await office.call('sheet.deliver', { sheet: id, delivery: { kind: 'inHand' } })
  const given = (version: string) =>
    office.archive().read((reader) => privacyNoticeGiven(reader, customer, version))
  expect((await office.call('customer.view', { customer })).privacyNoticeGiven).toBe(true)
  expect(given('0.9')).toBe(false)
})

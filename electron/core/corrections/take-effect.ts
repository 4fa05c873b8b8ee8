import { partOf, type Changed } from '../../../shared/model/corrections.ts'
import type { SheetId } from '../../../shared/ids.ts'
import type { NewBody, NewFact } from '../archive/archive.ts'
import type { Reader } from '../archive/transaction.ts'
import { customerFact } from '../customers/customers.commands.ts'
import { intakeOf, type JobRow } from '../jobs/jobs.views.ts'
import type { Doing } from '../office.ts'
import { isGiven, sheetsOf, signaturesOn, type Sitting } from '../papers/papers.views.ts'
import { orRefuse } from '../refusal.ts'
import { withChanges } from './changes.ts'
import { correctionDraftName, DraftOfCorrection } from './drafts.ts'

/**
 * The facts with which a correction takes effect, just before its sitting is closed: none when somebody did not sign –
 * then what was signed before stays in force.
 */
export const correctionFacts = (
  reader: Reader,
  at: Doing,
  sitting: Sitting,
  job: JobRow,
): NewFact[] => {
  if (sitting.direction !== 'correct') return []
  const sheet = orRefuse(
    sheetsOf(reader, sitting.id).find(({ kind }) => kind === 'J'),
    'notFound',
  )
  const given = new Set(
    signaturesOn(reader, sheet.id).flatMap((row) => (isGiven(row) ? [row.slot] : [])),
  )
  if (!sheet.slots.every(({ slot }) => given.has(slot))) return []
  const draft = orRefuse(
    at.archive.drafts.read(correctionDraftName(job.id), DraftOfCorrection),
    'notFound',
  )
  if (draft.sitting !== sitting.id) return []
  return [...renamed(reader, job, draft.changes), corrected(job, sheet.id, draft)]
}

/** A name is the customer's, not the job's: it is recorded anew and counts from now on. */
const renamed = (reader: Reader, job: JobRow, changes: readonly Changed[]): NewFact[] => {
  const names = changes.filter(
    ({ change: { field } }) => partOf[field] === 'people' && field !== 'signatory',
  )
  const intake = intakeOf(reader, job)
  if (names.length === 0 || intake === undefined || job.customer === null || job.contact === null)
    return []
  const { customer } = withChanges(
    intake,
    names.map(({ change }) => change),
  )
  return [customerFact({ customer: job.customer, contact: job.contact }, customer)]
}

const corrected = (job: JobRow, sheet: SheetId, draft: DraftOfCorrection): NewFact => {
  const { changes, ...rest } = draft
  const customer = job.customer ?? job.id
  const part = (slot: 'items' | 'people' | 'order', about: string, keep: string): NewBody[] => {
    const content = changes.filter(({ change }) => partOf[change.field] === slot)
    return content.length === 0 ? [] : [{ slot, about, keep, content }]
  }
  return {
    kind: 'paper.corrected',
    actor: 'owner',
    subjects: [job.id, draft.sitting, sheet, draft.corrected],
    bodies: [
      { slot: 'correction', about: customer, keep: 'r6', content: { ...rest, sheet } },
      ...part('items', customer, 'r3'),
      ...part('people', job.contact ?? customer, 'r3'),
      ...part('order', customer, 'r6'),
    ],
  }
}

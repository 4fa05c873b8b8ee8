import type { AheadState } from '../../../shared/model/appointment.ts'
import type { IntakeDraft } from '../../../shared/model/intake.ts'
import type { TableReader } from '../archive/tables.ts'
import { draftOfIntake } from '../jobs/drafts.ts'
import { jobOf } from '../jobs/jobs.views.ts'
import type { Asking } from '../office.ts'
import { knownOf } from '../papers/known.ts'
import { orRefuse } from '../refusal.ts'
import { ahead, type Ahead } from './ahead.ts'
import { sentSitting, sentState } from './appointments.views.ts'

/** What was typed so far. */
export const typedOf = (at: Asking, job: string): IntakeDraft =>
  orRefuse(draftOfIntake(at.archive, job), 'notFound').intake

/** What the answers so far make due before the visit. */
export const aheadOf = (reader: TableReader, at: Asking, job: string): Ahead => {
  const draft = typedOf(at, job)
  const customer = jobOf(reader, job)?.customer ?? draft.customerId
  return ahead(draft, knownOf(reader, at, customer))
}

/** How far the papers of an appointment are; `nothing` when the customer has all of them already. */
export const aheadStateOf = (reader: TableReader, at: Asking, job: string): AheadState => {
  const sent = sentSitting(reader, job)
  if (sent !== undefined) return sentState(reader, sent)
  const { due, open } = aheadOf(reader, at, job)
  return due.length === 0 && Object.keys(open).length === 0 ? 'nothing' : 'open'
}

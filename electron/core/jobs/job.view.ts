import type { JobView } from '../../../shared/contract/job.calls.ts'
import type { JobId } from '../../../shared/ids.ts'
import { customerName } from '../../../shared/model/customer.ts'
import type { Intake } from '../../../shared/model/intake.ts'
import type { WithdrawalView } from '../../../shared/model/withdrawal.ts'
import type { Day, Instant } from '../../../shared/time.ts'
import { appointmentOf } from '../appointments/appointments.views.ts'
import { outstanding } from '../appointments/outstanding.ts'
import type { TableReader } from '../archive/tables.ts'
import { correctionsOf } from '../corrections/corrections.views.ts'
import { copiesOf, custodyOf } from '../custody/custody.views.ts'
import { erasureOf } from '../erasure/erasure.views.ts'
import { mediaToErase, orderStandings } from '../erasure/media-to-erase.ts'
import { estimatesView } from '../notices/estimates.views.ts'
import { noticeDeadline, noticesView } from '../notices/notices.views.ts'
import type { Asking } from '../office.ts'
import { sittingsOf } from '../papers/papers.views.ts'
import { sittingViewOf } from '../papers/sitting.view.ts'
import { orRefuse } from '../refusal.ts'
import { secretsOf } from '../secrets/secrets.views.ts'
import { closingObstacles, residuesUntil } from './closing.ts'
import { intakeOf, itemsIn, jobOf, type JobRow } from './jobs.views.ts'
import { withdrawalView } from '../withdrawal/withdrawal.views.ts'
import { draftOfIntake, DraftOfReturn, returnDraftName } from './drafts.ts'

/** Everything about one job. Refuses `notFound`. */
export const jobView = (at: Asking, id: JobId): JobView =>
  at.archive.read((reader): JobView => {
    const job = orRefuse(jobOf(reader, id), 'notFound')
    const intake = intakeOf(reader, job)
    const draft = job.state === 'intake' ? draftOfIntake(at.archive, id) : undefined
    const returning = at.archive.drafts.read(returnDraftName(id), DraftOfReturn)
    const now = at.outside.clock.now()
    const withdrawal = withdrawalView(reader, job, now)
    const deadline = deadlineOf(reader, job, intake, withdrawal, now.slice(0, 10))
    const corrections = correctionsOf(reader, id)
    const estimates = job.accepted_at === null ? undefined : estimatesView(reader, id, intake)
    const appointment = appointmentOf(reader, id)
    const waiting = outstanding(reader, id, now.slice(0, 10))
    return {
      id,
      number: job.number,
      state: job.state,
      openedAt: job.opened_at,
      ...(intake === undefined ? {} : { customerName: customerName(intake.customer), intake }),
      ...(job.customer === null ? {} : { customer: job.customer }),
      ...(draft === undefined ? {} : { draft }),
      ...(appointment === undefined || job.state !== 'intake' ? {} : { appointment }),
      items: itemsIn(reader, id),
      custody: custodyOf(reader, id),
      copies: copiesOf(reader, id),
      media: mediaOf(reader, job, intake, now),
      secrets: secretsOf(reader, id, at.archive.secrets),
      sittings: sittingsOf(reader, id)
        .filter((sitting) => sitting.state !== 'superseded')
        .map((sitting) => sittingViewOf(at, reader, sitting)),
      ...(returning === undefined ? {} : { returnDraft: returning.report }),
      ...(deadline === undefined ? {} : { deadline }),
      ...(withdrawal === undefined ? {} : { withdrawal }),
      ...(waiting.length === 0 ? {} : { outstanding: waiting }),
      ...(job.state === 'inCustody'
        ? { notices: noticesView(reader, id, intake, now.slice(0, 10)) }
        : {}),
      ...(estimates === undefined ? {} : { estimates }),
      ...(corrections.length === 0 ? {} : { corrections }),
      closing: closingObstacles(reader, job, now),
    }
  })

const mediaOf = (
  reader: TableReader,
  job: JobRow,
  intake: Intake | undefined,
  now: Instant,
): JobView['media'] => {
  const orders = mediaToErase(reader, job, now)
  const standings = orderStandings(reader, job, now)
  return (intake?.devices ?? []).flatMap((device) =>
    device.media.map((medium) => {
      const erasure = erasureOf(reader, medium.id)
      const order = standings.get(medium.id)
      return {
        id: medium.id,
        label: [device.name, medium.model, medium.capacity]
          .filter((part) => part !== undefined)
          .join(' · '),
        // Only a signed deletion order that names this medium unlocks an erase step (AVV-21 as decided).
        eraseAllowed: orders.some((order) => order.media.includes(medium.id)),
        ...(erasure === undefined ? {} : { erasure }),
        ...(order === undefined ? {} : { order }),
      }
    }),
  )
}

/** The next date that matters: a copy to delete, the day promised for, the term to collect, or – withdrawn – to be back. */
export const deadlineOf = (
  reader: TableReader,
  job: JobRow,
  intake: Intake | undefined,
  withdrawal: WithdrawalView | undefined,
  today: Day,
): { on: Day; what: string } | undefined => {
  const copies = copiesOf(reader, job.id).filter((copy) => copy.deletedAt === undefined)
  const dates = copies.map((copy) => ({ on: copy.deleteBy, what: 'deadline.deleteCopy' }))
  const gone = residuesUntil(reader, job.id)
  if (gone !== undefined) dates.push({ on: gone, what: 'deadline.residues' })
  if (withdrawal?.returnBy !== undefined) {
    dates.push({ on: withdrawal.returnBy, what: 'deadline.withdrawn' })
  } else if (job.state === 'inCustody' && intake !== undefined) {
    // Once the customer was asked to collect, the promise is kept and his term counts.
    const promised = { on: intake.order.targetOn, what: 'deadline.promised' }
    dates.push(noticeDeadline(reader, job.id, today) ?? promised)
  }
  return dates.sort((one, other) => one.on.localeCompare(other.on))[0]
}

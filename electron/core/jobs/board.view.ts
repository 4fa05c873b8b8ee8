import type { BoardRow, BoardView } from '../../../shared/contract/job.calls.ts'
import { customerName } from '../../../shared/model/customer.ts'
import type { Day } from '../../../shared/time.ts'
import type { WithdrawalView } from '../../../shared/model/withdrawal.ts'
import { aheadStateOf } from '../appointments/ahead.view.ts'
import { appointmentOf } from '../appointments/appointments.views.ts'
import type { TableReader } from '../archive/tables.ts'
import { folded } from '../customers/folded.ts'
import { customerOf } from '../customers/customers.views.ts'
import { openAccesses } from '../custody/custody.views.ts'
import { noticesOf, sentNotice } from '../notices/notices.views.ts'
import { nextStep } from '../notices/steps.ts'
import type { Asking } from '../office.ts'
import { sittingsOf } from '../papers/papers.views.ts'
import { notDeliveredCount } from '../papers/signed.views.ts'
import { withdrawalView } from '../withdrawal/withdrawal.views.ts'
import { deadlineOf } from './job.view.ts'
import { intakeOf, itemsIn, jobsIn, type JobRow } from './jobs.views.ts'
import { draftOfIntake } from './drafts.ts'

/** What is here, since when, and what comes next; searched over customer, device, serial and job number. */
export const boardView = (reader: TableReader, at: Asking, text: string): BoardView => {
  const words = folded(text)
    .split(' ')
    .filter((word) => word !== '')
  const now = at.outside.clock.now()
  const today = now.slice(0, 10)
  const present = jobsIn(reader, ['inCustody', 'returned'], words)
  const atCustomer = at.house.settings().place === 'atCustomer'
  const intakes = jobsIn(reader, ['intake'], words)
    .map((job) => rowOf(reader, at, job, now))
    .filter(({ appointment }) => !atCustomer || isToday(appointment, today))
  // At the customer's the screen shows today's visit and no other name.
  const here = atCustomer ? present.filter((job) => job.accepted_at?.startsWith(today)) : present
  const rows = [...intakes, ...here.map((job) => rowOf(reader, at, job, now))]
  const items = present.flatMap((job) => itemsIn(reader, job.id))
  const held = items.filter(({ place }) => place === 'inCustody' || place === 'withSubProcessor')
  return {
    rows,
    devices: held.filter(({ type }) => type === 'device').length,
    media: held.filter(({ type }) => type === 'medium').length,
    copiesDue: rows.filter(({ deadline }) => deadline?.what === 'deadline.deleteCopy').length,
    returnsDue: rows.filter(
      ({ deadline }) => deadline?.what === 'deadline.promised' && deadline.on <= today,
    ).length,
    notDelivered: rows.reduce((sum, row) => sum + row.notDelivered, 0),
    intakesOpen: intakes.filter(({ appointment }) => appointment === undefined).length,
  }
}

/** Away from home only the visits of this day are nobody's secret; an intake that has begun is one. */
const isToday = (appointment: BoardRow['appointment'], today: Day): boolean =>
  appointment === undefined || appointment.at.startsWith(today)

const rowOf = (reader: TableReader, at: Asking, job: JobRow, now: string): BoardRow => {
  const intake = intakeOf(reader, job)
  const draft = job.state === 'intake' ? draftOfIntake(at.archive, job.id) : undefined
  const devices = intake?.devices ?? []
  const items = itemsIn(reader, job.id)
  const location = items.find((item) => item.type === 'device')?.location
  const withdrawal = withdrawalView(reader, job, now)
  const deadline = deadlineOf(reader, job, intake, withdrawal, now.slice(0, 10))
  const titles = draft === undefined ? devices : (draft.intake.devices ?? [])
  return {
    job: job.id,
    number: job.number,
    state: job.state,
    title: titles
      .map((device) => device.name)
      .filter((name) => name !== undefined && name !== '')
      .join(', '),
    deviceKind: titles[0]?.kind ?? 'other',
    customerName: nameOf(reader, job, draft?.intake),
    ...(job.accepted_at === null ? {} : { since: job.accepted_at }),
    accessories: devices.flatMap((device) => device.accessories.map(({ kind }) => kind)),
    ...(intake === undefined ? {} : { accessLevel: intake.order.accessLevel }),
    ...(location === undefined ? {} : { location }),
    nextStep: nextStepOf(reader, job, withdrawal?.state, now.slice(0, 10)),
    ...(deadline === undefined ? {} : { deadline }),
    notDelivered: job.state === 'intake' ? 0 : notDeliveredCount(reader, job.id),
    withdrawal: withdrawal?.verdict ?? 'none',
    ...(withdrawal?.amountCents === undefined ? {} : { withdrawalCents: withdrawal.amountCents }),
    ...(draft === undefined ? {} : { step: draft.step }),
    ...appointmentRow(reader, at, job, draft?.step),
  }
}

/** At the door it is a job like any other; until then it is an appointment. */
const appointmentRow = (
  reader: TableReader,
  at: Asking,
  job: JobRow,
  step: BoardRow['step'],
): Pick<BoardRow, 'appointment'> => {
  const made = appointmentOf(reader, job.id)
  if (made === undefined || job.state !== 'intake' || isAtTheDoor(step)) return {}
  return { appointment: { at: made.at, ahead: aheadStateOf(reader, at, job.id) } }
}

const isAtTheDoor = (step: BoardRow['step']): boolean =>
  step === 'papers' || step === 'signatures' || step === 'receipt'

type Draft = NonNullable<ReturnType<typeof draftOfIntake>>['intake']

const nameOf = (reader: TableReader, job: JobRow, draft: Draft | undefined): string => {
  const typed = draft?.customer
  if (typed !== undefined) {
    return (
      typed.organisation ?? [typed.contact?.givenName, typed.contact?.familyName].join(' ').trim()
    )
  }
  if (job.customer === null) return ''
  const known = customerOf(reader, job.customer)
  return known === undefined ? '' : customerName(known.customer)
}

const isCorrecting = (reader: TableReader, job: JobRow): boolean =>
  sittingsOf(reader, job.id).some(
    ({ direction, state }) => direction === 'correct' && state === 'prepared',
  )

/** Message key of what comes next for this job. */
const nextStepOf = (
  reader: TableReader,
  job: JobRow,
  withdrawal: WithdrawalView['state'] | undefined,
  today: Day,
): string => {
  if (job.state === 'intake') return 'next.goOnWithIntake'
  if (job.state === 'returned') return 'next.close'
  const sitting = sittingsOf(reader, job.id).find(
    ({ direction, state }) => direction === 'toCustomer' && state === 'prepared',
  )
  if (sitting !== undefined) return 'next.goOnWithReturn'
  if (withdrawal === 'withdrawn') return 'next.giveBack'
  if (isCorrecting(reader, job)) return 'next.goOnWithCorrection'
  if (openAccesses(reader, job.id).length > 0) return 'next.endAccess'
  const sent = noticesOf(reader, job.id)
  if (sent.length === 0) return 'next.workOrReturn'
  const { step, waitsFor } = nextStep(sent.map(sentNotice), today)
  if (waitsFor === 'delivery') return 'next.deliverNotice'
  if (waitsFor === 'term') return 'next.waitForCollecting'
  return step === 'decide' ? 'next.decide' : 'next.remind'
}

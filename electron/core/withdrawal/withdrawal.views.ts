import { z } from 'zod'

import type { Intake } from '../../../shared/model/intake.ts'
import type { Price } from '../../../shared/model/order.ts'
import { DeliveryEvidence, isWeak } from '../../../shared/model/papers.ts'
import {
  EarlyWork,
  ReceivedWithdrawal,
  type WithdrawalView,
} from '../../../shared/model/withdrawal.ts'
import type { Day, Instant } from '../../../shared/time.ts'
import type { TableReader } from '../archive/tables.ts'
import { intakeOf, type JobRow } from '../jobs/jobs.views.ts'
import { canWithdraw } from '../papers/answers.ts'
import { earlyStartOn } from '../papers/early-start.ts'
import { sheetsOf, sittingsOf } from '../papers/papers.views.ts'
import { deletionOrders, signedAt } from '../papers/signed.views.ts'
import { returnEnds } from './period.ts'
import { after, concluded, may, standing, type Happening, type WithdrawalCase } from './standing.ts'

/** What the ledger knows about the withdrawal of a job's contract, for those who may withdraw. */
export interface KnownWithdrawal {
  readonly case: WithdrawalCase
  readonly intake: Intake
  readonly noticeWeak: boolean
  readonly received: readonly (ReceivedWithdrawal & { confirmedAt?: Instant })[]
  readonly earlyWork?: EarlyWork & { at: Instant }
}

/**
 * The case of a job as it stood at a moment; `undefined` when there is no contract yet, when it is no consumer's, or
 * when what was said is forgotten.
 */
export const withdrawalCase = (
  reader: TableReader,
  job: JobRow,
  until: Instant,
): KnownWithdrawal | undefined => {
  const intake = intakeOf(reader, job)
  if (intake === undefined || job.accepted_at === null) return undefined
  const { capacity } = intake.customer
  if (!canWithdraw({ capacity, place: intake.order.contract.place })) return undefined
  const customerAt = signedAt(reader, job.id, 'D01', 'customer') ?? job.accepted_at
  const delivered = noticesOf(reader, job.id)
  const received = receivedOf(reader, job.id)
  const early = earlyWorkOf(reader, job.id)
  const counting = received.find(({ counts }) => counts)
  const happened: [Happening, Instant | null | undefined][] = [
    ...delivered.map(({ at }): [Happening, Instant] => ['noticeDelivered', at]),
    ['earlyStartDemanded', earlyStartOf(reader, job.id)],
    ['erasureOrdered', deletionOrders(reader, job.id)[0]?.signedAt],
    ['earlyWorkReasoned', early?.at],
    ['performed', job.returned_at],
    ['withdrawn', counting && (counting.sentAt ?? counting.receivedAt)],
    ['settled', job.returned_at],
  ]
  const inOrder = happened
    .flatMap(([what, at]) => (at === null || at === undefined ? [] : [{ what, at }]))
    .filter(({ at }) => Date.parse(at) <= Date.parse(until))
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
  const inTime = delivered.filter(({ at }) => Date.parse(at) <= Date.parse(customerAt))
  return {
    case: inOrder.reduce(
      (known, { what, at }) => after(known, what, at),
      concluded(customerAt, job.accepted_at),
    ),
    intake,
    noticeWeak: (inTime.length > 0 ? inTime : delivered).every(({ weak }) => weak),
    received,
    ...(early === undefined ? {} : { earlyWork: early }),
  }
}

/** What the job screen shows; `undefined` when the contract cannot be withdrawn from. */
export const withdrawalView = (
  reader: TableReader,
  job: JobRow,
  now: Instant,
): WithdrawalView | undefined => {
  const known = withdrawalCase(reader, job, now)
  if (known === undefined) return undefined
  const today: Day = now.slice(0, 10)
  const { state, verdict, until, notice } = standing(known.case, today)
  const stakeCents = agreedTotal(known.intake.order)
  const received = known.received.findLast(({ counts }) => counts) ?? known.received.at(-1)
  const { confirmedAt, ...statement } = received ?? {}
  return {
    state,
    verdict,
    until,
    notice,
    noticeWeak: notice !== 'missing' && known.noticeWeak,
    stakeCents,
    ...(verdict === 'proRata' ? { amountCents: stakeCents } : {}),
    ...(verdict === 'withdrawn' ? { amountCents: received?.share?.amountCents ?? 0 } : {}),
    needsReason: may('work', known.case, today) === 'needsReason',
    ...(known.earlyWork === undefined
      ? {}
      : { earlyWork: { reason: known.earlyWork.reason, at: known.earlyWork.at } }),
    ...(received === undefined ? {} : { received: ReceivedWithdrawal.parse(statement) }),
    ...(state === 'withdrawn' && received !== undefined
      ? { returnBy: returnEnds(received.receivedAt.slice(0, 10)) }
      : {}),
    ...(confirmedAt === undefined ? {} : { confirmationDraftedAt: confirmedAt }),
  }
}

/** Everything the customer agreed to pay: the basis of a part (§ 357a(2) S. 2 BGB). */
export const agreedTotal = ({ price, backup }: Intake['order']): number =>
  agreedPrice(price) + (backup.safetyCopy ? (backup.safetyCopyPriceCents ?? 0) : 0)

const agreedPrice = (price: Price): number => {
  if (price.basis === 'hourly') return price.ceilingCents
  // before the estimate is accepted only the way and the diagnosis are agreed
  if (price.basis === 'estimateFirst') return price.diagnosisCents + price.travelCents
  return price.amountCents + price.travelCents
}

/** The demand as it counts, on a sheet of a sitting that still does. */
const earlyStartOf = (reader: TableReader, job: string): Instant | undefined =>
  sittingsOf(reader, job)
    .filter(({ state }) => state === 'accepted' || state === 'finished')
    .flatMap(({ id }) => sheetsOf(reader, id))
    .filter(({ codes }) => codes.includes('D08'))
    .map((sheet) => earlyStartOn(reader, sheet))
    .find((at) => at !== undefined)

const Received = z.object({ content: z.string(), confirmed_at: z.string().nullable() })

const receivedOf = (reader: TableReader, job: string): KnownWithdrawal['received'] =>
  reader
    .all(
      `SELECT content, confirmed_at FROM withdrawals
       WHERE job = ? AND content IS NOT NULL ORDER BY position`,
      [job],
      Received,
    )
    .map((row) => ({
      ...ReceivedWithdrawal.parse(JSON.parse(row.content)),
      ...(row.confirmed_at === null ? {} : { confirmedAt: row.confirmed_at }),
    }))

const Early = z.object({ at: z.string(), content: z.string() })

const earlyWorkOf = (reader: TableReader, job: string): KnownWithdrawal['earlyWork'] => {
  const row = reader.one(
    'SELECT at, content FROM earlyWork WHERE job = ? AND content IS NOT NULL',
    [job],
    Early,
  )
  return row && { ...EarlyWork.parse(JSON.parse(row.content)), at: row.at }
}

const Delivery = z.object({ at: z.string(), evidence: z.string().nullable() })

/** Each time the official papers reached the customer; a delivery whose evidence was forgotten counts as weak. */
const noticesOf = (reader: TableReader, job: string): { at: Instant; weak: boolean }[] =>
  reader
    .all(
      `SELECT deliveries.at, deliveries.evidence FROM deliveries
       JOIN sheets ON sheets.id = deliveries.sheet JOIN sittings ON sittings.id = sheets.sitting
       WHERE sheets.job = ? AND sheets.codes LIKE '%"D07"%' AND sittings.state != 'superseded'
       ORDER BY deliveries.position`,
      [job],
      Delivery,
    )
    .map(({ at, evidence }) => ({
      at,
      weak: evidence === null || isWeak(DeliveryEvidence.parse(JSON.parse(evidence))),
    }))

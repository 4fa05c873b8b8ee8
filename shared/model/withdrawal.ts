import { z } from 'zod'

import { Day, Instant } from '../time.ts'
import { Cents, Line, Lines } from './text.ts'

/** What a withdrawal today would mean for us; `withdrawn`: one came in and counts. */
export const withdrawalVerdicts = ['noMoney', 'proRata', 'over', 'extinct', 'withdrawn'] as const
export const WithdrawalVerdict = z.enum(withdrawalVerdicts)
export type WithdrawalVerdict = z.infer<typeof WithdrawalVerdict>

/** `late`: the official papers reached the customer only after he had signed. */
export const WithdrawalNotice = z.enum(['proper', 'late', 'missing'])
export type WithdrawalNotice = z.infer<typeof WithdrawalNotice>

/** The ways a customer says it; none is worth more than another (§ 355(1) BGB). */
export const withdrawalWays = ['inPerson', 'phone', 'message', 'mail', 'letter', 'form'] as const
export const WithdrawalWay = z.enum(withdrawalWays)
export type WithdrawalWay = z.infer<typeof WithdrawalWay>

/** How much of the agreed work was done when the customer withdrew, and how one knows. */
export const ShareDone = z.strictObject({ percent: z.int().min(0).max(100), reason: Line(200) })
export type ShareDone = z.infer<typeof ShareDone>

/** A withdrawal as it came in, and what follows from it. */
export const ReceivedWithdrawal = z.strictObject({
  way: WithdrawalWay,
  /** In the customer's own words. */
  words: Lines(600).exactOptional(),
  /** Sending in time suffices (§ 355(1) S. 5 BGB); absent = known only when it came in. */
  sentAt: Instant.exactOptional(),
  receivedAt: Instant,
  /** The verdict on the day it was sent, before this statement. */
  verdict: WithdrawalVerdict,
  until: Day,
  /** It came in time and stops the work. */
  counts: z.boolean(),
  /** Present where money is owed for a part of the work; the basis is the agreed total (§ 357a(2) S. 2 BGB). */
  share: ShareDone.extend({ basisCents: Cents, amountCents: Cents }).exactOptional(),
})
export type ReceivedWithdrawal = z.infer<typeof ReceivedWithdrawal>

/** Why work begins inside the period although a withdrawal would leave us without money. */
export const EarlyWork = z.strictObject({
  reason: Line(200),
  stakeCents: Cents,
  notice: WithdrawalNotice,
  until: Day,
})
export type EarlyWork = z.infer<typeof EarlyWork>

/** Pre-printed packs carry consecutive numbers. */
export const PackRange = z.strictObject({
  from: z.int().min(1).max(999_999),
  to: z.int().min(1).max(999_999),
})
export type PackRange = z.infer<typeof PackRange>

/** What the job screen shows about the withdrawal of a consumer's contract. */
export const WithdrawalView = z.strictObject({
  state: z.enum(['open', 'performed', 'withdrawn', 'settled']),
  verdict: WithdrawalVerdict,
  /** Last day of the period. */
  until: Day,
  notice: WithdrawalNotice,
  /** The delivery rests on our own statement alone. */
  noticeWeak: z.boolean(),
  /** The agreed total: what is at stake. */
  stakeCents: Cents,
  /** With `proRata` the most we would get, with `withdrawn` what we get. */
  amountCents: Cents.exactOptional(),
  /** Work may begin only with a reason, which is recorded. */
  needsReason: z.boolean(),
  earlyWork: EarlyWork.pick({ reason: true }).extend({ at: Instant }).exactOptional(),
  received: ReceivedWithdrawal.exactOptional(),
  /** By this day everything must be back with the customer. */
  returnBy: Day.exactOptional(),
  confirmationDraftedAt: Instant.exactOptional(),
})
export type WithdrawalView = z.infer<typeof WithdrawalView>

import { z } from 'zod'

import { SheetId, SittingId } from '../ids.ts'
import { Day, Instant } from '../time.ts'
import { Cents, Lines } from './text.ts'

/** The three letters about a device nobody collects (D18; law 5.4). Nothing follows from them by itself. */
export const noticeSteps = ['ready', 'reminder1', 'reminder2'] as const
export const NoticeStep = z.enum(noticeSteps)
export type NoticeStep = z.infer<typeof NoticeStep>

/** What a letter says besides what the job knows already. */
export const NoticeRequest = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('ready'),
    /** Only work that was done can be accepted; what was refused or failed is only collected. */
    work: z.enum(['done', 'notDone']),
    /** What was done, or why not. */
    said: Lines(600),
    collectBy: Day,
  }),
  z.strictObject({ step: z.literal('reminder1'), collectBy: Day }),
  z.strictObject({
    step: z.literal('reminder2'),
    collectBy: Day,
    /** What the customer still owes for this job; 0 = nothing. */
    claimCents: Cents,
  }),
])
export type NoticeRequest = z.infer<typeof NoticeRequest>

/** What the law allows with a device that was not collected after both reminders. */
export const wayNames = ['wait', 'takeBack', 'retain', 'lienAuction', 'auctionAndDeposit'] as const
export const WayName = z.enum(wayNames)
export type WayName = z.infer<typeof WayName>

export const wayObstacles = [
  'noClaim',
  'notCustomers',
  'noThreat',
  'monthRuns',
  'noDefault',
] as const

export const WayOut = z.strictObject({
  way: WayName,
  /** §§ it rests on. */
  source: z.string(),
  open: z.boolean(),
  /** Why not, or not yet. */
  obstacle: z.enum(wayObstacles).exactOptional(),
  /** From this day on. */
  from: Day.exactOptional(),
})
export type WayOut = z.infer<typeof WayOut>

/** How far it has come with a job nobody collects. */
export const NoticesView = z.strictObject({
  sent: z.array(
    z.strictObject({
      step: NoticeStep,
      sheet: SheetId,
      sitting: SittingId,
      issuedAt: Instant,
      collectBy: Day,
      deliveredAt: Instant.exactOptional(),
    }),
  ),
  next: z.strictObject({
    step: z.union([NoticeStep, z.literal('decide')]),
    from: Day,
    /** The letter before must have reached the customer, and its term must be over. */
    waitsFor: z.enum(['nothing', 'delivery', 'term']),
  }),
  /** A ready notice points out what silence means: only where work is accepted (§ 640(2) S. 2, § 650(2) BGB). */
  acceptance: z.boolean(),
  /** Earliest day that may be named in the next letter, and the one that is proposed. */
  earliest: Day,
  proposed: Day,
  ways: z.array(WayOut),
  /** A hint on dispute resolution is owed to consumers only (§ 37 VSBG). */
  dispute: z.boolean(),
})
export type NoticesView = z.infer<typeof NoticesView>

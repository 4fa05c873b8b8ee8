import { z } from 'zod'

import { MoveId } from '../ids.ts'
import { Day, Instant } from '../time.ts'
import { Hash, LogId, Word } from './envelope.ts'

/** One body of one fact, wherever in the archive's logs it stands. */
export const BodyName = z.strictObject({ log: LogId, seq: z.int().min(1), slot: Word })
export type BodyName = z.infer<typeof BodyName>

/** Why bodies go. A fixed word, because a sentence could name the person who is to be forgotten. */
export const ForgetReason = z.enum(['retentionEnded', 'erasureRequested', 'objection', 'unlawful'])
export type ForgetReason = z.infer<typeof ForgetReason>

/** Why a log begins. `rolledBack`: the archive was older than the head we remembered. */
export const BeginReason = z.enum(['first', 'restored', 'copied', 'moved', 'rolledBack'])
export type BeginReason = z.infer<typeof BeginReason>

/** Says in a job number on which installation it was opened: A to Z, after these AA and so on. */
export const InstallationLetter = z.string().regex(/^[A-Z]{1,3}$/)

const longestList = 20_000

/** Facts the ledger keeps about itself. They name no person, have the class `ledger` and are never forgotten. */
export const ledgerKinds = {
  'ledger.began': {
    v: 1,
    slots: {
      began: z.strictObject({
        /** The shape of envelopes, commitments and tree; frozen as 1. */
        format: z.literal(1),
        reason: BeginReason,
        /** Stands in the job numbers of this installation: 2026-A-0042. */
        letter: InstallationLetter,
        /** The log before this one as it lies in this archive. */
        previous: z.strictObject({ log: LogId, size: z.int(), root: Hash }).exactOptional(),
        /** The newest head of the log before that we ever knew, when that is more than lies here. */
        lastKnown: z.strictObject({ log: LogId, size: z.int(), root: Hash }).exactOptional(),
        /** The log before ended with this handing over. */
        handedOver: MoveId.exactOptional(),
      }),
    },
  },
  'body.forgotten': {
    v: 1,
    slots: {
      forgotten: z.strictObject({
        bodies: z.array(BodyName).min(1).max(longestList),
        reason: ForgetReason,
      }),
    },
  },
  'body.restricted': {
    v: 1,
    slots: {
      restricted: z.strictObject({
        bodies: z.array(BodyName).min(1).max(longestList),
        reason: ForgetReason,
        /** The day after which they are to be forgotten. */
        until: Day,
      }),
    },
  },
  /** The clock showed an earlier time than the entry before. Order is by sequence all the same. */
  'clock.jumpedBack': { v: 1, slots: { jump: z.strictObject({ from: Instant, to: Instant }) } },
} as const

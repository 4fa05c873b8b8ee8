import { z } from 'zod'

import { Instant } from '../time.ts'

/** One opening of the archive. */
export const Opening = z.strictObject({
  at: Instant,
  by: z.enum(['passphrase', 'recoveryKey', 'pin']),
  /** Tries that failed right before it, since the program was started. */
  failedBefore: z.int().min(0),
})
export type Opening = z.infer<typeof Opening>

/** What is known of this archive in case the computer is gone from one moment to the next. */
export const AtStake = z.strictObject({
  customers: z.int(),
  /** Devices in our care, which may be gone too; none are named while a customer looks on. */
  inCare: z.array(
    z.strictObject({ number: z.string(), customer: z.string(), devices: z.array(z.string()) }),
  ),
  /** Access data of customers' devices that are kept here now. */
  secrets: z.int(),
  /** Entries that are in no checked backup. */
  unsaved: z.int(),
  savedAt: Instant.exactOptional(),
  /** A tour runs until then: the PIN opens. */
  tourUntil: Instant.exactOptional(),
  idleSeconds: z.int(),
  /** The shortest time in which a customer with an agreement wants to hear of it, and who they are. */
  breach: z.strictObject({ hours: z.int(), customers: z.array(z.string()) }).exactOptional(),
})
export type AtStake = z.infer<typeof AtStake>

/** What to do once the computer is gone, in the order of the steps; each follows from what is at stake. */
export const TheftStep = z.enum([
  'police',
  'changeAccounts',
  'tellInCare',
  'tellSecrets',
  'tellControllers',
  'judgeBreach',
  'restore',
  'nothingToRestore',
  'enterAgain',
])
export type TheftStep = z.infer<typeof TheftStep>

/** The whole page about how safe this archive is. */
export const SecurityView = z.strictObject({
  /** Cost of one guess at the passphrase. */
  passphrase: z.strictObject({ memoryMiB: z.int(), passes: z.int() }),
  recoveryKeyConfirmedAt: Instant.exactOptional(),
  pinSetAt: Instant.exactOptional(),
  /** The newest first. */
  openings: z.array(Opening).max(30),
  atStake: AtStake,
  steps: z.array(TheftStep),
  /** At the customer's no other customer is named. */
  namesHidden: z.boolean(),
})
export type SecurityView = z.infer<typeof SecurityView>

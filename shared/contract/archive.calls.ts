import { z } from 'zod'

import { Instant } from '../time.ts'
import { command, query } from './call.ts'
import { ErrorCode } from './errors.ts'

const Nothing = z.strictObject({})
const Passphrase = z.string().min(1).max(400)
const RecoveryKey = z.string().min(1).max(200)
const Pin = z.string().regex(/^\d{6}$/)

export const Settings = z.strictObject({
  language: z.enum(['de', 'en']),
  theme: z.enum(['system', 'light', 'dark', 'sun']),
  leftHanded: z.boolean(),
  /** Seconds without a touch until the archive locks. */
  idleSeconds: z.int().min(30).max(1800),
  /** At the customer's only today's visit is shown, and no other name. */
  place: z.enum(['atCustomer', 'inWorkshop']),
})
export type Settings = z.infer<typeof Settings>

/**
 * A tour lets the PIN open the archive again after a lock, for some hours. It needs a real keystore of the operating
 * system; `notAvailable` where there is none.
 */
const TourState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('notAvailable') }),
  z.strictObject({ state: z.literal('off') }),
  z.strictObject({ state: z.literal('on'), until: Instant, triesLeft: z.int().min(0) }),
])

const KeyDoubt = z.enum(['changed', 'older']).exactOptional()

/** What the window needs to know before anything else; answered also while locked. */
export const ArchiveState = z.strictObject({
  state: z.enum(['none', 'locked', 'open', 'problem']),
  problem: ErrorCode.exactOptional(),
  folder: z.string(),
  /** How far set-up has come: the recovery key must be re-entered before set-up can end. */
  setUp: z.enum(['recoveryKey', 'business', 'pin', 'done']),
  pinSet: z.boolean(),
  tour: TourState,
  /** Everything is invented: in an archive that ends with the lock, or in one that was made for samples and stays. */
  sample: z.enum(['no', 'endsWithLock', 'stays']),
  appVersion: z.string(),
  /** The disk was full and the reserve had to be used: soon nothing can be entered any more. */
  roomIsShort: z.literal(true).exactOptional(),
  /** Ways in that the key file no longer holds as this archive wrote them last. */
  keyDoubts: z.strictObject({ passphrase: KeyDoubt, recovery: KeyDoubt }).exactOptional(),
})
export type ArchiveState = z.infer<typeof ArchiveState>

export const LedgerView = z.strictObject({
  logId: z.string(),
  letter: z.string(),
  size: z.int(),
  root: z.string(),
  code: z.string(),
  checked: z.enum(['notYet', 'ok', 'failed']),
  checkedAt: z.string().exactOptional(),
})
export type LedgerView = z.infer<typeof LedgerView>

/** PIN of the turned screen while a sample is played; the screen names it. */
export const samplePin = '246810'

export const archiveCalls = {
  'archive.state': query(Nothing, ArchiveState),
  'archive.chooseFolder': command(Nothing, z.strictObject({ folder: z.string() })),
  'archive.rate': query(
    z.strictObject({ passphrase: z.string().max(400) }),
    z.strictObject({
      score: z.int().min(0).max(4),
      hint: z.enum(['tooShort', 'common', 'repeats', 'addWords', 'good']),
    }),
  ),
  /** Makes the archive; the recovery key is answered once and never again. */
  'archive.create': command(
    z.strictObject({ passphrase: Passphrase }),
    z.strictObject({ recoveryKey: z.string() }),
  ),
  'archive.printRecoveryKey': command(z.strictObject({ recoveryKey: RecoveryKey }), Nothing),
  'archive.confirmRecoveryKey': command(z.strictObject({ recoveryKey: RecoveryKey }), Nothing),
  /** Makes another recovery key when the first was never confirmed or its sheet is lost; the old one ends. */
  'archive.renewRecoveryKey': command(
    z.strictObject({ passphrase: Passphrase }),
    z.strictObject({ recoveryKey: z.string() }),
  ),
  'archive.unlock': command(
    z.union([
      z.strictObject({ passphrase: Passphrase }),
      z.strictObject({ recoveryKey: RecoveryKey }),
      /** Only during a tour. */
      z.strictObject({ pin: Pin }),
    ]),
    ArchiveState,
  ),
  /** Puts a bad state aside, to look again after something was done about it. */
  'archive.tryAgain': command(Nothing, ArchiveState),
  /** A screen could not be drawn; `error` is the kind of error and nothing of what it says. Also while locked. */
  'screen.failed': command(
    z.strictObject({ error: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,60}$/) }),
    z.strictObject({ reference: z.string() }),
  ),
  'archive.lock': command(Nothing, Nothing),
  'archive.changePassphrase': command(
    z.strictObject({
      current: z.string().max(400),
      next: Passphrase,
      recoveryKey: RecoveryKey.exactOptional(),
    }),
    Nothing,
  ),
  /** The PIN that ends the turned screen. */
  'pin.set': command(z.strictObject({ pin: Pin }), Nothing),
  /** From now on the PIN opens the archive again, for ten hours at most. After a full unlock only. */
  'tour.begin': command(z.strictObject({ pin: Pin }), ArchiveState),
  'tour.end': command(Nothing, ArchiveState),
  'guest.begin': command(z.strictObject({ sitting: z.string().max(40) }), Nothing),
  'guest.leave': command(
    z.strictObject({ pin: Pin }),
    z.strictObject({ left: z.boolean(), triesLeft: z.int() }),
  ),
  /**
   * Leaves the archive and opens a throw-away one with an invented business and four invented jobs at the door, to try
   * everything out. It ends with the lock; its PIN is `samplePin`.
   */
  'sample.play': command(Nothing, ArchiveState),
  'settings.view': query(Nothing, Settings),
  'settings.set': command(Settings, Settings),
  'camera.allow': command(z.strictObject({ allowed: z.boolean() }), Nothing),
  'ledger.view': query(Nothing, LedgerView),
  'ledger.check': command(Nothing, LedgerView),
  'ledger.export': command(
    z.strictObject({ kind: z.enum(['whole', 'proofs']) }),
    z.strictObject({ fileName: z.string() }),
  ),
}

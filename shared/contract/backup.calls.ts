import { z } from 'zod'

import { BackupPlaceId, KeptLedgerId } from '../ids.ts'
import { Instant } from '../time.ts'
import { ArchiveState } from './archive.calls.ts'
import { BesideView } from './beside.ts'
import { command, query } from './call.ts'
import { ErrorCode } from './errors.ts'

const Nothing = z.strictObject({})
const OfPlace = z.strictObject({ place: BackupPlaceId })
const OfKept = z.strictObject({ id: KeptLedgerId })
const Generation = z.int().min(1)

/** A folder on another drive, as the settings show it. */
export const BackupPlaceView = z.strictObject({
  place: BackupPlaceId,
  folder: z.string(),
  isThere: z.boolean(),
  /** On the archive's own drive: lost with it. */
  isSameDrive: z.boolean(),
  /** When the newest backup there was read back and found whole; none before the first. */
  verifiedAt: Instant.exactOptional(),
  generation: Generation.exactOptional(),
  /** Why the last attempt since the office was opened did not succeed. */
  failed: ErrorCode.exactOptional(),
})
export type BackupPlaceView = z.infer<typeof BackupPlaceView>

/** A ledger of another computer of which this archive keeps leaves and heads. */
export const KeptLedgerView = z.strictObject({
  id: KeptLedgerId,
  at: Instant,
  logs: z.array(z.strictObject({ letter: z.string(), size: z.int() })),
})
export type KeptLedgerView = z.infer<typeof KeptLedgerView>

export const BackupView = z.strictObject({
  places: z.array(BackupPlaceView),
  /** One at a time. */
  running: z
    .strictObject({
      place: BackupPlaceId,
      phase: z.enum(['copying', 'checking']),
      percent: z.int().min(0).max(100),
    })
    .exactOptional(),
  /** Of all places. */
  verifiedAt: Instant.exactOptional(),
  /** How urgent it is: something was entered that is in no checked backup, for more than one day or three. */
  due: z.enum(['none', 'soon', 'overdue', 'neverMade']),
  /** Another computer writes this archive, or may: here it is only read. */
  handedOver: z
    .strictObject({
      at: Instant,
      /** The generation with which the other computer goes on; none until one was made and checked. */
      generation: Generation.exactOptional(),
    })
    .exactOptional(),
  /** Ledgers of other computers that were kept beside this one, the oldest first. */
  kept: z.array(KeptLedgerView),
})
export type BackupView = z.infer<typeof BackupView>

/** The way somebody without an archive opens a backup. */
const Way = z.union([
  z.strictObject({ passphrase: z.string().min(1).max(400), generation: Generation }),
  z.strictObject({ recoveryKey: z.string().min(1).max(200), generation: Generation }),
])

/** The same to go on with it in place of an archive that was handed over. */
const WayOver = z.union(
  Way.options.map((way) =>
    way.extend({
      /**
       * Also where this archive holds entries that one lacks: they stay in the backup made when it was handed over, and
       * their leaves are kept beside.
       */
      alsoApart: z.boolean().exactOptional(),
    }),
  ),
)

/** What is in a backup; all of it was read and checked for this. */
export const BackupLook = z.strictObject({
  generation: Generation,
  madeAt: Instant,
  business: z.string().exactOptional(),
  jobs: z.int(),
  papers: z.int(),
  /** Entries of the ledger. */
  entries: z.int(),
  /** Receipt code of its last entry, as it is printed on papers. */
  code: z.string(),
  bytes: z.int(),
  /** When it was made to hand the archive over, unless it was an ordinary backup. */
  handedOverAt: Instant.exactOptional(),
  /** What it and the open archive have in common, and what only one has; none where no archive is open. */
  beside: BesideView.exactOptional(),
})
export type BackupLook = z.infer<typeof BackupLook>

/** Copies of the archive on other drives, and the way back. */
export const backupCalls = {
  'backup.view': query(Nothing, BackupView),
  /** The user picks a folder; a place of ours that is there already is known again. */
  'backup.addPlace': command(Nothing, OfPlace),
  /** Forgets the folder; what lies in it stays. */
  'backup.removePlace': command(OfPlace, Nothing),
  /** Writes a backup, reads it back, and only then counts it. Answers when it is done. */
  'backup.make': command(OfPlace, z.strictObject({ generation: Generation })),
  /** Ends what is under way: a backup, a look or a restore. */
  'backup.cancel': command(Nothing, Nothing),
  /** The user picks the folder to restore from; generations that were finished, the newest first. */
  'backup.chooseSource': command(
    Nothing,
    z.strictObject({ folder: z.string(), generations: z.array(Generation).min(1) }),
  ),
  /** How far the look or the restore has come, while one is under way. Also without an archive. */
  'backup.restoring': query(
    Nothing,
    z.strictObject({ percent: z.int().min(0).max(100).exactOptional() }),
  ),
  /** Opens the picked backup and says what is in it. Changes nothing. */
  'backup.look': command(Way, BackupLook),
  /** Makes the archive of this installation from it; only where there is none. */
  'backup.restore': command(Way, ArchiveState),
  /**
   * Makes a backup here, ends this log with the entry that the archive was handed over, and makes the generation that
   * holds it. From that entry on this archive is only read. Called again, it makes that generation again.
   */
  'backup.handOver': command(OfPlace, z.strictObject({ generation: Generation })),
  /** Writes here again although nobody handed the archive back. */
  'backup.takeBack': command(Nothing, Nothing),
  /** Puts the picked backup, which was handed over, in place of this archive, which was too. */
  'backup.takeOver': command(WayOver, ArchiveState),
  /** Keeps the picked backup's ledger beside this one, so that its receipts can be judged from here too. */
  'backup.keepBeside': command(Way, OfKept),
  /** Saves a kept ledger as a file for the check page and `npm run verify`. */
  'backup.saveKept': command(OfKept, z.strictObject({ fileName: z.string() })),
}

import { z } from 'zod'

import { BackupPlaceId, KeptLedgerId, MoveId } from '../ids.ts'
import { Sha256 } from '../model/text.ts'
import { Head } from './envelope.ts'
import { kind } from './kind.ts'
import { InstallationLetter } from './ledger.kinds.ts'

/** Copies of the archive on other drives, and its way to another computer. */
export const backupKinds = {
  /** A generation was written to this place, read back from there and restored as far as that goes; it holds this head. */
  'backup.verified': kind(1, {
    backup: z.strictObject({ place: BackupPlaceId, generation: z.int().min(1), head: Head }),
  }),
  /**
   * The last entry of a log whose archive was handed over to another computer: `head` is the state before it. From here
   * on this archive is only read, until it is handed back or taken back.
   */
  'archive.handedOver': kind(1, { handedOver: z.strictObject({ id: MoveId, head: Head }) }),
  /** The archive is written here again without anybody having handed it back; the other computer may do the same. */
  'archive.takenBack': kind(1, { takenBack: z.strictObject({ id: MoveId }) }),
  /** What another computer's ledger says where ours knows nothing of it: its leaves and signed heads as a file. */
  'ledger.keptBeside': kind(1, {
    kept: z.strictObject({
      id: KeptLedgerId,
      heads: z
        .array(Head.extend({ letter: InstallationLetter }))
        .min(1)
        .max(1000),
      blob: z.string().max(80),
      sha256: Sha256,
    }),
  }),
}

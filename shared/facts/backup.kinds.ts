import { z } from 'zod'

import { BackupPlaceId } from '../ids.ts'
import { Head } from './envelope.ts'
import { kind } from './kind.ts'

/** Copies of the archive on other drives. */
export const backupKinds = {
  /** A generation was written to this place, read back from there and restored as far as that goes; it holds this head. */
  'backup.verified': kind(1, {
    backup: z.strictObject({ place: BackupPlaceId, generation: z.int().min(1), head: Head }),
  }),
}

import { z } from 'zod'

import type { BackupView } from '../../../shared/contract/backup.calls.ts'
import { BackupPlaceId } from '../../../shared/ids.ts'
import { Instant } from '../../../shared/time.ts'
import type { Reader } from '../archive/archive.ts'
import { handedOverWith, type HandedOver } from '../ledger/handed-over.ts'
import { millisecondsOf } from '../outside.ts'

const Verified = z.object({
  place: BackupPlaceId,
  generation: z.int(),
  verifiedAt: Instant,
  /** Position of the last fact that is in it. */
  covers: z.int(),
})
export type Verified = z.infer<typeof Verified>

/** The newest checked backup at each place. */
export const verifiedBackups = (reader: Reader): Verified[] =>
  reader.all(
    'SELECT place, generation, verified_at AS verifiedAt, covers FROM backups ORDER BY covers',
    [],
    Verified,
  )

/** More notes about backups than this in a row would be more places than anybody has. */
const mostPlaces = 50

/** Entries that are about a generation: whoever has it needs no other for them. */
export const isNoteOfBackup = (kind: string): boolean =>
  kind === 'backup.verified' || kind === 'archive.handedOver'

/** Whether anything was entered after this position, notes about backups aside. */
const isMoreAfter = (reader: Reader, position: number): boolean =>
  reader.facts({ after: position, limit: mostPlaces }).some(({ kind }) => !isNoteOfBackup(kind))

const msPerDay = 86_400_000
const soonDays = 1
const overdueDays = 3

/**
 * How urgent a backup is: `soon` and `overdue` when entries are in none and the newest checked one is older than one
 * or three days; `neverMade` from the first job on.
 */
export const backupDue = (reader: Reader, now: Instant): BackupView['due'] => {
  const newest = verifiedBackups(reader).at(-1)
  if (newest === undefined) {
    const isBusy = reader.facts({ kinds: ['job.opened'], limit: 1 }).length > 0
    return isBusy ? 'neverMade' : 'none'
  }
  const days = (millisecondsOf(now) - millisecondsOf(newest.verifiedAt)) / msPerDay
  if (days <= soonDays || !isMoreAfter(reader, newest.covers)) return 'none'
  return days > overdueDays ? 'overdue' : 'soon'
}

/** With which handing over this archive ended; `undefined` while it is written here. */
export const handedOver = (reader: Reader): HandedOver | undefined => handedOverWith(reader.last())

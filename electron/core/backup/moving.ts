import { z } from 'zod'

import type { BackupView } from '../../../shared/contract/backup.calls.ts'
import { MoveId, type BackupPlaceId } from '../../../shared/ids.ts'
import type { Archive } from '../archive/archive.ts'
import type { CopiedLedger } from '../archive/copy.ts'
import type { Asking, Doing } from '../office.ts'
import { newId } from '../outside.ts'
import { archiveFact } from '../ledger/archive-fact.ts'
import type { LogEntries } from '../ledger/log-entries.ts'
import { sideBySide } from '../ledger/side-by-side.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { handedOver } from './backup.views.ts'

/** The generation of a handing over. Beside the ledger, whose last entry came before it. */
const Finished = z.strictObject({ id: MoveId, generation: z.int().min(1) })
const draftName = 'house.handedOver'

/** How far the handing over of this archive has come; `undefined` while it is written here. */
export const handedOverView = (
  at: Pick<Asking, 'archive'>,
): NonNullable<BackupView['handedOver']> | undefined => {
  const move = at.archive.read(handedOver)
  if (move === undefined) return undefined
  const finished = at.archive.drafts.read(draftName, Finished)
  return {
    at: move.at,
    ...(finished?.id === move.id ? { generation: finished.generation } : {}),
  }
}

/**
 * Hands the archive over. Whatever could fail is tried first by a backup of its own; then the log ends with the entry,
 * and a second generation carries it. If only that one fails, the archive says that it is handed over and that no
 * generation is on record; calling again makes it. `make` makes one and answers its number.
 */
export const handOver = async (
  at: Doing,
  place: BackupPlaceId,
  make: (at: Doing, place: BackupPlaceId) => Promise<number>,
): Promise<number> => {
  if (at.archive.read(handedOver) === undefined) {
    await make(at, place)
    endLog(at)
    at.door.tell({ subject: 'archive' })
  }
  const { id } = orRefuse(at.archive.read(handedOver), 'notHandedOver')
  const generation = await make(at, place)
  at.archive.drafts.save(draftName, { id, generation })
  at.door.tell({ subject: 'backup' })
  return generation
}

const endLog = (at: Doing): void => {
  const id = MoveId.parse(newId(at.outside, 'mov'))
  at.archive.write((writer) => {
    writer.append(archiveFact('archive.handedOver', 'handedOver', { id, head: writer.head() }))
  })
}

/**
 * Lets this archive be written here again. Its log goes on with an entry that says so: nobody else ever writes this log,
 * the other computer has begun one of its own. Refuses `notHandedOver`.
 */
export const takeBack = (archive: Archive): void =>
  archive.write((writer) => {
    const { id } = orRefuse(handedOver(writer), 'notHandedOver')
    writer.append(archiveFact('archive.takenBack', 'takenBack', { id }))
  })

/**
 * Whether a copy holds every entry of this archive, so that nothing is lost by going on with it. Refuses
 * `backupNotHandedOver` unless the copy was handed over by somebody else than by this archive's own handing over (`own`).
 */
export const holdsAll = (
  here: readonly LogEntries[],
  own: string,
  { logs, handedOver: back }: CopiedLedger,
): boolean => {
  if (back === undefined || back.id === own) throw new Refusal('backupNotHandedOver')
  return sideBySide(here, logs).every(({ onlyHere }) => onlyHere.length === 0)
}

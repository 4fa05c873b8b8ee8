import type { BackupPlaceId } from '../../../shared/ids.ts'
import type { Archive } from '../archive/archive.ts'
import type { Outside } from '../outside.ts'
import { Refusal } from '../refusal.ts'
import { checkGeneration } from './check.ts'
import { backupIn } from './layout.ts'
import type { Manifest } from './manifest.ts'
import { checkOutside, nextGeneration, type KnownPlace } from './place.ts'
import { ownFiles, placeFiles, type PlaceFiles } from './place-files.ts'
import type { Counting } from './progress.ts'
import { thinOut } from './thin.ts'
import { BlobGone, writeGeneration } from './write.ts'

export interface MakeWish {
  readonly archive: Archive
  /** The archive's folder. */
  readonly folder: string
  /** Folders that are no place for a backup: this one and what belongs to it. */
  readonly own: readonly string[]
  readonly place: KnownPlace & { readonly path: string }
  readonly outside: Pick<Outside, 'clock' | 'random'>
  readonly counting: Counting
  /** The archive was handed over: its log has ended, so the generation gets no entry of its own. */
  readonly isHandedOver?: boolean
  /** The drive; another one in tests. */
  readonly files?: PlaceFiles
}

const mostTries = 3

/** Scratch folder on the archive's own drive: the snapshot to be copied, then the database read back. */
const besideOf = (folder: string): string => `${folder}.backup`

const emptied = async (folder: string): Promise<string> => {
  await ownFiles.remove(folder)
  await ownFiles.makeFolder(folder)
  return folder
}

/**
 * Makes a backup at a place, reads it back and only then notes it as a fact (`backup.verified`): one that was not
 * restored is none. Then the place is thinned out. Refuses what is named in `place.ts`, `write.ts` and `check.ts`; the
 * archive is only read until the fact is written.
 */
export const makeBackup = async (wish: MakeWish): Promise<Manifest> => {
  const { archive, folder, own, place, outside, counting, files = placeFiles } = wish
  checkOutside(place.path, own)
  if (!(await files.isFolder(place.path))) throw new Refusal('backupPlaceGone')
  const at = { files, backup: backupIn(place.path) }
  const generation = await nextGeneration(at, place, archive, folder)
  const beside = besideOf(folder)
  try {
    await written(async () => {
      counting.begin('copying')
      await writeGeneration(at, {
        archive,
        folder,
        place: place.id,
        generation,
        beside: await emptied(beside),
        outside,
        step: counting.step,
      })
    })
    counting.begin('checking')
    const { manifest } = await checkGeneration(at, {
      generation,
      opener: archive,
      into: await emptied(beside),
      step: counting.step,
    })
    if (archive.rootAt(manifest.head) !== manifest.head.root) throw new Refusal('backupDamaged')
    if (wish.isHandedOver !== true) note(archive, place.id, manifest)
    await thinOut(at, archive.derive)
    return manifest
  } finally {
    await ownFiles.remove(beside)
  }
}

/** Begins anew when something was forgotten in the middle: the snapshot would still hold it. */
const written = async (write: () => Promise<void>): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write()
    } catch (error) {
      if (!(error instanceof BlobGone) || tries === mostTries) throw error
    }
  }
}

const note = (archive: Archive, place: BackupPlaceId, { generation, head }: Manifest): void =>
  archive.write((writer) => {
    writer.append({
      kind: 'backup.verified',
      actor: 'program',
      subjects: [place],
      bodies: [
        { slot: 'backup', about: place, keep: 'ledger', content: { place, generation, head } },
      ],
    })
  })

import type { BackupPlaceId } from '../../../shared/ids.ts'
import type { Archive } from '../archive/archive.ts'
import { besides } from '../house/arrival.ts'
import type { Outside } from '../outside.ts'
import { Refusal } from '../refusal.ts'
import { checkGeneration } from './check.ts'
import { backupIn } from './layout.ts'
import type { Manifest } from './manifest.ts'
import { checkOutside, nextGeneration, type KnownPlace } from './place.ts'
import { ownFiles, placeFiles, type PlaceFiles } from './place-files.ts'
import type { Counting } from './progress.ts'
import { discard, thinOut } from './thin.ts'
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
  /** The page that opens a backup without Obhut (write.ts). */
  readonly readerPage?: Uint8Array | undefined
  /** The archive was handed over: its log has ended, so the generation gets no entry of its own. */
  readonly isHandedOver?: boolean
  /** The drive; another one in tests. */
  readonly files?: PlaceFiles
}

const mostTries = 3

/** Scratch folder on the archive's own drive: the snapshot to be copied, then the database read back. */
const besideOf = (folder: string): string => `${folder}${besides.backup}`

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
  const attempt = async (trusts: 'sizes' | 'nothing'): Promise<Manifest> => {
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
        trusts,
        readerPage: wish.readerPage,
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
    return manifest
  }
  try {
    const manifest = await healing(attempt, async () => discard(at, generation))
    if (wish.isHandedOver !== true) note(archive, place.id, manifest)
    await thinOut(at, archive.derive)
    return manifest
  } finally {
    await ownFiles.remove(beside)
  }
}

/**
 * Tries once more when what was read back is not what was written: this time whatever lies at the place is read before it
 * counts, and replaced where it is damaged. A generation that does not read back goes, so that nobody restores it.
 */
const healing = async (
  attempt: (trusts: 'sizes' | 'nothing') => Promise<Manifest>,
  discarding: () => Promise<void>,
): Promise<Manifest> => {
  for (const trusts of ['sizes', 'nothing'] as const) {
    try {
      return await attempt(trusts)
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'backupDamaged') throw error
      await discarding()
    }
  }
  throw new Refusal('backupDamaged')
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

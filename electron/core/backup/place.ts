import { realpathSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'

import type { BackupPlaceId } from '../../../shared/ids.ts'
import type { Archive } from '../archive/archive.ts'
import { archiveNames } from '../archive/entrance.ts'
import { KeyFile } from '../archive/key-form.ts'
import { Refusal } from '../refusal.ts'
import { generationsAt, keyFileAt, manifestOf, type BackupAt } from './generations.ts'
import type { Manifest } from './manifest.ts'
import { ownFiles } from './place-files.ts'

/** What the archive knows of a place: the newest generation that was checked there. */
export interface KnownPlace {
  readonly id: BackupPlaceId
  readonly generation?: number
}

/** The folder behind links, as far as it exists. */
const realFolder = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}

const isInside = (path: string, folder: string): boolean =>
  `${realFolder(path)}${sep}`.startsWith(`${realFolder(folder)}${sep}`)

/** Refuses `backupPlaceInside`: a backup that goes with the archive is none. */
export const checkOutside = (picked: string, own: readonly string[]): void => {
  if (own.some((folder) => isInside(picked, folder))) throw new Refusal('backupPlaceInside')
}

/** The check of the key a key file wraps; `undefined` when it is none. */
const keyCheckIn = (bytes: Uint8Array | undefined): string | undefined => {
  if (bytes === undefined) return undefined
  try {
    return KeyFile.parse(JSON.parse(new TextDecoder().decode(bytes))).keyCheck
  } catch {
    return undefined
  }
}

/** Whether a generation says that it belongs to another archive. */
const isOfAnother = async (at: BackupAt, generation: number, folder: string): Promise<boolean> => {
  const own = keyCheckIn(await ownFiles.read(join(folder, archiveNames.key)))
  const its = keyCheckIn(await keyFileAt(at, generation))
  return own !== undefined && its !== undefined && own !== its
}

/** The newest manifest here that opens; refuses `backupForeign` when what lies here is another archive's. */
export const newestAt = async (
  at: BackupAt,
  archive: Pick<Archive, 'derive'>,
  folder: string,
): Promise<Manifest | undefined> => {
  for (const generation of (await generationsAt(at)).finished) {
    try {
      if (await isOfAnother(at, generation, folder)) throw new Refusal('backupForeign')
      return await manifestOf(at, generation, archive.derive)
    } catch (error) {
      // one that was damaged does not keep a new one from being made; whoever restores is told of it
      if (!(error instanceof Refusal) || error.code !== 'backupDamaged') throw error
    }
  }
  return undefined
}

/**
 * The number the next generation gets here. Refuses `backupOtherPlace` when another drive is there than the expected
 * one, `backupOlder` when it holds less than was once checked there, `backupNewer` when it holds more than this
 * archive knows – one of the two was put back to an older state –, and `backupForeign`.
 */
export const nextGeneration = async (
  at: BackupAt,
  known: KnownPlace,
  archive: Pick<Archive, 'derive' | 'rootAt'>,
  folder: string,
): Promise<number> => {
  const newest = await newestAt(at, archive, folder)
  if (newest !== undefined && newest.place !== known.id) throw new Refusal('backupOtherPlace')
  if (known.generation !== undefined && (newest?.generation ?? 0) < known.generation) {
    throw new Refusal('backupOlder')
  }
  if (newest !== undefined) {
    const root = archive.rootAt(newest.head)
    if (root === undefined) throw new Refusal('backupNewer')
    if (root !== newest.head.root) throw new Refusal('backupForeign')
  }
  const { finished, unfinished } = await generationsAt(at)
  return Math.max(0, known.generation ?? 0, ...finished, ...unfinished) + 1
}

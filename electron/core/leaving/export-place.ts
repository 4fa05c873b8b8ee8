import { rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { ErrorCode } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/time.ts'
import { checkOutside } from '../backup/place.ts'
import { placeFiles, type PlaceFiles } from '../backup/place-files.ts'
import { Refusal } from '../refusal.ts'

/** Stands at the end of a folder's name until everything in it was read back. */
export const unfinishedEnding = ' – UNFERTIG'

/** Files of an export: those of a backup's place, and the one rename that makes a folder count. */
export interface ExportFiles extends PlaceFiles {
  rename(from: string, to: string): Promise<void>
}

export const exportFiles: ExportFiles = {
  ...placeFiles,
  async rename(from, to) {
    try {
      await rename(from, to)
    } catch {
      // nothing of ours lies under the new name, so what fails here is the drive
      throw new Refusal('exportPlaceGone')
    }
  },
}

/** The refusals of a place of backups, said of an export. */
const codes: Partial<Record<ErrorCode, ErrorCode>> = {
  backupPlaceGone: 'exportPlaceGone',
  backupPlaceFull: 'exportPlaceFull',
  backupPlaceReadOnly: 'exportPlaceReadOnly',
  backupPlaceInside: 'placeInsideProfile',
}

/** What went wrong at the place, as an export says it; anything else comes back as it is. */
export const asExportRefusal = (error: unknown): unknown => {
  const code = error instanceof Refusal ? codes[error.code] : undefined
  return code === undefined ? error : new Refusal(code)
}

/**
 * The name of the folder an export gets in the one that was picked: a new one, whatever lies there. Refuses
 * `placeInsideProfile` for the folders of the program itself, `exportPlaceGone` when there is no such folder.
 */
export const newFolderIn = async (
  place: string,
  own: readonly string[],
  day: Day,
  files: PlaceFiles,
): Promise<string> => {
  checkOutside(place, own)
  if (!(await files.isFolder(place))) throw new Refusal('exportPlaceGone')
  const taken = new Set((await files.list(place)).map((name) => name.toLowerCase()))
  for (let number = 1; ; number += 1) {
    const name = `Obhut Auszug ${day}${number === 1 ? '' : ` (${number})`}`
    const isFree = [name, name + unfinishedEnding].every((one) => !taken.has(one.toLowerCase()))
    if (isFree) return name
  }
}

/** Makes the folders a path below the export needs, each once. */
export const folderMaker = (root: string, files: PlaceFiles) => {
  const made = new Set<string>(['.'])
  const make = async (folder: string): Promise<void> => {
    if (made.has(folder)) return
    await make(dirname(folder))
    await files.makeFolder(join(root, folder))
    made.add(folder)
  }
  return make
}

import { join } from 'node:path'

import type { Archive, ArchiveOptions } from '../archive/archive.ts'
import { archiveIn, archiveNames } from '../archive/entrance.ts'
import { openArchive } from '../archive/open.ts'
import { naming } from '../archive/problem.ts'
import type { Outside } from '../outside.ts'

/** An archive that was built beside to take the open one's place. */
export interface Successor {
  readonly archiveKey: Uint8Array
  /** The letter of job numbers its log takes up again; without it the next free one. */
  readonly letter?: string
  /** What it gets before it is moved into place. */
  furnish?(archive: Archive): void
}

/** Begins the new log of a successor in the folder beside, so that not even a crash lets the old one go on. */
export const arrive = (
  options: ArchiveOptions,
  { furnish, ...letter }: Omit<Successor, 'archiveKey'>,
): void => {
  const arrived = openArchive({ ...options, ...letter, arrival: 'moved' })
  try {
    furnish?.(arrived)
  } finally {
    arrived.close()
  }
}

/** Where the archive that is replaced waits until the new one is in place. */
const besideOf = (folder: string): string => `${folder}.before`

/** Puts a finished archive in place of another, which stays beside. Throws a named problem of the drive. */
export const exchange = (folder: string, next: string, { files }: Outside): void =>
  naming(() => {
    files.removeFolder(besideOf(folder))
    files.moveFolder(folder, besideOf(folder))
    files.moveFolder(next, folder)
  })

/** After a crash between the two steps of an exchange: the archive before is put back, as if nothing had been. */
export const undoHalfExchange = (folder: string, outside: Outside): void => {
  const { files } = outside
  if (archiveIn(besideOf(folder), outside) === 'none') return
  if (archiveIn(folder, outside) === 'none') files.moveFolder(besideOf(folder), folder)
}

/** Once the new archive was opened in its place: the one before goes, the keys of its access codes overwritten first. */
export const dropReplaced = (folder: string, { files }: Outside): void => {
  const secrets = join(besideOf(folder), archiveNames.secrets)
  for (const name of files.list(secrets)) files.shred(join(secrets, name))
  files.removeFolder(besideOf(folder))
}

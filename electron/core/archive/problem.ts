/**
 * What can be wrong with an archive. Each code has a screen of its own that says what happened and what to do next;
 * none of them ever leads to a new empty archive.
 */
export type ArchiveProblemCode =
  | 'noArchive'
  | 'archiveThere'
  | 'wrongKey'
  | 'damaged'
  | 'driveFailed'
  | 'missingBlob'
  | 'ledgerShorter'
  | 'newerSchema'
  | 'readOnlyFolder'
  | 'diskFull'
  | 'secondInstance'

export class ArchiveProblem extends Error {
  override readonly name = 'ArchiveProblem'
  readonly code: ArchiveProblemCode
  /** For the log and for tests; holds no path, no name and no content. */
  readonly detail: string

  constructor(code: ArchiveProblemCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options)
    this.code = code
    this.detail = detail
  }
}

const codesOfSqlite: readonly (readonly [start: string, code: ArchiveProblemCode])[] = [
  ['SQLITE_FULL', 'diskFull'],
  ['SQLITE_BUSY', 'secondInstance'],
  ['SQLITE_LOCKED', 'secondInstance'],
  ['SQLITE_READONLY', 'readOnlyFolder'],
  ['SQLITE_CANTOPEN', 'readOnlyFolder'],
  ['SQLITE_PERM', 'readOnlyFolder'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_IOERR_WRITE', 'driveFailed'],
  ['SQLITE_IOERR_FSYNC', 'driveFailed'],
  ['SQLITE_IOERR_DIR_FSYNC', 'driveFailed'],
  ['SQLITE_IOERR_TRUNCATE', 'driveFailed'],
  // what cannot be read is no different from what is not there any more
  ['SQLITE_IOERR', 'damaged'],
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EROFS', 'readOnlyFolder'],
  ['EACCES', 'readOnlyFolder'],
  ['EPERM', 'readOnlyFolder'],
  ['EIO', 'driveFailed'],
]

/** Turns an error of the database or the file system into a named problem; anything else comes back as it is. */
export const named = (error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof ArchiveProblem || !('code' in error))
    return error
  const code = String(error.code)
  const known = codesOfSqlite.find(([start]) => code.startsWith(start))
  return known === undefined ? error : new ArchiveProblem(known[1], code, { cause: error })
}

/** Runs the work and lets only named problems and programming errors out. */
export const naming = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw named(error)
  }
}

import { join } from 'node:path'

import type { Connection } from './connection.ts'

import type { Head } from '../../../shared/facts/envelope.ts'
import { hexOf } from '../ledger/leaf.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { parseSibling } from '../ledger/sibling.ts'
import { rootAt } from '../ledger/tree.ts'
import type { Outside } from '../outside.ts'
import type { OpenOptions } from './options.ts'
import { keyCheckOf, readKeyFile } from './key-file.ts'
import { ArchiveProblem, named } from './problem.ts'

/** Names of what lies in the archive's folder. */
export const archiveNames = {
  database: 'archive.db',
  key: 'key.json',
  head: 'head.json',
  blobs: 'blobs',
  secrets: 'secrets',
  reserve: 'reserve',
} as const

/**
 * Looks into the folder: `none` – a new archive may be made here; `there` – something lies here that is or was an
 * archive, and nothing may be made over it.
 */
export const archiveIn = (folder: string, outside: Outside): 'none' | 'there' =>
  outside.files.list(folder).length === 0 ? 'none' : 'there'

/** Refuses a folder without archive, with parts missing, or where nothing can be written. */
export const checkFolder = (folder: string, outside: Outside): void => {
  if (archiveIn(folder, outside) === 'none') throw new ArchiveProblem('noArchive', 'empty folder')
  const names = new Set(outside.files.list(folder))
  for (const part of [archiveNames.key, archiveNames.database]) {
    if (!names.has(part)) throw new ArchiveProblem('damaged', `${part} is gone`)
  }
  // SQLite would take an empty file for a new database.
  if (outside.files.size(join(folder, archiveNames.database)) === 0) {
    throw new ArchiveProblem('damaged', 'the database is empty')
  }
  if (!outside.files.writable(folder)) throw new ArchiveProblem('readOnlyFolder', 'no new files')
}

/**
 * Opens with a key. Where the key file does not call it this archive's, what fails is a slip of the finger and no damage
 * (`wrongKey`); where it opens all the same, it is the key file that is wrong, which keeps nobody out.
 */
export const withKey = <T>({ folder, archiveKey, outside }: OpenOptions, open: () => T): T => {
  const { keyCheck } = readKeyFile(join(folder, archiveNames.key), outside)
  try {
    return open()
  } catch (cause) {
    const problem = named(cause)
    const isDamage = problem instanceof ArchiveProblem && problem.code === 'damaged'
    if (!isDamage || keyCheck === keyCheckOf(archiveKey)) throw cause
    throw new ArchiveProblem('wrongKey', 'another key', { cause })
  }
}

/** Root of this ledger where a head says it stood; `undefined` when no log here is that long. */
export const rootOf = (db: Connection, ledger: Ledger, head: Head): string | undefined => {
  const log = db
    .prepare<[string], { number: number; size: number }>(
      `SELECT number, (SELECT count(*) FROM ledger_facts WHERE log_number = number) AS size
       FROM ledger_logs WHERE log = ?`,
    )
    .get(head.log)
  if (log === undefined || log.size < head.size) return undefined
  return hexOf(rootAt(ledger.nodes(log.number), head.size))
}

/** What comparing the ledger with the noted head found. */
type NotedHead =
  | { readonly fits: true }
  | { readonly fits: false; readonly problem: ArchiveProblem; readonly head?: Head }

const compareHeads = (db: Connection, ledger: Ledger, options: OpenOptions): NotedHead => {
  const bytes = options.outside.files.read(join(options.folder, archiveNames.head))
  const astray = (code: 'damaged' | 'ledgerShorter', detail: string, head?: Head): NotedHead => ({
    fits: false,
    problem: new ArchiveProblem(code, detail),
    ...(head === undefined ? {} : { head }),
  })
  if (bytes === undefined) {
    // A restored copy comes without the note, and begins a log of its own anyway.
    const isNew = options.arrival !== undefined || !isHome(ledger, options)
    return isNew ? { fits: true } : astray('damaged', 'the noted head is gone')
  }
  const head = parseSibling(bytes)
  if (head === undefined) return astray('damaged', 'the noted head cannot be read')
  const root = rootOf(db, ledger, head)
  if (root === head.root) return { fits: true }
  return root === undefined
    ? astray('ledgerShorter', 'entries are missing at the end', head)
    : astray('damaged', 'the ledger is not the noted one', head)
}

/** Whether the log that is written belongs to this installation. */
export const isHome = (ledger: Ledger, { installation }: OpenOptions): boolean =>
  ledger.current().installation === installation

/**
 * Compares the ledger with the head noted beside it. Longer is fine (a crash between commit and note), shorter is
 * `ledgerShorter`; a note that is gone, unreadable or of another ledger is `damaged`. Returns what is due when the user
 * goes on all the same: a new log that names the noted head, if there is one.
 */
export const checkSibling = (
  db: Connection,
  ledger: Ledger,
  options: OpenOptions,
): { readonly lastKnown?: Head } | undefined => {
  const noted = compareHeads(db, ledger, options)
  if (noted.fits) return undefined
  if (options.despite?.otherHead !== true) throw noted.problem
  return noted.head === undefined ? {} : { lastKnown: noted.head }
}

/** Refuses when photos or papers that facts name are gone, unless the user decided to go on without them. */
export const checkBlobs = (missing: readonly string[], options: OpenOptions): void => {
  if (missing.length === 0 || options.despite?.missingBlob === true) return
  throw new ArchiveProblem('missingBlob', `${missing.length} missing`)
}

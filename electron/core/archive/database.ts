import { randomInt } from 'node:crypto'

import Database from 'better-sqlite3'

import { ArchiveProblem } from './problem.ts'

/** The oldest SQLite whose write-ahead log cannot lose a reset (fixed on 2026-03-13). */
const oldestSqlite = [3, 51, 3] as const
const cipher = 'chacha20'

/**
 * How the connection must stand, by pragma. `FULL` because anything less loses acknowledged work when the battery
 * dies; `EXCLUSIVE` because there is exactly one connection; temporary tables in memory because a spilled one would
 * be plain text on the disk.
 */
export const requiredPragmas: Readonly<Record<string, string | number>> = {
  journal_mode: 'wal',
  synchronous: 2,
  locking_mode: 'exclusive',
  secure_delete: 1,
  mmap_size: 0,
  trusted_schema: 0,
  cell_size_check: 1,
  foreign_keys: 1,
  recursive_triggers: 1,
  temp_store: 2,
  checkpoint_fullfsync: 1,
}

/** The pragmas that do not stand as required, as `name=value`. Empty is good. */
export const pragmasAstray = (db: Database.Database): string[] =>
  Object.entries(requiredPragmas)
    .map(([name, wanted]) => ({ name, wanted, is: db.pragma(name, { simple: true }) }))
    .filter(({ wanted, is }) => is !== wanted)
    .map(({ name, is }) => `${name}=${String(is)}`)

/** Whether this SQLite is new enough; `version` is like 3.53.4. */
export const isNewEnough = (version: string): boolean => {
  const parts = version.split('.').map(Number)
  for (const [place, least] of oldestSqlite.entries()) {
    const part = parts[place] ?? 0
    if (part !== least) return part > least
  }
  return true
}

const setPragmas = (db: Database.Database): void => {
  for (const [name, value] of Object.entries(requiredPragmas)) db.pragma(`${name} = ${value}`)
  const astray = pragmasAstray(db)
  if (astray.length > 0)
    throw new Error(`the database does not stand as required: ${astray.join()}`)
}

const checkVersion = (db: Database.Database): void => {
  const version = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '0'
  if (!isNewEnough(version)) throw new Error(`SQLite ${version} is too old`)
}

/** Reads every row of the check: the first alone may be harmless while a later one names the damage. */
export const checkPages = (
  db: Database.Database,
  check: 'quick_check' | 'integrity_check' = 'quick_check',
): void => {
  const rows = db.prepare<[], string>(`PRAGMA ${check}`).pluck().all()
  if (rows.length !== 1 || rows[0] !== 'ok') throw new ArchiveProblem('damaged', 'page check')
}

/** Gives the page cipher its raw key of 256 bit. Throws when this SQLite cannot encrypt. */
export const giveKey = (db: Database.Database, key: Uint8Array): void => {
  if (key.length !== 32) throw new Error('the archive key has 32 bytes')
  if (db.pragma(`cipher = '${cipher}'`, { simple: true }) !== cipher) {
    throw new Error('the database cannot encrypt')
  }
  const raw = Buffer.from(`raw:${Buffer.from(key).toString('hex')}`)
  db.key(raw)
  raw.fill(0)
}

/** A database that is really open elsewhere is given up after about a third of a second. */
const mostTries = 5
const longestPauseMs = 120

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

/** Holds everything up: nothing can be done before the database is open. */
const pause = (ms: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

/**
 * Opens the one connection to the encrypted database. `key` is 256 bit, given raw to the page cipher
 * (ChaCha20-Poly1305: every page is authenticated). Throws SQLite's error for a wrong key, a damaged page or a second
 * instance; close the connection yourself when something after this fails.
 */
export const openDatabase = (
  path: string,
  key: Uint8Array,
  options: { mustExist: boolean },
): Database.Database => {
  for (let tries = 1; ; tries += 1) {
    try {
      return openOnce(path, key, options)
    } catch (error) {
      // Two that open in the same moment can each keep the other from locking; after pauses by chance one gets it.
      if (!isBusy(error) || tries === mostTries) throw error
      pause(randomInt(1, longestPauseMs))
    }
  }
}

const openOnce = (
  path: string,
  key: Uint8Array,
  options: { mustExist: boolean },
): Database.Database => {
  const db = new Database(path, { fileMustExist: options.mustExist, timeout: 0 })
  try {
    giveKey(db, key)
    // Locked before anything is read: a second instance is refused here.
    db.pragma('locking_mode = exclusive')
    setPragmas(db)
    db.exec('BEGIN IMMEDIATE; COMMIT')
    checkVersion(db)
    if (options.mustExist) checkPages(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const plainStart = Buffer.from('SQLite format 3\0', 'latin1')

/** Whether the first bytes of a database file are those of an unencrypted one. Never ask while it is open. */
export const startsPlain = (bytes: Uint8Array): boolean =>
  bytes.length < plainStart.length || plainStart.equals(bytes.subarray(0, plainStart.length))

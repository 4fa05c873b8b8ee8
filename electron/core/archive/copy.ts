import Database from 'better-sqlite3'

import type { Connection } from './connection.ts'

import type { Head, LedgerExport } from '../../../shared/facts/envelope.ts'
import { factKinds } from '../../../shared/facts/kinds.ts'
import { contentsBytes } from './contents.ts'
import { exportOf, flowingExport } from '../ledger/export.ts'
import { exportPieces } from '../ledger/export-text.ts'
import { contentOf } from '../ledger/fact.ts'
import { hexOf } from '../ledger/leaf.ts'
import { factsIn } from '../ledger/fact-rows.ts'
import { handedOverWith, type HandedOver } from '../ledger/handed-over.ts'
import { ledgerOn, type Ledger } from '../ledger/ledger.ts'
import { logEntriesIn, type LogEntries } from '../ledger/log-entries.ts'
import { verifyInSteps, type LedgerVerdict } from '../ledger/verify.ts'
import type { Outside } from '../outside.ts'
import { checkPages, giveKey } from './database.ts'
import { schemaVersion } from './migrations.ts'
import { ArchiveProblem, named, naming } from './problem.ts'

/** A blob the copy knows: with its key, whoever has the stored bytes can read it. */
export interface CopiedBlob {
  readonly blob: string
  readonly key: Uint8Array
  /** SHA-256 of the plain bytes, hexadecimal. */
  readonly sha256: string
  /** A fact names it, so it must be there. */
  readonly isNamed: boolean
}

/** What a copy of the database holds, after every page and every hash of its ledger was checked. */
export interface CheckedCopy {
  /** The head of the log that was written last. */
  readonly head: Head
  readonly blobs: readonly CopiedBlob[]
  /** Name of the business, unless it was never described. */
  readonly business?: string
  readonly jobs: number
  readonly papers: number
}

export interface CopiedLedger {
  readonly logs: readonly LogEntries[]
  readonly handedOver?: HandedOver
}

/** Reading only, and nothing of it is believed: the file comes from outside. */
const openCopy = (path: string, archiveKey: Uint8Array): Connection => {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 0 })
  try {
    giveKey(db, archiveKey)
    for (const pragma of ['trusted_schema = 0', 'cell_size_check = 1', 'mmap_size = 0']) {
      db.pragma(pragma)
    }
    db.pragma('temp_store = 2')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const countOf = (db: Connection, kind: string): number =>
  db
    .prepare<[string], number>('SELECT count(*) FROM ledger_facts WHERE kind = ?')
    .pluck()
    .get(kind) ?? 0

const businessIn = (db: Connection): string | undefined => {
  const fact = factsIn(db)({ kinds: ['business.described'] }).at(-1)
  const slots = factKinds['business.described'].slots
  return fact === undefined ? undefined : contentOf(fact, 'business', slots.business)?.name
}

const blobsOf = (db: Connection): CopiedBlob[] =>
  db
    .prepare<[], Omit<CopiedBlob, 'isNamed'> & { named: 0 | 1 }>(
      `SELECT blob, key, sha256,
         EXISTS (SELECT 1 FROM ledger_blob_uses AS used WHERE used.blob = blob_keys.blob) AS named
       FROM blob_keys ORDER BY blob`,
    )
    .all()
    .map(({ named, ...blob }) => ({ ...blob, isNamed: named === 1 }))

/** Names that a fact names and for which there is no key. */
const keyless = (db: Connection): number =>
  db
    .prepare<[], number>(
      'SELECT count(*) FROM ledger_blob_uses WHERE blob NOT IN (SELECT blob FROM blob_keys)',
    )
    .pluck()
    .get() ?? 0

/** Lets whoever calls meanwhile have their answer. */
const giveWay = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const verdictOn = async (db: Connection, ledger: Ledger): Promise<LedgerVerdict> => {
  const steps = verifyInSteps(db, ledger)
  for (;;) {
    await giveWay()
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const checked = async (db: Connection, outside: Outside): Promise<CheckedCopy> => {
  checkPages(db, 'integrity_check')
  if (Number(db.pragma('user_version', { simple: true })) > schemaVersion) {
    throw new ArchiveProblem('newerSchema', 'a newer program wrote this copy')
  }
  const ledger = ledgerOn(db, factKinds, outside)
  const verdict = await verdictOn(db, ledger)
  await giveWay()
  if (!verdict.ok) throw new ArchiveProblem('damaged', `ledger: ${verdict.why}`)
  if (keyless(db) > 0) throw new ArchiveProblem('missingBlob', 'no key')
  const business = businessIn(db)
  return {
    head: ledger.head(),
    blobs: blobsOf(db),
    ...(business === undefined ? {} : { business }),
    jobs: countOf(db, 'job.opened'),
    papers: countOf(db, 'paper.sealed'),
  }
}

/** The ledger of a copy that was checked before: its logs, and the handing over with which it ends. */
export const ledgerOfCopy = (
  path: string,
  archiveKey: Uint8Array,
  outside: Outside,
): CopiedLedger =>
  naming(() => {
    const db = openCopy(path, archiveKey)
    try {
      const handedOver = handedOverWith(ledgerOn(db, factKinds, outside).last())
      const logs = logEntriesIn(db)
      return { logs, ...(handedOver === undefined ? {} : { handedOver }) }
    } finally {
      db.close()
    }
  })

/** The leaves of all logs of a checked copy with their signed heads: what receipts are judged by, and nobody's name. */
export const leavesOfCopy = (
  path: string,
  archiveKey: Uint8Array,
  outside: Outside,
): LedgerExport =>
  naming(() => {
    const db = openCopy(path, archiveKey)
    try {
      return exportOf(db, ledgerOn(db, factKinds, outside), { holds: 'leaves' })
    } finally {
      db.close()
    }
  })

/**
 * Opens a copy of the database (never the database in use), reads every page, recomputes every hash of its ledger and
 * says what it holds. Throws `damaged`, `missingBlob` or `newerSchema`; changes nothing. Only the check of the pages holds
 * up whoever calls meanwhile.
 */
export const checkCopy = async (
  path: string,
  archiveKey: Uint8Array,
  outside: Outside,
): Promise<CheckedCopy> => {
  try {
    const db = openCopy(path, archiveKey)
    try {
      return await checked(db, outside)
    } finally {
      db.close()
    }
  } catch (error) {
    throw named(error)
  }
}

/**
 * What a copy of the database holds, as text for whoever has no SQLite (contents.ts); the same copy gives the same
 * bytes. Read piece by piece, between which others have their turn. Throws as `checkCopy` does.
 */
export async function* contentsOfCopy(
  path: string,
  archiveKey: Uint8Array,
  outside: Outside,
): AsyncGenerator<Uint8Array> {
  try {
    const db = openCopy(path, archiveKey)
    try {
      const blobs = blobsOf(db).map(({ blob, key, sha256 }) => ({ blob, key: hexOf(key), sha256 }))
      const ledger = flowingExport(db, ledgerOn(db, factKinds, outside))
      for (const piece of contentsBytes(blobs, exportPieces(ledger))) {
        yield piece
        await giveWay()
      }
    } finally {
      db.close()
    }
  } catch (error) {
    throw named(error)
  }
}

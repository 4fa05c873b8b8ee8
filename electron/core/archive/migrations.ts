import type { Connection } from './connection.ts'

import { ledgerSchema } from '../ledger/schema.ts'
import { ArchiveProblem } from './problem.ts'

/**
 * Tables that are not projections: the ledger's own, and what lies beside the ledger. Only forward, in steps of ten,
 * so that a correction still fits between two releases. Projections need no migration: they are built anew.
 */
const steps: readonly (readonly [version: number, sql: string])[] = [
  [10, ledgerSchema],
  [
    20,
    `
    CREATE TABLE blob_keys (
      blob TEXT PRIMARY KEY,
      key BLOB NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE drafts (
      draft TEXT PRIMARY KEY,
      content TEXT NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE answers (
      command TEXT PRIMARY KEY,
      answer BLOB NOT NULL,
      given_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE secrets (
      secret TEXT PRIMARY KEY,
      about TEXT NOT NULL,
      sealed BLOB NOT NULL
    ) STRICT;
    CREATE TABLE projections (
      name TEXT PRIMARY KEY,
      shape TEXT NOT NULL,
      tables TEXT NOT NULL
    ) STRICT;
    `,
  ],
  [
    30,
    `
    -- private keys of the certificates in use (PKCS #8); a key that is replaced goes
    CREATE TABLE seal_keys (
      certificate TEXT PRIMARY KEY,
      private_key BLOB NOT NULL
    ) STRICT;
    `,
  ],
]

/** Tables beside the ledger that a `Writer` may change directly. */
export const tablesBeside = ['drafts', 'answers', 'secrets', 'blob_keys', 'seal_keys'] as const

/** The newest schema this program knows. */
export const schemaVersion = Math.max(...steps.map(([version]) => version))

/**
 * Brings the schema up to date in one transaction. Throws `newerSchema` when a newer program wrote the archive, and
 * `damaged` when an existing one has no schema at all: it must not silently become a new one.
 */
export const migrate = (db: Connection, existing: boolean): void => {
  const version = Number(db.pragma('user_version', { simple: true }))
  if (existing && version === 0) throw new ArchiveProblem('damaged', 'no schema')
  if (version > schemaVersion) throw new ArchiveProblem('newerSchema', `schema ${version}`)
  const missing = steps.filter(([step]) => step > version)
  if (missing.length === 0) return
  db.transaction(() => {
    for (const [, sql] of missing) db.exec(sql)
    db.pragma(`user_version = ${schemaVersion}`)
  }).immediate()
}

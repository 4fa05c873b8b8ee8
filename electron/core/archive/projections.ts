import { hash } from 'node:crypto'

import type { Connection } from './connection.ts'

import type { Fact } from '../ledger/fact.ts'
import { nextFacts } from '../ledger/fact-rows.ts'
import { preparing, tableWriter, type TableWriter } from './tables.ts'

/**
 * Tables that follow from the facts, and the only writer of them. `apply` must give the same rows for the same facts
 * in the same order, whatever else happened, and must accept facts whose bodies were forgotten and kinds of every
 * version ever stored.
 */
export interface Projection {
  readonly name: string
  readonly tables: readonly string[]
  /** SQL that makes the tables and their indexes. Changing it, or `version`, builds the tables anew. */
  readonly create: string
  /** Raise it when `apply` changes what it writes while `create` stays the same. */
  readonly version?: number
  apply(fact: Fact, tables: TableWriter): void
}

export interface Projections {
  /** Makes tables that are missing or were made by another version, and fills them from the facts. */
  prepare(): void
  apply(fact: Fact): void
  /** Empties all tables and applies all facts again. Inside a transaction. */
  rebuild(): void
  /** Names of the tables that differ when everything is applied again. Changes nothing. */
  replayDiffers(): string[]
}

const shapeOf = (projection: Projection): string =>
  hash('sha256', JSON.stringify([projection.create, projection.version ?? 1]), 'hex')

/** SQLite names only: the names stand in statements. */
const checkNames = (projections: readonly Projection[]): void => {
  const seen = new Set<string>()
  for (const table of projections.flatMap((projection) => projection.tables)) {
    if (!/^[a-z][A-Za-z0-9_]*$/.test(table)) throw new Error(`no name for a table: ${table}`)
    if (seen.has(table)) throw new Error(`two projections write ${table}`)
    seen.add(table)
  }
}

/** All rows of a table as one hash, in an order that only depends on the rows. */
const fingerprint = (db: Connection, table: string): string => {
  const rows = db
    .prepare<[], unknown[]>(`SELECT * FROM ${table}`)
    .raw()
    .all()
    .map((row) =>
      JSON.stringify(
        row.map((cell) => (Buffer.isBuffer(cell) ? ['', cell.toString('hex')] : cell)),
      ),
    )
  return hash('sha256', rows.sort().join('\n'), 'hex')
}

export const projectionsOn = (db: Connection, projections: readonly Projection[]): Projections => {
  checkNames(projections)
  const prepare = preparing(db)
  const writers = projections.map((projection) => ({
    projection,
    tables: tableWriter(prepare, projection.name, projection.tables),
  }))
  const tables = projections.flatMap((projection) => projection.tables)

  const apply = (fact: Fact): void => {
    for (const writer of writers) writer.projection.apply(fact, writer.tables)
  }

  const rebuild = (): void => {
    db.pragma('defer_foreign_keys = ON')
    // Children are declared after their parents and go first: a parent's row looks for each of them.
    for (const table of tables.toReversed()) db.exec(`DELETE FROM ${table}`)
    // A list, not an iterator: the connection cannot write while a statement is still reading.
    for (let after = 0; ;) {
      const facts = nextFacts(db, after, 500)
      for (const fact of facts) apply(fact)
      const end = facts.at(-1)
      if (end === undefined) return
      after = end.position
    }
  }

  return {
    prepare() {
      const wanted = new Map(
        projections.map((projection) => [projection.name, shapeOf(projection)]),
      )
      const made = db
        .prepare<[], { name: string; shape: string; tables: string }>('SELECT * FROM projections')
        .all()
      const same =
        made.length === wanted.size && made.every(({ name, shape }) => wanted.get(name) === shape)
      if (same) return
      db.transaction(() => {
        db.pragma('defer_foreign_keys = ON')
        for (const table of made.flatMap((row) => row.tables.split(' '))) {
          db.exec(`DROP TABLE IF EXISTS ${table}`)
        }
        db.exec('DELETE FROM projections')
        for (const projection of projections) {
          db.exec(projection.create)
          db.prepare<[string, string, string]>('INSERT INTO projections VALUES (?, ?, ?)').run(
            projection.name,
            shapeOf(projection),
            projection.tables.join(' '),
          )
        }
        rebuild()
      }).immediate()
    },
    apply,
    rebuild,
    replayDiffers() {
      const prints = () => tables.map((table) => fingerprint(db, table))
      const before = prints()
      db.exec('BEGIN IMMEDIATE')
      try {
        rebuild()
        const after = prints()
        return tables.filter((_, place) => before[place] !== after[place])
      } finally {
        db.exec('ROLLBACK')
      }
    },
  }
}

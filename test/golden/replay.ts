import Database from 'better-sqlite3'

import type { Projection } from '../../electron/core/archive/projections.ts'
import { preparing, tableWriter } from '../../electron/core/archive/tables.ts'
import type { Fact } from '../../electron/core/ledger/fact.ts'

/** Applies the facts to fresh tables and returns every row as text: what the program makes of them. */
export const replay = (facts: readonly Fact[], projections: readonly Projection[]): string => {
  const db = new Database(':memory:')
  const prepare = preparing(db)
  for (const { create } of projections) db.exec(create)
  const writers = projections.map((projection) => ({
    projection,
    tables: tableWriter(prepare, projection.name, projection.tables),
  }))
  for (const fact of facts) {
    for (const { projection, tables } of writers) projection.apply(fact, tables)
  }
  const lines = projections
    .flatMap(({ tables }) => tables)
    .flatMap((table) => [
      `── ${table}`,
      ...db
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map((row) => JSON.stringify(row))
        .toSorted((a, b) => (a < b ? -1 : 1)),
    ])
  db.close()
  return `${lines.join('\n')}\n`
}

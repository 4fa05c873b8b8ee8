import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import { contentOf } from '../ledger/fact.ts'

/** Every print and which file it was: a copy to read, or the finished sheet with its signatures. */
export const printsTables: Projection = {
  name: 'prints',
  tables: ['prints'],
  create: `
    CREATE TABLE prints (
      position INTEGER PRIMARY KEY, sheet TEXT NOT NULL, file TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX prints_sheet ON prints (sheet);
  `,
  apply(fact, tables) {
    if (fact.kind !== 'sheet.printed') return
    const printed = contentOf(fact, 'printed', factKinds['sheet.printed'].slots.printed)
    if (printed === undefined) return
    tables.run('INSERT INTO prints (position, sheet, file, at) VALUES (?, ?, ?, ?)', [
      fact.position,
      printed.sheet,
      printed.copySha256,
      fact.recordedAt,
    ])
  },
}

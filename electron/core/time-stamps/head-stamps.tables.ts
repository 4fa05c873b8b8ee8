import { certificateKinds } from '../../../shared/facts/certificate.kinds.ts'
import type { Projection } from '../archive/projections.ts'
import { contentOf } from '../ledger/fact.ts'

/** Every state of a log of which somebody else said when it was there, and where in the logs stands what was secured. */
export const headStampsTables: Projection = {
  name: 'headStamps',
  tables: ['head_stamps', 'sheet_seals'],
  create: `
    CREATE TABLE head_stamps (
      id TEXT PRIMARY KEY,
      log TEXT NOT NULL,
      size INTEGER NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      position INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX head_stamps_by_size ON head_stamps (log, size);
    CREATE TABLE sheet_seals (sheet TEXT PRIMARY KEY, log TEXT NOT NULL, seq INTEGER NOT NULL) STRICT;
  `,
  apply(fact, tables) {
    if (fact.kind === 'paper.sealed') {
      const sheet = fact.subjects.find((id) => id.startsWith('she_')) ?? ''
      tables.run('INSERT OR REPLACE INTO sheet_seals (sheet, log, seq) VALUES (?, ?, ?)', [
        sheet,
        fact.log,
        fact.seq,
      ])
    }
    if (fact.kind !== 'head.stamped') return
    const stamped = contentOf(fact, 'stamped', certificateKinds['head.stamped'].slots.stamped)
    if (stamped === undefined) return
    const { id, size, at, by } = stamped
    tables.run(
      'INSERT INTO head_stamps (id, log, size, at, by, position) VALUES (?, ?, ?, ?, ?, ?)',
      [id, fact.log, size, at, by, fact.position],
    )
  },
}

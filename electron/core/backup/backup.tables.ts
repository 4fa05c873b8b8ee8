import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import { contentOf } from '../ledger/fact.ts'

/** The newest checked backup at each place. */
export const backupTables: Projection = {
  name: 'backups',
  tables: ['backups'],
  create: `
    CREATE TABLE backups (
      place TEXT PRIMARY KEY,
      generation INTEGER NOT NULL,
      verified_at TEXT NOT NULL,
      -- position of the last fact that is in it
      covers INTEGER NOT NULL
    ) STRICT;
  `,
  apply(fact, tables) {
    if (fact.kind !== 'backup.verified') return
    const backup = contentOf(fact, 'backup', factKinds['backup.verified'].slots.backup)
    if (backup === undefined) return
    const { place, generation, head } = backup
    tables.run(
      `INSERT OR REPLACE INTO backups (place, generation, verified_at, covers)
       VALUES (?, ?, ?, ?)`,
      // the head is of the log in which this fact stands, so it lies as far behind in positions as in numbers
      [place, generation, fact.recordedAt, fact.position - fact.seq + head.size],
    )
  },
}

import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import { contentOf } from '../ledger/fact.ts'

/** Every logo there ever was: what was made with one of them can still be drawn. At most one counts. */
export const logoTables: Projection = {
  name: 'logos',
  tables: ['logos'],
  create: `
    CREATE TABLE logos (sha256 TEXT PRIMARY KEY, blob TEXT NOT NULL, counts INTEGER NOT NULL) STRICT;
  `,
  apply(fact, tables) {
    if (fact.kind !== 'logo.deposited' && fact.kind !== 'logo.removed') return
    tables.run('UPDATE logos SET counts = 0', [])
    if (fact.kind === 'logo.removed') return
    const logo = contentOf(fact, 'logo', factKinds['logo.deposited'].slots.logo)
    if (logo === undefined) return
    tables.run('INSERT OR REPLACE INTO logos (sha256, blob, counts) VALUES (?, ?, 1)', [
      logo.sha256,
      logo.blob,
    ])
  },
}

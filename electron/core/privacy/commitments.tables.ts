import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import { contentOf } from '../ledger/fact.ts'

/** Records of formal commitments to public bodies (D19), as they were deposited. */
export const commitmentsTables: Projection = {
  name: 'commitments',
  tables: ['commitments'],
  create: `
    CREATE TABLE commitments (
      id TEXT PRIMARY KEY, customer TEXT NOT NULL, position INTEGER NOT NULL, content TEXT NOT NULL
    ) STRICT;
  `,
  apply(fact, tables) {
    if (fact.kind !== 'commitment.deposited') return
    const slot = factKinds['commitment.deposited'].slots.commitment
    const commitment = contentOf(fact, 'commitment', slot)
    if (commitment === undefined) return
    tables.run('INSERT INTO commitments (id, customer, position, content) VALUES (?, ?, ?, ?)', [
      commitment.id,
      commitment.customer,
      fact.position,
      JSON.stringify(commitment),
    ])
  },
}

import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import type { TableWriter } from '../archive/tables.ts'
import { contentOf, type Fact } from '../ledger/fact.ts'

/** What the business worded itself, passage by passage, as it counts now; a passage given back keeps its edition. */
export const wordingsTables: Projection = {
  name: 'wordings',
  tables: ['wordings'],
  create: `
    CREATE TABLE wordings (
      passage TEXT PRIMARY KEY,
      edition INTEGER NOT NULL,
      -- null once the business went back to our wording
      wording TEXT,
      original TEXT
    ) STRICT;
  `,
  apply(fact, tables) {
    if (fact.kind === 'wording.changed') change(fact, tables)
    if (fact.kind === 'wording.restored') restore(fact, tables)
  },
}

const change = (fact: Fact, tables: TableWriter): void => {
  const said = contentOf(fact, 'wording', factKinds['wording.changed'].slots.wording)
  if (said === undefined) return
  const { passage, edition, wording, originalSha256: original } = said
  tables.run(
    `INSERT OR REPLACE INTO wordings (passage, edition, wording, original)
     VALUES (@passage, @edition, @wording, @original)`,
    { passage, edition, wording, original },
  )
}

const restore = (fact: Fact, tables: TableWriter): void => {
  const said = contentOf(fact, 'restored', factKinds['wording.restored'].slots.restored)
  if (said === undefined) return
  tables.run(
    'INSERT OR REPLACE INTO wordings (passage, edition, wording, original) VALUES (?, ?, NULL, NULL)',
    [said.passage, said.edition],
  )
}

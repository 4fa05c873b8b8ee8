import { z } from 'zod'

import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import type { TableReader } from '../archive/tables.ts'
import { contentOf } from '../ledger/fact.ts'

/** The English reading aids, one to a sheet that has one; sheets older than the first aid have none. */
export const aidsTables: Projection = {
  name: 'aids',
  tables: ['readingAids'],
  create: `
    CREATE TABLE readingAids (
      sheet TEXT PRIMARY KEY,
      content TEXT NOT NULL
    ) STRICT;
  `,
  apply(fact, tables) {
    if (fact.kind !== 'paper.prepared') return
    const said = contentOf(fact, 'content', factKinds['paper.prepared'].slots.content)
    if (said?.aid === undefined) return
    tables.run('INSERT INTO readingAids (sheet, content) VALUES (?, ?)', [said.sheet, said.aid])
  },
}

const AidRow = z.object({ content: z.string() })

/** Canonical JSON of what the aid of this sheet says. */
export const aidOf = (reader: TableReader, sheet: string): string | undefined =>
  reader.one('SELECT content FROM readingAids WHERE sheet = ?', [sheet], AidRow)?.content

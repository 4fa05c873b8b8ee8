import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import { contentOf } from '../ledger/fact.ts'

/** The business as it stands now: one row for each part. */
export const businessTables: Projection = {
  name: 'business',
  tables: ['business'],
  create: `CREATE TABLE business (part TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;`,
  apply(fact, tables) {
    const keep = (part: string, content: unknown) => {
      if (content === undefined) return
      tables.run('INSERT OR REPLACE INTO business (part, content) VALUES (@part, @content)', {
        part,
        content: JSON.stringify(content),
      })
    }
    const id = fact.subjects.find((subject) => subject.startsWith('biz_'))
    if (id !== undefined) keep('id', id)
    switch (fact.kind) {
      case 'business.described':
        return keep(
          'business',
          contentOf(fact, 'business', factKinds['business.described'].slots.business),
        )
      case 'measures.adopted':
        return keep(
          'measures',
          contentOf(fact, 'measures', factKinds['measures.adopted'].slots.measures),
        )
      case 'subProcessors.listed':
        return keep(
          'subProcessors',
          contentOf(fact, 'subProcessors', factKinds['subProcessors.listed'].slots.subProcessors),
        )
      case 'withdrawalPapers.deposited':
        return keep(
          'withdrawalPapers',
          contentOf(fact, 'papers', factKinds['withdrawalPapers.deposited'].slots.papers),
        )
    }
  },
}

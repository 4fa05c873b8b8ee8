import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import { contentOf } from '../ledger/fact.ts'

/** What was done to each medium; the last entry counts. */
export const erasureTables: Projection = {
  name: 'erasure',
  tables: ['erasures'],
  create: `
    CREATE TABLE erasures (
      medium TEXT PRIMARY KEY,
      job TEXT NOT NULL,
      content TEXT
    ) STRICT;
  `,
  apply(fact, tables) {
    if (fact.kind !== 'medium.erased') return
    const erasure = contentOf(fact, 'erasure', factKinds['medium.erased'].slots.erasure)
    const subject = (prefix: string) =>
      fact.subjects.find((candidate) => candidate.startsWith(prefix)) ?? ''
    tables.run('INSERT OR REPLACE INTO erasures (medium, job, content) VALUES (?, ?, ?)', [
      subject('med_'),
      subject('job_'),
      erasure === undefined ? null : JSON.stringify(erasure),
    ])
  },
}

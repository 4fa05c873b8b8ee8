import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import { contentOf } from '../ledger/fact.ts'

/** That there is a secret, what for and whether it is gone; never the secret itself. */
export const secretsTables: Projection = {
  name: 'secrets',
  tables: ['secret_list'],
  create: `
    CREATE TABLE secret_list (
      id TEXT PRIMARY KEY,
      job TEXT NOT NULL,
      what TEXT NOT NULL,
      received_at TEXT NOT NULL,
      destroyed_at TEXT
    ) STRICT;
  `,
  apply(fact, tables) {
    const id = fact.subjects.find((subject) => subject.startsWith('sec_'))
    if (id === undefined) return
    if (fact.kind === 'secret.received') {
      const secret = contentOf(fact, 'secret', factKinds['secret.received'].slots.secret)
      tables.run('INSERT INTO secret_list (id, job, what, received_at) VALUES (?, ?, ?, ?)', [
        id,
        fact.subjects.find((subject) => subject.startsWith('job_')) ?? '',
        secret?.what ?? '',
        fact.recordedAt,
      ])
    }
    if (fact.kind === 'secret.destroyed') {
      tables.run('UPDATE secret_list SET destroyed_at = ? WHERE id = ?', [fact.recordedAt, id])
    }
  },
}

import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import { contentOf } from '../ledger/fact.ts'

/** Every own PDF there ever was: what was signed with one of them can still be drawn. */
export const ownPapersTables: Projection = {
  name: 'ownPapers',
  tables: ['own_papers'],
  create: `
    CREATE TABLE own_papers (
      id TEXT PRIMARY KEY,
      code TEXT NOT NULL,
      content TEXT NOT NULL,
      counts INTEGER NOT NULL
    ) STRICT;
  `,
  apply(fact, tables) {
    const id = fact.subjects.find((subject) => subject.startsWith('own_'))
    if (id === undefined) return
    if (fact.kind === 'ownPaper.withdrawn') {
      tables.run('UPDATE own_papers SET counts = 0 WHERE id = ?', [id])
    }
    if (fact.kind !== 'ownPaper.deposited') return
    const paper = contentOf(fact, 'paper', factKinds['ownPaper.deposited'].slots.paper)
    if (paper === undefined) return
    tables.run('UPDATE own_papers SET counts = 0 WHERE code = ?', [paper.code])
    tables.run('INSERT INTO own_papers (id, code, content, counts) VALUES (?, ?, ?, 1)', [
      id,
      paper.code,
      JSON.stringify(paper),
    ])
  },
}

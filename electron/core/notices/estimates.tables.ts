import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import { contentOf } from '../ledger/fact.ts'

/** Estimates after the diagnosis and what was said to them. A forgotten one leaves no row. */
export const estimatesTables: Projection = {
  name: 'estimates',
  tables: ['estimates'],
  create: `
    CREATE TABLE estimates (
      sheet TEXT PRIMARY KEY,
      sitting TEXT NOT NULL,
      job TEXT NOT NULL,
      estimate TEXT NOT NULL,
      issued_at TEXT NOT NULL,
      answer TEXT,
      answered_at TEXT,
      position INTEGER NOT NULL
    ) STRICT;
  `,
  apply(fact, tables) {
    if (fact.kind === 'estimate.issued') {
      const issued = contentOf(fact, 'issued', factKinds['estimate.issued'].slots.issued)
      if (issued === undefined) return
      tables.run(
        `INSERT INTO estimates (sheet, sitting, job, estimate, issued_at, position)
         VALUES (?, ?, ?, ?, ?, ?)`,
        [
          issued.sheet,
          issued.sitting,
          fact.subjects.find((subject) => subject.startsWith('job_')) ?? '',
          JSON.stringify(issued.estimate),
          fact.recordedAt,
          fact.position,
        ],
      )
    }
    if (fact.kind === 'estimate.answered') {
      const said = contentOf(fact, 'answer', factKinds['estimate.answered'].slots.answer)
      if (said === undefined) return
      const { sheet, ...answer } = said
      tables.run('UPDATE estimates SET answer = ?, answered_at = ? WHERE sheet = ?', [
        JSON.stringify(answer),
        fact.recordedAt,
        sheet,
      ])
    }
  },
}

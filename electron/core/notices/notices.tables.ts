import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import { contentOf } from '../ledger/fact.ts'

/** The letters about collecting, in the order in which they went out. A forgotten one leaves no row. */
export const noticesTables: Projection = {
  name: 'notices',
  tables: ['notices'],
  create: `
    CREATE TABLE notices (
      sheet TEXT PRIMARY KEY,
      sitting TEXT NOT NULL,
      job TEXT NOT NULL,
      step TEXT NOT NULL,
      collect_by TEXT NOT NULL,
      claim_cents INTEGER NOT NULL,
      issued_at TEXT NOT NULL,
      position INTEGER NOT NULL
    ) STRICT;
  `,
  apply(fact, tables) {
    if (fact.kind !== 'notice.issued') return
    const notice = contentOf(fact, 'notice', factKinds['notice.issued'].slots.notice)
    if (notice === undefined) return
    tables.run(
      `INSERT INTO notices (sheet, sitting, job, step, collect_by, claim_cents, issued_at, position)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        notice.sheet,
        notice.sitting,
        fact.subjects.find((subject) => subject.startsWith('job_')) ?? '',
        notice.step,
        notice.collectBy,
        notice.claimCents,
        fact.recordedAt,
        fact.position,
      ],
    )
  },
}

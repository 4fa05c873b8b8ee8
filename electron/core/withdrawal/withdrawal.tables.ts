import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import type { TableWriter } from '../archive/tables.ts'
import { contentOf, happenedAt, type Fact } from '../ledger/fact.ts'

const kinds = factKinds

/** Withdrawals as they came in, reasoned early starts, and every delivery of a sheet with its evidence. */
export const withdrawalTables: Projection = {
  name: 'withdrawal',
  tables: ['withdrawals', 'earlyWork', 'deliveries', 'packs'],
  create: `
    CREATE TABLE withdrawals (
      position INTEGER PRIMARY KEY,
      job TEXT NOT NULL,
      content TEXT,
      confirmed_at TEXT
    ) STRICT;
    CREATE INDEX withdrawals_job ON withdrawals (job);
    CREATE TABLE earlyWork (
      job TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      content TEXT
    ) STRICT;
    -- every one is kept: a stronger evidence of an earlier day may be found later
    CREATE TABLE deliveries (
      position INTEGER PRIMARY KEY,
      sheet TEXT NOT NULL,
      at TEXT NOT NULL,
      evidence TEXT
    ) STRICT;
    CREATE INDEX deliveries_sheet ON deliveries (sheet);
    CREATE TABLE packs (
      id TEXT PRIMARY KEY,
      number INTEGER NOT NULL,
      notice TEXT NOT NULL,
      used_by TEXT
    ) STRICT;
  `,
  apply(fact, tables) {
    appliers[fact.kind]?.(fact, tables)
  },
}

const appliers: Readonly<Record<string, (fact: Fact, tables: TableWriter) => void>> = {
  'withdrawal.received': (fact, tables) => {
    const slot = kinds['withdrawal.received'].slots.withdrawal
    tables.run('INSERT INTO withdrawals (position, job, content) VALUES (?, ?, ?)', [
      fact.position,
      subject(fact, 'job_'),
      json(contentOf(fact, 'withdrawal', slot)),
    ])
  },
  'withdrawal.confirmationDrafted': (fact, tables) => {
    tables.run('UPDATE withdrawals SET confirmed_at = ? WHERE job = ?', [
      fact.recordedAt,
      subject(fact, 'job_'),
    ])
  },
  'work.begunEarly': (fact, tables) => {
    tables.run('INSERT OR IGNORE INTO earlyWork (job, at, content) VALUES (?, ?, ?)', [
      subject(fact, 'job_'),
      fact.recordedAt,
      json(contentOf(fact, 'early', kinds['work.begunEarly'].slots.early)),
    ])
  },
  'packs.registered': (fact, tables) => {
    const packs = contentOf(fact, 'packs', kinds['packs.registered'].slots.packs)
    if (packs === undefined) return
    fact.subjects
      .filter((id) => id.startsWith('pak_'))
      .forEach((id, place) => {
        tables.run('INSERT INTO packs (id, number, notice) VALUES (?, ?, ?)', [
          id,
          packs.from + place,
          packs.noticeSha256,
        ])
      })
  },
  'sheet.delivered': (fact, tables) => {
    const delivered = contentOf(fact, 'delivered', kinds['sheet.delivered'].slots.delivered)
    tables.run('INSERT INTO deliveries (position, sheet, at, evidence) VALUES (?, ?, ?, ?)', [
      fact.position,
      subject(fact, 'she_'),
      happenedAt(fact),
      json(delivered?.evidence),
    ])
    // by its id, so that a pack stays used when the body with its number is forgotten
    tables.run('UPDATE packs SET used_by = ? WHERE id = ?', [
      subject(fact, 'she_'),
      subject(fact, 'pak_'),
    ])
  },
}

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))

const subject = (fact: Fact, prefix: string): string =>
  fact.subjects.find((candidate) => candidate.startsWith(prefix)) ?? ''

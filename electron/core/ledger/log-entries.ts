import type { Connection } from '../archive/connection.ts'

import type { Instant } from '../../../shared/time.ts'
import { hexOf, leafOfText } from './leaf.ts'

/** An entry as two archives can compare it: equal leaves are equal entries. */
export interface LogEntry {
  readonly leaf: string
  readonly kind: string
  readonly at: Instant
  /** What it is about; random ids. */
  readonly subjects: readonly string[]
}

/** A log with all its entries, the first one first. */
export interface LogEntries {
  readonly log: string
  readonly letter: string
  readonly entries: readonly LogEntry[]
}

interface Row {
  readonly number: number
  readonly kind: string
  readonly envelope: string
}

const entryOf = ({ kind, envelope }: Row): LogEntry => {
  // Written by append, which checked it; a copy from outside was verified before.
  const { recordedAt: at, subjects } = JSON.parse(envelope) as {
    recordedAt: Instant
    subjects: string[]
  }
  return { leaf: hexOf(leafOfText(envelope)), kind, at, subjects }
}

/** Every log of an archive with its entries, in the order in which they were begun. */
export const logEntriesIn = (db: Connection): LogEntries[] => {
  const entries = new Map<number, LogEntry[]>()
  const rows = db.prepare<[], Row>(
    'SELECT log_number AS number, kind, envelope FROM ledger_facts ORDER BY position',
  )
  for (const row of rows.iterate()) {
    const known = entries.get(row.number) ?? []
    known.push(entryOf(row))
    entries.set(row.number, known)
  }
  return db
    .prepare<[], { number: number; log: string; letter: string }>(
      'SELECT number, log, letter FROM ledger_logs ORDER BY number',
    )
    .all()
    .map(({ number, log, letter }) => ({ log, letter, entries: entries.get(number) ?? [] }))
}

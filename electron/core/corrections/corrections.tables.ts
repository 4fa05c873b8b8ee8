import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import { contentOf, type Fact } from '../ledger/fact.ts'
import type { Changed } from '../../../shared/model/corrections.ts'

const { slots } = factKinds['paper.corrected']

/** Which sheet corrects which, and what. The corrected values themselves stand in the job's own tables. */
export const correctionsTables: Projection = {
  name: 'corrections',
  tables: ['corrections'],
  create: `
    CREATE TABLE corrections (
      sheet TEXT PRIMARY KEY,
      sitting TEXT NOT NULL,
      job TEXT NOT NULL,
      corrected TEXT NOT NULL,
      number INTEGER NOT NULL,
      at TEXT NOT NULL,
      changes TEXT NOT NULL,
      position INTEGER NOT NULL
    ) STRICT;
  `,
  apply(fact, tables) {
    if (fact.kind !== 'paper.corrected') return
    const correction = contentOf(fact, 'correction', slots.correction)
    if (correction === undefined) return
    tables.run(
      `INSERT INTO corrections (sheet, sitting, job, corrected, number, at, changes, position)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        correction.sheet,
        correction.sitting,
        fact.subjects.find((subject) => subject.startsWith('job_')) ?? '',
        correction.corrected,
        correction.number,
        fact.recordedAt,
        JSON.stringify(changesIn(fact)),
        fact.position,
      ],
    )
  },
}

/** The changes of a correction that were not forgotten. */
export const changesIn = (fact: Fact): Changed[] =>
  (['items', 'people', 'order'] as const).flatMap(
    (part) => contentOf(fact, part, slots[part]) ?? [],
  )

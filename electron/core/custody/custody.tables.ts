import { z } from 'zod'

import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import type { TableWriter } from '../archive/tables.ts'
import { contentOf, happenedAt, type Fact } from '../ledger/fact.ts'

const kinds = factKinds

/** The chain of custody as lists show it: one row for each thing that happened, and the copies we made. */
export const custodyTables: Projection = {
  name: 'custody',
  tables: ['custody', 'copies'],
  create: `
    CREATE TABLE custody (
      position INTEGER PRIMARY KEY,
      seq INTEGER NOT NULL,
      job TEXT NOT NULL,
      at TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      late INTEGER NOT NULL,
      actor TEXT NOT NULL,
      entry TEXT
    ) STRICT;
    CREATE INDEX custody_job ON custody (job);
    CREATE TABLE copies (
      id TEXT PRIMARY KEY,
      job TEXT NOT NULL,
      content TEXT NOT NULL,
      delete_by TEXT NOT NULL,
      deleted_at TEXT,
      erasure TEXT
    ) STRICT;
  `,
  apply(fact, tables) {
    const entry = entries[fact.kind]
    if (entry === undefined) return
    tables.run(
      `INSERT INTO custody (position, seq, job, at, recorded_at, late, actor, entry)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        fact.position,
        fact.seq,
        fact.subjects.find((subject) => subject.startsWith('job_')) ?? '',
        happenedAt(fact),
        fact.recordedAt,
        fact.occurredAt === undefined ? 0 : 1,
        fact.actor,
        json(entry(fact)),
      ],
    )
    copyChanges[fact.kind]?.(fact, tables)
  },
}

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))

/** How each kind of fact reads in the chain of custody; a forgotten one leaves an empty row. */
const entries: Readonly<Record<string, (fact: Fact) => object | undefined>> = {
  'custody.recorded': (fact) => contentOf(fact, 'entry', kinds['custody.recorded'].slots.entry),
  'handover.accepted': (fact) => {
    const handover = contentOf(fact, 'handover', kinds['handover.accepted'].slots.handover)
    if (handover === undefined) return undefined
    return {
      kind: handover.direction === 'toUs' ? 'ACCEPTED' : 'RETURNED',
      items: handover.items,
      from: handover.giver,
      to: handover.receiver,
      location: handover.placeLabel,
      ...(handover.condition === undefined ? {} : { condition: handover.condition }),
    }
  },
  'notice.issued': (fact) => {
    const notice = contentOf(fact, 'notice', kinds['notice.issued'].slots.notice)
    return notice && { kind: 'READY_NOTICE', items: notice.items, notice: notice.step }
  },
  'copy.made': (fact) => {
    const copy = contentOf(fact, 'copy', kinds['copy.made'].slots.copy)
    return (
      copy && {
        kind: 'COPY_CREATED',
        items: [],
        copy: copy.id,
        purpose: copy.what,
        location: copy.where,
      }
    )
  },
  'copy.erased': (fact) => {
    const erasure = contentOf(fact, 'erasure', kinds['copy.erased'].slots.erasure)
    return erasure && { kind: 'COPY_DELETED', items: [], copy: erasure.copy }
  },
  'withdrawal.received': (fact) => {
    const slot = kinds['withdrawal.received'].slots.withdrawal
    const said = contentOf(fact, 'withdrawal', slot)
    return (
      said && {
        kind: 'WITHDRAWAL_RECEIVED',
        items: [],
        ...(said.words === undefined ? {} : { remark: said.words }),
      }
    )
  },
  'secret.received': (fact) => {
    const secret = contentOf(fact, 'secret', kinds['secret.received'].slots.secret)
    return (
      secret && {
        kind: 'CREDENTIAL_RECEIVED',
        items: [],
        purpose: secret.why,
        account: secret.what,
      }
    )
  },
  'secret.shown': (fact) => {
    const shown = contentOf(fact, 'shown', kinds['secret.shown'].slots.shown)
    return shown && { kind: 'CREDENTIAL_USED', items: [], purpose: shown.why }
  },
  'secret.destroyed': (fact) =>
    contentOf(fact, 'destroyed', kinds['secret.destroyed'].slots.destroyed) && {
      kind: 'CREDENTIAL_DESTROYED',
      items: [],
    },
}

const copyChanges: Readonly<Record<string, (fact: Fact, tables: TableWriter) => void>> = {
  'copy.made': (fact, tables) => {
    const copy = contentOf(fact, 'copy', kinds['copy.made'].slots.copy)
    const id = fact.subjects.find((subject) => subject.startsWith('cop_')) ?? ''
    const job = fact.subjects.find((subject) => subject.startsWith('job_')) ?? ''
    tables.run('INSERT INTO copies (id, job, content, delete_by) VALUES (?, ?, ?, ?)', [
      id,
      job,
      JSON.stringify(copy ?? {}),
      copy?.deleteBy ?? '',
    ])
  },
  'copy.erased': (fact, tables) => {
    const erasure = contentOf(fact, 'erasure', kinds['copy.erased'].slots.erasure)
    const id = fact.subjects.find((subject) => subject.startsWith('cop_')) ?? ''
    tables.run('UPDATE copies SET deleted_at = ?, erasure = ? WHERE id = ?', [
      erasure?.at ?? happenedAt(fact),
      json(erasure),
      id,
    ])
  },
}

/** One row of the table, as views read it. */
export const CustodyTableRow = z.object({
  seq: z.int(),
  at: z.string(),
  recorded_at: z.string(),
  late: z.int(),
  actor: z.string(),
  entry: z.string().nullable(),
})

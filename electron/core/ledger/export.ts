import type { Connection } from '../archive/connection.ts'

import type {
  CaseExport,
  Envelope,
  ExportedFact,
  LedgerExport,
} from '../../../shared/facts/envelope.ts'
import { jsonOf } from './canonical.ts'
import type { FlowingExport } from './export-text.ts'
import { hexOf } from './leaf.ts'
import type { CurrentLog, Ledger } from './ledger.ts'
import { logsWithHeads } from './logs.ts'
import { consistencyPath, inclusionPath, rootAt } from './tree.ts'

/** What leaves the house: all of it readable, hashes only, or one case. */
export type ExportWish =
  | { readonly holds: 'whole' }
  | { readonly holds: 'leaves' }
  | {
      readonly holds: 'case'
      /** Facts with this subject. */
      readonly subject: string
      /** Bodies about others are left closed, except those about these. */
      readonly about: readonly string[]
      /** Facts with one of these as a subject belong to somebody else and are left out. */
      readonly notAbout?: readonly string[]
      /** Facts with one of these as a subject are about nobody, and readable in every case. */
      readonly also?: readonly string[]
      /** Earlier heads that stand on papers of this case. */
      readonly heads: readonly { readonly log: string; readonly size: number }[]
    }

interface OpenBodyRow {
  position: number
  about: string
  slot: string
  salt: Uint8Array
  content: string
}

type BodyRows = ReadonlyMap<number, readonly OpenBodyRow[]>

const openBodies = (db: Connection): BodyRows =>
  Map.groupBy(
    db
      .prepare<[], OpenBodyRow>(
        'SELECT position, about, slot, salt, content FROM ledger_bodies ORDER BY position, slot',
      )
      .all(),
    ({ position }) => position,
  )

const envelopes = (db: Connection, log: CurrentLog) =>
  db
    .prepare<[number], { position: number; seq: number; envelope: string }>(
      'SELECT position, seq, envelope FROM ledger_facts WHERE log_number = ? ORDER BY seq',
    )
    .all(log.number)

const exported = (envelope: string, bodies: readonly OpenBodyRow[]): ExportedFact => ({
  // Written by append in exactly this form.
  envelope: JSON.parse(envelope) as Envelope,
  bodies: bodies.map(({ slot, salt, content }) => ({
    slot,
    salt: hexOf(salt),
    content: jsonOf(content),
  })),
})

const sizeOf = (db: Connection, log: CurrentLog): number =>
  db
    .prepare<[number], number>('SELECT count(*) FROM ledger_facts WHERE log_number = ?')
    .pluck()
    .get(log.number) ?? 0

const positionsOf = (db: Connection, subject: string): number[] =>
  db
    .prepare<[string], number>('SELECT position FROM ledger_subjects WHERE subject = ?')
    .pluck()
    .all(subject)

type CaseWish = Extract<ExportWish, { holds: 'case' }>

const caseOfLog = (
  db: Connection,
  ledger: Ledger,
  log: CurrentLog & { head: string },
  bodies: BodyRows,
  wish: CaseWish,
): CaseExport['logs'][number] => {
  const nodes = ledger.nodes(log.number)
  const size = sizeOf(db, log)
  const inCase = new Set(positionsOf(db, wish.subject))
  for (const stranger of wish.notAbout ?? []) {
    for (const position of positionsOf(db, stranger)) inCase.delete(position)
  }
  const also = wish.also ?? []
  for (const position of also.flatMap((subject) => positionsOf(db, subject))) inCase.add(position)
  const mayRead = new Set([wish.subject, ...wish.about, ...also])
  const sizes = wish.heads.filter((head) => head.log === log.log).map((head) => head.size)
  return {
    publicKey: log.publicKey,
    head: log.head,
    earlier: [...new Set(sizes)]
      .filter((earlier) => earlier >= 1 && earlier <= size)
      .map((earlier) => ({
        size: earlier,
        root: hexOf(rootAt(nodes, earlier)),
        proof: consistencyPath(nodes, earlier, size).map(hexOf),
      })),
    facts: envelopes(db, log)
      .filter(({ position }) => inCase.has(position))
      .map(({ position, seq, envelope }) => ({
        ...exported(
          envelope,
          (bodies.get(position) ?? []).filter(({ about }) => mayRead.has(about)),
        ),
        proof: inclusionPath(nodes, seq - 1, size).map(hexOf),
      })),
  }
}

/** Facts of a log with their readable bodies, read one by one. */
function* factsOf(db: Connection, log: CurrentLog): Generator<ExportedFact> {
  const bodies = db.prepare<[number], OpenBodyRow>(
    'SELECT position, about, slot, salt, content FROM ledger_bodies WHERE position = ? ORDER BY slot',
  )
  const facts = db.prepare<[number], { position: number; envelope: string }>(
    'SELECT position, envelope FROM ledger_facts WHERE log_number = ? ORDER BY seq',
  )
  for (const { position, envelope } of facts.iterate(log.number)) {
    yield exported(envelope, bodies.all(position))
  }
}

/** Everything, for whoever writes it down while reading; the connection must serve nobody else meanwhile. */
export const flowingExport = (db: Connection, ledger: Ledger): FlowingExport => ({
  holds: 'whole',
  logs: logsWithHeads(db, ledger).map((log) => ({
    publicKey: log.publicKey,
    head: log.head,
    facts: factsOf(db, log),
  })),
})

/** What leaves the house, as the wish says. */
export const exportOf = (db: Connection, ledger: Ledger, wish: ExportWish): LedgerExport => {
  const start = { form: 'obhut-ledger', v: 1 } as const
  const logs = logsWithHeads(db, ledger)
  if (wish.holds === 'leaves') {
    const leaves = db
      .prepare<[number], Uint8Array>(
        'SELECT hash FROM ledger_nodes WHERE log_number = ? AND level = 0 ORDER BY place',
      )
      .pluck()
    return {
      ...start,
      holds: 'leaves',
      logs: logs.map((log) => ({
        publicKey: log.publicKey,
        head: log.head,
        leaves: leaves.all(log.number).map(hexOf),
      })),
    }
  }
  if (wish.holds === 'case') {
    const bodies = openBodies(db)
    return {
      ...start,
      holds: 'case',
      logs: logs
        .map((log) => caseOfLog(db, ledger, log, bodies, wish))
        .filter(({ facts, earlier }) => facts.length + earlier.length > 0),
    }
  }
  return {
    ...start,
    holds: 'whole',
    logs: logs.map((log) => ({
      publicKey: log.publicKey,
      head: log.head,
      facts: [...factsOf(db, log)],
    })),
  }
}

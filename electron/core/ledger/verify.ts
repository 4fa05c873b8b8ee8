import type { Connection } from '../archive/connection.ts'

import type { Ledger } from './ledger.ts'
import { sameBytes } from './leaf.ts'
import { quickCommitment, quickLeaf, runningRoot, type RunningRoot } from './quick-hashing.ts'
import { rootAt } from './tree.ts'
import type { Envelope } from '../../../shared/facts/envelope.ts'

/** What recomputing every hash of the archive's own ledger found. */
export type LedgerVerdict =
  | {
      readonly ok: true
      readonly facts: number
      readonly bodies: number
      readonly forgotten: number
    }
  | { readonly ok: false; readonly log: string; readonly seq: number; readonly why: LedgerFlaw }

export type LedgerFlaw = 'sequence' | 'body' | 'bodyMissing' | 'tree'

/** Rows as lists: naming each cell of 150,000 rows takes as long as hashing them. */
type StoredFact = [position: number, logNumber: number, seq: number, envelope: string]
/** Salt in hexadecimal and content as one text: a buffer for each salt would take longer than everything else. */
type StoredBody = [row: number, position: number, slot: string, saltAndContent: string]

const forgottenNames = `
SELECT json_extract(name.value, '$.log') || ' ' || json_extract(name.value, '$.seq') || ' '
  || json_extract(name.value, '$.slot')
FROM ledger_facts AS entry
JOIN ledger_bodies AS body ON body.position = entry.position AND body.slot = 'forgotten'
JOIN json_each(body.content, '$.bodies') AS name
WHERE entry.kind = 'body.forgotten'`

/** Checks one fact against its envelope; returns what is wrong. Its text is hashed as it is stored. */
const flawOf = (
  fact: StoredFact,
  log: string,
  bodies: readonly StoredBody[],
  forgotten: ReadonlySet<string>,
): LedgerFlaw | undefined => {
  const seq = fact[2]
  // Only read here; whether the text is the one that was appended, the tree tells.
  const envelope = JSON.parse(fact[3]) as Envelope
  if (envelope.seq !== seq || envelope.log !== log) return 'sequence'
  let found = 0
  for (const { slot, hash } of envelope.commitments) {
    const body = bodies.find((candidate) => candidate[2] === slot)
    if (body === undefined) {
      if (!forgotten.has(`${log} ${seq} ${slot}`)) return 'bodyMissing'
      continue
    }
    found += 1
    if (quickCommitment(body[3]) !== hash) return 'body'
  }
  return found === bodies.length ? undefined : 'body'
}

const rowsAtOnce = 2_000

interface Rows<Row> {
  /** The row that is next; `undefined` behind the last. */
  peek(): Row | undefined
  next(): void
}

/** Each row once, in the order of the table. `ask` answers the rows behind the last of the portion before. */
const rowsOf = <Row extends readonly [number, ...unknown[]]>(
  ask: (after: number) => readonly Row[],
): Rows<Row> => {
  let rows = ask(0)
  let at = 0
  return {
    peek: () => rows[at],
    next() {
      at += 1
      if (at < rows.length) return
      const last = rows.at(-1)
      rows = last === undefined ? [] : ask(last[0])
      at = 0
    },
  }
}

const factsOf = (db: Connection): Rows<StoredFact> => {
  const ask = db
    .prepare<[number], StoredFact>(
      `SELECT position, log_number, seq, envelope FROM ledger_facts
       WHERE position > ? ORDER BY position LIMIT ${rowsAtOnce}`,
    )
    .raw()
  return rowsOf((after) => ask.all(after))
}

/** In the order in which they came, which is that of their facts: a body comes with its fact. */
const bodiesOf = (db: Connection): Rows<StoredBody> => {
  const ask = db
    .prepare<[number], StoredBody>(
      `SELECT rowid, position, slot, hex(salt) || ' ' || content FROM ledger_bodies
       WHERE rowid > ? ORDER BY rowid LIMIT ${rowsAtOnce}`,
    )
    .raw()
  return rowsOf((after) => ask.all(after))
}

/** Takes the bodies of one fact; none where another's stand next. */
const takeOf = (bodies: Rows<StoredBody>, position: number): StoredBody[] => {
  const own: StoredBody[] = []
  for (let body = bodies.peek(); body?.[1] === position; body = bodies.peek()) {
    own.push(body)
    bodies.next()
  }
  return own
}

/** The newest entry: a body that belongs to none can only be told from behind it. */
const lastOf = (names: ReadonlyMap<number, string>, trees: ReadonlyMap<number, RunningRoot>) => {
  const [number, tree] = [...trees].at(-1) ?? []
  return { log: names.get(number ?? 0) ?? '', seq: tree?.size ?? 0 }
}

/** Recomputes every commitment, leaf, node and root of all logs from what is stored. */
export const verifyLedger = (db: Connection, ledger: Ledger): LedgerVerdict => {
  const steps = verifyInSteps(db, ledger)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const lastPosition = (db: Connection): number =>
  db.prepare<[], number>('SELECT coalesce(max(position), 0) FROM ledger_facts').pluck().get() ?? 0

/** Whether it belongs to an entry that was added after the first step. */
const isNewSince = (end: number, position: number, last: number): boolean =>
  position > end && position <= last

/**
 * The same in steps of some ten milliseconds, for whoever has other things to do meanwhile. What is added after the first step
 * is left out.
 */
export function* verifyInSteps(
  db: Connection,
  ledger: Ledger,
): Generator<undefined, LedgerVerdict, undefined> {
  const end = lastPosition(db)
  const forgotten = new Set(db.prepare<[], string>(forgottenNames).pluck().all())
  const names = new Map(
    db.prepare<[], [number, string]>('SELECT number, log FROM ledger_logs').raw().all(),
  )
  const trees = new Map<number, RunningRoot>()
  const rows = factsOf(db)
  const bodies = bodiesOf(db)
  const counts = { facts: 0, bodies: 0 }
  for (let fact = rows.peek(); fact !== undefined && fact[0] <= end; fact = rows.peek()) {
    const [number, seq] = [fact[1], fact[2]]
    const tree = trees.get(number) ?? runningRoot()
    trees.set(number, tree)
    const log = names.get(number) ?? ''
    const own = takeOf(bodies, fact[0])
    const why = seq === tree.size + 1 ? flawOf(fact, log, own, forgotten) : 'sequence'
    if (why !== undefined) return { ok: false, log, seq, why }
    tree.add(quickLeaf(fact[3]))
    counts.facts += 1
    counts.bodies += own.length
    rows.next()
    if (counts.facts % rowsAtOnce === 0) yield undefined
  }
  const stray = bodies.peek()
  if (stray !== undefined && !isNewSince(end, stray[1], lastPosition(db)))
    return { ok: false, ...lastOf(names, trees), why: 'body' }
  for (const [number, tree] of trees) {
    const stored = rootAt(ledger.nodes(number), tree.size)
    if (!sameBytes(tree.root(), stored)) {
      return { ok: false, log: names.get(number) ?? '', seq: tree.size, why: 'tree' }
    }
  }
  return { ok: true, ...counts, forgotten: forgotten.size }
}

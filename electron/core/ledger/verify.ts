import type { Connection } from '../archive/connection.ts'

import type { Ledger } from './ledger.ts'
import { commitmentOf, leafOfText, sameBytes } from './leaf.ts'
import { rootAt, treeInMemory } from './tree.ts'
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

interface StoredFact {
  position: number
  log: string
  log_number: number
  seq: number
  envelope: string
}

interface StoredBody {
  position: number
  slot: string
  salt: Uint8Array
  content: string
}

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
  bodies: readonly StoredBody[],
  forgotten: ReadonlySet<string>,
): LedgerFlaw | undefined => {
  // Only read here; whether the text is the one that was appended, the tree tells.
  const envelope = JSON.parse(fact.envelope) as Envelope
  if (envelope.seq !== fact.seq || envelope.log !== fact.log) return 'sequence'
  let found = 0
  for (const { slot, hash } of envelope.commitments) {
    const body = bodies.find((candidate) => candidate.slot === slot)
    if (body === undefined) {
      if (!forgotten.has(`${fact.log} ${fact.seq} ${slot}`)) return 'bodyMissing'
      continue
    }
    found += 1
    if (commitmentOf(body.salt, body.content) !== hash) return 'body'
  }
  return found === bodies.length ? undefined : 'body'
}

const factsAtOnce = 2_000

/** Facts and their bodies from a position on, a portion at a time. */
const portion = (db: Connection, after: number): { facts: StoredFact[]; bodies: StoredBody[] } => ({
  facts: db
    .prepare<[number, number], StoredFact>(
      `SELECT position, log, log_number, seq, envelope FROM ledger_facts
       JOIN ledger_logs ON ledger_logs.number = log_number
       WHERE position > ? ORDER BY position LIMIT ?`,
    )
    .all(after, factsAtOnce),
  bodies: db
    .prepare<[number, number], StoredBody>(
      `SELECT position, slot, salt, content FROM ledger_bodies
       WHERE position > ? AND position <= ? ORDER BY position`,
    )
    .all(after, after + factsAtOnce),
})

/** Recomputes every commitment, leaf, node and root of all logs from what is stored. */
export const verifyLedger = (db: Connection, ledger: Ledger): LedgerVerdict => {
  const steps = verifyInSteps(db, ledger)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same in steps of some ten milliseconds, for whoever has other things to do meanwhile. */
export function* verifyInSteps(
  db: Connection,
  ledger: Ledger,
): Generator<undefined, LedgerVerdict, undefined> {
  const forgotten = new Set(db.prepare<[], string>(forgottenNames).pluck().all())
  const logs = new Map<number, { log: string; leaves: Uint8Array[] }>()
  const counts = { facts: 0, bodies: 0 }
  for (let after = 0; ; after += factsAtOnce) {
    const { facts, bodies } = portion(db, after)
    let next = 0
    for (const fact of facts) {
      const begin = next
      while (bodies[next]?.position === fact.position) next += 1
      const log = logs.get(fact.log_number) ?? { log: fact.log, leaves: [] }
      logs.set(fact.log_number, log)
      const { leaves } = log
      const own = bodies.slice(begin, next)
      const why = fact.seq === leaves.length + 1 ? flawOf(fact, own, forgotten) : 'sequence'
      if (why !== undefined) return { ok: false, log: fact.log, seq: fact.seq, why }
      leaves.push(leafOfText(fact.envelope))
    }
    counts.facts += facts.length
    counts.bodies += bodies.length
    if (facts.length < factsAtOnce) break
    yield undefined
  }
  for (const [number, { log, leaves }] of logs) {
    const stored = rootAt(ledger.nodes(number), leaves.length)
    if (!sameBytes(rootAt(treeInMemory(leaves), leaves.length), stored)) {
      return { ok: false, log, seq: leaves.length, why: 'tree' }
    }
  }
  return { ok: true, ...counts, forgotten: forgotten.size }
}

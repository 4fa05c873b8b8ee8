import type { Connection } from '../archive/connection.ts'

import { Envelope, type Head } from '../../../shared/facts/envelope.ts'
import { ledgerKinds } from '../../../shared/facts/ledger.kinds.ts'
import type { Instant } from '../../../shared/time.ts'
import { millisecondsOf, type Outside } from '../outside.ts'
import { Refusal } from '../refusal.ts'
import { canonical, jsonOf } from './canonical.ts'
import type { Fact, KindRegistry, NewFact } from './fact.ts'
import { factsIn, type FactFilter } from './fact-rows.ts'
import { mayAppend } from './handed-over.ts'
import { commitmentOf, hexOf, leafOfText, saltBytes } from './leaf.ts'
import { blobsNamedIn } from './blob-names.ts'
import { grow, rootAt, type TreeNodes } from './tree.ts'

/** Steps back smaller than this are a clock being set right, not a jump. */
const jumpMs = 1_000

/** The log that is written now. */
export interface CurrentLog {
  readonly number: number
  readonly log: string
  readonly publicKey: string
  readonly installation: string
  readonly letter: string
}

export interface Ledger {
  /**
   * Adds a fact; call it only inside a transaction. Returns what was added, the fact last: before it may stand the
   * entry that the clock jumped back. Refuses `handedOver` while another computer writes this archive; throws when
   * kind, body or a named blob is unknown.
   */
  append(fact: NewFact): Fact[]
  facts(filter: FactFilter): Fact[]
  /** The fact that was added last, in whichever log. */
  last(): Fact | undefined
  /** The log that is written now. */
  current(): CurrentLog
  /** Head after `size` facts of the current log, by default after the last. */
  head(size?: number): Head
  nodes(logNumber: number): TreeNodes
}

/** An entry of the ledger about itself: nobody in it, kept as long as the ledger. */
export const ledgerFact = (
  kind: keyof typeof ledgerKinds,
  log: string,
  body: { slot: string; content: unknown },
  subjects: readonly string[] = [],
): NewFact => ({
  kind,
  subjects,
  actor: 'program',
  bodies: [{ ...body, about: log, keep: 'ledger' }],
})

const logColumns = 'number, log, public_key AS publicKey, installation, letter'

const storedNodes = (db: Connection): ((logNumber: number) => TreeNodes) => {
  const get = db.prepare<[number, number, number], { hash: Uint8Array }>(
    'SELECT hash FROM ledger_nodes WHERE log_number = ? AND level = ? AND place = ?',
  )
  const put = db.prepare<[number, number, number, Uint8Array]>(
    'INSERT INTO ledger_nodes (log_number, level, place, hash) VALUES (?, ?, ?, ?)',
  )
  return (logNumber) => ({
    get(level, index) {
      const row = get.get(logNumber, level, index)
      if (row === undefined) throw new RangeError(`tree node ${level}/${index} is missing`)
      return row.hash
    },
    put: (level, index, hash) => void put.run(logNumber, level, index, hash),
  })
}

/** The ledger over its tables. Holds no state of its own: what is in the database counts. */
export const ledgerOn = (db: Connection, registry: KindRegistry, outside: Outside): Ledger => {
  const kinds: KindRegistry = { ...registry, ...ledgerKinds }
  const nodes = storedNodes(db)
  const lastLog = db.prepare<[], CurrentLog>(
    `SELECT ${logColumns} FROM ledger_logs ORDER BY number DESC LIMIT 1`,
  )
  const last = db.prepare<
    [],
    { position: number; log_number: number; seq: number; kind: string; at: Instant }
  >(
    `SELECT position, log_number, seq, kind, json_extract(envelope, '$.recordedAt') AS at
     FROM ledger_facts ORDER BY position DESC LIMIT 1`,
  )
  const addFact = db.prepare<[number, number, number, string, string]>(
    'INSERT INTO ledger_facts (position, log_number, seq, kind, envelope) VALUES (?, ?, ?, ?, ?)',
  )
  const addSubject = db.prepare<[string, number]>(
    'INSERT INTO ledger_subjects (subject, position) VALUES (?, ?)',
  )
  const addBody = db.prepare<[number, string, string, string, Uint8Array, string]>(
    'INSERT INTO ledger_bodies (position, slot, about, keep, salt, content) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const addUse = db.prepare<[string, number, string]>(
    'INSERT INTO ledger_blob_uses (blob, position, slot) VALUES (?, ?, ?)',
  )
  const isStored = db.prepare<[string], object>('SELECT 1 FROM blob_keys WHERE blob = ?')

  const lastFact = (): Fact | undefined =>
    factsIn(db)({ after: (last.get()?.position ?? 0) - 1 }).at(-1)

  const current = (): CurrentLog => {
    const log = lastLog.get()
    if (log === undefined) throw new Error('the archive has no log')
    return log
  }

  const sizeOf = (log: CurrentLog): number => {
    const row = last.get()
    return row?.log_number === log.number ? row.seq : 0
  }

  /** The entry that is due when the clock shows clearly less than the entry before. */
  const jumpBefore = (now: Instant): NewFact | undefined => {
    const before = last.get()
    if (before === undefined) return undefined
    if (millisecondsOf(now) > millisecondsOf(before.at) - jumpMs) return undefined
    const content = { from: before.at, to: now }
    return ledgerFact('clock.jumpedBack', current().log, { slot: 'jump', content })
  }

  const closedBodies = (fact: NewFact, slots: KindRegistry[string]['slots']) =>
    fact.bodies.map((body) => {
      const schema = slots[body.slot]
      if (schema === undefined) throw new Error(`${fact.kind} has no slot ${body.slot}`)
      const content = canonical(schema.parse(body.content))
      const salt = outside.random(saltBytes)
      return { ...body, content, salt, hash: commitmentOf(salt, content) }
    })

  const store = (fact: NewFact, recordedAt: Instant): Fact => {
    const kind = kinds[fact.kind]
    if (kind === undefined) throw new Error(`unknown kind of fact: ${fact.kind}`)
    const bodies = closedBodies(fact, kind.slots)
    const log = current()
    const before = last.get()
    const position = (before?.position ?? 0) + 1
    const size = sizeOf(log)
    const envelope = Envelope.parse({
      v: kind.v,
      log: log.log,
      seq: size + 1,
      kind: fact.kind,
      recordedAt,
      ...(fact.occurredAt === undefined ? {} : { occurredAt: fact.occurredAt }),
      actor: fact.actor,
      subjects: [...new Set([...fact.subjects, ...bodies.map((body) => body.about)])],
      commitments: bodies.map(({ slot, about, keep, hash }) => ({ slot, about, keep, hash })),
    } satisfies Envelope)
    const text = canonical(envelope)
    addFact.run(position, log.number, envelope.seq, envelope.kind, text)
    for (const subject of envelope.subjects) addSubject.run(subject, position)
    for (const body of bodies) {
      addBody.run(position, body.slot, body.about, body.keep, body.salt, body.content)
      for (const blob of blobsNamedIn(body.content)) {
        if (isStored.get(blob) === undefined) throw new Error(`${fact.kind} names an unstored blob`)
        addUse.run(blob, position, body.slot)
      }
    }
    grow(nodes(log.number), size, leafOfText(text))
    const { commitments: _, ...known } = envelope
    return {
      ...known,
      position,
      bodies: bodies.map(({ slot, about, keep, content }) => ({
        slot,
        about,
        keep,
        // What was stored, so that applying it now and replaying it later see the same.
        content: jsonOf(content),
      })),
    }
  }

  return {
    append(fact) {
      if (!mayAppend(fact.kind, last.get()?.kind, lastFact)) throw new Refusal('handedOver')
      const now = outside.clock.now()
      const jump = jumpBefore(now)
      return [...(jump === undefined ? [] : [store(jump, now)]), store(fact, now)]
    },
    facts: factsIn(db),
    last: lastFact,
    current,
    head(size) {
      const log = current()
      const whole = sizeOf(log)
      const wanted = size ?? whole
      if (wanted > whole) throw new RangeError('the ledger is not that long')
      return { log: log.log, size: wanted, root: hexOf(rootAt(nodes(log.number), wanted)) }
    },
    nodes,
  }
}

import type { Connection } from '../archive/connection.ts'

import type { BodyName, ForgetReason } from '../../../shared/facts/ledger.kinds.ts'
import type { Day, Instant } from '../../../shared/time.ts'
import type { NewFact } from './fact.ts'
import { ledgerFact } from './ledger.ts'

/** A body that can still be read, by name, with what decides how long it is kept. */
export interface KnownBody extends BodyName {
  readonly position: number
  readonly kind: string
  readonly about: string
  readonly keep: string
  readonly recordedAt: Instant
  /** Until when it is restricted (§ 35(3) BDSG), if it is. */
  readonly restrictedUntil?: Day
}

interface KnownBodyRow extends Omit<KnownBody, 'restrictedUntil'> {
  restrictedUntil: Day | null
}

const knownBodies = `
  SELECT log.log, fact.seq, body.slot, fact.position, fact.kind, body.about, body.keep,
    json_extract(fact.envelope, '$.recordedAt') AS recordedAt, restrictions.until AS restrictedUntil
  FROM ledger_bodies AS body
  JOIN ledger_facts AS fact ON fact.position = body.position
  JOIN ledger_logs AS log ON log.number = fact.log_number
  LEFT JOIN restrictions
    ON restrictions.log = log.log AND restrictions.seq = fact.seq AND restrictions.slot = body.slot`

const known = ({ restrictedUntil, ...row }: KnownBodyRow): KnownBody =>
  restrictedUntil === null ? row : { ...row, restrictedUntil }

/** Everything about somebody that can still be read, oldest first. */
export const bodiesAbout = (db: Connection, about: string): KnownBody[] =>
  db
    .prepare<[string], KnownBodyRow>(`${knownBodies} WHERE body.about = ? ORDER BY fact.position`)
    .all(about)
    .map(known)

const bodyNamed = (db: Connection, name: BodyName): KnownBody | undefined => {
  const row = db
    .prepare<[string, number, string], KnownBodyRow>(
      `${knownBodies} WHERE log.log = ? AND fact.seq = ? AND body.slot = ?`,
    )
    .get(name.log, name.seq, name.slot)
  return row === undefined ? undefined : known(row)
}

export interface ForgetRequest {
  readonly bodies: readonly BodyName[]
  readonly reason: ForgetReason
  /**
   * The last day on which the law still wants this body kept, or `undefined` when nothing holds it. A body whose period
   * runs is restricted instead of forgotten.
   */
  readonly keptUntil: (body: KnownBody) => Day | undefined
  /** Today, where the business is. */
  readonly today: Day
}

export interface ForgetResult {
  readonly forgotten: readonly KnownBody[]
  readonly restricted: readonly { readonly body: KnownBody; readonly until: Day }[]
}

const nameOf = ({ log, seq, slot }: BodyName): BodyName => ({ log, seq, slot })

/** Splits a request into what may go now and what the law still holds. Names that are already gone are left out. */
export const decideForget = (db: Connection, request: ForgetRequest): ForgetResult => {
  const forgotten: KnownBody[] = []
  const restricted: { body: KnownBody; until: Day }[] = []
  for (const name of request.bodies) {
    const body = bodyNamed(db, name)
    if (body === undefined) continue
    if (body.keep === 'ledger') throw new Error('what the ledger says about itself stays')
    const until = request.keptUntil(body)
    if (until !== undefined && until >= request.today) restricted.push({ body, until })
    else forgotten.push(body)
  }
  return { forgotten, restricted }
}

/** An entry, and the bodies that go right after it was added. */
export interface ForgetStep {
  readonly fact: NewFact
  readonly removes: readonly KnownBody[]
}

/**
 * The entries that a decision makes, in the order in which they are to be done: one per person, so that a case file
 * shows what happened to its own bodies and to nobody else's.
 */
export const forgetSteps = (
  log: string,
  reason: ForgetReason,
  decision: ForgetResult,
): ForgetStep[] => {
  const held = Map.groupBy(decision.restricted, ({ body, until }) => `${body.about} ${until}`)
  const restricting = [...held.values()].flatMap((rows): ForgetStep[] => {
    const [first] = rows
    if (first === undefined) return []
    const content = { bodies: rows.map(({ body }) => nameOf(body)), reason, until: first.until }
    const body = { slot: 'restricted', content }
    return [{ fact: ledgerFact('body.restricted', log, body, [first.body.about]), removes: [] }]
  })
  const gone = Map.groupBy(decision.forgotten, ({ about }) => about)
  const forgetting = [...gone].map(([about, bodies]) => {
    const body = { slot: 'forgotten', content: { bodies: bodies.map(nameOf), reason } }
    return { fact: ledgerFact('body.forgotten', log, body, [about]), removes: bodies }
  })
  return [...restricting, ...forgetting]
}

/**
 * Removes the bodies, their salts and the keys of blobs that nothing else names. Inside the transaction, right after
 * the entry that names them.
 */
export const removeBodies = (db: Connection, bodies: readonly KnownBody[]): void => {
  const removeBody = db.prepare<[number, string]>(
    'DELETE FROM ledger_bodies WHERE position = ? AND slot = ?',
  )
  const removeUses = db.prepare<[number, string]>(
    'DELETE FROM ledger_blob_uses WHERE position = ? AND slot = ?',
  )
  const uses = db
    .prepare<[number, string], string>(
      'SELECT blob FROM ledger_blob_uses WHERE position = ? AND slot = ?',
    )
    .pluck()
  const blobs = new Set<string>()
  for (const { position, slot } of bodies) {
    for (const blob of uses.all(position, slot)) blobs.add(blob)
    removeBody.run(position, slot)
    removeUses.run(position, slot)
  }
  const removeKey = db.prepare<[string]>(
    `DELETE FROM blob_keys WHERE blob = ?
     AND NOT EXISTS (SELECT 1 FROM ledger_blob_uses AS used WHERE used.blob = blob_keys.blob)`,
  )
  for (const blob of blobs) removeKey.run(blob)
}

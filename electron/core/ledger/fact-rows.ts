import type { Connection } from '../archive/connection.ts'

import type { Envelope } from '../../../shared/facts/envelope.ts'
import { jsonOf } from './canonical.ts'
import type { Fact } from './fact.ts'

/** Which facts; everything given must hold. Always in the order of position. */
export interface FactFilter {
  readonly subject?: string
  readonly kinds?: readonly string[]
  /** Only facts with a greater position. */
  readonly after?: number
  /** Only facts up to and with this position. */
  readonly upTo?: number
  readonly limit?: number
}

interface FactRow {
  position: number
  envelope: string
  /** JSON: slot → content of the bodies that are still there. */
  bodies: string | null
}

/** One row per fact; the bodies come along, so that reading many facts is one statement. */
const rows = `
SELECT position, envelope, (
  SELECT json_group_object(slot, content) FROM ledger_bodies AS body
  WHERE body.position = fact.position
) AS bodies
FROM ledger_facts AS fact`

const factOf = (row: FactRow): Fact => {
  // Written by append, which checked it; `verify` finds what was changed since.
  const { commitments, ...known } = JSON.parse(row.envelope) as Envelope
  // As above: written by append.
  const open = new Map(Object.entries(JSON.parse(row.bodies ?? '{}') as Record<string, string>))
  return {
    ...known,
    position: row.position,
    bodies: commitments.map(({ slot, about, keep }) => {
      const content = open.get(slot)
      return content === undefined
        ? { slot, about, keep }
        : { slot, about, keep, content: jsonOf(content) }
    }),
  }
}

const conditionsOf = (filter: FactFilter): [where: string, params: (string | number)[]] => {
  const where = ['position > ?']
  const params: (string | number)[] = [filter.after ?? 0]
  if (filter.upTo !== undefined) {
    where.push('position <= ?')
    params.push(filter.upTo)
  }
  if (filter.kinds !== undefined) {
    where.push(`kind IN (${filter.kinds.map(() => '?').join(', ')})`)
    params.push(...filter.kinds)
  }
  if (filter.subject !== undefined) {
    where.push('position IN (SELECT position FROM ledger_subjects WHERE subject = ?)')
    params.push(filter.subject)
  }
  return [where.join(' AND '), [...params, filter.limit ?? -1]]
}

const statementOf = (db: Connection, where: string) =>
  db.prepare<(string | number)[], FactRow>(`${rows} WHERE ${where} ORDER BY position LIMIT ?`)

/** Reads facts of the ledger. */
export const factsIn =
  (db: Connection) =>
  (filter: FactFilter): Fact[] => {
    const [where, params] = conditionsOf(filter)
    return statementOf(db, where)
      .all(...params)
      .map(factOf)
  }

/** The next facts after a position, for going through all of them. */
export const nextFacts = (db: Connection, after: number, count: number): Fact[] =>
  statementOf(db, 'position > ?').all(after, count).map(factOf)

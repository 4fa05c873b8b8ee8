import type { Connection, Statement } from './connection.ts'
import type { z } from 'zod'

/** What a statement can be given. Truth values are 0 and 1, as SQLite has none. */
export type SqlValue = string | number | bigint | Uint8Array | null
/** By place (`?`) or by name (`@name`). */
export type SqlParams = readonly SqlValue[] | Readonly<Record<string, SqlValue>>

/** Reads tables; every row is parsed. */
export interface TableReader {
  all<T>(sql: string, params: SqlParams, row: z.ZodType<T>): T[]
  /** The first row, or `undefined`. */
  one<T>(sql: string, params: SqlParams, row: z.ZodType<T>): T | undefined
}

export interface TableWriter extends TableReader {
  /** Changes rows of the tables one may change; returns how many. */
  run(sql: string, params: SqlParams): number
}

const isByPlace = (params: SqlParams): params is readonly SqlValue[] => Array.isArray(params)

const bound = (params: SqlParams): readonly (SqlValue | Readonly<Record<string, SqlValue>>)[] =>
  isByPlace(params) ? params : [params]

type Prepare = (sql: string) => Statement

/** Keeps prepared statements: the office asks the same few hundred questions again and again. */
export const preparing = (db: Connection): Prepare => {
  const kept = new Map<string, Statement>()
  return (sql) => {
    const known = kept.get(sql)
    if (known !== undefined) return known
    const statement = db.prepare(sql)
    kept.set(sql, statement)
    return statement
  }
}

/** Reads over these prepared statements. A statement that could change something is refused. */
export const tableReader = (prepare: Prepare): TableReader => {
  const reading = (sql: string): Statement => {
    const statement = prepare(sql)
    if (!statement.readonly) throw new Error('a reader cannot change anything')
    return statement
  }
  return {
    all: (sql, params, row) =>
      reading(sql)
        .all(...bound(params))
        .map((found) => row.parse(found)),
    one: (sql, params, row) => {
      const found = reading(sql).get(...bound(params))
      return found === undefined ? undefined : row.parse(found)
    },
  }
}

const target =
  /^\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+(\w+)/i

/** Writes over these prepared statements, to the named tables only; `who` goes into the message. */
export const tableWriter = (
  prepare: Prepare,
  who: string,
  tables: readonly string[],
): TableWriter => ({
  ...tableReader(prepare),
  run(sql, params) {
    const table = target.exec(sql)?.[1]
    if (table === undefined || !tables.includes(table)) {
      throw new Error(`${who} may change ${tables.join(', ')}, not ${table ?? 'by this statement'}`)
    }
    return prepare(sql).run(...bound(params)).changes
  },
})

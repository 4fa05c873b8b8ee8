import type { Connection } from './connection.ts'

import type { Head } from '../../../shared/facts/envelope.ts'
import type { Fact, NewFact } from '../ledger/fact.ts'
import type { FactFilter } from '../ledger/fact-rows.ts'
import type { CurrentLog, Ledger } from '../ledger/ledger.ts'
import { bodiesAbout, type KnownBody } from '../ledger/forget.ts'
import { tablesBeside } from './migrations.ts'
import { named } from './problem.ts'
import type { Projections } from './projections.ts'
import {
  preparing,
  tableReader,
  tableWriter,
  type TableReader,
  type TableWriter,
} from './tables.ts'

/** What a question gets. */
export interface Reader extends TableReader {
  facts(filter: FactFilter): Fact[]
  /** The fact that was added last. */
  last(): Fact | undefined
  /** Head after `size` facts of the current log, by default after the last one. Not signed. */
  head(size?: number): Head
  /** The log that is written now; `letter` stands in job numbers. */
  log(): CurrentLog
  /** Bodies about somebody or something that can still be read, with their retention class. */
  bodiesAbout(about: string): KnownBody[]
}

/** What a command gets; exists only inside the transaction. */
export interface Writer extends Reader, TableWriter {
  /** Adds the fact and applies it to every projection. */
  append(fact: NewFact): Fact
}

/** Keeps promises out of transactions: a callback that returns one does not compile. */
export type Sync<T> = T extends PromiseLike<unknown> ? never : T

export interface Transactions {
  read<T>(work: (reader: Reader) => Sync<T>): T
  /** Runs the work in one transaction; returns its result and whether facts were added. */
  write<T>(work: (writer: Writer) => Sync<T>): { result: T; added: boolean }
}

const isPromise = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'then' in value

/** Wraps every method so that it throws once the transaction is over. */
const onlyWhile = <T extends object>(alive: () => boolean, tools: T): T =>
  new Proxy(tools, {
    get(target, name, receiver) {
      if (!alive()) throw new Error('a writer lives only inside its transaction')
      // Reflect.get returns any; the proxy hands on exactly the type of the target.
      return Reflect.get(target, name, receiver) as unknown
    },
  })

export const transactionsOn = (
  db: Connection,
  ledger: Ledger,
  projections: Projections,
): Transactions => {
  const prepare = preparing(db)
  const reader: Reader = {
    ...tableReader(prepare),
    facts: ledger.facts,
    last: ledger.last,
    head: ledger.head,
    log: ledger.current,
    bodiesAbout: (about) => bodiesAbout(db, about),
  }
  const beside = tableWriter(prepare, 'a command', tablesBeside)
  let writing = false

  const undo = (): void => {
    if (db.inTransaction) db.exec('ROLLBACK')
  }

  const write = <T>(work: (writer: Writer) => Sync<T>): { result: T; added: boolean } => {
    if (writing) throw new Error('a write inside a write')
    let alive = true
    let added = false
    const append = (fact: NewFact): Fact => {
      const facts = ledger.append(fact)
      added = true
      for (const one of facts) projections.apply(one)
      const last = facts.at(-1)
      if (last === undefined) throw new Error('the ledger added nothing')
      return last
    }
    const writer = onlyWhile(() => alive, { ...reader, run: beside.run, append })
    try {
      writing = true
      db.exec('BEGIN IMMEDIATE')
      const result = work(writer)
      if (isPromise(result)) throw new Error('a transaction cannot wait for a promise')
      db.exec('COMMIT')
      return { result, added }
    } catch (error) {
      undo()
      throw named(error)
    } finally {
      alive = false
      writing = false
    }
  }

  return {
    read(work) {
      try {
        return work(reader)
      } catch (error) {
        throw named(error)
      }
    },
    write,
  }
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Archive } from '../../../electron/core/archive/archive.ts'
import type { Connection } from '../../../electron/core/archive/connection.ts'
import { openDatabase } from '../../../electron/core/archive/database.ts'
import { projectionsOn } from '../../../electron/core/archive/projections.ts'
import { dice, oneOf, seedOfRun, type Roll } from '../../builders/dice.ts'
import { addVisits, visits, workshop, type Workshop } from '../archive/workshop.ts'

/**
 * Nothing changes without an entry that says so. In the ledger the triggers refuse; in the tables that follow from it a
 * command is refused, and what somebody writes past the program is named when all facts are applied again.
 */
const seed = seedOfRun()
const rounds = process.env['OBHUT_SOAK'] === undefined ? 1_500 : 100_000

const ledgerTables: Readonly<Record<string, readonly string[]>> = {
  ledger_logs: ['number', 'log', 'public_key', 'installation', 'letter'],
  ledger_facts: ['position', 'log_number', 'seq', 'kind', 'envelope'],
  ledger_subjects: ['subject', 'position'],
  ledger_bodies: ['position', 'slot', 'about', 'keep', 'salt', 'content'],
  ledger_nodes: ['log_number', 'level', 'place', 'hash'],
}
const followingTables: Readonly<Record<string, readonly string[]>> = {
  visits: ['position', 'seq', 'text', 'at'],
  persons: ['visit', 'name'],
}

const values = [
  '0',
  '1',
  '2',
  '7',
  '99',
  `'a'`,
  `''`,
  `'{}'`,
  `x'00'`,
  'NULL',
  'position + 1',
  `'visit.made'`,
]

/** Any way to write to a table that SQL has. */
const statement = (tables: Readonly<Record<string, readonly string[]>>, roll: Roll): string => {
  const [table, columns] = oneOf(Object.entries(tables), roll)
  const column = oneOf(columns, roll)
  const where = roll(3) === 0 ? '' : ` WHERE ${oneOf(columns, roll)} >= ${roll(9)}`
  const orElse = oneOf(['', ' OR IGNORE', ' OR REPLACE', ' OR FAIL', ' OR ROLLBACK'], roll)
  switch (roll(5)) {
    case 0:
      return `DELETE FROM ${table}${where}`
    case 1:
      return `UPDATE${orElse} ${table} SET ${column} = ${oneOf(values, roll)}${where}`
    case 2:
      return `INSERT${orElse} INTO ${table} SELECT * FROM ${table}${where}`
    case 3:
      return `REPLACE INTO ${table} VALUES (${columns.map(() => oneOf(values.slice(0, 10), roll)).join(', ')})`
    default:
      return `INSERT${orElse} INTO ${table} VALUES (${columns.map(() => oneOf(values.slice(0, 10), roll)).join(', ')})`
  }
}

const rowsOf = (db: Connection, table: string): string[] =>
  db
    .prepare<[], unknown[]>(`SELECT * FROM ${table}`)
    .raw()
    .all()
    .map((row) => JSON.stringify(row))
    .toSorted()

const allRows = (db: Connection, tables: object): string[] =>
  Object.keys(tables).flatMap((table) => rowsOf(db, table).map((row) => `${table} ${row}`))

/** Does it, looks, and takes it back. A statement may end the transaction by itself (OR ROLLBACK). */
const tried = <T>(db: Connection, sql: string, look: () => T): T | 'refused' => {
  db.exec('BEGIN')
  try {
    db.exec(sql)
    return look()
  } catch {
    return 'refused'
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK')
  }
}

describe(`SQL past the program (seed ${seed})`, () => {
  let place: Workshop
  let db: Connection
  beforeEach(() => {
    place = workshop()
    const archive = place.create()
    addVisits(archive, place, 8)
    archive.close()
    db = openDatabase(`${place.folder}/archive.db`, place.options.archiveKey, { mustExist: true })
  })
  afterEach(() => {
    db.close()
    place.remove()
  })

  /** How many statements made an entry, or part of one, go or become another. */
  const changesOfEntries = (count: number): { changed: string[]; refused: number } => {
    const roll = dice(seed)
    const before = allRows(db, ledgerTables)
    const changed: string[] = []
    let refused = 0
    for (let number = 0; number < count; number += 1) {
      const sql = statement(ledgerTables, roll)
      const after = tried(db, sql, () => new Set(allRows(db, ledgerTables)))
      if (after === 'refused') refused += 1
      else if (before.some((row) => !after.has(row))) changed.push(sql)
    }
    return { changed, refused }
  }

  it('changes or removes no entry of the ledger', () => {
    const { changed, refused } = changesOfEntries(rounds)
    console.log(`${rounds} statements on the ledger: ${refused} refused, ${changed.length} changed`)
    expect(changed).toEqual([])
    expect(refused).toBeGreaterThan(rounds / 2)
  })

  it('would, without the triggers', () => {
    const triggers = db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
      .pluck()
      .all()
    for (const name of triggers) db.exec(`DROP TRIGGER ${name}`)
    expect(changesOfEntries(150).changed.length).toBeGreaterThan(15)
  })

  it('changes no table that follows from the ledger without being named', () => {
    const roll = dice(seed)
    const { replayDiffers } = projectionsOn(db, [visits])
    const unnamed: string[] = []
    let changes = 0
    for (let number = 0; number < rounds / 10; number += 1) {
      const before = allRows(db, followingTables)
      const sql = statement(followingTables, roll)
      db.pragma('foreign_keys = OFF')
      try {
        db.exec(sql)
      } catch {
        continue
      }
      if (allRows(db, followingTables).join() === before.join()) continue
      changes += 1
      if (replayDiffers().length === 0) unnamed.push(sql)
      db.transaction(() => projectionsOn(db, [visits]).rebuild())()
    }
    console.log(`${changes} changes of following tables, ${unnamed.length} not named`)
    expect(unnamed).toEqual([])
    expect(changes).toBeGreaterThan(20)
  })
})

describe(`a command of the program (seed ${seed})`, () => {
  let place: Workshop
  let archive: Archive
  beforeEach(() => {
    place = workshop()
    archive = place.create()
    addVisits(archive, place, 8)
  })
  afterEach(() => {
    archive.close()
    place.remove()
  })

  it('writes neither to the ledger nor to what follows from it but by a fact', () => {
    const roll = dice(seed)
    const { size } = archive.head()
    const done: string[] = []
    for (let number = 0; number < rounds; number += 1) {
      const sql = statement({ ...ledgerTables, ...followingTables }, roll)
      try {
        archive.write((writer) => writer.run(sql, []))
        done.push(sql)
      } catch {
        // refused, as it has to be
      }
    }
    expect(done).toEqual([])
    expect(archive.head().size).toBe(size)
    expect(archive.replayDiffers()).toEqual([])
    expect(archive.verify().ok).toBe(true)
  })
})

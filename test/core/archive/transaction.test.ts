import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'

import type { Archive, Writer } from '../../../electron/core/archive/archive.ts'
import {
  isNewEnough,
  openDatabase,
  pragmasAstray,
} from '../../../electron/core/archive/database.ts'
import { newId } from '../../../electron/core/outside.ts'
import { addVisits, workshop } from './workshop.ts'

const open: { close(): void; remove(): void }[] = []
const begin = () => {
  const place = workshop()
  const archive = place.create()
  open.push({ close: () => archive.close(), remove: () => place.remove() })
  return { place, archive }
}
afterEach(() => {
  for (const { close, remove } of open.splice(0)) {
    close()
    remove()
  }
})

const countOf = (archive: Archive, table: string): number =>
  archive.read(
    (reader) =>
      reader.one(`SELECT count(*) AS n FROM ${table}`, [], z.object({ n: z.int() }))?.n ?? -1,
  )

describe('one transaction', () => {
  it('adds the fact and what follows from it, and both are there after opening again', () => {
    const { place, archive } = begin()
    addVisits(archive, place, 3)
    archive.close()
    const again = place.open()
    expect(countOf(again, 'visits')).toBe(3)
    expect(
      again.read((reader) => reader.facts({ kinds: ['visit.made'] })).map((f) => f.seq),
    ).toEqual([2, 3, 4])
    expect(again.head().size).toBe(4)
    again.close()
  })

  it('takes everything back when the command fails, and the next one goes on from there', () => {
    const { place, archive } = begin()
    const before = archive.head()
    expect(() =>
      archive.write((writer) => {
        writer.append(place.visit('nie geschehen'))
        throw new Error('changed our mind')
      }),
    ).toThrow('changed our mind')
    expect(archive.head()).toEqual(before)
    addVisits(archive, place, 1)
    expect(archive.head().size).toBe(before.size + 1)
    expect(archive.verify()).toMatchObject({ ok: true })
  })

  it('does a command sent twice once, and answers with the first answer', () => {
    const { place, archive } = begin()
    const command = newId(place.outside, 'cmd')
    const send = (text: string) =>
      archive.write((writer) => ({ seq: writer.append(place.visit(text)).seq, text }), command)
    const first = send('einmal')
    expect(send('doppelt getippt')).toEqual(first)
    expect(countOf(archive, 'visits')).toBe(1)
  })

  it('does a command that failed the first time when it is sent again', () => {
    const { place, archive } = begin()
    const attempt = (fails: boolean) =>
      archive.write((writer) => {
        writer.append(place.visit('Besuch'))
        if (fails) throw new Error('no')
        return 'done'
      }, 'cmd-1')
    expect(() => attempt(true)).toThrow('no')
    expect(attempt(false)).toBe('done')
    expect(countOf(archive, 'visits')).toBe(1)
  })

  it('refuses a promise, a writer kept for later, and a write inside a write', () => {
    const { place, archive } = begin()
    let kept: Writer | undefined
    // A promise does not compile; code that was forced past the compiler is refused as well.
    const promising = (async () => {}) as unknown as (writer: Writer) => undefined
    expect(() => archive.write(promising)).toThrow('promise')
    archive.write((writer) => {
      kept = writer
    })
    expect(() => kept?.append(place.visit('zu spät'))).toThrow('only inside its transaction')
    expect(() => archive.write(() => archive.write(() => undefined))).toThrow('inside a write')
  })

  it('lets a reader change nothing and a command no table that follows from facts', () => {
    const { archive } = begin()
    expect(() =>
      archive.read((reader) => reader.all('DELETE FROM visits RETURNING *', [], z.unknown())),
    ).toThrow('cannot change')
    for (const table of ['visits', 'ledger_facts', 'log_keys']) {
      expect(() => archive.write((writer) => writer.run(`DELETE FROM ${table}`, []))).toThrow(
        'a command may change',
      )
    }
    archive.write((writer) => writer.run('DELETE FROM answers', []))
  })

  it('refuses facts that its forms do not know', () => {
    const { place, archive } = begin()
    const good = place.visit('Besuch')
    const [report, person] = good.bodies
    const append = (fact: object) => () =>
      archive.write((writer) => void writer.append({ ...good, ...fact }))
    expect(append({ kind: 'visit.imagined' })).toThrow('unknown kind')
    expect(append({ bodies: [{ ...report, slot: 'gossip' }] })).toThrow('no slot')
    expect(append({ bodies: [{ ...report, content: { text: 5 } }] })).toThrow()
    expect(append({ bodies: [{ ...report, about: 'Frau Müller' }] })).toThrow()
    expect(append({ subjects: ['Müller GmbH'] })).toThrow()
    expect(append({ bodies: [person, person] })).toThrow()
    expect(
      append({
        bodies: [{ ...report, content: { text: 'a', photo: newId(place.outside, 'blob') } }],
      }),
    ).toThrow('unstored blob')
    expect(archive.head().size).toBe(1)
  })

  it('lists everybody a body is about among the subjects', () => {
    const { place, archive } = begin()
    const fact = archive.write((writer) => writer.append(place.visit('Besuch')))
    expect(fact.subjects).toEqual([place.customer, place.contact])
    expect(archive.read((reader) => reader.facts({ subject: place.contact }))).toEqual([fact])
  })
})

describe('the clock', () => {
  it('makes a jump backwards an entry of its own and keeps the order', () => {
    let now = '2026-11-23T10:00:00.000+01:00'
    const place = workshop({
      clock: { now: () => now, stopwatch: () => 0, sinceBoot: () => 0, later: () => undefined },
    })
    const archive = place.create()
    now = '2026-11-23T10:05:00.000+01:00'
    addVisits(archive, place, 1)
    now = '2026-11-23T08:04:00.000+00:00'
    addVisits(archive, place, 2)
    now = '2026-11-23T08:03:59.500+00:00'
    addVisits(archive, place, 1)
    const kinds = archive.read((reader) => reader.facts({})).map(({ kind }) => kind)
    expect(kinds).toEqual([
      'ledger.began',
      'visit.made',
      'clock.jumpedBack',
      'visit.made',
      'visit.made',
      'visit.made',
    ])
    expect(archive.replayDiffers()).toEqual([])
    archive.close()
    place.remove()
  })
})

describe('the connection', () => {
  it('stands as required, and a connection that does not is noticed', () => {
    const { place, archive } = begin()
    archive.close()
    const db = openDatabase(`${place.folder}/archive.db`, place.options.archiveKey, {
      mustExist: true,
    })
    expect(pragmasAstray(db)).toEqual([])
    db.pragma('synchronous = NORMAL')
    db.pragma('secure_delete = OFF')
    expect(pragmasAstray(db)).toEqual(['synchronous=1', 'secure_delete=0'])
    db.close()
  })

  it('refuses a SQLite whose write-ahead log can lose a reset', () => {
    expect(['3.51.3', '3.53.4', '4.0.0'].map(isNewEnough)).toEqual([true, true, true])
    expect(['3.51.2', '3.50.9', '2.99.99'].map(isNewEnough)).toEqual([false, false, false])
  })
})

describe('tables that follow from facts', () => {
  it('are the same when all facts are applied again, and a table written past the facts is named', () => {
    const { place, archive } = begin()
    addVisits(archive, place, 20)
    expect(archive.replayDiffers()).toEqual([])
    archive.close()
    const db = openDatabase(`${place.folder}/archive.db`, place.options.archiveKey, {
      mustExist: true,
    })
    db.exec(`UPDATE visits SET text = 'geschönt' WHERE position = 5`)
    db.close()
    const again = place.open()
    expect(again.replayDiffers()).toEqual(['visits'])
    again.close()
  })

  it('are built anew when their shape changes', () => {
    const { place, archive } = begin()
    addVisits(archive, place, 4)
    archive.close()
    const lengths = {
      name: 'visits',
      tables: ['lengths'],
      create: 'CREATE TABLE lengths (position INTEGER PRIMARY KEY) STRICT;',
      apply(fact: { position: number }, tables: { run(sql: string, params: number[]): number }) {
        tables.run('INSERT INTO lengths (position) VALUES (?)', [fact.position])
      },
    }
    const again = place.open({ projections: [lengths] })
    expect(countOf(again, 'lengths')).toBe(5)
    expect(() => countOf(again, 'visits')).toThrow('no such table')
    again.close()
  })
})

describe('the ledger tables', () => {
  it('refuse every change and every removal, also through REPLACE', () => {
    const { place, archive } = begin()
    addVisits(archive, place, 3)
    archive.close()
    const db = openDatabase(`${place.folder}/archive.db`, place.options.archiveKey, {
      mustExist: true,
    })
    const attempts = [
      `UPDATE ledger_facts SET envelope = '{}' WHERE position = 2`,
      'DELETE FROM ledger_facts WHERE position = 4',
      'DELETE FROM ledger_subjects',
      'DELETE FROM ledger_logs',
      'DELETE FROM ledger_nodes',
      `UPDATE ledger_nodes SET hash = x'00'`,
      `UPDATE ledger_bodies SET content = '{}'`,
      'DELETE FROM ledger_bodies WHERE position = 2',
      'UPDATE ledger_logs SET installation = installation',
      `INSERT OR REPLACE INTO ledger_facts SELECT position, log_number, seq, kind, '{}' FROM ledger_facts WHERE position = 2`,
      'INSERT OR REPLACE INTO ledger_nodes SELECT * FROM ledger_nodes',
      'INSERT OR REPLACE INTO ledger_bodies SELECT * FROM ledger_bodies',
      `INSERT INTO ledger_facts VALUES (99, 1, 99, 'visit.made', '{}')`,
    ]
    for (const sql of attempts) expect(() => db.exec(sql), sql).toThrow('ledger: ')
    db.exec('DROP TRIGGER ledger_facts_unchanged')
    // The seeded fault: without its trigger the change goes through – and the hashes tell.
    db.exec(
      `UPDATE ledger_facts SET envelope = replace(envelope, '"owner"', '"somebody"') WHERE position = 2`,
    )
    db.close()
    const again = place.open()
    expect(again.verify()).toMatchObject({ ok: false, why: 'tree' })
    again.close()
  })

  it.each([
    ['of an entry that has it not', 3],
    ['of no entry at all', 99],
  ])('a body %s is found, past trigger and foreign key', (_, position) => {
    const { place, archive } = begin()
    addVisits(archive, place, 3)
    expect(archive.verify()).toMatchObject({ ok: true, facts: 4, bodies: 7 })
    archive.close()
    const db = openDatabase(`${place.folder}/archive.db`, place.options.archiveKey, {
      mustExist: true,
    })
    db.exec('DROP TRIGGER ledger_bodies_once; PRAGMA foreign_keys = OFF')
    db.exec(
      `INSERT INTO ledger_bodies VALUES (${position}, 'gossip', 'a', 'contract', zeroblob(32), '{}')`,
    )
    db.close()
    const again = place.open()
    expect(again.verify()).toMatchObject({ ok: false, why: 'body' })
    again.close()
  })
})

import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Archive, OpenOptions } from '../../../electron/core/archive/archive.ts'
import { openDatabase } from '../../../electron/core/archive/database.ts'
import { archiveIn } from '../../../electron/core/archive/entrance.ts'
import { ArchiveProblem } from '../../../electron/core/archive/problem.ts'
import { durableFiles } from '../../../electron/core/archive/durable-files.ts'
import { newId } from '../../../electron/core/outside.ts'
import { addVisits, workshop, type Workshop } from './workshop.ts'

let place: Workshop
let archive: Archive
beforeEach(() => {
  place = workshop()
  archive = place.create()
})
afterEach(() => {
  archive.close()
  place.remove()
})

const file = (name: string) => join(place.folder, name)

/** The code of the problem that stands in the way, or `opened`. */
const attempt = (more: Partial<OpenOptions> = {}): string => {
  try {
    place.open(more).close()
    return 'opened'
  } catch (error) {
    if (error instanceof ArchiveProblem) return error.code
    throw error
  }
}

const flip = (name: string, bit: number): void => {
  const bytes = readFileSync(file(name))
  bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
  writeFileSync(file(name), bytes)
}

const withDatabase = (work: (sql: (text: string) => void) => void): void => {
  const db = openDatabase(file('archive.db'), place.options.archiveKey, { mustExist: true })
  work((text) => void db.exec(text))
  db.close()
}

describe('an archive in a bad state gets a name for it, and is never replaced by an empty one', () => {
  it('noArchive: an empty or absent folder; archiveThere: anything else', () => {
    expect(attempt({ folder: `${place.folder}-elsewhere` })).toBe('noArchive')
    expect(archiveIn(place.folder, place.outside)).toBe('there')
    expect(() => place.create()).toThrow('archiveThere')
  })

  it('does not create over an archive whose key or database is gone', () => {
    archive.close()
    for (const part of ['key.json', 'archive.db']) {
      rmSync(file(part))
      expect(attempt()).toBe('damaged')
      expect(() => place.create()).toThrow('archiveThere')
    }
  })

  it('wrongKey: another key', () => {
    archive.close()
    expect(attempt({ archiveKey: place.outside.random(32) })).toBe('wrongKey')
    expect(attempt()).toBe('opened')
  })

  it('secondInstance: it is open already', () => {
    expect(attempt()).toBe('secondInstance')
    archive.close()
    expect(attempt()).toBe('opened')
  })

  it('newerSchema: a newer program wrote it', () => {
    archive.close()
    withDatabase((sql) => sql('PRAGMA user_version = 9990'))
    expect(attempt()).toBe('newerSchema')
  })

  it('damaged: any page changed, the file cut, the file replaced', () => {
    addVisits(archive, place, 40)
    archive.close()
    const whole = readFileSync(file('archive.db'))
    for (let page = 0; page * 4096 < whole.length; page += 1) {
      writeFileSync(file('archive.db'), whole)
      flip('archive.db', (page * 4096 + 100 + page) * 8 + (page % 8))
      expect(attempt(), `page ${page + 1}`).toBe('damaged')
    }
    for (const size of [0, 1, 100, 4096, 4097, whole.length >> 1, whole.length - 4096]) {
      writeFileSync(file('archive.db'), whole)
      truncateSync(file('archive.db'), size)
      expect(attempt(), `cut at ${size}`).toBe('damaged')
    }
    writeFileSync(file('archive.db'), 'this is no database at all')
    expect(attempt()).toBe('damaged')
    writeFileSync(file('archive.db'), whole)
    expect(attempt()).toBe('opened')
  })

  it('ledgerShorter: the write-ahead log was lost or cut', () => {
    archive.close()
    const copy = `${place.folder}-copy`
    archive = place.open()
    addVisits(archive, place, 30)
    // What a power cut would leave: the files as they are, without closing.
    const wal = join(copy, 'archive.db-wal')
    const losses = [
      () => truncateSync(wal, 40_000),
      () => rmSync(wal),
      () => {
        const bytes = readFileSync(wal)
        bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 4, bytes.length >> 1)
        writeFileSync(wal, bytes)
      },
    ]
    for (const lose of losses) {
      cpSync(place.folder, copy, { recursive: true })
      lose()
      expect(attempt({ folder: copy })).toBe('ledgerShorter')
      rmSync(copy, { recursive: true })
    }
    cpSync(place.folder, copy, { recursive: true })
    expect(attempt({ folder: copy })).toBe('opened')
    rmSync(copy, { recursive: true })
  })

  it('ledgerShorter: an older database was put back; going on begins a new log that says so', () => {
    addVisits(archive, place, 2)
    archive.close()
    cpSync(file('archive.db'), `${place.folder}-older.db`)
    archive = place.open()
    addVisits(archive, place, 3)
    const lost = archive.head()
    archive.close()
    cpSync(`${place.folder}-older.db`, file('archive.db'))
    rmSync(`${place.folder}-older.db`)
    expect(attempt()).toBe('ledgerShorter')
    archive = place.open({ despite: { otherHead: true } })
    const [began] = archive.read((reader) => reader.facts({ kinds: ['ledger.began'], after: 1 }))
    expect(began?.bodies[0]?.content).toMatchObject({
      reason: 'rolledBack',
      letter: expect.stringMatching(/^[B-Z]$/) as unknown,
      previous: { log: lost.log, size: 3 },
      lastKnown: { log: lost.log, size: 6, root: lost.root },
    })
    expect(archive.verify()).toMatchObject({ ok: true })
  })

  it('a ledger that is longer than the noted head is fine: the program died in between', () => {
    const noted = readFileSync(file('head.json'))
    addVisits(archive, place, 1)
    archive.close()
    writeFileSync(file('head.json'), noted)
    expect(attempt()).toBe('opened')
  })

  it('damaged: the noted head is gone, unreadable or of another ledger', () => {
    addVisits(archive, place, 3)
    const noted = readFileSync(file('head.json'))
    const { size, root, log } = archive.head()
    const text = noted.toString('utf8')
    archive.close()
    const changes = [
      text.replace(root, root.replaceAll('a', 'b').replaceAll('0', '1')),
      text.replace(`"size":${size}`, `"size":${size - 1}`),
      text.replace(log, root),
      text.slice(0, -1),
      '',
    ]
    for (const [number, change] of changes.entries()) {
      expect(change).not.toBe(text)
      writeFileSync(file('head.json'), change)
      expect(['damaged', 'ledgerShorter'], `change ${number}`).toContain(attempt())
    }
    rmSync(file('head.json'))
    expect(attempt()).toBe('damaged')
    // The user may go on; a new log begins, and says that the old one cannot be trusted to be whole.
    archive = place.open({ despite: { otherHead: true } })
    const [began] = archive.read((reader) => reader.facts({ kinds: ['ledger.began'], after: 1 }))
    expect(began?.bodies[0]?.content).toMatchObject({
      reason: 'rolledBack',
      previous: { log, size },
    })
  })

  it('missingBlob: a photo that a fact names is gone; going on is the user’s decision', () => {
    const { blobId } = archive.blobs.store(Buffer.from('ein Foto'))
    archive.write((writer) => void writer.append(place.visit('mit Foto', 'Müller', blobId)))
    archive.close()
    rmSync(join(file('blobs'), blobId))
    expect(attempt()).toBe('missingBlob')
    archive = place.open({ despite: { missingBlob: true } })
    expect(() => archive.blobs.read(blobId)).toThrow('missingBlob')
    expect(archive.verify()).toMatchObject({ ok: true })
  })

  it('readOnlyFolder: nothing can be written', () => {
    archive.close()
    const files = { ...durableFiles, writable: () => false }
    expect(attempt({ outside: { ...place.outside, files } })).toBe('readOnlyFolder')
  })

  it('diskFull: the file system has no room for a photo; what was there stays', () => {
    archive.close()
    const full = () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    }
    const files = { ...durableFiles }
    archive = place.open({ outside: { ...place.outside, files } })
    files.write = full
    expect(() => archive.blobs.store(Buffer.from('ein Foto'))).toThrow('diskFull')
    // A head that cannot be noted does not undo what is committed; the next start accepts it.
    addVisits(archive, place, 1)
    expect(archive.head().size).toBe(2)
    archive.close()
    expect(attempt()).toBe('opened')
  })
})

describe('one log per installation', () => {
  it('a backup put back on the same computer does not continue the log either', () => {
    addVisits(archive, place, 2)
    const old = archive.head()
    archive.close()
    rmSync(file('head.json'))
    archive = place.open({ arrival: 'restored' })
    expect(archive.head().log).not.toBe(old.log)
    archive.close()
    archive = place.open()
    expect(archive.head().size).toBe(1)
  })

  it('a copied archive never continues the log: it begins one that names the old', () => {
    addVisits(archive, place, 2)
    const old = archive.head()
    archive.close()
    archive = place.open({ installation: newId(place.outside, 'ins'), arrival: 'restored' })
    expect(archive.head()).toMatchObject({ size: 1 })
    expect(archive.head().log).not.toBe(old.log)
    const [began] = archive.read((reader) => reader.facts({ kinds: ['ledger.began'], after: 1 }))
    expect(began?.bodies[0]?.content).toMatchObject({
      reason: 'restored',
      letter: expect.stringMatching(/^[B-Z]$/) as unknown,
      previous: { log: old.log, size: old.size, root: old.root },
    })
    expect(archive.replayDiffers()).toEqual([])
    expect(archive.verify()).toMatchObject({ ok: true, facts: 4 })
    addVisits(archive, place, 1)
    const facts = archive.read((reader) => reader.facts({}))
    expect(facts.map(({ position, seq }) => [position, seq])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 1],
      [5, 2],
    ])
  })
})

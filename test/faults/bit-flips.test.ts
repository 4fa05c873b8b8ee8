import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ArchiveProblem } from '../../electron/core/archive/problem.ts'
import { addVisits, workshop, type Workshop } from '../core/archive/workshop.ts'
import { chanceOf } from '../builders/dice.ts'
import { counted, seed } from './chance.ts'

const flips = counted(2_000)

let place: Workshop
/** As a power cut leaves it: the last visits are still in the write-ahead log. */
let cutOff: string
/** As closing leaves it: every page of the database counts, none is replaced by the log. */
let closed: string
let size: number
let photo: string

beforeAll(() => {
  place = workshop()
  const first = place.create()
  addVisits(first, place, 20)
  first.close()
  const archive = place.open()
  photo = archive.blobs.store(Buffer.from('ein Foto '.repeat(400))).blobId
  archive.write((writer) => void writer.append(place.visit('mit Foto', 'Müller', photo)))
  addVisits(archive, place, 4)
  size = archive.head().size
  cutOff = `${place.folder} cut off`
  cpSync(place.folder, cutOff, { recursive: true })
  archive.close()
  closed = `${place.folder} closed`
  cpSync(place.folder, closed, { recursive: true })
})
afterAll(() => place.remove())

/** Everything that is read of an archive at some time; the first thing that is wrong has a name. */
const look = (folder: string): string => {
  try {
    const archive = place.open({ folder })
    try {
      archive.blobs.read(photo)
      if (!archive.verify().ok) return 'the ledger does not verify'
      if (archive.replayDiffers().length > 0) return 'tables differ'
      if (Object.keys(archive.keyFile.doubts()).length > 0) return 'the key file is in doubt'
      return archive.head().size < size ? 'silently shorter' : 'as before'
    } finally {
      archive.close()
    }
  } catch (error) {
    if (error instanceof ArchiveProblem) return error.code
    throw error
  }
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

const flipped = (bytes: Buffer, bit: number): Buffer => {
  const changed = Buffer.from(bytes)
  changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
  return changed
}

const partOf = (file: string): string => file.split(sep)[0] ?? file

/**
 * What is flipped, and in which state. Of a database that was cut off, pages may be replaced by the log and are never
 * read.
 */
const judged = (): { folder: string; file: string }[] => [
  { folder: closed, file: 'archive.db' },
  ...filesOf(cutOff)
    .filter((file) => file !== 'archive.db')
    .map((file) => ({ folder: cutOff, file })),
]

type Look = (folder: string) => string

/** What is found of an archive in which one bit of one file is flipped. */
const lookAtFlipped = (whole: string, file: string, bit: number, look: Look): string => {
  const folder = `${place.folder} flipped`
  cpSync(whole, folder, { recursive: true })
  writeFileSync(join(folder, file), flipped(readFileSync(join(whole, file)), bit))
  const verdict = look(folder)
  rmSync(folder, { recursive: true })
  return verdict
}

/** What was found of that many single flipped bits, by part of the archive and verdict. */
const damage = (count: number, look: Look): Map<string, number> => {
  const chance = chanceOf(seed)
  const parts = judged()
  const found = new Map<string, number>()
  for (let flip = 0; flip < count; flip += 1) {
    const { folder: whole, file } = parts[flip % parts.length] ?? { folder: closed, file: '' }
    const bit = Math.floor(chance() * readFileSync(join(whole, file)).length * 8)
    const verdict = `${partOf(file)}: ${lookAtFlipped(whole, file, bit, look)}`
    found.set(verdict, (found.get(verdict) ?? 0) + 1)
  }
  return found
}

describe(`a single flipped bit (${flips} of them, seed ${seed})`, () => {
  it('is found and named, wherever in the archive it is', () => {
    const untouched = `${place.folder} untouched`
    for (const state of [cutOff, closed]) {
      cpSync(state, untouched, { recursive: true })
      expect(look(untouched)).toBe('as before')
      rmSync(untouched, { recursive: true })
    }
    const found = damage(flips, look)
    console.log(Object.fromEntries(found))
    const parts = new Set([...found.keys()].map((verdict) => verdict.split(':')[0]))
    expect(parts).toEqual(
      new Set(['archive.db', 'archive.db-wal', 'blobs', 'head.json', 'key.json']),
    )
    expect([...found.keys()].filter((verdict) => /as before|silently/.test(verdict))).toEqual([])
  })

  // The seeded fault: nobody compares with the head beside the database.
  it('would go unseen in the write-ahead log without the head beside it', () => {
    const blind = damage(100, (folder) => {
      rmSync(join(folder, 'head.json'), { force: true })
      try {
        const archive = place.open({ folder, despite: { otherHead: true } })
        const verdict = archive.verify().ok ? 'seems fine' : 'seen'
        archive.close()
        return verdict
      } catch {
        return 'seen'
      }
    })
    expect(blind.get('archive.db-wal: seems fine') ?? 0).toBeGreaterThan(0)
  })

  it('is found in the key file at every place of it', () => {
    const bits = readFileSync(join(closed, 'key.json')).length * 8
    const chance = chanceOf(seed)
    // all of them with soak; enough by chance that each part of the file has its turn
    const chosen =
      counted(1) > 1
        ? Array.from({ length: bits }, (_, bit) => bit)
        : Array.from({ length: 300 }, () => Math.floor(chance() * bits))
    const unseen = chosen.filter(
      (bit) => lookAtFlipped(closed, 'key.json', bit, look) === 'as before',
    )
    expect(unseen).toEqual([])
  })

  // The seeded fault: nobody looks at what vouches for the ways in.
  it('would go unseen in the key file if nobody looked at what vouches for it', () => {
    const blind: Look = (folder) => {
      try {
        place.open({ folder }).close()
        return 'seems fine'
      } catch {
        return 'seen'
      }
    }
    expect(damage(100, blind).get('key.json: seems fine') ?? 0).toBeGreaterThan(0)
  })
})

import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { generationIn } from '../../electron/core/backup/layout.ts'
import { keyFileAt, manifestOf } from '../../electron/core/backup/generations.ts'
import { placeFiles } from '../../electron/core/backup/place-files.ts'
import { outcomeOf, smallArchive, type Small } from '../core/backup/small.ts'
import { chanceOf } from '../builders/dice.ts'
import { counted, seed } from './chance.ts'
import { filesIn } from '../core/backup/files-in.ts'

/** Files of a backup that belong to it: all but the sheet for whoever finds the stick. */
const partsIn = (backup: string): string[] =>
  readdirSync(backup, { recursive: true, encoding: 'utf8' })
    .map((name) => join(backup, name))
    .filter((path) => statSync(path).isFile() && !path.endsWith('LIES-MICH.txt'))

const twoGenerations = async (): Promise<Small> => {
  const small = smallArchive()
  small.visit('erster Besuch')
  small.visit('zweiter Besuch')
  await small.make()
  small.visit('dritter Besuch')
  await small.make({ place: { ...small.place, generation: 1 } })
  return small
}

/** The seeded fault: takes a backup for whole when its manifest opens and every file has its size. */
const checkSizesOnly = async (small: Small, backup: string): Promise<void> => {
  const at = { files: placeFiles, backup }
  const { parts } = await manifestOf(at, 2, small.archive.derive)
  for (const { name, bytes } of parts) {
    const path = name.startsWith('blobs/')
      ? join(backup, name)
      : join(generationIn(backup, 2), name)
    if (statSync(path, { throwIfNoEntry: false })?.size !== bytes) throw new Error('another size')
  }
}

describe('a backup that somebody changed', () => {
  it(`is refused for any single bit of it, and a check of names and sizes would take most (seed ${seed})`, async () => {
    const small = await twoGenerations()
    const before = filesIn(small.folder)
    const backup = small.copy()
    // generation 2 and every blob it names: all that is read when it is restored
    const paths = partsIn(backup).filter((path) => !path.includes('00000001'))
    const chance = chanceOf(seed)
    const flips = counted(10_000)
    const outcomes: Record<string, number> = {}
    let missed = 0
    for (let flip = 0; flip < flips; flip += 1) {
      // for a changed blob the whole database is opened first, so there are fewer of these
      const isBlob = flip % 50 === 0
      const among = paths.filter((one) => one.includes('blobs') === isBlob)
      const path = among[Math.floor(chance() * among.length)]
      if (path === undefined) throw new Error('there is no file')
      const whole = readFileSync(path)
      const bit = Math.floor(chance() * whole.length * 8)
      const changed = Buffer.from(whole)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      writeFileSync(path, changed)
      const outcome = await outcomeOf(small.check(2, backup))
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      if (flip < 200) {
        missed += await checkSizesOnly(small, backup).then(
          () => 1,
          () => 0,
        )
      }
      writeFileSync(path, whole)
    }
    expect(outcomes['taken'] ?? 0, JSON.stringify(outcomes)).toBe(0)
    expect(Object.keys(outcomes).every((code) => code.startsWith('backup'))).toBe(true)
    expect(missed).toBeGreaterThan(100)
    expect(await outcomeOf(small.check(2, backup))).toBe('taken')
    expect(filesIn(small.folder)).toEqual(before)
  })

  it('is refused with any of its files cut short or gone', async () => {
    const small = await twoGenerations()
    const backup = small.copy()
    const lengths = (size: number, path: string): number[] => {
      const most =
        counted(1) > 1 || path.endsWith('manifest') || path.endsWith('key.json')
          ? size
          : path.includes('blobs')
            ? 10
            : 100
      return Array.from({ length: most }, (_, step) => Math.floor((size * step) / most))
    }
    for (const path of partsIn(backup).filter((one) => !one.includes('00000001'))) {
      const whole = readFileSync(path)
      for (const length of lengths(whole.length, path).toReversed()) {
        truncateSync(path, length)
        expect(await outcomeOf(small.check(2, backup)), `${path} ${length}`).toBe('backupDamaged')
      }
      rmSync(path)
      expect(await outcomeOf(small.check(2, backup)), path).toBe('backupDamaged')
      writeFileSync(path, whole)
      writeFileSync(path, Buffer.concat([whole, Buffer.from('x')]))
      expect(await outcomeOf(small.check(2, backup)), path).toBe('backupDamaged')
      writeFileSync(path, whole)
    }
    expect(await outcomeOf(small.check(2, backup))).toBe('taken')
  })

  it('is refused with parts swapped between generations, or one blob in the place of another', async () => {
    const small = await twoGenerations()
    for (const part of ['database', 'manifest']) {
      const backup = small.copy()
      cpSync(join(generationIn(backup, 1), part), join(generationIn(backup, 2), part))
      expect(await outcomeOf(small.check(2, backup)), part).toBe('backupDamaged')
    }
    const backup = small.copy()
    const [first = '', second = ''] = partsIn(join(backup, 'blobs'))
    renameSync(first, `${first}-aside`)
    renameSync(second, first)
    renameSync(`${first}-aside`, second)
    expect(await outcomeOf(small.check(2, backup))).toBe('backupDamaged')
  })

  it('is refused when an older generation is offered under a newer number', async () => {
    const small = await twoGenerations()
    const backup = small.copy()
    rmSync(generationIn(backup, 2), { recursive: true })
    renameSync(generationIn(backup, 1), generationIn(backup, 2))
    expect(await outcomeOf(small.check(2, backup))).toBe('backupDamaged')
    // and taken for what it is under its own
    renameSync(generationIn(backup, 2), generationIn(backup, 1))
    expect(await outcomeOf(small.check(1, backup))).toBe('taken')
  })

  it('is refused without being read when one of its files was blown up', async () => {
    const small = await twoGenerations()
    for (const name of ['key.json', 'database', 'manifest', 'blob']) {
      const backup = small.copy()
      const path =
        name === 'blob'
          ? (partsIn(join(backup, 'blobs'))[0] ?? '')
          : join(generationIn(backup, 2), name)
      // 40 GB on paper, nothing on the disk: whoever reads it as a whole runs out of memory
      truncateSync(path, 40_000_000_000)
      expect(await outcomeOf(small.check(2, backup)), name).toBe('backupDamaged')
    }
    const backup = small.copy()
    truncateSync(join(generationIn(backup, 2), 'key.json'), 40_000_000_000)
    const at = { files: placeFiles, backup }
    expect(await outcomeOf(keyFileAt(at, 2))).toBe('backupDamaged')
  })

  it('of another archive does not open with the key of this one', async () => {
    const small = await twoGenerations()
    const other = await twoGenerations()
    expect(await outcomeOf(small.check(2, other.backup))).toBe('backupDamaged')
  })
})

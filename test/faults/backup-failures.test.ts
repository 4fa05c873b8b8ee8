import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it, onTestFinished } from 'vitest'

import { backupFolder, generationIn } from '../../electron/core/backup/layout.ts'
import { generationsAt } from '../../electron/core/backup/generations.ts'
import { placeFiles } from '../../electron/core/backup/place-files.ts'
import { counting } from '../../electron/core/backup/progress.ts'
import { failingDrive } from '../core/backup/failing-drive.ts'
import { filesIn } from '../core/backup/files-in.ts'
import { outcomeOf, smallArchive } from '../core/backup/small.ts'
import { stick } from '../core/backup/stick.ts'

const isRoot = process.getuid?.() === 0

/** Nobody but root can write there any more; for root, whom no mode stops, by a mount. */
const makeReadOnly = (folder: string): void => {
  if (!isRoot) {
    chmodSync(folder, 0o500)
    onTestFinished(() => chmodSync(folder, 0o700))
    return
  }
  execFileSync('mount', ['--bind', folder, folder])
  execFileSync('mount', ['-o', 'remount,ro,bind', folder])
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
}

const factsOf = (small: ReturnType<typeof smallArchive>): number =>
  small.archive.read((reader) => reader.facts({ kinds: ['backup.verified'] })).length

describe('a stick that is pulled out', () => {
  it('at whichever change leaves the backup before whole, the new one recognisable, the archive untouched', async () => {
    const small = smallArchive()
    small.visit('erster Besuch')
    await small.make()
    small.visit('zweiter Besuch')
    const known = { ...small.place, generation: 1 }
    const live = filesIn(small.folder)
    // counted on a stick of its own, so that the real one stays as it is
    const counted = failingDrive(0, 'before')
    const aside = stick()
    await outcomeOf(
      small.make({
        place: { ...small.place, path: aside },
        files: counted.files,
        outside: small.outside,
      }),
    )
    const most = counted.changes().length
    expect(most).toBeGreaterThan(6)
    const facts = factsOf(small)
    const liveAfterCounting = filesIn(small.folder)
    expect(Object.keys(liveAfterCounting)).toEqual(Object.keys(live))

    let unfinished = 0
    const moments = Array.from({ length: most }, (_, place) => place + 1).flatMap((n) =>
      (['before', 'after'] as const).map((when) => ({ n, when })),
    )
    let tried = 0
    for (const { n, when } of moments) {
      const { files } = failingDrive(n, when)
      const before = filesIn(small.folder)
      const outcome = await outcomeOf(small.make({ place: known, files }))
      const lies = await generationsAt({ files: placeFiles, backup: small.backup })
      expect(await outcomeOf(small.check(1)), `${when} ${n}`).toBe('taken')
      // from here on it was read back and noted; only thinning out is left to fail
      if (outcome === 'taken' || factsOf(small) > facts) break
      tried += 1
      expect(outcome).toBe('backupPlaceGone')
      // nothing was claimed, and not a byte of the archive is another
      expect(filesIn(small.folder)).toEqual(before)
      unfinished += lies.unfinished.length
      // what looks finished is whole
      for (const generation of lies.finished) {
        expect(await outcomeOf(small.check(generation)), `${when} ${n}`).toBe('taken')
      }
      rmSync(generationIn(small.backup, 2), { recursive: true, force: true })
    }
    expect(tried).toBeGreaterThan(10)
    expect(unfinished).toBeGreaterThan(0)
  })

  it('goes on where it was: blobs that lie there whole are not copied again, damaged ones are', async () => {
    const small = smallArchive()
    for (const text of ['eins', 'zwei', 'drei']) small.visit(text)
    const stopped = counting(() => undefined)
    const written: string[] = []
    const watching = {
      ...placeFiles,
      write: async (...args: Parameters<typeof placeFiles.write>) => {
        written.push(args[0])
        if (written.length === 2) stopped.cancel()
        return placeFiles.write(...args)
      },
    }
    expect(await outcomeOf(small.make({ files: watching, counting: stopped }))).toBe('cancelled')
    expect(factsOf(small)).toBe(0)
    const blobs = readdirSync(join(small.backup, 'blobs'))
    expect(blobs).toHaveLength(2)
    writeFileSync(join(small.backup, 'blobs', blobs[0] ?? ''), 'kaputt')
    written.length = 0
    await small.make({ files: watching })
    expect(written.filter((path) => path.includes('blobs'))).toHaveLength(2)
    expect(factsOf(small)).toBe(1)
    expect(await outcomeOf(small.check(1))).toBe('taken')
  })

  it('what reads back otherwise than it was written is no backup: no fact, and it is said', async () => {
    const small = smallArchive()
    small.visit('eins')
    /** A drive that acknowledges everything and keeps another byte: the seeded fault. */
    const lying = {
      ...placeFiles,
      async *pieces(path: string) {
        for await (const piece of placeFiles.pieces(path)) {
          if (path.endsWith('database')) piece[100] = (piece[100] ?? 0) ^ 1
          yield piece
        }
      },
    }
    expect(await outcomeOf(small.make({ files: lying }))).toBe('backupDamaged')
    expect(factsOf(small)).toBe(0)
    // nor is it left there for somebody to restore
    const { finished } = await generationsAt({ files: placeFiles, backup: small.backup })
    expect(finished).toEqual([])
  })

  it('a blob that went bad on the stick since the last backup is replaced by the next one', async () => {
    const small = smallArchive()
    for (const text of ['eins', 'zwei']) small.visit(text)
    await small.make()
    const [blob = ''] = readdirSync(join(small.backup, 'blobs'))
    const path = join(small.backup, 'blobs', blob)
    const bytes = readFileSync(path)
    writeFileSync(path, Buffer.from(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))))
    expect(await outcomeOf(small.check(1))).toBe('backupDamaged')
    const { generation } = await small.make({ place: { ...small.place, generation: 1 } })
    expect(readFileSync(path).equals(bytes)).toBe(true)
    // the older one names the same blob
    for (const one of [1, generation]) expect(await outcomeOf(small.check(one))).toBe('taken')
  })
})

describe('a place that takes nothing', () => {
  it('is gone: the folder is not there', async () => {
    const small = smallArchive()
    rmSync(small.stick, { recursive: true })
    const before = filesIn(small.folder)
    expect(await outcomeOf(small.make())).toBe('backupPlaceGone')
    expect(filesIn(small.folder)).toEqual(before)
  })

  it('is full: what a system says when no byte is left becomes that refusal', async () => {
    const folder = stick()
    symlinkSync('/dev/full', join(folder, 'file.part'))
    const content = [Buffer.alloc(1_000_000)]
    expect(await outcomeOf(placeFiles.write(join(folder, 'file'), content))).toBe('backupPlaceFull')
  })

  it('is read-only', async () => {
    const small = smallArchive()
    small.visit('eins')
    mkdirSync(join(small.stick, backupFolder))
    makeReadOnly(join(small.stick, backupFolder))
    const before = filesIn(small.folder)
    expect(await outcomeOf(small.make())).toBe('backupPlaceReadOnly')
    expect(filesIn(small.folder)).toEqual(before)
  })
})

import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { backupFolder, generationIn, manifestName } from '../../../electron/core/backup/layout.ts'
import { emptyOffice, readyOffice, refusalOf, type Rehearsal } from '../rehearsal.ts'
import { smallArchive, outcomeOf } from './small.ts'
import { filesIn } from './files-in.ts'
import { newComputer, passphrase, picking, stick, withStick } from './stick.ts'

const later = (instant: string, days: number): string =>
  `${new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 23)}+00:00`

const open = async (office: Rehearsal): Promise<Rehearsal> => {
  await office.call('archive.unlock', { passphrase })
  return office
}

describe('a place for backups', () => {
  it('is not the folder of the archive, nor one within or beside it in the profile', async () => {
    const office = await readyOffice()
    for (const folder of [
      office.folder,
      join(office.folder, 'archive'),
      join(office.folder, 'archive', 'blobs'),
    ]) {
      const there = await open(office.locked({ desk: picking(folder) }))
      expect(await refusalOf(there.call('backup.addPlace', {}))).toBe('backupPlaceInside')
      there.close()
    }
  })

  it('is known again when it is picked a second time, and forgotten without being touched', async () => {
    const { office, folder, place } = await withStick()
    await office.call('backup.make', { place })
    const files = filesIn(folder)
    await office.call('backup.removePlace', { place })
    expect((await office.call('backup.view', {})).places).toEqual([])
    expect(filesIn(folder)).toEqual(files)
    expect(await office.call('backup.addPlace', {})).toEqual({ place })
    const { places } = await office.call('backup.view', {})
    expect(places).toMatchObject([{ place, isThere: true, generation: 1 }])
  })

  it('keeps the idle lock waiting while somebody makes a backup there, and no longer, also when it fails', async () => {
    const folder = stick()
    const said: boolean[] = []
    const working = ({ on }: { on: boolean }) => {
      said.push(on)
      return {}
    }
    const office = await readyOffice({ desk: { ...picking(folder), working } })
    const { place } = await office.call('backup.addPlace', {})
    expect(said).toEqual([])
    await office.call('backup.make', { place })
    expect(said).toEqual([true, false])
    rmSync(folder, { recursive: true })
    expect(await refusalOf(office.call('backup.make', { place }))).toBe('backupPlaceGone')
    expect(said).toEqual([true, false, true, false])
  })

  it('of another archive is refused and stays as it is', async () => {
    const { office, folder, place } = await withStick()
    await office.call('backup.make', { place })
    office.close()
    const files = filesIn(folder)
    const other = emptyOffice({ desk: picking(folder) })
    await other.call('archive.create', { passphrase })
    expect(await refusalOf(other.call('backup.addPlace', {}))).toBe('backupForeign')
    expect(filesIn(folder)).toEqual(files)
  })

  it('that holds less than was once checked there is refused: an older state was put back', async () => {
    const { office, folder, place } = await withStick()
    await office.call('backup.make', { place })
    const older = stick()
    cpSync(folder, older, { recursive: true })
    await office.call('backup.make', { place })
    rmSync(join(folder, backupFolder), { recursive: true })
    cpSync(older, folder, { recursive: true })
    expect(await refusalOf(office.call('backup.make', { place }))).toBe('backupOlder')
    expect((await office.call('backup.view', {})).places).toMatchObject([{ failed: 'backupOlder' }])
  })

  it('that holds more than the archive knows is refused: the archive was put back, or another one went on', async () => {
    const { office, folder, place } = await withStick()
    const archive = join(office.folder, 'archive')
    const older = stick()
    office.close()
    cpSync(archive, older, { recursive: true })
    const now = await open(office.locked())
    await now.call('job.open', {})
    await now.call('backup.make', { place })
    now.close()
    rmSync(archive, { recursive: true })
    cpSync(older, archive, { recursive: true })
    const files = filesIn(folder)
    const back = await open(office.locked())
    expect(await refusalOf(back.call('backup.make', { place }))).toBe('backupNewer')
    expect(filesIn(folder)).toEqual(files)
  })

  it('to which a newer program wrote is named as that, and stays as it is', async () => {
    const small = smallArchive()
    await small.make()
    const manifest = join(generationIn(small.backup, 1), manifestName)
    const written = readFileSync(manifest)
    const ofVersion = (version: number): Record<string, string> => {
      // FORMAT.md: the thirteenth byte of a container
      writeFileSync(manifest, Buffer.from(written).fill(version, 12, 13))
      return filesIn(small.stick)
    }
    const newer = ofVersion(2)
    expect(await outcomeOf(small.check(1))).toBe('backupNewerFormat')
    const known = { ...small.place, generation: 1 }
    expect(await outcomeOf(small.make({ place: known }))).toBe('backupNewerFormat')
    expect(filesIn(small.stick)).toEqual(newer)
    // a number there never was is damage
    ofVersion(0)
    expect(await outcomeOf(small.check(1))).toBe('backupDamaged')
  })

  it('under whose path another stick lies is refused', async () => {
    const small = smallArchive()
    const other = smallArchive()
    await small.make()
    const elsewhere = { ...other.place, path: small.stick }
    expect(await outcomeOf(small.make({ place: elsewhere }))).toBe('backupOtherPlace')
  })

  it('holds the newest three and no blob that none of its generations names', async () => {
    const small = smallArchive()
    small.visit('eins')
    // all of one day: the newest is the day's, the week's and the month's
    const clock = { ...small.outside.clock, now: () => '2026-11-23T12:00:00.000+01:00' }
    const outside = { ...small.outside, clock }
    for (let generation = 1; generation <= 5; generation += 1) {
      await small.make({
        outside,
        place: { ...small.place, ...(generation > 1 ? { generation: generation - 1 } : {}) },
      })
    }
    expect(readdirSync(join(small.backup, 'generations')).toSorted()).toEqual([
      '00000003',
      '00000004',
      '00000005',
    ])
    writeFileSync(join(small.backup, 'blobs', 'blob_aaaaaaaaaaaaaaaaaaaaaaaaaa'), 'left over')
    await small.make({ outside, place: { ...small.place, generation: 5 } })
    expect(readdirSync(join(small.backup, 'blobs'))).toHaveLength(1)
  })
})

describe('a folder somebody wants to restore from', () => {
  it('is refused by name: nothing there, only half of one, or gone', async () => {
    const empty = stick()
    expect(await refusalOf(newComputer(empty).call('backup.chooseSource', {}))).toBe('backupNone')
    const gone = join(empty, 'gone')
    expect(await refusalOf(newComputer(gone).call('backup.chooseSource', {}))).toBe(
      'backupPlaceGone',
    )
    const small = smallArchive()
    await small.make()
    rmSync(join(generationIn(small.backup, 1), 'manifest'))
    expect(await refusalOf(newComputer(small.stick).call('backup.chooseSource', {}))).toBe(
      'backupUnfinished',
    )
  })

  it('stays closed to a wrong key, and nothing is left of the attempt', async () => {
    const { office, folder, place } = await withStick()
    await office.call('backup.make', { place })
    office.close()
    const there = newComputer(folder)
    await there.call('backup.chooseSource', {})
    const wrong = { passphrase: 'nicht die richtige', generation: 1 }
    expect(await refusalOf(there.call('backup.look', wrong))).toBe('wrongPassphrase')
    expect(await refusalOf(there.call('backup.restore', wrong))).toBe('wrongPassphrase')
    const mistyped = { recoveryKey: 'K7QD9-K7QD9', generation: 1 }
    expect(await refusalOf(there.call('backup.restore', mistyped))).toBe('wrongRecoveryKey')
    expect(existsSync(join(there.folder, 'archive'))).toBe(false)
    expect((await there.call('archive.state', {})).state).toBe('none')
  })

  it('is never restored over an archive', async () => {
    const { office, folder, place } = await withStick()
    await office.call('backup.make', { place })
    await office.call('backup.chooseSource', {})
    const before = filesIn(join(office.folder, 'archive'))
    const way = { passphrase, generation: 1 }
    expect(await refusalOf(office.call('backup.restore', way))).toBe('archiveExists')
    expect(filesIn(join(office.folder, 'archive'))).toEqual(before)
    expect(folder).not.toBe(office.folder)
  })

  it('that is damaged leaves no archive behind, and an older generation still restores', async () => {
    const { office, folder, place } = await withStick()
    await office.call('backup.make', { place })
    await office.call('backup.make', { place })
    office.close()
    writeFileSync(join(generationIn(join(folder, backupFolder), 2), 'database'), 'kaputt')
    const there = newComputer(folder)
    await there.call('backup.chooseSource', {})
    const newest = there.call('backup.restore', { passphrase, generation: 2 })
    expect(await refusalOf(newest)).toBe('backupDamaged')
    expect(filesIn(there.folder)).toEqual({})
    const state = await there.call('backup.restore', { passphrase, generation: 1 })
    expect(state.state).toBe('open')
  })
})

describe('how urgent a backup is', () => {
  it('from the first job on, then after one day and after three, and never without anything new', async () => {
    const { office, place } = await withStick()
    const now = office.outside.clock.now()
    const due = async (): Promise<string> => (await office.call('backup.view', {})).due
    // a sample has nothing to lose
    expect(await due()).toBe('none')
    office.archive().drafts.remove('house.sample')
    expect(await due()).toBe('neverMade')
    await office.call('backup.make', { place })
    office.at(later(now, 30))
    expect(await due()).toBe('none')
    office.at(later(now, 0.5))
    await office.call('job.open', {})
    expect(await due()).toBe('none')
    office.at(later(now, 1.5))
    expect(await due()).toBe('soon')
    office.at(later(now, 3.5))
    expect(await due()).toBe('overdue')
  })
})

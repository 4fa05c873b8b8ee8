import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it, vi } from 'vitest'

import { durableFiles } from '../../../electron/core/archive/durable-files.ts'
import { readerPageName } from '../../../electron/core/backup/layout.ts'
import { realOutside } from '../../../electron/core/outside.ts'
import { club, emptyOffice, household, refusalOf, takenOver, type Rehearsal } from '../rehearsal.ts'
import { untiringMachine } from '../profiles.ts'
import { filesIn } from './files-in.ts'
import { newComputer, passphrase, picking, withStick } from './stick.ts'

const sentinel = 'Geheim-4412-Sentinel'

/** Everything that lies in the folder, as one. */
const bytesIn = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      // the page beside is the same for everybody, and names every kind of entry
      .filter((path) => statSync(path).isFile() && !path.endsWith(readerPageName))
      .map((path) => readFileSync(path)),
  )

describe('what a backup does not hold', () => {
  it('access codes: the restored archive knows that there was one, shows none, and lets it be destroyed', async () => {
    const { office, folder, place, job } = await withStick()
    const { secret } = await office.call('secret.keep', {
      job,
      what: 'Anmeldung',
      why: 'Test nach Tausch',
      secret: sentinel,
    })
    await office.call('backup.make', { place })
    office.close()
    const keyFiles = readdirSync(join(office.folder, 'archive', 'secrets'))
    expect(keyFiles).toContain(secret)
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    expect(names.filter((name) => name.includes('sec_') || name.includes('secrets'))).toEqual([])

    const there = newComputer(folder)
    await there.call('backup.chooseSource', {})
    await there.call('backup.restore', { passphrase, generation: 1 })
    expect(there.archive().secrets.list()).toEqual([])
    const showing = there.call('secret.show', { secret, why: 'Test nach Tausch' })
    expect(await refusalOf(showing)).toBe('notFound')
    await there.call('secret.destroy', { secret })
  })

  it('a readable word: no name, no text, no path of the customer lies on the stick', async () => {
    const { office, folder, place, sample } = await withStick()
    await office.call('backup.make', { place })
    const all = bytesIn(folder)
    const { customer } = sample.intake
    const words = ['Trave-Schiffselektronik', 'ThinkPad', 'business.described', 'SQLite format 3']
    expect(JSON.stringify(customer)).toContain('Trave-Schiffselektronik')
    for (const word of words) {
      expect(all.includes(word), word).toBe(false)
      expect(all.includes(Buffer.from(word, 'utf16le')), word).toBe(false)
    }
    // the search would find one: the sheet for whoever finds the stick is readable on purpose
    expect(all.includes('Sicherung von Obhut')).toBe(true)
  })
})

describe('what happens by itself', () => {
  it('after a finished handover a backup is made wherever a place can be reached, and the call does not wait', async () => {
    const { office, place } = await withStick({ outside: untiringMachine() })
    expect((await office.call('backup.view', {})).places[0]?.generation).toBeUndefined()
    await takenOver(office, club)
    expect((await office.call('backup.view', {})).places[0]?.generation).toBeUndefined()
    await vi.waitFor(
      async () => {
        const { places, running } = await office.call('backup.view', {})
        expect(running).toBeUndefined()
        expect(places).toMatchObject([{ place, generation: 1 }])
      },
      { timeout: 60_000, interval: 100 },
    )
  })
})

describe('who asks for a backup while one is made by itself', () => {
  const begun = async (office: Rehearsal, file = club) => {
    await takenOver(office, file)
    await vi.waitFor(
      async () => expect((await office.call('backup.view', {})).running).toBeDefined(),
      { timeout: 60_000, interval: 5 },
    )
  }

  it('gets his own after it', async () => {
    const { office, place } = await withStick({ outside: untiringMachine() })
    await begun(office)
    expect(await office.call('backup.make', { place })).toEqual({ generation: 2 })
  })

  it('hands over after it, and the archive that was locked meanwhile hands nothing over', async () => {
    const { office, place } = await withStick({ outside: untiringMachine() })
    await begun(office)
    const asked = office.call('backup.handOver', { place })
    office.close()
    expect(await refusalOf(asked)).toBe('locked')
    await office.call('archive.unlock', { passphrase })
    await begun(office, household)
    // the one made by itself has a number before it, and the lock may have let the first one through
    const { generation } = await office.call('backup.handOver', { place })
    expect(generation).toBeGreaterThan(1)
  })
})

describe('a restore that is interrupted', () => {
  it('before the folder has its name leaves no archive, and never one that goes on with the old log', async () => {
    const { office, folder, place } = await withStick()
    await office.call('backup.make', { place })
    const oldLog = office.archive().head().log
    office.close()
    const real = realOutside()
    const moveFolder = (): never => {
      throw Object.assign(new Error('no'), { code: 'EIO' })
    }
    const failing = emptyOffice({
      desk: picking(folder),
      outside: { ...real, files: { ...durableFiles, moveFolder } },
    })
    await failing.call('backup.chooseSource', {})
    const way = { passphrase, generation: 1 }
    expect(await refusalOf(failing.call('backup.restore', way))).toBe('driveFailed')
    expect(existsSync(join(failing.folder, 'archive'))).toBe(false)
    expect(existsSync(join(failing.folder, 'archive.restored'))).toBe(false)

    const again = failing.locked({ desk: picking(folder) })
    await again.call('backup.chooseSource', {})
    expect((await again.call('backup.restore', way)).state).toBe('open')
    expect(again.archive().head().log).not.toBe(oldLog)
  })
})

describe('the ways to the key', () => {
  it('an earlier backup opens with the passphrase of then, a later one with that of now', async () => {
    const { office, folder, place } = await withStick()
    await office.call('backup.make', { place })
    const next = 'Backbord Wintergarten Fahrradklingel 9'
    await office.call('archive.changePassphrase', { current: passphrase, next })
    await office.call('backup.make', { place })
    office.close()
    const there = newComputer(folder)
    await there.call('backup.chooseSource', {})
    const look = async (passphraseOf: string, generation: number) =>
      there.call('backup.look', { passphrase: passphraseOf, generation })
    expect(await look(passphrase, 1)).toMatchObject({ generation: 1 })
    expect(await refusalOf(look(passphrase, 2))).toBe('wrongPassphrase')
    expect(await look(next, 2)).toMatchObject({ generation: 2 })
  })

  it('a look that is cancelled leaves nothing, and the next one begins anew', async () => {
    const { office, folder, place } = await withStick()
    await office.call('backup.make', { place })
    office.close()
    const there = newComputer(folder)
    await there.call('backup.chooseSource', {})
    const way = { passphrase, generation: 1 }
    const looking = there.call('backup.look', way)
    expect(await refusalOf(there.call('backup.look', way))).toBe('backupRunning')
    await there.call('backup.cancel', {})
    expect(await refusalOf(looking)).toBe('cancelled')
    expect(readdirSync(there.folder)).toEqual([])
    expect(await there.call('backup.look', way)).toMatchObject({ generation: 1 })
  })
})

describe('an archive in a bad state', () => {
  it('makes room for the restored one, stays beside it, and the new log names the head it had come to', async () => {
    const { office, place } = await withStick()
    await office.call('backup.make', { place })
    await office.call('job.open', {})
    const lost = office.archive().head()
    office.close()
    const archive = join(office.folder, 'archive')
    writeFileSync(
      join(archive, 'archive.db'),
      randomBytes(statSync(join(archive, 'archive.db')).size),
    )
    const damaged = filesIn(archive)
    const broken = office.locked()
    await refusalOf(broken.call('archive.unlock', { passphrase }))
    expect(await broken.call('archive.state', {})).toMatchObject({ problem: 'archiveDamaged' })
    await broken.call('backup.chooseSource', {})
    expect((await broken.call('backup.restore', { passphrase, generation: 1 })).state).toBe('open')
    const began = broken.archive().read((reader) => reader.facts({ kinds: ['ledger.began'] }))
    expect(began.at(-1)?.bodies[0]?.content).toMatchObject({
      reason: 'restored',
      previous: { log: lost.log },
      lastKnown: { log: lost.log, size: lost.size, root: lost.root },
    })
    expect(filesIn(`${archive}.aside-1`)).toEqual(damaged)
  })

  it('restored from an older generation on purpose, the ledger names what the newer one held', async () => {
    const { office, folder, place } = await withStick()
    await office.call('backup.make', { place })
    await office.call('job.open', {})
    const { size } = office.archive().head()
    await office.call('backup.make', { place })
    office.close()
    const there = newComputer(folder)
    await there.call('backup.chooseSource', {})
    await there.call('backup.restore', { passphrase, generation: 1 })
    const began = there.archive().read((reader) => reader.facts({ kinds: ['ledger.began'] }))
    expect(began.at(-1)?.bodies[0]?.content).toMatchObject({ lastKnown: { size } })
  })
})

import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { counting } from '../../electron/core/backup/progress.ts'
import { exportFiles, type ExportFiles } from '../../electron/core/leaving/export-place.ts'
import { makeExport, type ExportWish } from '../../electron/core/leaving/make-export.ts'
import { Refusal } from '../../electron/core/refusal.ts'
import { picking, stick } from '../core/backup/stick.ts'
import { company, officeAfter, refusalOf, type Rehearsal } from '../core/rehearsal.ts'
import { filesBelow, inWorkshop, looksComplete } from '../core/leaving/taken-along.ts'

const wishOf = (
  office: Rehearsal,
  place: string,
  change: Partial<ExportWish> = {},
): ExportWish => ({
  archive: office.archive(),
  place,
  own: [office.folder],
  verifier: undefined,
  isSample: true,
  outside: office.outside,
  counting: counting(() => undefined),
  ...change,
})

/** The code of the refusal, or that it was made. */
const outcomeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'made'
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

/** A drive that says no at its n-th change of this run, and from then on if it is gone. */
const failingAt = (n: number, how: 'full' | 'gone', files: ExportFiles = exportFiles) => {
  let changes = 0
  const guarded = async <T>(change: () => Promise<T>): Promise<T> => {
    changes += 1
    if (changes === n && how === 'full') throw new Refusal('backupPlaceFull')
    if (changes >= n && how === 'gone') throw new Refusal('backupPlaceGone')
    return change()
  }
  const drive: ExportFiles = {
    ...files,
    write: async (path, content) => guarded(async () => files.write(path, content)),
    makeFolder: async (path) => guarded(async () => files.makeFolder(path)),
    rename: async (from, to) => guarded(async () => files.rename(from, to)),
    remove: async (path) =>
      how === 'gone' ? Promise.reject(new Refusal('backupPlaceGone')) : files.remove(path),
  }
  return { drive, changes: () => changes }
}

const notedIn = (office: Rehearsal): number =>
  office.archive().read((reader) => reader.facts({ kinds: ['archive.exported'] })).length

/** The changes a whole export makes, so that each can fail. */
const changesOf = async (office: Rehearsal): Promise<number> => {
  const counted = failingAt(0, 'full')
  await makeExport(wishOf(office, stick(), { files: counted.drive }))
  return counted.changes()
}

describe('an export that does not come to its end', () => {
  it('leaves nothing that looks finished, wherever the drive is full or gone', async () => {
    const { office } = await officeAfter(company)
    const changes = await changesOf(office)
    expect(changes).toBeGreaterThan(30)
    // the last change only makes the name lasting: by then everything is there
    const places = Array.from({ length: changes - 1 }, (_, place) => place + 1)
    for (const how of ['full', 'gone'] as const) {
      for (const n of places.filter((one) => one % 3 === 1 || one > changes - 4)) {
        const place = stick()
        const { drive } = failingAt(n, how)
        const outcome = await outcomeOf(makeExport(wishOf(office, place, { files: drive })))
        expect(outcome).toBe(how === 'full' ? 'exportPlaceFull' : 'exportPlaceGone')
        expect(looksComplete(place), `change ${n}`).toBe(false)
        if (how === 'full') expect(readdirSync(place)).toEqual([])
      }
    }
  })

  it('would look finished if it were written under its last name: the check above bites', async () => {
    const { office } = await officeAfter(company)
    const plain = (path: string): string => path.replace(' – UNFERTIG', '')
    const careless: ExportFiles = {
      ...exportFiles,
      write: async (path, content) => exportFiles.write(plain(path), content),
      makeFolder: async (path) => exportFiles.makeFolder(plain(path)),
    }
    const place = stick()
    const { drive } = failingAt(20, 'gone', careless)
    await outcomeOf(makeExport(wishOf(office, place, { files: drive })))
    expect(looksComplete(place)).toBe(true)
  })

  it('can be cancelled while it writes and while it reads back', async () => {
    const { office } = await officeAfter(company)
    for (const phase of ['copying', 'checking'] as const) {
      const place = stick()
      const work = counting(() => {
        if (work.progress.phase === phase && work.progress.percent > 20) work.cancel()
      })
      const outcome = await outcomeOf(makeExport(wishOf(office, place, { counting: work })))
      expect(outcome).toBe('cancelled')
      expect(readdirSync(place)).toEqual([])
    }
    expect(notedIn(office)).toBe(0)
  })

  it('is refused when a file reads back otherwise than it was written', async () => {
    const { office } = await officeAfter(company)
    const place = stick()
    const rotten: ExportFiles = {
      ...exportFiles,
      read: async (path) => {
        const bytes = await exportFiles.read(path)
        return path.endsWith('daten.json') ? bytes?.subarray(1) : bytes
      },
    }
    const outcome = await outcomeOf(makeExport(wishOf(office, place, { files: rotten })))
    expect(outcome).toBe('exportDamaged')
    expect(readdirSync(place)).toEqual([])
    expect(notedIn(office)).toBe(0)
  })

  it('begins anew when something was forgotten meanwhile', async () => {
    const { office, job } = await officeAfter(company)
    const place = stick()
    const { intake } = await office.call('job.view', { job })
    let isForgotten = false
    const files: ExportFiles = {
      ...exportFiles,
      write: async (path, content) => {
        const written = await exportFiles.write(path, content)
        if (isForgotten) return written
        isForgotten = true
        const archive = office.archive()
        archive.forget({
          bodies: archive.read((reader) => reader.bodiesAbout(String(intake?.contactId))),
          reason: 'erasureRequested',
          keptUntil: () => undefined,
          today: '2040-01-01',
        })
        return written
      },
    }
    expect(await outcomeOf(makeExport(wishOf(office, place, { files })))).toBe('exportOutdated')
    expect(readdirSync(place)).toEqual([])
  })
})

describe('what an export does with what is not as it should be', () => {
  it('a file that can no longer be read is counted and listed, and the rest is there', async () => {
    const { office } = await officeAfter(company)
    const [lost] = office.archive().read((reader) => reader.facts({ kinds: ['photo.taken'] }))
    const blob = /blob_[a-z2-7]{26}/.exec(JSON.stringify(lost))?.[0]
    if (blob === undefined) throw new Error('the sample has no photo')
    const stored = readdirSync(office.folder, { recursive: true, encoding: 'utf8' })
    const path = stored.find((name) => name.endsWith(blob))
    if (path === undefined) throw new Error('the photo has no file')
    rmSync(join(office.folder, path))
    const place = stick()
    const { folder, counts } = await makeExport(wishOf(office, place))
    expect(counts.missing).toBe(1)
    const files = filesBelow(join(place, folder))
    expect(files.get('LIESMICH.txt')?.toString('utf8')).toContain(
      'fehlen Dateien aus dem Archiv: 1.',
    )
    expect([...files.keys()].filter((name) => name.startsWith('Fotos/'))).toHaveLength(
      counts.photos,
    )
  })

  it('what is only kept because the law wants it goes along and is named', async () => {
    const { office, job } = await officeAfter(company)
    const { intake } = await office.call('job.view', { job })
    const archive = office.archive()
    archive.forget({
      bodies: archive.read((reader) => reader.bodiesAbout(String(intake?.contactId))),
      reason: 'erasureRequested',
      keptUntil: () => '2099-12-31',
      today: '2040-01-01',
    })
    const place = stick()
    const { folder } = await makeExport(wishOf(office, place))
    const restricted = filesBelow(join(place, folder)).get('Tabellen/sperren.csv')?.toString('utf8')
    expect(restricted?.match(/"2099-12-31"/g)?.length).toBeGreaterThan(0)
  })

  it('what was forgotten is not in it', async () => {
    const { office, job } = await officeAfter(company)
    const { intake } = await office.call('job.view', { job })
    const name = intake?.customer.contact.familyName ?? ''
    const archive = office.archive()
    archive.forget({
      bodies: archive.read((reader) =>
        [intake?.contactId, intake?.customerId].flatMap((id) => reader.bodiesAbout(String(id))),
      ),
      reason: 'erasureRequested',
      keptUntil: () => undefined,
      today: '2040-01-01',
    })
    const place = stick()
    const { folder } = await makeExport(wishOf(office, place))
    const texts = [...filesBelow(join(place, folder))].filter(([path]) => !path.endsWith('.pdf'))
    expect(texts.filter(([, bytes]) => bytes.includes(name)).map(([path]) => path)).toEqual([])
  })
})

describe('the call', () => {
  it('is refused at a customer’s, and where nobody picks a folder', async () => {
    const { office } = await officeAfter(company)
    expect(await refusalOf(office.call('leave.export', {}))).toBe('exportAtCustomer')
    await inWorkshop(office)
    expect(await refusalOf(office.call('leave.export', {}))).toBe('cancelled')
  })

  it('is refused for a folder of the program itself', async () => {
    const picked = { folder: '' }
    const { office } = await officeAfter(company, {
      desk: { chooseFolder: () => ({ path: picked.folder }) },
    })
    await inWorkshop(office)
    for (const folder of [office.folder, join(office.folder, 'archive')]) {
      picked.folder = folder
      expect(await refusalOf(office.call('leave.export', {}))).toBe('placeInsideProfile')
    }
    picked.folder = join(office.folder, '..', 'obhut-nowhere')
    expect(await refusalOf(office.call('leave.export', {}))).toBe('exportPlaceGone')
  })

  it('makes a new folder each time and one at a time', async () => {
    const place = stick()
    const { office } = await officeAfter(company, { desk: picking(place) })
    await inWorkshop(office)
    const first = office.call('leave.export', {})
    await expect.poll(async () => (await office.call('leave.view', {})).running).toBeDefined()
    expect(await refusalOf(office.call('leave.export', {}))).toBe('exportRunning')
    const { folder } = await first
    expect(await office.call('leave.view', {})).toEqual({})
    const second = await office.call('leave.export', {})
    expect(second.folder).toBe(`${folder} (2)`)
    expect(readdirSync(place).toSorted()).toEqual([folder, second.folder])
    expect(notedIn(office)).toBe(2)
  })

  it('can be cancelled by another call', async () => {
    const place = stick()
    const { office } = await officeAfter(company, { desk: picking(place) })
    await inWorkshop(office)
    const running = refusalOf(office.call('leave.export', {}))
    await expect.poll(async () => (await office.call('leave.view', {})).running).toBeDefined()
    await office.call('leave.cancel', {})
    expect(await running).toBe('cancelled')
    expect(looksComplete(place)).toBe(false)
  })
})

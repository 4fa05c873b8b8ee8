import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { parseContents } from '../../../electron/core/archive/contents.ts'
import { backupFolder } from '../../../electron/core/backup/layout.ts'
import { exportText } from '../../../electron/core/ledger/export-text.ts'
import { backupAmong } from '../../../renderer/backup-reader/folder.ts'
import { shownOf } from '../../../renderer/backup-reader/jobs.ts'
import { openBackup, openFile, type OpenedBackup } from '../../../renderer/backup-reader/opening.ts'
import { outcomeOf, smallArchive } from './small.ts'
import { given, passphrase, withStick } from './stick.ts'

const joined = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

/** An office with a backup, and what the page reads of it with the recovery key. */
const openedByPage = async () => {
  const after = await withStick()
  const { office, folder, place, job } = after
  const { recoveryKey } = await office.call('archive.renewRecoveryKey', { passphrase })
  const secret = 'Geheim-4412-Sentinel'
  await office.call('secret.keep', { job, what: 'Anmeldung', why: 'Test', secret })
  const written = office.archive().export({ holds: 'whole' })
  const again = async (generation: number): Promise<OpenedBackup> => {
    await office.call('backup.make', { place })
    const found = backupAmong(given(join(folder, backupFolder)))
    return openBackup(found, generation, recoveryKey)
  }
  return { ...after, written, secret, opened: await again(1), again }
}

describe('what a generation holds for whoever has no Obhut', () => {
  it('is the whole ledger and every photo and paper, and the page says what the office says', async () => {
    const { office, written, opened, job } = await openedByPage()
    expect(exportText(opened.ledger)).toBe(exportText(written))
    expect(opened.judgement.verdicts).toEqual([{ is: 'consistent' }])
    const blobs = office.archive().blobs.list()
    expect([...opened.blobs.keys()]).toEqual(blobs.map(({ blob }) => blob))
    for (const { blob } of blobs) {
      const plain = Buffer.from(office.archive().blobs.read(blob))
      expect(plain.equals(await openFile(opened, blob))).toBe(true)
    }
    const { number } = await office.call('job.view', { job })
    const shown = shownOf(opened.ledger, (blob) => opened.blobs.has(blob))
    expect(shown.jobs.map((one) => one.number)).toEqual([number])
    expect(shown.jobs[0]?.customer).toContain('Trave-Schiffselektronik')
    // and no access code of anybody's device
    expect(JSON.stringify(opened.ledger)).not.toContain('Geheim-4412-Sentinel')
    office.close()
  })

  it('holds nothing of what was forgotten before it was made', async () => {
    const { office, again, opened } = await openedByPage()
    const archive = office.archive()
    const photo = archive.read((reader) => reader.facts({ kinds: ['photo.taken'] }))[0]
    const blob = [...opened.blobs.keys()].find((one) => JSON.stringify(photo).includes(one)) ?? ''
    expect(opened.blobs.has(blob)).toBe(true)
    archive.forget({
      reason: 'erasureRequested',
      bodies: [{ log: photo?.log ?? '', seq: photo?.seq ?? 0, slot: 'photo' }],
      keptUntil: () => undefined,
      today: '2100-01-01',
    })
    const later = await again(2)
    expect(later.blobs.has(blob)).toBe(false)
    expect(JSON.stringify(later.ledger)).not.toContain(blob)
    expect(later.judgement.exitCode).toBe(0)
    office.close()
  })
})

describe('the read-back of a backup', () => {
  it('takes contents only where they say, byte for byte, what the database says', async () => {
    const small = smallArchive()
    small.visit('eins')
    small.visit('zwei')
    let asked = 0
    /** The seeded fault: what is written beside the database is of another ledger, well made in every way. */
    const inventing = {
      ...small.archive,
      async *contentsOfCopy(path: string) {
        asked += 1
        const text = Buffer.from(await joined(small.archive.contentsOfCopy(path))).toString()
        // asked in turn by the writing and by the check
        yield Buffer.from(asked % 2 === 1 ? text.replace('"eins"', '"drei"') : text)
      },
    }
    expect(await outcomeOf(small.make({ archive: inventing }))).toBe('backupDamaged')
    expect(asked).toBe(4)
    await small.make()
    expect(await outcomeOf(small.check(1))).toBe('taken')
  })

  it('the one spelling of contents is read, and no other', async () => {
    const small = smallArchive()
    small.visit('eins')
    const path = join(small.stick, 'copy.db')
    small.archive.snapshot(path)
    const bytes = await joined(small.archive.contentsOfCopy(path))
    expect(parseContents(bytes).blobs).toHaveLength(1)
    const text = Buffer.from(bytes).toString()
    for (const other of [
      '',
      '\n',
      text.replace('\n', ' \n'),
      text.replace('"v":1', '"v":2'),
      text.replace('"blobs":[{', '"blobs":[{"more":1,'),
    ]) {
      expect(other).not.toBe(text)
      expect(() => parseContents(Buffer.from(other))).toThrow()
    }
  })

  it('the page lies beside, anew with each backup: what somebody put in its place does not stay', async () => {
    const small = smallArchive()
    const readerPage = Buffer.from('<!doctype html>')
    await small.make({ readerPage })
    const path = join(small.backup, 'Sicherung-oeffnen.html')
    expect(readFileSync(path).equals(readerPage)).toBe(true)
    const newer = Buffer.from('<!doctype html><title>neu</title>')
    await small.make({ readerPage: newer, place: { ...small.place, generation: 1 } })
    expect(readFileSync(path).equals(newer)).toBe(true)
  })
})

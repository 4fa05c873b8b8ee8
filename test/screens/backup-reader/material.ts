import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { z } from 'zod'

import { bundlePage } from '../../../build/bundle.ts'
import { openWindowless, type WindowlessOffice } from '../../../build/windowless/office.ts'
import {
  prepareTakeOver,
  readJob,
  samplePassphrase,
  samples,
  setUp,
  signAndFinish,
} from '../../../build/windowless/play.ts'
import type { Archive } from '../../../electron/core/archive/archive.ts'
import { manifestOf } from '../../../electron/core/backup/generations.ts'
import { backupFolder } from '../../../electron/core/backup/layout.ts'
import { placeFiles } from '../../../electron/core/backup/place-files.ts'
import { counting } from '../../../electron/core/backup/progress.ts'
import { writeGeneration } from '../../../electron/core/backup/write.ts'
import { contentOf } from '../../../electron/core/ledger/fact.ts'
import { realOutside } from '../../../electron/core/outside.ts'
import { factKinds } from '../../../shared/facts/kinds.ts'

/** A stick with a backup, made by the office itself, and what must come out of it. */
export interface Material {
  /** A folder for what a test makes of it. */
  readonly scratch: string
  readonly backup: string
  /** The same with a third generation whose ledger the business changed, well made in every other way. */
  readonly changed: string
  readonly recoveryKey: string
  readonly business: string
  readonly jobs: readonly string[]
  /** A finished paper as the archive holds it. */
  readonly paper: { readonly fileName: string; readonly pdf: Uint8Array }
  readonly photo: { readonly blob: string; readonly caption: string }
  remove(): void
}

/** Plays a job with a photo, makes a backup, opens a second job and makes another. Takes a few seconds. */
export const makeMaterial = async (
  before: (archive: Archive) => void = () => undefined,
): Promise<Material> => {
  await bundlePage('backup-reader')
  const scratch = mkdtempSync(join(tmpdir(), 'obhut-backup-reader-'))
  const [profile, stick] = ['profile', 'stick'].map((name) => join(scratch, name))
  if (profile === undefined || stick === undefined) throw new Error('two folders')
  for (const folder of [profile, stick]) mkdirSync(folder)
  const outside = realOutside()
  const office = openWindowless({
    profile,
    saveIn: stick,
    assets: join(samples, '..'),
    isSample: true,
    // a backup by itself would come among those made here, or be cut off by the end of this office
    outside: { ...outside, clock: { ...outside.clock, later: () => undefined } },
    desk: { chooseFolder: () => ({ path: stick }) },
  })
  await setUp(office, samples)
  const { recoveryKey } = await office.call('archive.renewRecoveryKey', {
    passphrase: samplePassphrase,
  })
  const sample = readJob(office, join(samples, 'job1-company.json'))
  const { job, takeOver } = await prepareTakeOver(office, sample, samples)
  await signAndFinish(office, takeOver, sample)
  before(office.archive())
  const { place } = await office.call('backup.addPlace', {})
  await office.call('backup.make', { place })
  const { number } = await office.call('job.view', { job })
  const second = await office.call('job.open', {})
  await office.call('backup.make', { place })
  const bodyOf = <T>(kind: string, slot: string, schema: z.ZodType<T>): T => {
    const [fact] = office.archive().read((reader) => reader.facts({ kinds: [kind] }))
    const body = fact === undefined ? undefined : contentOf(fact, slot, schema)
    if (body === undefined) throw new Error(`nothing was ${kind}`)
    return body
  }
  const changed = join(scratch, 'changed', backupFolder)
  cpSync(join(stick, backupFolder), changed, { recursive: true })
  await writeChanged(office, changed, join(profile, 'archive'))
  const sealed = bodyOf('paper.sealed', 'sealed', factKinds['paper.sealed'].slots.sealed)
  const photo = bodyOf('photo.taken', 'photo', factKinds['photo.taken'].slots.photo)
  const pdf = office.archive().blobs.read(sealed.blob)
  const { business } = await office.call('business.view', {})
  office.close()
  return {
    scratch,
    backup: join(stick, backupFolder),
    changed,
    recoveryKey,
    business: business?.name ?? '',
    jobs: [number, second.number],
    paper: { fileName: sealed.fileName, pdf },
    photo: { blob: photo.blob, caption: photo.caption ?? '' },
    remove: () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** Writes what nobody who makes backups with Obhut can: contents that say another device than the ledger does. */
const writeChanged = async (
  office: WindowlessOffice,
  backup: string,
  folder: string,
): Promise<void> => {
  const archive = office.archive()
  const beside = mkdtempSync(join(tmpdir(), 'obhut-beside-'))
  async function* changed(path: string): AsyncGenerator<Uint8Array> {
    const pieces: Uint8Array[] = []
    for await (const piece of archive.contentsOfCopy(path)) pieces.push(piece)
    yield Buffer.from(Buffer.concat(pieces).toString().replaceAll('ThinkPad', 'MacBook'))
  }
  const at = { files: placeFiles, backup }
  const known = await manifestOf(at, 2, archive.derive)
  await writeGeneration(at, {
    archive: { ...archive, contentsOfCopy: changed },
    folder,
    place: known.place,
    generation: 3,
    beside,
    outside: realOutside(),
    step: counting(() => undefined).step,
    trusts: 'sizes',
  })
  rmSync(beside, { recursive: true })
}

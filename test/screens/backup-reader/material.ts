import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { z } from 'zod'

import { bundlePage } from '../../../build/bundle.ts'
import { openWindowless } from '../../../build/windowless/office.ts'
import {
  prepareTakeOver,
  readJob,
  samplePassphrase,
  samples,
  setUp,
  signAndFinish,
} from '../../../build/windowless/play.ts'
import type { Archive } from '../../../electron/core/archive/archive.ts'
import { backupFolder } from '../../../electron/core/backup/layout.ts'
import { contentOf } from '../../../electron/core/ledger/fact.ts'
import { realOutside } from '../../../electron/core/outside.ts'
import { factKinds } from '../../../shared/facts/kinds.ts'

/** A stick with a backup, made by the office itself, and what must come out of it. */
export interface Material {
  /** A folder for what a test makes of it. */
  readonly scratch: string
  readonly backup: string
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
  const office = openWindowless({
    profile,
    saveIn: stick,
    assets: join(samples, '..'),
    isSample: true,
    outside: realOutside(),
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
  const sealed = bodyOf('paper.sealed', 'sealed', factKinds['paper.sealed'].slots.sealed)
  const photo = bodyOf('photo.taken', 'photo', factKinds['photo.taken'].slots.photo)
  const pdf = office.archive().blobs.read(sealed.blob)
  const { business } = await office.call('business.view', {})
  office.close()
  return {
    scratch,
    backup: join(stick, backupFolder),
    recoveryKey,
    business: business?.name ?? '',
    jobs: [number, second.number],
    paper: { fileName: sealed.fileName, pdf },
    photo: { blob: photo.blob, caption: photo.caption ?? '' },
    remove: () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }),
  }
}

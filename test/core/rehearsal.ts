import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import {
  openWindowless,
  Refused,
  type WindowlessOffice,
  type WindowlessPlace,
} from '../../build/windowless/office.ts'
import {
  describeBusiness,
  prepareTakeOver,
  readJob,
  samplePassphrase,
  samples,
  signAndFinish,
  type Played,
} from '../../build/windowless/play.ts'
import { createArchive } from '../../electron/core/archive/create.ts'
import { installationId } from '../../electron/core/archive/installation.ts'
import { argon2Floor } from '../../electron/core/archive/key-form.ts'
import { newKey } from '../../electron/core/archive/key.ts'
import { newRecoveryKey } from '../../electron/core/archive/recovery-key.ts'
import { realOutside, type Outside } from '../../electron/core/outside.ts'
import { projections } from '../../electron/core/projections.ts'
import { factKinds } from '../../shared/facts/kinds.ts'
import type { SampleJob } from '../../shared/model/sampleJob.ts'
import type { SheetKind, SheetView, Strokes } from '../../shared/model/papers.ts'
import type { SittingView } from '../../shared/contract/job.calls.ts'
import type { Instant } from '../../shared/time.ts'

const assets = join(samples, '..')

export interface Rehearsal extends WindowlessOffice {
  readonly folder: string
  /** Ends the process's hold on the archive and opens it again, as after a restart. */
  again(): Promise<Rehearsal>
  /** Ends it and stands before the closed archive, as after a lock. */
  locked(around?: Around): Rehearsal
}

/** What of the world around the office is not as usual. */
type Around = Pick<WindowlessPlace, 'desk' | 'outside'>

/**
 * A machine so slow that each passphrase gets the least cost that is allowed: what a guess costs, and that it is measured
 * rightly, is tested where keys are tested.
 */
const slowMachine = (): Outside => {
  const outside = realOutside()
  const { clock } = outside
  return { ...outside, clock: { ...clock, stopwatch: () => clock.stopwatch() * 20 } }
}

const openIn = (folder: string, around: Around = {}): Rehearsal => {
  const outside = around.outside ?? slowMachine()
  const place = { profile: folder, assets, saveIn: folder, isSample: true, ...around, outside }
  const office = openWindowless(place)
  return {
    ...office,
    folder,
    locked(next = around) {
      office.close()
      return openIn(folder, next)
    },
    async again() {
      office.close()
      const next = openIn(folder, around)
      await next.call('archive.unlock', { passphrase: samplePassphrase })
      return next
    },
  }
}

/** An office with an empty profile; gone when the test is over. */
export const emptyOffice = (around: Around = {}): Rehearsal => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-core-'))
  const office = openIn(folder, around)
  onTestFinished(() => {
    office.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return office
}

/** A folder for as long as this process lives. */
const lastingFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-template-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

let template: Promise<string> | undefined

/** A profile whose archive is set up, made once in each process. */
const makeTemplate = async (): Promise<string> => {
  const folder = lastingFolder()
  const outside = realOutside()
  const recoveryKey = newRecoveryKey(outside)
  const ways = { passphrase: samplePassphrase, recoveryKey }
  const archive = createArchive({
    ...(await newKey(ways, argon2Floor, outside)),
    folder: join(folder, 'archive'),
    kinds: factKinds,
    projections,
    outside,
    installation: installationId(join(folder, 'installation.json'), outside),
  })
  // as after `create` in a profile of samples: the stand-in for the official papers is taken there only
  archive.drafts.save('house.sample', { marked: true })
  archive.close()
  const office = openIn(folder)
  await office.call('archive.unlock', { passphrase: samplePassphrase })
  await office.call('archive.confirmRecoveryKey', { recoveryKey })
  await describeBusiness(office, samples)
  office.close()
  return folder
}

/** An office whose business is described and whose archive is open. */
export const readyOffice = async (around: Around = {}): Promise<Rehearsal> => {
  template ??= makeTemplate()
  const office = emptyOffice(around)
  cpSync(await template, office.folder, { recursive: true })
  await office.call('archive.unlock', { passphrase: samplePassphrase })
  return office
}

/** From here on the archive is one of real jobs, and nothing it makes is marked. */
export const asReal = (office: Rehearsal): void => office.archive().drafts.remove('house.sample')

export const company = 'job1-company.json'
export const household = 'job2-household.json'
export const club = 'job3-club.json'
export const practice = 'job4-practice.json'

export const sampleOf = (office: WindowlessOffice, file: string): SampleJob =>
  readJob(office, join(samples, file))

/** A job at the point where its sheets lie ready to be read. */
export const prepared = async (
  office: WindowlessOffice,
  file: string,
  change: (sample: SampleJob) => SampleJob = (sample) => sample,
): Promise<Played & { sample: SampleJob }> => {
  const sample = change(sampleOf(office, file))
  return { ...(await prepareTakeOver(office, sample, samples)), sample }
}

/** A job that was taken over: signed, finished, in custody. */
export const takenOver = async (office: WindowlessOffice, file: string) => {
  const played = await prepared(office, file)
  const sitting = await signAndFinish(office, played.takeOver, played.sample)
  return { ...played, sitting }
}

export const sheetOfKind = (sitting: SittingView, kind: SheetKind, code?: string): SheetView => {
  const found = sitting.sheets.find(
    (sheet) =>
      sheet.kind === kind && (code === undefined || sheet.codes.some((one) => one === code)),
  )
  if (found === undefined) throw new Error(`there is no sheet ${kind}`)
  return found
}

/** The code of the refusal; fails when the call is answered. */
export const refusalOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
  } catch (error) {
    if (error instanceof Refused) return error.code
    throw error
  }
  throw new Error('the call was answered, not refused')
}

type TakenOver = Awaited<ReturnType<typeof takenOver>>

/** Profiles in which one job was just taken over, by the sample's file; made once in each process, then copied. */
const afterwards = new Map<string, Promise<{ folder: string; taken: TakenOver; at: Instant }>>()

const makeAfterwards = async (file: string) => {
  template ??= makeTemplate()
  const folder = lastingFolder()
  cpSync(await template, folder, { recursive: true })
  const office = openIn(folder)
  await office.call('archive.unlock', { passphrase: samplePassphrase })
  const taken = await takenOver(office, file)
  const at = office.outside.clock.now()
  office.close()
  return { folder, taken, at }
}

/** An office that has just taken this job over, as `readyOffice` and `takenOver` give it. */
export const officeAfter = async (
  file: string,
  around: Around = {},
): Promise<TakenOver & { office: Rehearsal }> => {
  const made = afterwards.get(file) ?? makeAfterwards(file)
  afterwards.set(file, made)
  const { folder, taken, at } = await made
  const office = emptyOffice(around)
  cpSync(folder, office.folder, { recursive: true })
  office.at(at)
  await office.call('archive.unlock', { passphrase: samplePassphrase })
  return { ...structuredClone(taken), office }
}

/** A signature that nobody else has drawn: a loop whose shape depends on the number. */
export const someInk = (number: number): Strokes => [
  Array.from({ length: 60 }, (_, step): [number, number] => [
    Math.round(1500 + step * (70 + (number % 7) * 9)),
    Math.round(2000 + Math.sin(step / (3 + (number % 5))) * (500 + number * 37)),
  ]),
]

export { signAndFinish, prepareTakeOver, samples, samplePassphrase }

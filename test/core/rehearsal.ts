import { execFileSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { Refused, type WindowlessOffice } from '../../build/windowless/office.ts'
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
import { realOutside } from '../../electron/core/outside.ts'
import { projections } from '../../electron/core/projections.ts'
import { factKinds } from '../../shared/facts/kinds.ts'
import type { SampleJob } from '../../shared/model/sampleJob.ts'
import type { SheetKind, SheetView, Strokes } from '../../shared/model/papers.ts'
import type { SittingView } from '../../shared/contract/job.calls.ts'
import type { Instant } from '../../shared/time.ts'
import {
  lastingFolder,
  officeIn,
  openIn,
  recoveryKey,
  type Around,
  type Rehearsal,
} from './profiles.ts'

let template: Promise<string> | undefined

/** A profile whose archive is set up, with this letter in its job numbers. */
const makeTemplate = async (letter: string): Promise<string> => {
  const folder = lastingFolder()
  const outside = realOutside()
  const ways = { passphrase: samplePassphrase, recoveryKey }
  const archive = createArchive({
    ...(await newKey(ways, argon2Floor, outside)),
    folder: join(folder, 'archive'),
    letter,
    kinds: factKinds,
    projections,
    outside,
    installation: installationId(join(folder, 'installation.json'), outside),
  })
  // as after `create` in a profile of samples: the stand-in for the official papers is taken there only
  archive.drafts.save('house.sample', { marked: true })
  archive.close()
  const office = openIn(folder)
  await office.call('archive.unlock', { recoveryKey })
  await office.call('archive.confirmRecoveryKey', { recoveryKey })
  await describeBusiness(office, samples)
  office.close()
  return folder
}

/** The profile with which every stage begins; made once in each process. */
const setUp = async (): Promise<string> => (template ??= makeTemplate('A'))

/** An office whose business is described and whose archive is open. */
export const readyOffice = async (around: Around = {}): Promise<Rehearsal> =>
  officeIn(await setUp(), around)

/** The same on an installation with this letter. */
export const officeUnder = async (letter: string): Promise<Rehearsal> =>
  officeIn(await makeTemplate(letter), {})

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

type Prepared = Awaited<ReturnType<typeof prepared>>
type TakenOver = Awaited<ReturnType<typeof takenOver>>

/** A profile in which something was just done; made once in each process, then copied. */
interface Stage<Done> {
  readonly folder: string
  readonly done: Done
  readonly at: Instant
}

/** Copies a profile and goes on in it from that moment, or from now. */
const makeStage = async <Done>(
  { folder: before, at }: Pick<Stage<unknown>, 'folder'> & Partial<Stage<unknown>>,
  work: (office: Rehearsal) => Promise<Done>,
): Promise<Stage<Done>> => {
  const folder = lastingFolder()
  cpSync(before, folder, { recursive: true })
  const office = openIn(folder)
  if (at !== undefined) office.at(at)
  await office.call('archive.unlock', { recoveryKey })
  const done = await work(office)
  const stage = { folder, done, at: office.outside.clock.now() }
  office.close()
  return stage
}

/** An office that stands where the stage ends. */
const officeAt = async <Done>(
  { folder, done, at }: Stage<Done>,
  around: Around,
): Promise<{ office: Rehearsal; done: Done }> => ({
  office: await officeIn(folder, around, at),
  done: structuredClone(done),
})

const stagesBefore = new Map<string, Promise<Stage<Prepared>>>()
const stagesAfter = new Map<string, Promise<Stage<TakenOver[]>>>()

/** The sheets of this job lie ready to be read. */
const stageBefore = async (file: string): Promise<Stage<Prepared>> => {
  const stage =
    stagesBefore.get(file) ??
    setUp().then(async (folder) => makeStage({ folder }, async (office) => prepared(office, file)))
  stagesBefore.set(file, stage)
  return stage
}

const makeStageAfter = async (files: readonly string[]): Promise<Stage<TakenOver[]>> => {
  const last = files.at(-1) ?? ''
  if (files.length === 1) {
    const ready = await stageBefore(last)
    return makeStage(ready, async (office) => {
      const { takeOver, sample } = ready.done
      return [{ ...ready.done, sitting: await signAndFinish(office, takeOver, sample) }]
    })
  }
  const before = await stageAfter(files.slice(0, -1))
  return makeStage(before, async (office) => [...before.done, await takenOver(office, last)])
}

/** These jobs were taken over, one after the other. */
const stageAfter = async (files: readonly string[]): Promise<Stage<TakenOver[]>> => {
  const name = files.join(' ')
  const stage = stagesAfter.get(name) ?? makeStageAfter(files)
  stagesAfter.set(name, stage)
  return stage
}

/** An office in which the sheets of this job lie ready, as `readyOffice` and `prepared` give it. */
export const officeBefore = async (
  file: string,
  around: Around = {},
): Promise<Prepared & { office: Rehearsal }> => {
  const { office, done } = await officeAt(await stageBefore(file), around)
  return { ...done, office }
}

/** An office that has just taken these jobs over, in this order; the first and the last of them by name. */
export const officeAfterAll = async (
  files: readonly [string, ...string[]],
  around: Around = {},
): Promise<{
  office: Rehearsal
  first: TakenOver
  last: TakenOver
  jobs: readonly TakenOver[]
}> => {
  const { office, done: jobs } = await officeAt(await stageAfter(files), around)
  const [first] = jobs
  const last = jobs.at(-1)
  if (first === undefined || last === undefined) throw new Error('no job was taken over')
  return { office, first, last, jobs }
}

/** An office that has just taken this job over, as `readyOffice` and `takenOver` give it. */
export const officeAfter = async (
  file: string,
  around: Around = {},
): Promise<TakenOver & { office: Rehearsal }> => {
  const { office, first } = await officeAfterAll([file], around)
  return { ...first, office }
}

/** The text of a PDF as an independent reader finds it. */
export const textOf = (office: Pick<Rehearsal, 'folder'>, pdf: Uint8Array): string => {
  const file = join(office.folder, 'sheet.pdf')
  writeFileSync(file, pdf)
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}

/** Issues and signs the certificate (G) of what was erased. */
export const certify = async (
  office: WindowlessOffice,
  { job, sample }: Pick<TakenOver, 'job' | 'sample'>,
): Promise<SittingView> =>
  signAndFinish(office, await office.call('sheet.issue', { job, kind: 'G' }), sample)

/** A signature that nobody else has drawn: a loop whose shape depends on the number. */
export const someInk = (number: number): Strokes => [
  Array.from({ length: 60 }, (_, step): [number, number] => [
    Math.round(1500 + step * (70 + (number % 7) * 9)),
    Math.round(2000 + Math.sin(step / (3 + (number % 5))) * (500 + number * 37)),
  ]),
]

export { emptyOffice, slowMachine, type Rehearsal } from './profiles.ts'
export { signAndFinish, prepareTakeOver, samples, samplePassphrase }

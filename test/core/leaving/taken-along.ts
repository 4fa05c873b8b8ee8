import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

import { playCourse, prepareReturn } from '../../../build/windowless/play.ts'
import { Intake } from '../../../shared/model/intake.ts'
import type { SampleJob } from '../../../shared/model/sampleJob.ts'
import { picking, stick } from '../backup/stick.ts'
import {
  club,
  company,
  household,
  practice,
  prepared,
  readyOffice,
  signAndFinish,
  type Rehearsal,
} from '../rehearsal.ts'
import { typedIn, withText } from '../typing.ts'

/** Beginnings that a spreadsheet, a careless writer or a careless reader stumbles over; each can be printed on paper. */
export const nasty = ['=', '+', '-', '@', "'", '"', ';', '=";', '"";', "'=", '=HYPERLINK("x";"y")&']

const textAt = (value: unknown, path: readonly string[]): string => {
  let found = value
  for (const key of path) found = Object.entries(found ?? {}).find(([name]) => name === key)?.[1]
  return String(found)
}

/** The same job with a nasty beginning before every text that somebody typed, and lines where lines are allowed. */
export const nastily = (sample: SampleJob): { sample: SampleJob; typed: string[] } => {
  const typed: string[] = []
  const intake = typedIn(Intake, sample.intake).reduce<unknown>((changed, path, place) => {
    const text = `${nasty[place % nasty.length]}${textAt(changed, path)}`
    const next = withText(changed, path, text)
    const fits = Intake.safeParse(next).success
    if (fits) typed.push(text)
    return fits ? next : changed
  }, sample.intake)
  const read = Intake.parse(intake)
  const scope = `=Zeile 1\n+Zeile 2; "drei"\n${read.order.scope}`
  typed.push(scope)
  return {
    sample: { ...sample, intake: { ...read, order: { ...read.order, scope } } },
    typed: typed.filter((text) => text !== read.order.scope),
  }
}

/** Something nobody may find outside. */
export const sentinel = 'Sentinel-7431-Geheim'

/** A stick and an office that writes to it; the jobs of all samples were played to their end with nasty texts. */
export const playedOffice = async (): Promise<{
  office: Rehearsal
  place: string
  typed: string[]
}> => {
  const place = stick()
  const office = await readyOffice({ desk: picking(place) })
  const allTyped: string[] = []
  for (const file of [company, household, club, practice]) {
    let typed: string[] = []
    const played = await prepared(office, file, (before) => {
      const nastyOne = nastily(before)
      typed = nastyOne.typed
      return nastyOne.sample
    })
    const { job, sample, takeOver } = played
    allTyped.push(...typed)
    await signAndFinish(office, takeOver, sample)
    const { secret } = await office.call('secret.keep', {
      job,
      what: 'PIN',
      why: '=Start prüfen',
      secret: sentinel,
    })
    await playCourse(office, job, sample)
    await office.call('secret.destroy', { secret })
    const giveBack = await prepareReturn(office, job, sample)
    if (giveBack !== undefined) await signAndFinish(office, giveBack, sample)
    const record = await office.call('sheet.issue', { job, kind: 'H' })
    await signAndFinish(office, record, sample)
  }
  const kept = await office.call('job.open', {})
  await office.call('secret.keep', { job: kept.job, what: 'PIN', why: 'Start', secret: sentinel })
  await inWorkshop(office)
  return { office, place, typed: allTyped }
}

/** Where other customers may be seen. */
export const inWorkshop = async (office: Rehearsal): Promise<void> => {
  const settings = await office.call('settings.view', {})
  await office.call('settings.set', { ...settings, place: 'inWorkshop' })
}

/** Every file below a folder by its path with `/`. */
export const filesBelow = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path): [string, Buffer] => [
        relative(folder, path).split(sep).join('/'),
        readFileSync(path),
      ]),
  )

/** Whether something in this folder looks like a finished export. */
export const looksComplete = (place: string): boolean =>
  readdirSync(place).some((name) => name.startsWith('Obhut Auszug') && !name.includes('UNFERTIG'))

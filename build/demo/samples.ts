import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { newId } from '../../electron/core/outside.ts'
import { readSampleJob, SampleBusiness, type SampleJob } from '../../shared/model/sampleJob.ts'
import { targetDays, workingDayAfter } from '../../renderer/intake/model/dates.ts'
import { sampleFolder } from './day.ts'
import { t } from './words.ts'

const jobFiles = [
  'job1-company.json',
  'job2-household.json',
  'job3-club.json',
  'job4-practice.json',
] as const

export const readBusiness = (): SampleBusiness =>
  SampleBusiness.parse(JSON.parse(readFileSync(join(sampleFolder, 'business.json'), 'utf8')))

/** The four jobs as they happen today: in the window nobody can turn the clock. */
export const readJobs = (): [SampleJob, SampleJob, SampleJob, SampleJob] => {
  const [one, two, three, four] = jobFiles.map((file) =>
    readSampleJob(JSON.parse(readFileSync(join(sampleFolder, file), 'utf8')), {
      makeId: (prefix) =>
        newId({ random: (length) => crypto.getRandomValues(new Uint8Array(length)) }, prefix),
      start: new Date().toISOString().replace('Z', '+00:00'),
    }),
  )
  if (one === undefined || two === undefined || three === undefined || four === undefined) {
    throw new Error('no samples')
  }
  return [promised(one), promised(two), promised(three), promised(four)]
}

/** Nobody promises a Sunday: a sample that happens today would, on one day of the week. */
const promised = (sample: SampleJob): SampleJob => {
  const { intake } = sample
  const { targetOn } = intake.order
  if (targetOn === undefined) return sample
  const order = { ...intake.order, targetOn: workingDayAfter(new Date(`${targetOn}T12:00`), 0) }
  return { ...sample, intake: { ...intake, order } }
}

/** The first job again: same customer, same device, another fault. */
export const again = (sample: SampleJob): SampleJob => {
  const { intake } = sample
  const [fault = sample.title] = t.intake.suggested.faults.repair
  const order = { ...intake.order, fault, targetOn: targetDays(new Date()).week }
  return { ...sample, intake: { ...intake, order } }
}

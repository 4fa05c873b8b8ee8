import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { newId } from '../../electron/core/outside.ts'
import { readSampleJob, SampleBusiness, type SampleJob } from '../../shared/model/sampleJob.ts'
import { targetDays } from '../../renderer/intake/model/dates.ts'
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
  return [one, two, three, four]
}

/** The first job again: same customer, same device, another fault. */
export const again = (sample: SampleJob): SampleJob => {
  const { intake } = sample
  const [fault = sample.title] = t.intake.suggested.faults.repair
  const order = { ...intake.order, fault, targetOn: targetDays(new Date()).week }
  return { ...sample, intake: { ...intake, order } }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { samplePin } from '../../../shared/contract/archive.calls.ts'
import { CustomerId, ContactId, JobId } from '../../../shared/ids.ts'
import { readSampleJob, SampleBusiness, type SampleJob } from '../../../shared/model/sampleJob.ts'
import { depositWithdrawalPapers, noteBusiness } from '../business/business.commands.ts'
import { intakeDraftName } from '../jobs/drafts.ts'
import { newId } from '../outside.ts'
import type { Doing } from '../office.ts'
import { setPin } from './pin.ts'

const jobFiles = [
  'job1-company.json',
  'job2-household.json',
  'job3-club.json',
  'job4-practice.json',
] as const

/**
 * Opens a throw-away archive in which everything can be tried: an invented business, set up, and four invented jobs
 * as drafts at the door. All it makes is marked as a sample.
 */
export const playSample = async (at: Doing): Promise<void> => {
  const folder = join(at.door.start.assetsDirectory, 'sample')
  await at.house.openSample()
  const { business, measures, subProcessors, withdrawalPapers } = SampleBusiness.parse(
    JSON.parse(readFileSync(join(folder, 'business.json'), 'utf8')),
  )
  noteBusiness(at, 'business.described', 'business', business)
  noteBusiness(at, 'measures.adopted', 'measures', measures)
  noteBusiness(at, 'subProcessors.listed', 'subProcessors', subProcessors)
  setPin(at.archive, at.outside, samplePin)
  if (withdrawalPapers !== undefined) {
    const bytes = new Uint8Array(readFileSync(join(folder, withdrawalPapers.file)))
    await depositWithdrawalPapers(at, bytes, {
      lawAsOf: withdrawalPapers.lawAsOf,
      comparedByHand: false,
    })
  }
  for (const file of jobFiles) openAtTheDoor(at, readJob(at, join(folder, file)))
}

const readJob = (at: Doing, path: string): SampleJob =>
  readSampleJob(JSON.parse(readFileSync(path, 'utf8')), {
    makeId: (prefix) => newId(at.outside, prefix),
    start: at.outside.clock.now(),
  })

/** A job whose answers are typed and whose papers are still to be made; pictures are left for the user to take. */
const openAtTheDoor = (at: Doing, { intake }: SampleJob): void => {
  const job = JobId.parse(newId(at.outside, 'job'))
  at.archive.write((writer) => {
    writer.append({ kind: 'job.opened', actor: 'owner', subjects: [job], bodies: [] })
  })
  const devices = intake.devices.map((device) => ({
    ...device,
    photos: [],
    priorDamage: device.priorDamage.map(({ photo: _left, ...damage }) => damage),
  }))
  at.archive.drafts.save(intakeDraftName(job), {
    step: 'customer',
    intake: {
      ...intake,
      customerId: CustomerId.parse(newId(at.outside, 'cus')),
      contactId: ContactId.parse(newId(at.outside, 'con')),
      devices,
    },
    savedAt: at.outside.clock.now(),
  })
}

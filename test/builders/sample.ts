import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import { answersOf } from '../../electron/core/papers/answers.ts'
import { due } from '../../electron/core/papers/due.ts'
import type {
  CustodySaid,
  ErasureSaid,
  JobSaid,
  ReturnSaid,
} from '../../electron/core/papers/models/said.ts'
import { ErasureId } from '../../shared/ids.ts'
import type { CustodyRow, WorkingCopy } from '../../shared/model/custody.ts'
import type { CopyErasure } from '../../shared/model/erasure.ts'
import { readSampleJob, SampleBusiness } from '../../shared/model/sampleJob.ts'
import type { SampleJob } from '../../shared/model/sampleJob.ts'
import type { Instant } from '../../shared/time.ts'

/** The four jobs of assets/sample, played on paper: what each sheet of them may draw on. */

export const sampleNames = ['job1-company', 'job2-household', 'job3-club', 'job4-practice'] as const
export type SampleName = (typeof sampleNames)[number]

const folder = new URL('../../assets/sample/', import.meta.url)
export const sampleFile = (name: string): Uint8Array => readFileSync(new URL(name, folder))
export const sampleJson = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

/** Ids in the order in which they are asked for: the same job always has the same ids. */
export const countedIds = (): ((prefix: string) => string) => {
  let count = 0
  return (prefix) => {
    count += 1
    const digits = [...count.toString(26)].map(
      (digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)],
    )
    return `${prefix}_${digits.join('').padStart(26, 'a')}`
  }
}

export const readSample = (name: SampleName): { job: SampleJob; beginsAt: Instant } => {
  const file = sampleJson(`${name}.json`)
  const beginsAt = (file as { beginsAt: Instant }).beginsAt // the file is ours, its schema is checked right below
  return { job: readSampleJob(file, { makeId: countedIds(), start: beginsAt }), beginsAt }
}

export const sampleBusiness = (): SampleBusiness =>
  SampleBusiness.parse(sampleJson('business.json'))

export const takeOverCode = 'K7QD-93MX-2FHR-PV4T-8WZE-MB6N-3A'
/** Of the head the custody record shows, which is older than the one at its foot. */
export const shownCode = '4XW9-T2JN-6CRB-H8QM-ZK3V-PD5F-7E'
/** As long as a real one, and another than the one at the foot of the samples. */
const takeOverQr = `OBHUT1:${'M4TZ81PXQ6CWN5VK07JRGYDH3S'.repeat(8)}1234567`

export interface Played {
  job: SampleJob
  takeOver: JobSaid
  back: ReturnSaid
  erased: ErasureSaid
  record: CustodySaid
}

/** A sample as its sheets see it. `known`: the customer has had the papers that are given only once. */
export const play = (name: SampleName, { known = false } = {}): Played => {
  const { job, beginsAt } = readSample(name)
  const { business, measures, subProcessors } = sampleBusiness()
  const answers = answersOf(job.intake, {
    on: beginsAt.slice(0, 10),
    framework: known,
    informed: known,
    committed: known,
    measures,
  })
  const takeOver: JobSaid = {
    business,
    measures,
    subProcessors,
    jobNumber: '2026-A-0042',
    preparedAt: beginsAt,
    intake: job.intake,
    due: due(answers).due,
    photos: new Map(
      job.photos.map(({ id, file, caption }) => [
        id,
        {
          sha256: createHash('sha256').update(sampleFile(file)).digest('hex'),
          ...(caption === undefined ? {} : { caption }),
        },
      ]),
    ),
    ...(known ? { framework: { concludedOn: '2026-03-02', jobNumber: '2026-A-0011' } } : {}),
  }
  const preparedAt = job.returnsAt ?? beginsAt
  const copies = copiesOf(job)
  const media = job.course.flatMap((step) =>
    step.step === 'mediumErased'
      ? [{ ...step.erasure, id: ErasureId.parse(`era_${'a'.repeat(26)}`) }]
      : [],
  )
  const custody = custodyOf(job, beginsAt, takeOver)
  if (job.return === undefined) throw new Error(`${name} has no return`)
  return {
    job,
    takeOver,
    back: {
      ...takeOver,
      preparedAt,
      report: job.return,
      custody,
      copies,
      secrets: [],
      takeOverHead: { code: takeOverCode, qrText: takeOverQr },
      takeOverAt: beginsAt,
    },
    erased: {
      ...takeOver,
      preparedAt,
      media,
      copies: copies.flatMap((copy) =>
        copy.erasure === undefined ? [] : [{ ...copy, erasure: copy.erasure }],
      ),
      orderSignedAt: beginsAt,
      issuedBefore: 0,
    },
    record: {
      ...takeOver,
      preparedAt,
      custody,
      media,
      copies,
      head: { logId: 'a3f1'.repeat(16), code: shownCode, at: preparedAt },
    },
  }
}

type PlayedCopy = WorkingCopy & { erasure?: CopyErasure }

const copiesOf = (job: SampleJob): PlayedCopy[] =>
  job.course.flatMap((step): PlayedCopy[] => {
    if (step.step !== 'copyMade') return []
    const gone = job.course.find(
      (other) => other.step === 'copyErased' && other.erasure.copy === step.copy.id,
    )
    const copy = { ...step.copy, madeAt: step.at }
    if (gone?.step !== 'copyErased') return [copy]
    const { technique } = gone.erasure
    return [{ ...copy, deletedAt: gone.at, technique, erasure: { ...gone.erasure, at: gone.at } }]
  })

const custodyOf = (job: SampleJob, at: Instant, { business }: JobSaid): CustodyRow[] => {
  const row = (seq: number, moment: Instant, entry: CustodyRow['entry'] & object): CustodyRow => ({
    seq,
    at: moment,
    recordedAt: moment,
    late: false,
    actor: business.ownerName,
    entry,
  })
  return [
    row(1, at, {
      kind: 'ACCEPTED',
      items: job.intake.devices.flatMap(({ id, media, accessories }) => [
        id,
        ...media.map((medium) => medium.id),
        ...accessories.map((accessory) => accessory.id),
      ]),
      from: job.intake.signatory.name,
      to: business.ownerName,
      location: job.intake.placeLabel,
    }),
    ...job.course.flatMap((step, index) =>
      step.step === 'custody' ? [row(index + 2, step.at, step.entry)] : [],
    ),
  ]
}

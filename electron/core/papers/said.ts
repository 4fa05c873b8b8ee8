import type { Intake } from '../../../shared/model/intake.ts'
import type { DuePaper } from '../../../shared/model/papers.ts'
import type { ReturnReport } from '../../../shared/model/return.ts'
import type { Instant } from '../../../shared/time.ts'
import type { TableReader } from '../archive/tables.ts'
import { business, measures, subProcessors } from '../business/business.views.ts'
import { logoOf } from '../business/logo.views.ts'
import { correctionsOf } from '../corrections/corrections.views.ts'
import { copiesOf, custodyOf, erasedCopiesOf } from '../custody/custody.views.ts'
import { erasuresOf } from '../erasure/erasure.views.ts'
import { photosOf, type JobRow } from '../jobs/jobs.views.ts'
import { agreementInForce } from '../privacy/agreements.views.ts'
import { orRefuse } from '../refusal.ts'
import { secretRows } from '../secrets/secrets.views.ts'
import type { CustodySaid, ErasureSaid, JobSaid, ReturnSaid } from './models/said.ts'
import { sittingsOf } from './papers.views.ts'
import { closedSheets, deletionOrders } from './signed.views.ts'

/** Gathers from the tables what the papers of a job may draw on. Refuses `setUpNotFinished` without a business. */
export const jobSaid = (
  reader: TableReader,
  job: JobRow,
  parts: { intake: Intake; due: readonly DuePaper[]; preparedAt: Instant },
): JobSaid => ({
  ...parts,
  ...frameworkBefore(reader, job, parts),
  business: orRefuse(business(reader), 'setUpNotFinished'),
  ...logoOf(reader),
  measures: orRefuse(measures(reader), 'setUpNotFinished'),
  subProcessors: subProcessors(reader),
  jobNumber: job.number,
  photos: new Map(
    photosOf(reader, job.id).map(({ id, sha256, caption }) => [
      id,
      { sha256, ...(caption === null ? {} : { caption }) },
    ]),
  ),
})

/** The agreement there was before: of an earlier job, or sent back before this visit; not the one made at it. */
const frameworkBefore = (
  reader: TableReader,
  job: JobRow,
  { intake, due, preparedAt }: { intake: Intake; due: readonly DuePaper[]; preparedAt: Instant },
) => {
  const { customerId } = intake
  if (customerId === undefined) return {}
  const found = agreementInForce(reader, customerId, preparedAt.slice(0, 10))
  const makesIt = due.some(({ code }) => code === 'D04')
  if (found === undefined || (found.jobNumber === job.number && makesIt)) return {}
  const { concludedOn, jobNumber } = found
  return { framework: { concludedOn, ...(jobNumber === undefined ? {} : { jobNumber }) } }
}

/** What the return sheet draws on; `takeOverHead` stood on the sheets of the take-over. */
export const returnSaid = (
  reader: TableReader,
  job: JobRow,
  said: JobSaid,
  report: ReturnReport,
  takeOverHead: ReturnSaid['takeOverHead'],
): ReturnSaid => ({
  ...said,
  report,
  corrections: correctionsOf(reader, job.id),
  custody: custodyOf(reader, job.id),
  copies: copiesOf(reader, job.id),
  secrets: secretRows(reader, job.id).map(({ what, destroyed_at: destroyedAt }) => ({
    what,
    ...(destroyedAt === null ? {} : { destroyedAt }),
  })),
  takeOverHead,
  takeOverAt: job.accepted_at ?? job.opened_at,
})

export const erasureSaid = (reader: TableReader, job: JobRow, said: JobSaid): ErasureSaid => {
  const [order] = deletionOrders(reader, job.id)
  return {
    ...said,
    media: erasuresOf(reader, job.id),
    copies: erasedCopiesOf(reader, job.id).map((copy) => ({
      ...copy,
      erasure: { ...copy.erasure, at: copy.deletedAt ?? said.preparedAt },
    })),
    ...(order === undefined ? {} : { orderSignedAt: order.signedAt }),
    issuedBefore: closedSheets(reader, job.id, 'G'),
  }
}

export const custodySaid = (
  reader: TableReader,
  job: JobRow,
  said: JobSaid,
  head: CustodySaid['head'],
): CustodySaid => ({
  ...said,
  custody: custodyOf(reader, job.id),
  media: erasuresOf(reader, job.id),
  copies: copiesOf(reader, job.id),
  head,
})

/** The sitting at which the job was taken over; it is closed. */
export const takeOverOf = (reader: TableReader, job: string) =>
  sittingsOf(reader, job).find(
    ({ direction, state }) =>
      direction === 'toUs' && (state === 'accepted' || state === 'finished'),
  )

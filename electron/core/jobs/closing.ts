import type { ErrorCode } from '../../../shared/contract/errors.ts'
import type { Day, Instant } from '../../../shared/time.ts'
import type { TableReader } from '../archive/tables.ts'
import { copiesOf, erasedCopiesOf, openAccesses } from '../custody/custody.views.ts'
import { isUncertified } from '../erasure/erasure.views.ts'
import { orderStandings } from '../erasure/media-to-erase.ts'
import { sheetsOf, sittingsOf } from '../papers/papers.views.ts'
import { takeOverOf } from '../papers/said.ts'
import { secretsOf } from '../secrets/secrets.views.ts'
import { itemsIn, type JobRow } from './jobs.views.ts'

/**
 * The last day on which something of a deleted copy lives on elsewhere, as long as no certificate after it says that it
 * is gone (DEL-10); none when nothing does.
 */
export const residuesUntil = (reader: TableReader, job: string): Day | undefined => {
  const last = erasedCopiesOf(reader, job)
    .flatMap(({ erasure: { residues, residuesGoneOn } }) =>
      residues === 'datedOut' && residuesGoneOn !== undefined ? [residuesGoneOn] : [],
    )
    .toSorted()
    .at(-1)
  if (last === undefined) return undefined
  const certified = sittingsOf(reader, job).some(
    (sitting) =>
      sitting.prepared_at.slice(0, 10) >= last &&
      sheetsOf(reader, sitting.id).some(({ kind, sealed }) => kind === 'G' && sealed !== null),
  )
  return certified ? undefined : last
}

/** A signed deletion order waits for a medium to be erased, or for being called off. */
const waits = (reader: TableReader, job: JobRow, now: Instant): boolean =>
  [...orderStandings(reader, job, now).values()].includes('open')

/** The end of our copies is certified to whom the take-over made a certificate due; that of a medium to everybody. */
const owesCertificate = (reader: TableReader, job: string): boolean =>
  takeOverOf(reader, job)?.due.some(({ code }) => code === 'D15') ?? false

/**
 * Why the job cannot be closed yet: an item not back, an access not ended, a copy not deleted or living on in backups,
 * an ordered erasure neither done nor called off, one without its certificate, a secret not destroyed (REQ-COC-2,
 * DEL-09, DEL-10).
 */
export const closingObstacles = (reader: TableReader, job: JobRow, now: Instant): ErrorCode[] => {
  const isOut = itemsIn(reader, job.id).some(
    ({ place }) => place === 'inCustody' || place === 'withSubProcessor' || place === 'notYet',
  )
  const obstacles: [is: boolean, code: ErrorCode][] = [
    [isOut || job.state === 'intake', 'itemOpen'],
    [openAccesses(reader, job.id).length > 0, 'accessOpen'],
    [copiesOf(reader, job.id).some((copy) => copy.deletedAt === undefined), 'copyNotDeleted'],
    [residuesUntil(reader, job.id) !== undefined, 'residuesLeft'],
    [waits(reader, job, now), 'deletionOrderOpen'],
    [isUncertified(reader, job.id, owesCertificate(reader, job.id)), 'certificateMissing'],
    [secretsOf(reader, job.id).some(({ state }) => state === 'kept'), 'secretNotDestroyed'],
  ]
  return obstacles.flatMap(([is, code]) => (is ? [code] : []))
}

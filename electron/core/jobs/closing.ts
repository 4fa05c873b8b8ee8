import type { ErrorCode } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/time.ts'
import type { TableReader } from '../archive/tables.ts'
import { copiesOf, erasedCopiesOf, openAccesses } from '../custody/custody.views.ts'
import { sheetsOf, sittingsOf } from '../papers/papers.views.ts'
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

/**
 * Why the job cannot be closed yet: an item not back, an access not ended, a copy not deleted or living on in backups,
 * a secret not destroyed (REQ-COC-2, DEL-10).
 */
export const closingObstacles = (reader: TableReader, job: JobRow): ErrorCode[] => {
  const isOut = itemsIn(reader, job.id).some(
    ({ place }) => place === 'inCustody' || place === 'withSubProcessor' || place === 'notYet',
  )
  const obstacles: [is: boolean, code: ErrorCode][] = [
    [isOut || job.state === 'intake', 'itemOpen'],
    [openAccesses(reader, job.id).length > 0, 'accessOpen'],
    [copiesOf(reader, job.id).some((copy) => copy.deletedAt === undefined), 'copyNotDeleted'],
    [residuesUntil(reader, job.id) !== undefined, 'residuesLeft'],
    [secretsOf(reader, job.id).some(({ state }) => state === 'kept'), 'secretNotDestroyed'],
  ]
  return obstacles.flatMap(([is, code]) => (is ? [code] : []))
}

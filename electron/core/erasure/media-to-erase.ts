import type { Instant } from '../../../shared/time.ts'
import type { TableReader } from '../archive/tables.ts'
import type { JobRow } from '../jobs/jobs.views.ts'
import { deletionOrders } from '../papers/signed.views.ts'
import { may } from '../withdrawal/standing.ts'
import { withdrawalCase } from '../withdrawal/withdrawal.views.ts'
import type { SignedOrder } from './rules.ts'

/**
 * The deletion orders that unlock erase steps now. What cannot be undone waits, for a consumer who may still
 * withdraw, until he also demanded the early start on its own sheet (W-20: D08 and D14).
 */
export const mediaToErase = (reader: TableReader, job: JobRow, now: Instant): SignedOrder[] => {
  if (job.accepted_at === null) return []
  const known = withdrawalCase(reader, job, now)
  const answer = known === undefined ? 'yes' : may('irreversible', known.case, now.slice(0, 10))
  return answer === 'yes' ? deletionOrders(reader, job.id) : []
}

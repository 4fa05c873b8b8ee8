import type { Instant } from '../../../shared/time.ts'
import type { TableReader } from '../archive/tables.ts'
import { droppedErasures } from '../custody/custody.views.ts'
import type { JobRow } from '../jobs/jobs.views.ts'
import { deletionOrders } from '../papers/signed.views.ts'
import { may } from '../withdrawal/standing.ts'
import { withdrawalCase } from '../withdrawal/withdrawal.views.ts'
import { erasureOf } from './erasure.views.ts'
import type { SignedOrder } from './rules.ts'

/**
 * The deletion orders that unlock erase steps now. What cannot be undone waits, for a consumer who may still
 * withdraw, until he also demanded the early start on its own sheet (W-20: D08 and D14).
 */
export const mediaToErase = (reader: TableReader, job: JobRow, now: Instant): SignedOrder[] => {
  if (job.accepted_at === null) return []
  const known = withdrawalCase(reader, job, now)
  const answer = known === undefined ? 'yes' : may('irreversible', known.case, now.slice(0, 10))
  return answer === 'yes' ? standingOrders(reader, job.id) : []
}

/** What the orders still name: nothing of it was called off. */
const standingOrders = (reader: TableReader, job: string): SignedOrder[] => {
  const dropped = droppedErasures(reader, job)
  return deletionOrders(reader, job).map((order) => ({
    ...order,
    media: order.media.filter((id) => !dropped.has(id)),
  }))
}

/** How a medium that a signed deletion order names stands: neither erased nor called off, or called off. */
export type OrderStanding = 'open' | 'dropped'

/**
 * The media of signed deletion orders that wait, or will not be erased: the customer called it off, or withdrew from
 * the contract. Those of which an erasure is recorded – a failed one is a record too – wait for nothing.
 */
export const orderStandings = (
  reader: TableReader,
  job: JobRow,
  now: Instant,
): ReadonlyMap<string, OrderStanding> => {
  if (job.accepted_at === null) return new Map()
  const dropped = droppedErasures(reader, job.id)
  const isWithdrawn = withdrawalCase(reader, job, now)?.case.withdrawnAt !== undefined
  const named = deletionOrders(reader, job.id).flatMap(({ media }) => media)
  return new Map(
    named.flatMap((id): [string, OrderStanding][] => {
      if (dropped.has(id)) return [[id, 'dropped']]
      if (erasureOf(reader, id) !== undefined) return []
      return [[id, isWithdrawn ? 'dropped' : 'open']]
    }),
  )
}

import type { Instant } from '../../../shared/time.ts'
import { erasureOf } from '../erasure/erasure.views.ts'
import { mediaToErase } from '../erasure/media-to-erase.ts'
import type { TableReader } from '../archive/tables.ts'
import { intakeOf, itemsIn, jobOf } from '../jobs/jobs.views.ts'
import { leftBehind, noticesOf } from '../notices/notices.views.ts'
import { auctionAllowed } from '../notices/ways.ts'
import { orRefuse } from '../refusal.ts'
import { custodyOf } from './custody.views.ts'
import type { DisposalState } from './disposal.ts'

/** What decides today whether something of this job may be given away. Refuses `notFound`. */
export const disposalState = (reader: TableReader, id: string, now: Instant): DisposalState => {
  const job = orRefuse(jobOf(reader, id), 'notFound')
  const intake = intakeOf(reader, job)
  const items = itemsIn(reader, id)
  const out = takenOut(reader, id)
  const today = now.slice(0, 10)
  return {
    items,
    orders: mediaToErase(reader, job, now),
    mediaInside: new Set(
      items
        .filter(({ id: item, type }) => type === 'medium' && !out.has(item))
        .filter(({ id: item }) => erasureOf(reader, item)?.result !== 'done')
        .map(({ id: item }) => item),
    ),
    auctionAllowed: auctionAllowed(leftBehind(noticesOf(reader, id), intake, today), today),
  }
}

/** Media that were taken out of their devices and not put back. */
const takenOut = (reader: TableReader, job: string): ReadonlySet<string> => {
  const out = new Set<string>()
  for (const { entry } of custodyOf(reader, job)) {
    if (entry?.kind === 'MEDIA_REMOVED') for (const item of entry.items) out.add(item)
    if (entry?.kind === 'MEDIA_REINSTALLED') for (const item of entry.items) out.delete(item)
  }
  return out
}

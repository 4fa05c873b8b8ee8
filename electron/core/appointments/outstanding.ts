import type { JobId } from '../../../shared/ids.ts'
import type { DuePaper } from '../../../shared/model/papers.ts'
import type { Day } from '../../../shared/time.ts'
import type { TableReader } from '../archive/tables.ts'
import { jobOf } from '../jobs/jobs.views.ts'
import type { Asking } from '../office.ts'
import { takeOverOf } from '../papers/said.ts'
import { agreementInForce } from '../privacy/agreements.views.ts'
import { Refusal } from '../refusal.ts'

/** Papers a messenger could not sign and whose principal has not signed them yet; empty when everything is there. */
export const outstanding = (reader: TableReader, job: string, today: Day): DuePaper[] => {
  const away = takeOverOf(reader, job)?.due.filter(({ toPrincipal }) => toPrincipal === true) ?? []
  if (away.length === 0) return []
  const customer = jobOf(reader, job)?.customer
  return agreementInForce(reader, customer ?? '', today) === undefined ? away : []
}

/** Without the contract on processing things are only kept. Refuses `agreementOutstanding` (Art. 28 DSGVO). */
export const mayOpenData = (at: Asking, job: JobId): void => {
  const today = at.outside.clock.now().slice(0, 10)
  if (at.archive.read((reader) => outstanding(reader, job, today)).length > 0)
    throw new Refusal('agreementOutstanding')
}

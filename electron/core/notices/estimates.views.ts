import { z } from 'zod'

import { JobId, SheetId, SittingId } from '../../../shared/ids.ts'
import { EstimateAnswer, type EstimatesView } from '../../../shared/model/estimates.ts'
import type { Intake } from '../../../shared/model/intake.ts'
import { Estimate } from '../../../shared/model/order.ts'
import type { TableReader } from '../archive/tables.ts'

const Row = z.object({
  sheet: SheetId,
  sitting: SittingId,
  job: JobId,
  estimate: z.string(),
  issued_at: z.string(),
  delivered_at: z.string().nullable(),
  answer: z.string().nullable(),
  answered_at: z.string().nullable(),
})

const columns = `estimates.sheet, estimates.sitting, estimates.job, estimate, issued_at,
  sheets.delivered_at, answer, answered_at`

/** The estimates of a job after its diagnosis, the oldest first. */
export const estimatesOf = (reader: TableReader, job: string): EstimatesView =>
  reader
    .all(
      `SELECT ${columns} FROM estimates JOIN sheets ON sheets.id = estimates.sheet
       WHERE estimates.job = ? ORDER BY estimates.position`,
      [job],
      Row,
    )
    .map((row) => ({
      sheet: row.sheet,
      sitting: row.sitting,
      estimate: Estimate.parse(JSON.parse(row.estimate)),
      issuedAt: row.issued_at,
      ...(row.delivered_at === null ? {} : { deliveredAt: row.delivered_at }),
      ...(row.answer === null || row.answered_at === null
        ? {}
        : { answer: { ...EstimateAnswer.parse(JSON.parse(row.answer)), at: row.answered_at } }),
    }))

/** The job whose estimate this sheet is. */
export const jobOfEstimate = (reader: TableReader, sheet: string): JobId | undefined =>
  reader.one('SELECT job FROM estimates WHERE sheet = ?', [sheet], z.object({ job: JobId }))?.job

/** Shown where the repair is ordered only after an estimate, where finding the fault costs, or where one went out. */
export const estimatesView = (
  reader: TableReader,
  job: string,
  intake: Intake | undefined,
): EstimatesView | undefined => {
  const sent = estimatesOf(reader, job)
  const price = intake?.order.price
  const comes =
    intake?.order.estimate === undefined &&
    (price?.basis === 'estimateFirst' || (price?.diagnosisCents ?? 0) > 0)
  return comes || sent.length > 0 ? sent : undefined
}

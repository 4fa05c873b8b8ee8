import { z } from 'zod'

import { Appointment, type AheadState } from '../../../shared/model/appointment.ts'
import type { TableReader } from '../archive/tables.ts'
import { openPoints } from '../papers/sitting.view.ts'
import { sheetsOf, sittingsOf, type Sheet, type Sitting } from '../papers/papers.views.ts'

const Row = z.object({ content: z.string() })

/** The appointment of a job, as it was made last. */
export const appointmentOf = (reader: TableReader, job: string): Appointment | undefined => {
  const row = reader.one(
    'SELECT content FROM appointments WHERE job = ? AND content IS NOT NULL',
    [job],
    Row,
  )
  return row && Appointment.parse(JSON.parse(row.content))
}

/** The sheets that were sent for this job and still count, if there are any. */
export const sentSitting = (reader: TableReader, job: string): Sitting | undefined =>
  sittingsOf(reader, job).findLast(
    ({ direction, state }) => direction === 'sent' && state !== 'superseded',
  )

/** How far they are. Drafted, printed and delivered are three different things; back is only what is complete. */
export const sentState = (reader: TableReader, sitting: Sitting): AheadState => {
  if (sitting.state !== 'prepared') return 'back'
  const sheets = sheetsOf(reader, sitting.id)
  if (openPoints(reader, sitting).length === 0) return 'back'
  const some = (is: (sheet: Sheet) => boolean) => sheets.some(is)
  if (some(({ delivered_at: at }) => at !== null)) return 'delivered'
  if (some(({ printed_at: at }) => at !== null)) return 'printed'
  return some(({ drafted_at: at }) => at !== null) ? 'drafted' : 'prepared'
}

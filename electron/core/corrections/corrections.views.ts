import { z } from 'zod'

import { SheetId, SittingId } from '../../../shared/ids.ts'
import { Changed, type CorrectionView } from '../../../shared/model/corrections.ts'
import type { TableReader } from '../archive/tables.ts'

const Row = z.object({
  sheet: SheetId,
  sitting: SittingId,
  corrected: SheetId,
  number: z.int(),
  at: z.string(),
  changes: z.string().transform((text) => z.array(Changed).parse(JSON.parse(text))),
})

/** The corrections of a job that are in force, in order. */
export const correctionsOf = (reader: TableReader, job: string): CorrectionView[] =>
  reader.all(
    `SELECT sheet, sitting, corrected, number, at, changes FROM corrections
     WHERE job = ? ORDER BY position`,
    [job],
    Row,
  )

const By = z.object({ sheet: SheetId, number: z.int(), at: z.string() })

/** Which corrections a finished sheet has got since. */
export const correctionsOfSheet = (reader: TableReader, sheet: string): z.infer<typeof By>[] =>
  reader.all(
    'SELECT sheet, number, at FROM corrections WHERE corrected = ? ORDER BY position',
    [sheet],
    By,
  )

import { z } from 'zod'

import { HeadStampId, type SheetId } from '../../../shared/ids.ts'
import type { TableReader } from '../archive/tables.ts'

const Row = z.object({
  id: HeadStampId,
  log: z.string(),
  size: z.int(),
  at: z.iso.datetime(),
  by: z.string(),
})
/** A state of a log, of which somebody else said when it was there. */
export type HeadStamp = z.infer<typeof Row>

const Entry = z.object({ log: z.string(), seq: z.int() })

const columns = 'id, log, size, at, by'

/** The earliest confirmed state that holds this entry: it says the most about it. */
export const stampCovering = (
  reader: TableReader,
  { log, seq }: Readonly<z.infer<typeof Entry>>,
): HeadStamp | undefined =>
  reader.one(
    `SELECT ${columns} FROM head_stamps WHERE log = ? AND size >= ? ORDER BY size, position LIMIT 1`,
    [log, seq],
    Row,
  )

/** The earliest confirmed state that holds what was secured in this sheet. */
export const stampOfSheet = (reader: TableReader, sheet: SheetId): HeadStamp | undefined => {
  const entry = reader.one('SELECT log, seq FROM sheet_seals WHERE sheet = ?', [sheet], Entry)
  return entry && stampCovering(reader, entry)
}

/** The newest confirmed state of all logs. */
export const newestHeadStamp = (reader: TableReader): HeadStamp | undefined =>
  reader.one(`SELECT ${columns} FROM head_stamps ORDER BY position DESC LIMIT 1`, [], Row)

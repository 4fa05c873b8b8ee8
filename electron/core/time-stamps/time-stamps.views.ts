import { z } from 'zod'

import { SheetId } from '../../../shared/ids.ts'
import type { TableReader } from '../archive/tables.ts'

const Row = z.object({ id: SheetId })
const Count = z.object({ sheets: z.int() })

const secured = `kind <> '' AND json_extract(sealed, '$.seal') = 'pades'`

/** Secured sheets whose time nobody else has confirmed, the oldest first. */
export const waitingSheets = (reader: TableReader, most: number): SheetId[] =>
  reader
    .all(
      `SELECT id FROM sheets WHERE ${secured} AND json_extract(sealed, '$.stamped') IS NULL
       ORDER BY position LIMIT ?`,
      [most],
      Row,
    )
    .map(({ id }) => id)

/** How many sheets have a confirmed time, and how many have none. */
export const stampCounts = (reader: TableReader): { stamped: number; waiting: number } => {
  const count = (condition: string): number =>
    reader.one(
      `SELECT count(*) AS sheets FROM sheets
       WHERE ${secured} AND json_extract(sealed, '$.stamped') ${condition}`,
      [],
      Count,
    )?.sheets ?? 0
  return { stamped: count('IS NOT NULL'), waiting: count('IS NULL') }
}

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

/** Those of these sheets that are secured and whose time nobody else has confirmed. */
export const waitingAmong = (reader: TableReader, sheets: readonly SheetId[]): SheetId[] =>
  reader
    .all(
      `SELECT id FROM sheets WHERE ${secured} AND json_extract(sealed, '$.stamped') IS NULL
       AND id IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(sheets)],
      Row,
    )
    .map(({ id }) => id)

/** How many sheets have a time of their own, how many have none, and how many of these a confirmed state covers. */
export const stampCounts = (
  reader: TableReader,
): { stamped: number; waiting: number; covered: number } => {
  const count = (condition: string): number =>
    reader.one(`SELECT count(*) AS sheets FROM sheets WHERE ${secured} AND ${condition}`, [], Count)
      ?.sheets ?? 0
  const isWaiting = `json_extract(sealed, '$.stamped') IS NULL`
  return {
    stamped: count(`NOT (${isWaiting})`),
    waiting: count(isWaiting),
    covered: count(
      `${isWaiting} AND EXISTS (SELECT 1 FROM sheet_seals
         JOIN head_stamps ON head_stamps.log = sheet_seals.log AND size >= seq
         WHERE sheet_seals.sheet = sheets.id)`,
    ),
  }
}

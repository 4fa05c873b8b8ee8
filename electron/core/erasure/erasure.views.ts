import { z } from 'zod'

import { MediumErasure } from '../../../shared/model/erasure.ts'
import type { TableReader } from '../archive/tables.ts'

const Row = z.object({ content: z.string().nullable() })

/** What was done to this medium, as recorded last. */
export const erasureOf = (reader: TableReader, medium: string): MediumErasure | undefined => {
  const row = reader.one('SELECT content FROM erasures WHERE medium = ?', [medium], Row)
  if (row === undefined || row.content === null) return undefined
  return MediumErasure.parse(JSON.parse(row.content))
}

const Count = z.object({ found: z.int() })

/** Something was erased of which no finished certificate (G) after it tells; copies count where one is owed for them. */
export const isUncertified = (reader: TableReader, job: string, withCopies: boolean): boolean =>
  (reader.one(
    `SELECT count(*) AS found FROM erased
     WHERE job = @job AND thing IN ('medium', @copies) AND position > coalesce(
       (SELECT max(position) FROM sheets WHERE job = @job AND kind = 'G' AND sealed IS NOT NULL), 0)`,
    { job, copies: withCopies ? 'copy' : 'medium' },
    Count,
  )?.found ?? 0) > 0

export const erasuresOf = (reader: TableReader, job: string): MediumErasure[] =>
  reader
    .all('SELECT content FROM erasures WHERE job = ? ORDER BY rowid', [job], Row)
    .flatMap(({ content }) => (content === null ? [] : [MediumErasure.parse(JSON.parse(content))]))

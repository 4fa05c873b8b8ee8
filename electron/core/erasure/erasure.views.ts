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

export const erasuresOf = (reader: TableReader, job: string): MediumErasure[] =>
  reader
    .all('SELECT content FROM erasures WHERE job = ? ORDER BY rowid', [job], Row)
    .flatMap(({ content }) => (content === null ? [] : [MediumErasure.parse(JSON.parse(content))]))

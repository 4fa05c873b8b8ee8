import { z } from 'zod'

import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Commitment } from '../../../shared/model/commitment.ts'
import type { TableReader } from '../archive/tables.ts'

const Row = z.object({ content: z.string() })
const slot = factKinds['commitment.deposited'].slots.commitment

/** Formal commitments to this customer, the newest first. */
export const commitments = (reader: TableReader, customer: string): Commitment[] =>
  reader
    .all(
      'SELECT content FROM commitments WHERE customer = ? ORDER BY position DESC',
      [customer],
      Row,
    )
    .map(({ content }) => {
      const { blob: _blob, ...commitment } = slot.parse(JSON.parse(content))
      return commitment
    })

/** Where the scan of a commitment lies. */
export const commitmentFile = (
  reader: TableReader,
  id: string,
): { blob: string; pages: number; sha256: string } | undefined => {
  const row = reader.one('SELECT content FROM commitments WHERE id = ?', [id], Row)
  if (row === undefined) return undefined
  const { blob, pages, fileSha256: sha256 } = slot.parse(JSON.parse(row.content))
  return { blob, pages, sha256 }
}

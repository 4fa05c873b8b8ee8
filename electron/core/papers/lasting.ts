import { z } from 'zod'

import type { SheetId } from '../../../shared/ids.ts'
import { DeliveryEvidence, isWeak } from '../../../shared/model/papers.ts'
import type { Instant } from '../../../shared/time.ts'
import type { TableReader } from '../archive/tables.ts'

const At = z.object({ at: z.string() })
const Delivery = z.object({ at: z.string(), evidence: z.string() })

const Printed = z.object({ file: z.string() })

/** What went through a printer of this sheet, by the SHA-256 of each file, in order. */
export const printedOf = (reader: TableReader, sheet: SheetId): string[] =>
  reader
    .all('SELECT file FROM prints WHERE sheet = ? ORDER BY position', [sheet], Printed)
    .map(({ file }) => file)

/**
 * Since when the finished sheet, signatures and all, exists outside our computer: it was printed, or a mail that went
 * out carried it. A copy printed to be read has no signature and does not count.
 */
export const lastingSince = (
  reader: TableReader,
  { id, sealed }: { readonly id: SheetId; readonly sealed: { readonly fileSha256: string } | null },
): Instant | undefined => {
  if (sealed === null) return undefined
  const prints = reader.all(
    'SELECT at FROM prints WHERE sheet = ? AND file = ?',
    [id, sealed.fileSha256],
    At,
  )
  const mails = reader
    .all(
      'SELECT at, evidence FROM deliveries WHERE sheet = ? AND evidence IS NOT NULL',
      [id],
      Delivery,
    )
    .filter(({ evidence }) => {
      const said = DeliveryEvidence.parse(JSON.parse(evidence))
      return said.kind === 'importedMail' && !isWeak(said)
    })
  return [...prints, ...mails]
    .map(({ at }) => at)
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))[0]
}

import { z } from 'zod'

import type { TableReader } from '../archive/tables.ts'
import type { Asking } from '../office.ts'
import { orRefuse } from '../refusal.ts'

const Row = z.object({ sha256: z.string(), blob: z.string() })

/** The logo that counts now, as papers name it; nothing when there is none. */
export const logoOf = (reader: TableReader): { logo?: string } => {
  const row = reader.one('SELECT sha256, blob FROM logos WHERE counts = 1', [], Row)
  return row === undefined ? {} : { logo: row.sha256 }
}

/** The blob of a logo by its hash, also of one that no longer counts. */
const logoBlob = (reader: TableReader, sha256: string): string | undefined =>
  reader.one('SELECT sha256, blob FROM logos WHERE sha256 = ?', [sha256], Row)?.blob

/** A logo by its hash. Refuses `blobMissing` for a hash nobody knows. */
export const logoBySha =
  (at: Asking): ((sha256: string) => Uint8Array) =>
  (sha256) =>
    at.archive.blobs.read(
      orRefuse(
        at.archive.read((reader) => logoBlob(reader, sha256)),
        'blobMissing',
      ),
    )

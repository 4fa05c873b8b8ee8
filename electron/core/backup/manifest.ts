import { z } from 'zod'

import { Head } from '../../../shared/facts/envelope.ts'
import { BackupPlaceId } from '../../../shared/ids.ts'
import { Sha256 } from '../../../shared/model/text.ts'
import { Instant } from '../../../shared/time.ts'
import { utf8 } from '../ledger/bytes.ts'
import { canonical, jsonOf } from '../ledger/canonical.ts'

/** A file of a generation as it is stored: its size in bytes and the SHA-256 of its ciphertext. */
export const Part = z.strictObject({
  name: z.string().regex(/^(?:key\.json|database|contents|blobs\/blob_[a-z2-7]{26})$/),
  bytes: z.int().min(1),
  sha256: Sha256,
})
export type Part = z.infer<typeof Part>

/** What belongs to one generation of a backup (FORMAT.md). Without Node: the page that opens a backup reads it too. */
export const Manifest = z.strictObject({
  form: z.literal('obhut-backup'),
  v: z.literal(1),
  place: BackupPlaceId,
  generation: z.int().min(1),
  madeAt: Instant,
  head: Head,
  parts: z.array(Part).min(2).max(1_000_000),
})
export type Manifest = z.infer<typeof Manifest>

/** The one spelling of a manifest, as bytes. */
export const manifestBytes = (manifest: Manifest): Uint8Array =>
  utf8(canonical(Manifest.parse(manifest)))

/** The manifest in these bytes. Throws when they are not the one spelling of one. */
export const parseManifest = (bytes: Uint8Array): Manifest => {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const manifest = Manifest.parse(jsonOf(text))
  if (canonical(manifest) !== text) throw new Error('not the one spelling of a manifest')
  return manifest
}

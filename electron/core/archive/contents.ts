import { z } from 'zod'

import { Hash } from '../../../shared/facts/envelope.ts'
import { utf8 } from '../ledger/bytes.ts'
import { canonical, jsonOf } from '../ledger/canonical.ts'

/*
 * The contents of a generation for whoever has no SQLite (FORMAT.md): keys of the photos and papers, and the whole
 * ledger as text. Pure and without Node: the page that opens a backup reads them with this file.
 */

/** What opens one photo or paper, and what must come out. */
export const BlobKey = z.strictObject({
  blob: z.string().regex(/^blob_[a-z2-7]{26}$/),
  /** 32 bytes, AES-256-GCM. */
  key: Hash,
  /** Of the plain bytes. */
  sha256: Hash,
})
export type BlobKey = z.infer<typeof BlobKey>

const BlobKeys = z.strictObject({
  form: z.literal('obhut-contents'),
  v: z.literal(1),
  blobs: z.array(BlobKey).max(1_000_000),
})

/** Joins small texts, so that not every entry is a step of its own. */
const pieceLetters = 65_536

/** The bytes of the contents: a line with the blobs' keys, then the export of the ledger, piece by piece. */
export function* contentsBytes(
  blobs: readonly BlobKey[],
  ledger: Iterable<string>,
): Generator<Uint8Array> {
  let waiting = `${canonical({ form: 'obhut-contents', v: 1, blobs })}\n`
  for (const text of ledger) {
    waiting += text
    if (waiting.length < pieceLetters) continue
    yield utf8(waiting)
    waiting = ''
  }
  yield utf8(waiting)
}

const lineEnd = 0x0a

/** The blobs' keys, and the bytes of the ledger's export, unread. Throws when they are not in the one spelling. */
export const parseContents = (
  bytes: Uint8Array,
): { blobs: readonly BlobKey[]; ledger: Uint8Array } => {
  const end = bytes.indexOf(lineEnd)
  const line = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    bytes.subarray(0, Math.max(end, 0)),
  )
  const keys = BlobKeys.parse(jsonOf(line))
  if (canonical(keys) !== line) throw new Error('not the one spelling of contents')
  return { blobs: keys.blobs, ledger: bytes.subarray(end + 1) }
}

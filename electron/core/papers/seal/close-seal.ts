import { createHash, createPrivateKey, sign } from 'node:crypto'

import type { SealIdentity } from './certificate.ts'
import { cmsOf, signedAttributes } from './cms.ts'
import { coveredBytes, placeAt, positionsOf, rangeFiller } from './place.ts'

export interface SealedFile {
  readonly bytes: Uint8Array
  /** SHA-256 over the byte range, hexadecimal: the sheet's identity. */
  readonly signedDigest: string
}

/**
 * Fills the empty place that `print/seal-field.ts` left in a PDF: the byte range first, then the signature over everything but
 * its own digits. Throws when the file has no such place, or when the signature does not fit in it.
 */
export const closeSeal = (unsealed: Uint8Array, identity: SealIdentity): SealedFile => {
  const bytes = Uint8Array.from(unsealed)
  const [start, ...others] = positionsOf(bytes, `/ByteRange [ 0 /${rangeFiller}`)
  const place = start === undefined ? undefined : placeAt(bytes, start)
  if (place === undefined || others.length > 0) throw new Error('not exactly one place for a seal')
  const { range, from, to } = place
  write(bytes, range.from, `0 ${from} ${to} ${bytes.length - to}`, range.to - range.from, ' ')
  const digest = createHash('sha256').update(coveredBytes(bytes, place)).digest()
  const cms = Buffer.from(sealOver(digest, identity)).toString('hex')
  write(bytes, from + 1, cms, to - from - 2, '0')
  return { bytes, signedDigest: digest.toString('hex') }
}

const sealOver = (digest: Uint8Array, { certificate, privateKey }: SealIdentity): Uint8Array => {
  const certificateHash = createHash('sha256').update(certificate).digest()
  const signing = { digest, certificate, certificateHash }
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })
  return cmsOf(signing, sign('sha256', signedAttributes(signing), key))
}

const write = (bytes: Uint8Array, at: number, text: string, room: number, filler: string): void => {
  if (text.length > room) throw new Error('what is to be written does not fit in its place')
  bytes.set(new TextEncoder().encode(text.padEnd(room, filler)), at)
}

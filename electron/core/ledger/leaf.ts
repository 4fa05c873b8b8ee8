import { hash } from 'node:crypto'

import type { Envelope } from '../../../shared/facts/envelope.ts'
import { canonical } from './canonical.ts'

export const saltBytes = 32

/** What a commitment holds: SHA-256(salt ‖ canonical JSON of the body), hexadecimal. */
export const commitmentOf = (salt: Uint8Array, body: string): string => {
  const bytes = Buffer.allocUnsafe(salt.length + Buffer.byteLength(body, 'utf8'))
  bytes.set(salt)
  bytes.write(body, salt.length, 'utf8')
  return hash('sha256', bytes, 'hex')
}

/** The leaf of a fact (RFC 9162 § 2.1.1): SHA-256(0x00 ‖ canonical JSON of the whole envelope). */
export const leafOf = (envelope: Envelope): Uint8Array => leafOfText(canonical(envelope))

/** The leaf of an envelope that is already canonical JSON. */
export const leafOfText = (envelope: string): Uint8Array => {
  const size = Buffer.byteLength(envelope, 'utf8')
  const bytes = Buffer.allocUnsafe(size + 1)
  bytes[0] = 0
  bytes.write(envelope, 1, 'utf8')
  return hash('sha256', bytes, 'buffer')
}

/** An inner node (RFC 9162 § 2.1.1): SHA-256(0x01 ‖ left ‖ right). */
export const nodeOf = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  const bytes = Buffer.allocUnsafe(65)
  bytes[0] = 1
  bytes.set(left, 1)
  bytes.set(right, 33)
  return hash('sha256', bytes, 'buffer')
}

/** The root of an empty ledger: SHA-256 of nothing (RFC 9162 § 2.1.1). */
export const emptyRoot: Uint8Array = hash('sha256', '', 'buffer')

export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
export const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

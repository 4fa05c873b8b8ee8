import type { Envelope } from '../../../shared/facts/envelope.ts'
import { before, hexOf } from './bytes.ts'
import { canonical } from './canonical.ts'
import { sha256 } from './primitives.ts'

export { bytesOf, hexOf, sameBytes } from './bytes.ts'

export const saltBytes = 32

/** What a commitment holds: SHA-256(salt ‖ canonical JSON of the body), hexadecimal. */
export const commitmentOf = (salt: Uint8Array, body: string): string =>
  hexOf(sha256(before(salt, body)))

/** The leaf of a fact (RFC 9162 § 2.1.1): SHA-256(0x00 ‖ canonical JSON of the whole envelope). */
export const leafOf = (envelope: Envelope): Uint8Array => leafOfText(canonical(envelope))

const leafStart = Uint8Array.of(0)

/** The leaf of an envelope that is already canonical JSON. */
export const leafOfText = (envelope: string): Uint8Array => sha256(before(leafStart, envelope))

const nodeRoom = new Uint8Array(65)

/** An inner node (RFC 9162 § 2.1.1): SHA-256(0x01 ‖ left ‖ right). */
export const nodeOf = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  nodeRoom[0] = 1
  nodeRoom.set(left, 1)
  nodeRoom.set(right, 33)
  return sha256(nodeRoom)
}

/** The root of an empty ledger: SHA-256 of nothing (RFC 9162 § 2.1.1). */
export const emptyRoot: Uint8Array = sha256(new Uint8Array())

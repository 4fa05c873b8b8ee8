import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 as hash } from '@noble/hashes/sha2.js'

/** The twin of electron/core/ledger/primitives.ts for browsers; the bundle of the page takes this one in its place. */

/** SHA-256, 32 bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array => hash(bytes)

/** Whether `signature` (64 bytes) over the message was made with the Ed25519 key (32 bytes); false for what is no key. */
export const isSignedBy = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean => {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false })
  } catch {
    return false
  }
}

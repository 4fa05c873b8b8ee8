import { createPublicKey, hash, verify, type KeyObject } from 'node:crypto'

/**
 * The two things of cryptography that judging needs, as Node does them. The page for strangers has a twin of this file
 * (renderer/lone-page/primitives.ts) over another library; a test holds both against each other.
 */

/** SHA-256, 32 bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

/** SubjectPublicKeyInfo of an Ed25519 key, up to the key itself. */
const spkiStart = Buffer.from('302a300506032b6570032100', 'hex')

/** The key that was asked for last: receipts of one log ask for the same again, and reading it takes as long as checking. */
let lastKey: { readonly bytes: Buffer; readonly key: KeyObject } | undefined

/** Throws for bytes that are no point of the curve. */
const keyOf = (publicKey: Uint8Array): KeyObject => {
  if (lastKey?.bytes.equals(publicKey) === true) return lastKey.key
  const bytes = Buffer.from(publicKey)
  const key = createPublicKey({
    key: Buffer.concat([spkiStart, bytes]),
    format: 'der',
    type: 'spki',
  })
  lastKey = { bytes, key }
  return key
}

/** Whether `signature` (64 bytes) over the message was made with the Ed25519 key (32 bytes); false for what is no key. */
export const isSignedBy = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean => {
  try {
    return verify(null, message, keyOf(publicKey), signature)
  } catch {
    // Bytes that are no point of the curve: not a key, so not signed.
    return false
  }
}

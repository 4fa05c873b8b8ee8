import { createPublicKey, hash, verify } from 'node:crypto'

/**
 * The two things of cryptography that judging needs, as Node does them. The page for strangers has a twin of this file
 * (renderer/verifier/primitives.ts) over another library; a test holds both against each other.
 */

/** SHA-256, 32 bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

/** SubjectPublicKeyInfo of an Ed25519 key, up to the key itself. */
const spkiStart = Buffer.from('302a300506032b6570032100', 'hex')

/** Whether `signature` (64 bytes) over the message was made with the Ed25519 key (32 bytes); false for what is no key. */
export const isSignedBy = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean => {
  try {
    const key = Buffer.concat([spkiStart, publicKey])
    return verify(null, message, createPublicKey({ key, format: 'der', type: 'spki' }), signature)
  } catch {
    // Bytes that are no point of the curve: not a key, so not signed.
    return false
  }
}

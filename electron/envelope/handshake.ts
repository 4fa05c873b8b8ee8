import { makeSession, type Session } from './session.ts'

/** Which end of the channel we are: each direction has a key of its own, so an envelope cannot be sent back. */
export type Side = 'window' | 'office'

/** Bytes backed by memory of our own, as WebCrypto asks for. */
export type Bytes = Uint8Array<ArrayBuffer>

export interface Handshake {
  /** Our half of the key agreement: an uncompressed P-256 point, 65 bytes. Not secret. */
  readonly publicKey: Bytes
  /** Agrees with the other side's half. Rejects when `theirs` is not a point of the curve. */
  agree(theirs: Uint8Array): Promise<Session>
}

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const
const aes = { name: 'AES-GCM', length: 256 } as const

/**
 * Begins a key agreement. The private key is made here, cannot be exported, and is gone with the process.
 *
 * The doorman between the two sides passes both public keys on and could put itself in the middle; it is our own
 * code. What the agreement gives is that the doorman's memory never holds what the envelopes say.
 */
export async function beginHandshake(side: Side): Promise<Handshake> {
  const pair = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  return { publicKey, agree: (theirs) => agree(side, pair.privateKey, publicKey, theirs) }
}

async function agree(
  side: Side,
  privateKey: CryptoKey,
  ours: Bytes,
  theirs: Uint8Array,
): Promise<Session> {
  const other = await crypto.subtle.importKey('raw', new Uint8Array(theirs), curve, false, [])
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, privateKey, 256)
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const [windowHalf, officeHalf] = side === 'window' ? [ours, theirs] : [theirs, ours]
  const salt = await hashOfBoth(windowHalf, officeHalf)
  const toOffice = await directionKey(secret, salt, 'obhut window to office')
  const toWindow = await directionKey(secret, salt, 'obhut office to window')
  return side === 'window' ? makeSession(toOffice, toWindow) : makeSession(toWindow, toOffice)
}

/** HKDF-SHA-256 (RFC 5869): one key per direction, bound to both halves of this agreement. */
async function directionKey(secret: CryptoKey, salt: Bytes, direction: string): Promise<CryptoKey> {
  const info = new TextEncoder().encode(direction)
  const rule = { name: 'HKDF', hash: 'SHA-256', salt, info }
  return crypto.subtle.deriveKey(rule, secret, aes, false, ['encrypt', 'decrypt'])
}

async function hashOfBoth(windowHalf: Uint8Array, officeHalf: Uint8Array): Promise<Bytes> {
  const both = new Uint8Array(windowHalf.length + officeHalf.length)
  both.set(windowHalf)
  both.set(officeHalf, windowHalf.length)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', both))
}

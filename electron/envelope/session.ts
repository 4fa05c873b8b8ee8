import { decode, encode } from '@msgpack/msgpack'

import { makeSeen } from './seen.ts'

/** One agreed channel between a window and the core. Both ends hold one; a third party holds only the envelopes. */
export interface Session {
  /**
   * Encodes and encrypts. `undefined` members are left out, as in JSON; byte arrays stay byte arrays. Envelopes are
   * finished in the order of the calls, large ones too: what was typed last must not arrive first.
   */
  close(value: unknown): Promise<Uint8Array<ArrayBuffer>>
  /** Decrypts and decodes, in order. Rejects with `EnvelopeError` what is forged, damaged or repeated. */
  open(envelope: Uint8Array): Promise<unknown>
}

type Reason = 'tooShort' | 'repeated' | 'forged' | 'unreadable'

/** Says that an envelope was refused, and why in one word; never what was in it. */
export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError'
  readonly why: Reason
  constructor(why: Reason) {
    super(`Envelope refused: ${why}`)
    this.why = why
  }
}

/** The counter in front of the cipher text (8 bytes) and the tag behind it (16 bytes). */
const counterBytes = 8
const tagBytes = 16

/**
 * AES-256-GCM with a counter as nonce: each direction has its own key and its counter only grows, so no nonce is used
 * twice (NIST SP 800-38D, 8.2.1). The counter travels in front and each number is accepted once.
 */
export function makeSession(sending: CryptoKey, receiving: CryptoKey): Session {
  const seen = makeSeen()
  const closing = makeQueue()
  const opening = makeQueue()
  let sent = 0
  return {
    close(value) {
      sent += 1
      const number = sent
      const plain = new Uint8Array(encode(value, { ignoreUndefined: true }))
      return closing(() => encrypt(sending, number, plain))
    },
    open(envelope) {
      return opening(async () => {
        if (envelope.length < counterBytes + tagBytes) throw new EnvelopeError('tooShort')
        const number = numberOf(envelope)
        if (!seen.isNew(number)) throw new EnvelopeError('repeated')
        const plain = await decrypt(receiving, number, envelope.subarray(counterBytes))
        // only now: a forged number must not shut out the honest envelope that carries it
        seen.add(number)
        return decoded(plain)
      })
    },
  }
}

async function encrypt(key: CryptoKey, number: number, plain: Uint8Array<ArrayBuffer>) {
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonceOf(number) }, key, plain)
  // What was encoded is of no further use; it need not wait in memory for a collection.
  plain.fill(0)
  const envelope = new Uint8Array(counterBytes + closed.byteLength)
  new DataView(envelope.buffer).setBigUint64(0, BigInt(number))
  envelope.set(new Uint8Array(closed), counterBytes)
  return envelope
}

async function decrypt(key: CryptoKey, number: number, closed: Uint8Array): Promise<Uint8Array> {
  const rule = { name: 'AES-GCM', iv: nonceOf(number) }
  try {
    return new Uint8Array(await crypto.subtle.decrypt(rule, key, new Uint8Array(closed)))
  } catch {
    throw new EnvelopeError('forged')
  }
}

function decoded(plain: Uint8Array): unknown {
  try {
    return decode(plain)
  } catch {
    throw new EnvelopeError('unreadable')
  }
}

/** The counter in front. Beyond 2^53 it is no honest one (285 years at a million a second) and reads as 0, refused. */
function numberOf(envelope: Uint8Array): number {
  const view = new DataView(envelope.buffer, envelope.byteOffset, counterBytes)
  const number = view.getBigUint64(0)
  return number > BigInt(Number.MAX_SAFE_INTEGER) ? 0 : Number(number)
}

/** 96 bits: four zero bytes, then the counter. */
function nonceOf(number: number): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setBigUint64(4, BigInt(number))
  return nonce
}

/** Runs one piece of work after the other, whatever becomes of the one before. */
function makeQueue() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next
    return next
  }
}

import { randomBytes } from 'node:crypto'
import { uptime } from 'node:os'

import type { Instant } from '../../shared/time.ts'
import { durableFiles, type Files } from './archive/durable-files.ts'

/** Everything the office takes from the world outside: time, chance and files. Tests bring their own. */
export interface Outside {
  readonly clock: Clock
  /** Returns that many unpredictable bytes. */
  random(bytes: number): Uint8Array
  readonly files: Files
  readonly network: Network
}

/** The way out, used only for an action somebody named (design § 8). */
export interface Network {
  /** Sends bytes and returns the answer's, at most 64 kB. Throws NoNetwork when nobody answers in time, or not so. */
  post(address: string, message: Message): Promise<Uint8Array>
}

export interface Message {
  /** Media types of what is sent and of what is wanted. */
  readonly type: string
  readonly accept: string
  readonly body: Uint8Array
  /** How long the whole answer may take, in milliseconds; 15 s when nothing is said. */
  readonly withinMs?: number
}

/** Nobody answered, or not with what was asked for. */
export class NoNetwork extends Error {}

export interface Clock {
  /** The instant now, with the local offset that is valid now. */
  now(): Instant
  /** Milliseconds of a clock that only runs forward; for measuring, never for stamping. */
  stopwatch(): number
  /** Milliseconds since this computer was started, sleep included; nobody can set it. */
  sinceBoot(): number
  /** Does the work once, that many milliseconds from now; a program that ends before does not wait for it. */
  later(milliseconds: number, work: () => void): void
}

const base32 = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * Makes a new random id: the prefix, an underscore and 128 random bits in lower-case base32 (26 characters).
 * The one shape that envelopes of facts accept.
 */
export const newId = (outside: Pick<Outside, 'random'>, prefix: string): string => {
  let bits = 0
  let value = 0
  let text = ''
  for (const byte of outside.random(16)) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += base32.charAt((value >>> bits) & 31)
    }
    value &= (1 << bits) - 1
  }
  return `${prefix}_${text}${base32.charAt((value << (5 - bits)) & 31)}`
}

/**
 * Writes an instant as the ledger keeps it: local time with milliseconds and the offset that makes it unambiguous.
 * `offsetMinutes` is east of Greenwich.
 */
export const instantOf = (utcMs: number, offsetMinutes: number): Instant => {
  const local = new Date(utcMs + offsetMinutes * 60_000).toISOString().slice(0, 23)
  const size = Math.abs(offsetMinutes)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** Milliseconds since 1970 of an instant. */
export const millisecondsOf = (instant: Instant): number => Date.parse(instant)

const longestAnswer = 65_536
const patienceMs = 15_000

const postOverHttp = async (
  address: string,
  { type, accept, body, withinMs = patienceMs }: Message,
): Promise<Uint8Array> => {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': type, Accept: accept },
      body: Uint8Array.from(body),
      redirect: 'error',
      signal: AbortSignal.timeout(withinMs),
    })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const isWanted = answer.ok && (answer.headers.get('content-type') ?? '').startsWith(accept)
    if (!isWanted || bytes.length > longestAnswer) throw new NoNetwork(`answered ${answer.status}`)
    return bytes
  } catch (cause) {
    throw new NoNetwork('no answer', { cause })
  }
}

/** The real world. */
export const realOutside = (): Outside => ({
  clock: {
    now: () => {
      const now = new Date()
      return instantOf(now.getTime(), -now.getTimezoneOffset())
    },
    stopwatch: () => performance.now(),
    sinceBoot: () => uptime() * 1000,
    later: (milliseconds, work) => void setTimeout(work, milliseconds).unref(),
  },
  random: (bytes) => new Uint8Array(randomBytes(bytes)),
  files: durableFiles,
  network: { post: postOverHttp },
})

import { inspect } from 'node:util'

import type { LogLine } from '../../../shared/desk/log.ts'

interface Notepad {
  random(bytes: number): Uint8Array
  log(line: LogLine): void
}

const base32 = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * Writes down that something unexpected happened and answers the reference under which it stands in the log. The log
 * gets the kind of error and nothing of what it says: messages quote values. A developer sees the rest on his console.
 */
export function noteOf(
  error: unknown,
  { isDevelopment, ...notepad }: Notepad & { readonly isDevelopment: boolean },
): string {
  const kind = error instanceof Error ? error.name : 'unknown'
  const code = /^[A-Za-z][A-Za-z0-9]{0,60}$/.test(kind) ? kind : 'unknown'
  const reference = noteFailure('call.unexpected', code, notepad)
  if (isDevelopment) process.stderr.write(`${reference} ${inspect(error)}\n`)
  return reference
}

/** Writes one line about a failure, by its kind alone, and answers the reference under which it stands there. */
export function noteFailure(event: string, code: string, { random, log }: Notepad): string {
  const reference = Array.from(random(10), (byte) => base32.charAt(byte & 31)).join('')
  log({ level: 'error', event, reference, code })
  return reference
}

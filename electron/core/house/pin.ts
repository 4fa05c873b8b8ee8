import { scryptSync, timingSafeEqual } from 'node:crypto'

import { z } from 'zod'

import type { Archive } from '../archive/archive.ts'
import type { Outside } from '../outside.ts'
import { Refusal } from '../refusal.ts'

/** Wrong tries after which the archive is locked and the passphrase is needed. */
export const pinTries = 5

const Pin = z.strictObject({ salt: z.string(), hash: z.string() })
const draftName = 'house.pin'

const hashOf = (pin: string, salt: Uint8Array): Buffer => scryptSync(pin, salt, 32)

/**
 * Keeps the PIN that ends the turned screen. It lies in the encrypted archive and opens nothing by itself.
 * @throws Refusal `pinTooPlain`
 */
export const setPin = (archive: Archive, outside: Outside, pin: string): void => {
  if (isPlain(pin)) throw new Refusal('pinTooPlain')
  const salt = outside.random(16)
  archive.drafts.save(draftName, {
    salt: Buffer.from(salt).toString('hex'),
    hash: hashOf(pin, salt).toString('hex'),
  })
}

/** The PINs everybody tries first: from digit to digit always the same step of 0, 1 or -1; after 9 comes 0. */
const isPlain = (pin: string): boolean => {
  const digits = Array.from(pin, Number)
  const steps = digits.slice(1).map((digit, before) => (digit - (digits[before] ?? 0) + 10) % 10)
  return [0, 1, 9].some((step) => steps.every((one) => one === step))
}

export const isPin = (archive: Archive, pin: string): boolean => {
  const kept = archive.drafts.read(draftName, Pin)
  if (kept === undefined) return false
  return timingSafeEqual(hashOf(pin, Buffer.from(kept.salt, 'hex')), Buffer.from(kept.hash, 'hex'))
}

import { scryptSync, timingSafeEqual } from 'node:crypto'

import { z } from 'zod'

import type { Archive } from '../archive/archive.ts'
import type { Outside } from '../outside.ts'

/** Wrong tries after which the archive is locked and the passphrase is needed. */
export const pinTries = 5

const Pin = z.strictObject({ salt: z.string(), hash: z.string() })
const draftName = 'house.pin'

const hashOf = (pin: string, salt: Uint8Array): Buffer => scryptSync(pin, salt, 32)

/** Keeps the PIN that ends the turned screen. It lies in the encrypted archive and opens nothing by itself. */
export const setPin = (archive: Archive, outside: Outside, pin: string): void => {
  const salt = outside.random(16)
  archive.drafts.save(draftName, {
    salt: Buffer.from(salt).toString('hex'),
    hash: hashOf(pin, salt).toString('hex'),
  })
}

export const isPin = (archive: Archive, pin: string): boolean => {
  const kept = archive.drafts.read(draftName, Pin)
  if (kept === undefined) return false
  return timingSafeEqual(hashOf(pin, Buffer.from(kept.salt, 'hex')), Buffer.from(kept.hash, 'hex'))
}

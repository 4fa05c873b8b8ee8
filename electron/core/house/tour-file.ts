import { hkdfSync } from 'node:crypto'

import { z } from 'zod'

import { Instant } from '../../../shared/time.ts'
import { Argon2, Hex, Sealed } from '../archive/key-form.ts'
import { derive, type Argon2Cost } from '../archive/passphrase.ts'
import { naming } from '../archive/problem.ts'
import { canonical } from '../ledger/canonical.ts'
import { bytesOf } from '../ledger/leaf.ts'
import type { Outside } from '../outside.ts'

/**
 * What lies beside the key file while a tour is under way. The seal covers all of it but the tries left, which have to
 * change. Who puts an older file back gets five more tries, and needs the keystore all the same.
 */
export const TourFile = z.strictObject({
  form: z.literal('obhut-tour'),
  v: z.literal(1),
  ...Argon2,
  salt: Hex(16),
  beganAt: Instant,
  endsAt: Instant,
  /** Milliseconds this computer was running when the tour began. */
  beganAfterBootMs: z.int().min(0),
  /** The random half of the key, as the system's keystore closed it, in hex. */
  keystore: z.string().regex(/^([0-9a-f]{2}){1,4096}$/),
  ...Sealed,
  triesLeft: z.int().min(0).max(5),
})
export type TourFile = z.infer<typeof TourFile>

/** The tour in this file; one that cannot be read is none. */
export const readTour = (path: string, outside: Outside): TourFile | undefined => {
  const bytes = outside.files.read(path)
  if (bytes === undefined) return undefined
  try {
    return TourFile.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return undefined
  }
}

/** Replaces the file as a whole; it is on the disk when this returns. Throws a named problem. */
export const writeTour = (path: string, tour: TourFile, outside: Outside): void =>
  naming(() =>
    outside.files.write(path, Buffer.from(`${canonical(TourFile.parse(tour))}\n`, 'utf8')),
  )

/** 32 bytes from the PIN (Argon2id) and the half the keystore holds (HKDF, RFC 5869). Overwrites that half. */
export const tourKey = async (
  pin: string,
  half: Uint8Array,
  open: Argon2Cost & { readonly salt: string },
): Promise<Uint8Array> => {
  const salt = bytesOf(open.salt)
  const fromPin = await derive(pin, salt, open)
  const both = Buffer.concat([fromPin, half])
  const key = new Uint8Array(hkdfSync('sha256', both, salt, 'obhut tour', 32))
  for (const secret of [fromPin, half, both]) secret.fill(0)
  return key
}

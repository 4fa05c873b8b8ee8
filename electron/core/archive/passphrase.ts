import { hashRaw } from '@node-rs/argon2'

import type { Outside } from '../outside.ts'
import { argon2Floor } from './key-form.ts'

/** How much work one guess at the passphrase costs. */
export interface Argon2Cost {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}

/** The same passphrase typed on another keyboard or system gives the same bytes. */
const bytesOfPassphrase = (passphrase: string): Uint8Array =>
  new TextEncoder().encode(passphrase.normalize('NFKC'))

/** Argon2id (RFC 9106): 32 bytes from passphrase and salt. Works on a thread of its own; the office goes on meanwhile. */
export const derive = async (
  passphrase: string,
  salt: Uint8Array,
  cost: Argon2Cost,
): Promise<Uint8Array> => {
  const password = bytesOfPassphrase(passphrase)
  try {
    // The library's default is Argon2id; it names the kinds in a const enum, which no compiled file may import.
    const key = await hashRaw(password, {
      salt,
      memoryCost: cost.memoryKiB,
      timeCost: cost.passes,
      parallelism: cost.lanes,
      outputLen: 32,
    })
    return new Uint8Array(key)
  } finally {
    password.fill(0)
  }
}

const wantedMs = 800
const mostMemoryKiB = 262_144
const mostPasses = 12

/**
 * Measures this machine and returns a cost at which one guess takes about 0.8 s (0.5 – 1.5 s), never below the floor of
 * 64 MiB and 3 passes. More memory comes first, because it hurts guessing hardware most.
 */
export const calibrate = async (outside: Outside): Promise<Argon2Cost> => {
  const msOf = async (cost: Argon2Cost): Promise<number> => {
    const begin = outside.clock.stopwatch()
    await derive('calibration', outside.random(16), cost)
    return outside.clock.stopwatch() - begin
  }
  let cost: Argon2Cost = { ...argon2Floor }
  let ms = await msOf(cost)
  while (ms * 2 <= wantedMs * 1.2 && cost.memoryKiB * 2 <= mostMemoryKiB) {
    cost = { ...cost, memoryKiB: cost.memoryKiB * 2 }
    ms = await msOf(cost)
  }
  const passes = Math.round((cost.passes * wantedMs) / Math.max(ms, 1))
  return { ...cost, passes: Math.min(Math.max(passes, argon2Floor.passes), mostPasses) }
}

import { expect, test } from 'vitest'

import { fingerprintOf } from '../../../electron/core/papers/seal/certificate.ts'
import { closeSeal } from '../../../electron/core/papers/seal/close-seal.ts'
import type { SealPlace } from '../../../electron/core/papers/seal/place.ts'
import { readSeal } from '../../../electron/core/papers/seal/read-seal.ts'
import { seedOfRun } from '../../builders/dice.ts'
import { samplePrints } from '../sample-prints.ts'
import { cmsIn, judgedByOthers, placeIn } from './foreign.ts'
import { identityOf } from './identity.ts'
import { smallFile } from './small-file.ts'

const identity = await identityOf('Muster: Küstenrechner IT-Service')
const pinned = fingerprintOf(identity.certificate)

/** Numbers from 0 to below 1 that the seed of the run repeats. */
const chance = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    const once = Math.imul(state ^ (state >>> 15), state | 1)
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61))
    return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32
  }
}
const seed = seedOfRun()

const withByte = (bytes: Uint8Array, at: number, byte: number): Uint8Array => {
  const changed = Uint8Array.from(bytes)
  changed[at] = byte
  return changed
}

const isRefused = async (bytes: Uint8Array): Promise<boolean> =>
  typeof (await readSeal(bytes, pinned)) === 'string'

/** Which of the changed files somebody takes for whole; `named` says what was changed. */
const missedIn = async (
  changed: readonly { readonly named: string; readonly bytes: Uint8Array }[],
  place: SealPlace,
): Promise<string[]> => {
  const files = changed.map(({ bytes }) => bytes)
  const others = judgedByOthers(files, identity.certificate, place)
  const missed: string[] = []
  for (const [number, { named, bytes }] of changed.entries()) {
    if (!(await isRefused(bytes))) missed.push(`${named}: we`)
    if (others[number]?.pdfsig !== false) missed.push(`${named}: pdfsig`)
    // the two brackets around the digits are covered by nothing: poppler and we see them
    if (others[number]?.openssl !== false && !named.startsWith('bracket'))
      missed.push(`${named}: openssl`)
  }
  return missed
}

test('every byte of a secured file outside of its seal that is changed is found, by two programs of others and by us', async () => {
  const { bytes } = await smallFile(identity)
  const place = placeIn(bytes)
  const changed = [...bytes.keys()]
    .filter((at) => at <= place.from || at >= place.to - 1)
    .map((at) => ({
      named: `${at === place.from || at === place.to - 1 ? 'bracket' : 'byte'} ${at}`,
      bytes: withByte(bytes, at, (bytes[at] ?? 0) ^ 1),
    }))
  console.info(`${changed.length} bytes outside of the seal, changed one after the other`)
  expect(await missedIn(changed, place)).toEqual([])
}, 600_000)

test('two thousand bits of real papers, changed at random, are found by all three', async () => {
  const random = chance(seed)
  const missed: string[] = []
  for (const { name, print } of samplePrints().slice(0, 10)) {
    const { bytes: open } = await print({ seal: { at: new Date(0), by: 'Muster' } })
    const { bytes } = closeSeal(open, identity)
    const place = placeIn(bytes)
    const changed = Array.from({ length: 200 }, () => {
      const drawn = Math.floor(random() * (bytes.length - (place.to - place.from)))
      const at = drawn < place.from ? drawn : drawn + (place.to - place.from)
      return {
        named: `${name}, byte ${at}, seed ${seed}`,
        bytes: withByte(bytes, at, (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))),
      }
    })
    missed.push(...(await missedIn(changed, place)))
  }
  expect(missed).toEqual([])
}, 600_000)

test('every digit of the seal, and every case of a letter in it, is refused when it is another', async () => {
  const { bytes } = await smallFile(identity)
  const place = placeIn(bytes)
  const digits = cmsIn(bytes, place).length * 2
  const missed: string[] = []
  for (let at = place.from + 1; at <= place.from + digits; at += 1) {
    const letter = String.fromCharCode(bytes[at] ?? 0)
    const next = ((Number.parseInt(letter, 16) + 1 + (at % 15)) % 16).toString(16)
    const others = /[a-f]/.test(letter) ? [next, letter.toUpperCase()] : [next]
    for (const other of others) {
      if (other === letter) continue
      if (!(await isRefused(withByte(bytes, at, other.charCodeAt(0)))))
        missed.push(`digit ${at - place.from}: ${letter} → ${other}`)
    }
  }
  console.info(`${digits} digits of the seal, changed one after the other`)
  expect(missed).toEqual([])
}, 600_000)

test('nothing but zeros may lie behind the seal in its room', async () => {
  const { bytes } = await smallFile(identity)
  const place = placeIn(bytes)
  const behind = place.from + 1 + cmsIn(bytes, place).length * 2
  for (const at of [behind, behind + 1, behind + 5_000, place.to - 2])
    for (const letter of ['1', 'f', 'A', ' '])
      expect(await isRefused(withByte(bytes, at, letter.charCodeAt(0)))).toBe(true)
})

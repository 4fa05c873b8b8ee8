import type { Outside } from '../outside.ts'

/**
 * The printed recovery key: seven groups of five letters and digits. In each group four carry the key (7 × 20 = 140
 * random bits), the fifth checks the group and its place, so that a slip is shown where it was made.
 */

/** Crockford's alphabet: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groupCount = 7
const letters = 4

/** Product in the field of 32 elements (x⁵ + x² + 1). */
const times = (a: number, b: number): number => {
  let product = 0
  for (let bit = 0; bit < 5; bit += 1) {
    if ((b >> bit) & 1) product ^= a << bit
  }
  for (let bit = 8; bit >= 5; bit -= 1) {
    if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5)
  }
  return product
}

/**
 * The check letter of a group. Each place has another weight (powers of 2 in the field), so one wrong letter and two
 * exchanged letters are always noticed; the place of the group is mixed in, so exchanged groups are as well.
 */
const checkOf = (values: readonly number[], place: number): number => {
  let weight = 2
  let sum = times(place + 1, 0b11011)
  for (const value of values) {
    sum ^= times(value, weight)
    weight = times(weight, 2)
  }
  return sum
}

/** A new recovery key as it is printed and typed: `ABCDE-FGHJK-…`. */
export const newRecoveryKey = (outside: Pick<Outside, 'random'>): string =>
  Array.from({ length: groupCount }, (_, place) => {
    const values = Array.from(outside.random(letters), (byte) => byte & 31)
    return [...values, checkOf(values, place)].map((value) => alphabet.charAt(value)).join('')
  }).join('-')

export type TypedRecoveryKey =
  /** The random letters without checks; what the wrapping key is derived from. */
  | { readonly ok: true; readonly secret: Uint8Array }
  /** Groups (from 1) with a slip in them; empty when the length is wrong. */
  | { readonly ok: false; readonly groups: readonly number[] }

/** Reads a typed recovery key. Case, blanks and hyphens do not matter; I and L count as 1, O as 0. */
export const parseRecoveryKey = (text: string): TypedRecoveryKey => {
  const plain = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  const size = letters + 1
  if (plain.length !== groupCount * size) return { ok: false, groups: [] }
  const groups = Array.from({ length: groupCount }, (_, place) =>
    Array.from(plain.slice(place * size, (place + 1) * size), (letter) => alphabet.indexOf(letter)),
  )
  const wrong = groups.flatMap((group, place) => {
    const readable = group.every((value) => value >= 0)
    return readable && group[letters] === checkOf(group.slice(0, letters), place) ? [] : [place + 1]
  })
  if (wrong.length > 0) return { ok: false, groups: wrong }
  return { ok: true, secret: Uint8Array.from(groups.flatMap((group) => group.slice(0, letters))) }
}

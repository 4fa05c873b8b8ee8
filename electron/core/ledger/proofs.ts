import { nodeOf, sameBytes } from './leaf.ts'

/**
 * Checks of proofs, pure: nothing but hashes in, a verdict out. Whoever holds a head can run them without our program's
 * database; RFC 9162 §§ 2.1.3.2 and 2.1.4.2.
 */

const isOdd = (number: number): boolean => number % 2 === 1
const half = (number: number): number => Math.floor(number / 2)

const sensible = (...numbers: readonly number[]): boolean =>
  numbers.every((number) => Number.isSafeInteger(number) && number >= 0)

/**
 * Whether the path shows that `leaf` is entry number `index` (counted from 0) of the tree of `size` leaves with `root`.
 * A path with a hash too many or too few is refused.
 */
export const includes = (
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): boolean => {
  if (!sensible(index, size) || index >= size) return false
  let fn = index
  let sn = size - 1
  let r = leaf
  for (const p of path) {
    if (sn === 0) return false
    if (isOdd(fn) || fn === sn) {
      r = nodeOf(p, r)
      while (!isOdd(fn) && fn !== 0) {
        fn = half(fn)
        sn = half(sn)
      }
    } else {
      r = nodeOf(r, p)
    }
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 && sameBytes(r, root)
}

/**
 * Whether the path shows that the tree of `newSize` leaves with `newRoot` only continues the tree of `oldSize` leaves
 * with `oldRoot`. Sizes of 0 prove nothing and are refused; equal sizes need equal roots and an empty path.
 */
export const continues = (
  oldSize: number,
  oldRoot: Uint8Array,
  newSize: number,
  newRoot: Uint8Array,
  path: readonly Uint8Array[],
): boolean => {
  if (!sensible(oldSize, newSize) || oldSize === 0 || oldSize > newSize) return false
  if (oldSize === newSize) return path.length === 0 && sameBytes(oldRoot, newRoot)
  if (path.length === 0) return false
  let fn = oldSize - 1
  let sn = newSize - 1
  while (isOdd(fn)) {
    fn = half(fn)
    sn = half(sn)
  }
  // When the old tree is a complete subtree its root is not repeated in the path.
  const whole = fn === 0
  const [first, ...rest] = whole ? [oldRoot, ...path] : path
  if (first === undefined) return false
  let fr = first
  let sr = first
  for (const c of rest) {
    if (sn === 0) return false
    if (isOdd(fn) || fn === sn) {
      fr = nodeOf(c, fr)
      sr = nodeOf(c, sr)
      while (!isOdd(fn) && fn !== 0) {
        fn = half(fn)
        sn = half(sn)
      }
    } else {
      sr = nodeOf(sr, c)
    }
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 && sameBytes(fr, oldRoot) && sameBytes(sr, newRoot)
}

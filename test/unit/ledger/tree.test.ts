import { createHash } from 'node:crypto'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { emptyRoot, hexOf } from '../../../electron/core/ledger/leaf.ts'
import { continues, includes } from '../../../electron/core/ledger/proofs.ts'
import {
  consistencyPath,
  inclusionPath,
  rootAt,
  treeInMemory,
} from '../../../electron/core/ledger/tree.ts'
import { seedOfRun } from '../../builders/dice.ts'

/**
 * A second, deliberately simple reading of RFC 9162 § 2.1: whole lists, recursion, no stored nodes. It shares nothing
 * with the program but SHA-256.
 */
const sha = (...parts: Uint8Array[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}
const splitOf = (n: number): number => {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}
const mth = (leaves: readonly Uint8Array[]): Uint8Array => {
  const [only] = leaves
  if (only === undefined) return sha()
  if (leaves.length === 1) return only
  const k = splitOf(leaves.length)
  return sha(Uint8Array.of(1), mth(leaves.slice(0, k)), mth(leaves.slice(k)))
}
const path = (m: number, leaves: readonly Uint8Array[]): Uint8Array[] => {
  if (leaves.length === 1) return []
  const k = splitOf(leaves.length)
  return m < k
    ? [...path(m, leaves.slice(0, k)), mth(leaves.slice(k))]
    : [...path(m - k, leaves.slice(k)), mth(leaves.slice(0, k))]
}
const subProof = (m: number, leaves: readonly Uint8Array[], whole: boolean): Uint8Array[] => {
  if (m === leaves.length) return whole ? [] : [mth(leaves)]
  const k = splitOf(leaves.length)
  return m <= k
    ? [...subProof(m, leaves.slice(0, k), whole), mth(leaves.slice(k))]
    : [...subProof(m - k, leaves.slice(k), false), mth(leaves.slice(0, k))]
}

const leafNumber = (number: number) => sha(Buffer.from(`leaf ${number}`))
const leavesUpTo = (count: number) => Array.from({ length: count }, (_, n) => leafNumber(n))
const sized = (size: number) => fc.tuple(fc.constant(size), fc.nat({ max: size - 1 }))

const soak = process.env['OBHUT_SOAK'] === undefined ? 1 : 50
const seed = seedOfRun()
const run = { numRuns: 400 * soak, seed }

const damaged = (bytes: Uint8Array, bit: number): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
}

describe(`the tree of RFC 9162 (seed ${seed})`, () => {
  it('has the root the plain recursive definition gives, for every size up to 130', () => {
    const leaves = leavesUpTo(130)
    const tree = treeInMemory(leaves)
    expect(rootAt(tree, 0)).toEqual(emptyRoot)
    expect(hexOf(emptyRoot)).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
    for (let size = 1; size <= 130; size += 1) {
      expect(hexOf(rootAt(tree, size))).toBe(hexOf(mth(leaves.slice(0, size))))
    }
  })

  it('proves every leaf in every tree up to 40, with the path of the definition', () => {
    const leaves = leavesUpTo(40)
    const tree = treeInMemory(leaves)
    for (let size = 1; size <= 40; size += 1) {
      const root = rootAt(tree, size)
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionPath(tree, index, size)
        expect(proof.map(hexOf)).toEqual(path(index, leaves.slice(0, size)).map(hexOf))
        expect(includes(leafNumber(index), index, size, proof, root)).toBe(true)
      }
    }
  })

  it('proves that every later tree up to 40 continues every earlier one', () => {
    const leaves = leavesUpTo(40)
    const tree = treeInMemory(leaves)
    for (let size = 1; size <= 40; size += 1) {
      for (let old = 1; old <= size; old += 1) {
        const proof = consistencyPath(tree, old, size)
        expect(proof.map(hexOf)).toEqual(subProof(old, leaves.slice(0, size), true).map(hexOf))
        expect(continues(old, rootAt(tree, old), size, rootAt(tree, size), proof)).toBe(true)
      }
    }
  })

  it('refuses an inclusion proof with any bit, length, index or size changed', () => {
    const tree = treeInMemory(leavesUpTo(300))
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 300 }).chain(sized),
        fc.nat(),
        fc.constantFrom('leaf', 'root', 'path', 'longer', 'shorter', 'index', 'size'),
        ([size, index], chance, what) => {
          const root = rootAt(tree, size)
          const proof = inclusionPath(tree, index, size)
          const leaf = leafNumber(index)
          const at = chance % proof.length
          const bit = chance % 256
          const refused = {
            leaf: () => includes(damaged(leaf, bit), index, size, proof, root),
            root: () => includes(leaf, index, size, proof, damaged(root, bit)),
            path: () =>
              includes(
                leaf,
                index,
                size,
                proof.map((hash, n) => (n === at ? damaged(hash, bit) : hash)),
                root,
              ),
            longer: () => includes(leaf, index, size, [...proof, root], root),
            shorter: () => includes(leaf, index, size, proof.slice(0, -1), root),
            index: () =>
              includes(leaf, (index + 1 + (chance % (size - 1))) % size, size, proof, root),
            size: () => includes(leaf, index, index, proof, root),
          }[what]()
          return !refused
        },
      ),
      run,
    )
  })

  it('refuses a consistency proof between trees with different histories', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 200 }).chain(sized),
        fc.nat(),
        ([size, before], chance) => {
          const old = before + 1
          const changed = chance % old
          const leaves = leavesUpTo(size)
          const honest = treeInMemory(leaves)
          const forged = treeInMemory(
            leaves.map((leaf, n) => (n === changed ? leafNumber(-1) : leaf)),
          )
          const oldRoot = rootAt(honest, old)
          const newRoot = rootAt(forged, size)
          return (
            !continues(old, oldRoot, size, newRoot, consistencyPath(forged, old, size)) &&
            !continues(old, oldRoot, size, newRoot, consistencyPath(honest, old, size)) &&
            !continues(old, oldRoot, size, newRoot, [])
          )
        },
      ),
      run,
    )
  })

  it('refuses sizes that prove nothing: zero, shrinking, a path where none belongs', () => {
    const tree = treeInMemory(leavesUpTo(8))
    const root = rootAt(tree, 8)
    expect(continues(0, emptyRoot, 8, root, [])).toBe(false)
    expect(continues(8, root, 4, rootAt(tree, 4), consistencyPath(tree, 4, 8))).toBe(false)
    expect(continues(8, root, 8, root, [root])).toBe(false)
    expect(continues(8, root, 8, root, [])).toBe(true)
    expect(continues(4, rootAt(tree, 4), 8, root, [])).toBe(false)
    expect(includes(leafNumber(0), 0, 0, [], root)).toBe(false)
    expect(includes(leafNumber(0), -1, 8, [], root)).toBe(false)
  })

  it('would be caught if inner nodes lost their domain byte', () => {
    const faulty = (leaves: readonly Uint8Array[]): Uint8Array => {
      const [only] = leaves
      if (only === undefined || leaves.length === 1) return only ?? sha()
      const k = splitOf(leaves.length)
      return sha(faulty(leaves.slice(0, k)), faulty(leaves.slice(k)))
    }
    const leaves = leavesUpTo(5)
    expect(hexOf(rootAt(treeInMemory(leaves), 5))).not.toBe(hexOf(faulty(leaves)))
  })
})

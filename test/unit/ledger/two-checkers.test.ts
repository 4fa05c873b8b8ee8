import { createHash } from 'node:crypto'

import { expect, test } from 'vitest'

import { bytesOf, hexOf } from '../../../electron/core/ledger/bytes.ts'
import { continues, includes } from '../../../electron/core/ledger/proofs.ts'
import {
  consistencyPath,
  inclusionPath,
  rootAt,
  treeInMemory,
} from '../../../electron/core/ledger/tree.ts'
import { dice, seedOfRun } from '../../builders/dice.ts'
import { continuesByText, includesByText, merkleTreeHash } from './rfc9162.ts'

const seed = seedOfRun()
const soak = process.env['OBHUT_SOAK'] !== undefined
const rounds = soak ? 1_000_000 : 4_000
const largest = 3_000

const leaves = Array.from({ length: largest }, (_, place) =>
  createHash('sha256').update(`${seed} ${place}`).digest('hex'),
)
const tree = treeInMemory(leaves.map(bytesOf))
const roots = Array.from({ length: largest + 1 }, (_, size) => hexOf(rootAt(tree, size)))

/** The proof as it is, or with one thing wrong: what a forger tries first. */
const spoilt = (path: readonly string[], roll: (below: number) => number): readonly string[] => {
  const at = roll(path.length + 1)
  switch (roll(6)) {
    case 0:
      return path.toSpliced(at, 0, leaves[roll(largest)] ?? '')
    case 1:
      return path.toSpliced(at, 1)
    case 2:
      return path.map((hash, place) => (place === at ? (leaves[roll(largest)] ?? '') : hash))
    default:
      return path
  }
}

/** Mostly the right number, sometimes its neighbour. */
const near = (number: number, roll: (below: number) => number): number =>
  roll(8) === 0 ? Math.max(0, number + roll(3) - 1) : number

test(`the root of a tree is that of the definition (seed ${seed})`, () => {
  for (const size of [0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 100, 255, 256, 257, 1000, 3000])
    expect(roots[size]).toBe(merkleTreeHash(leaves.slice(0, size)))
})

test(`two checkers that share no code agree on every proof, right or wrong (seed ${seed})`, () => {
  const roll = dice(seed)
  const counts = { right: 0, wrong: 0 }
  const begun = performance.now()
  for (let round = 0; round < rounds; round += 1) {
    const size = 1 + roll(largest)
    const earlier = 1 + roll(size)
    const index = roll(size)
    const [at, of, old] = [near(index, roll), near(size, roll), near(earlier, roll)]
    const leaf = leaves[roll(20) === 0 ? roll(largest) : index] ?? ''
    const isInclusion = round % 2 === 0
    const made = isInclusion
      ? inclusionPath(tree, index, size)
      : consistencyPath(tree, earlier, size)
    const path = spoilt(made.map(hexOf), roll)
    const root = roots[size] ?? ''
    const before = roots[earlier] ?? ''
    const ours = isInclusion
      ? includes(bytesOf(leaf), at, of, path.map(bytesOf), bytesOf(root))
      : continues(old, bytesOf(before), of, bytesOf(root), path.map(bytesOf))
    const theirs = isInclusion
      ? includesByText(leaf, at, of, path, root)
      : continuesByText(old, before, of, root, path)
    if (ours !== theirs) throw new Error(`round ${round}: ours says ${ours}, the text ${theirs}`)
    counts[ours ? 'right' : 'wrong'] += 1
  }
  if (soak)
    console.log(
      `${rounds} proofs, ${counts.right} right, ${counts.wrong} wrong, 0 disagreements, ${Math.round((performance.now() - begun) / 1000)} s`,
    )
  expect(Math.min(counts.right, counts.wrong)).toBeGreaterThan(rounds / 10)
})

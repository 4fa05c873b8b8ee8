import fc from 'fast-check'
import { expect, test } from 'vitest'

import { commitmentOf, hexOf, leafOfText } from '../../../electron/core/ledger/leaf.ts'
import {
  quickCommitment,
  quickLeaf,
  runningRoot,
} from '../../../electron/core/ledger/quick-hashing.ts'
import { rootAt, treeInMemory } from '../../../electron/core/ledger/tree.ts'
import { seedOfRun } from '../../builders/dice.ts'

const seed = seedOfRun()
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constant('ü'.repeat(9000)),
)

test(`leaves and commitments are those of the slower way, whatever stands in them (seed ${seed})`, () => {
  const salt = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(salt, text, (bytes, content) => {
      expect(hexOf(Buffer.from(quickLeaf(content), 'latin1'))).toBe(hexOf(leafOfText(content)))
      const spelt = `${hexOf(bytes).toUpperCase()} ${content}`
      expect(quickCommitment(spelt)).toBe(commitmentOf(bytes, content))
      // a byte of the salt cannot be lent from the content
      expect(quickCommitment(spelt.replace(' ', ''))).not.toBe(commitmentOf(bytes, content))
      expect(quickCommitment(spelt.slice(2))).toBeUndefined()
    }),
    { seed, numRuns: 500 },
  )
})

test('the running root is that of the tree, at every size', () => {
  const leaves = Array.from({ length: 300 }, (_, place) => leafOfText(`Eintrag ${place}`))
  const tree = treeInMemory(leaves)
  const running = runningRoot()
  for (const leaf of leaves) {
    running.add(Buffer.from(leaf).toString('latin1'))
    expect(hexOf(running.root())).toBe(hexOf(rootAt(tree, running.size)))
  }
})

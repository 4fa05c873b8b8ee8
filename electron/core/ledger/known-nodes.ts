import { bytesOf, hexOf } from './bytes.ts'
import { nodeOf } from './leaf.ts'
import { rootAt, type TreeNodes } from './tree.ts'

/**
 * Nodes of complete subtrees that an export shows, as hexadecimal by `level index` (tree.ts). They never change while a log
 * grows, so two exports of one log have to show the same wherever both show one.
 */
export type KnownNodes = Map<string, string>

const nameOf = (level: number, index: number): string => `${level} ${index}`

/** Every complete node of a tree of `size` leaves that is there as a whole. */
export const allNodes = (tree: TreeNodes, size: number): KnownNodes => {
  const known: KnownNodes = new Map()
  for (let level = 0; 2 ** level <= size; level += 1)
    for (let index = 0; (index + 1) * 2 ** level <= size; index += 1)
      known.set(nameOf(level, index), hexOf(tree.get(level, index)))
  return known
}

/**
 * Adds what the inclusion proof of leaf `index` shows in a tree of `size` leaves: the nodes beside its way to the root and those
 * on it (RFC 9162 § 2.1.3.2). The proof has to be checked before.
 */
export const noteInclusion = (
  known: KnownNodes,
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): void => {
  const note = (level: number, place: number, hash: Uint8Array) => {
    if ((place + 1) * 2 ** level <= size) known.set(nameOf(level, place), hexOf(hash))
  }
  let [level, fn, sn, hash] = [0, index, size - 1, leaf]
  const up = () => {
    level += 1
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  note(0, index, leaf)
  for (const beside of path) {
    // at the right edge there is nobody beside it until it is somebody's right half
    if (fn === sn) while (fn % 2 === 0 && fn > 0) up()
    const isRight = fn % 2 === 1
    note(level, isRight ? fn - 1 : fn + 1, beside)
    hash = isRight ? nodeOf(beside, hash) : nodeOf(hash, beside)
    up()
    note(level, fn, hash)
  }
}

/** Hashed with and thrown away. */
const missing = '00'.repeat(32)

/** The root of the first `size` leaves, where the known nodes suffice for it. */
export const rootOfKnown = (known: KnownNodes, size: number): string | undefined => {
  let isEnough = true
  const root = rootAt(
    {
      get(level, index) {
        const hash = known.get(nameOf(level, index))
        isEnough &&= hash !== undefined
        return bytesOf(hash ?? missing)
      },
      put: () => undefined,
    },
    size,
  )
  return isEnough ? hexOf(root) : undefined
}

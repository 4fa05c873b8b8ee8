import { emptyRoot, nodeOf } from './leaf.ts'

/**
 * The Merkle tree of RFC 9162 over nodes that are stored once and never change: node (level, index) is the hash over
 * the 2^level leaves that begin at index · 2^level, and exists once all of them do. An append writes about two nodes;
 * every head and every proof of any earlier size is put together from a few stored nodes.
 */
export interface TreeNodes {
  /** The stored hash; asked only for nodes that are complete. */
  get(level: number, index: number): Uint8Array
  put(level: number, index: number, hash: Uint8Array): void
}

/** Adds a leaf to a tree of `size` leaves. */
export const grow = (nodes: TreeNodes, size: number, leaf: Uint8Array): void => {
  let hash = leaf
  let index = size
  nodes.put(0, index, hash)
  for (let level = 0; index % 2 === 1; level += 1) {
    hash = nodeOf(nodes.get(level, index - 1), hash)
    index = (index - 1) / 2
    nodes.put(level + 1, index, hash)
  }
}

/** Level of the largest complete subtree on the left (RFC 9162: k = 2^level < size ≤ 2k). `size` is at least 2. */
const splitLevel = (size: number): number => {
  let level = 0
  while (2 ** (level + 1) < size) level += 1
  return level
}

/** Hash over `count` leaves from `first`; `first` is a multiple of the power of two that covers `count`. */
const rangeHash = (nodes: TreeNodes, first: number, count: number): Uint8Array => {
  if (count === 1) return nodes.get(0, first)
  const level = splitLevel(count)
  const split = 2 ** level
  if (count === 2 * split) return nodes.get(level + 1, first / count)
  return nodeOf(nodes.get(level, first / split), rangeHash(nodes, first + split, count - split))
}

/** The root of the first `size` leaves. */
export const rootAt = (nodes: TreeNodes, size: number): Uint8Array =>
  size === 0 ? emptyRoot : rangeHash(nodes, 0, size)

const pathIn = (nodes: TreeNodes, index: number, first: number, count: number): Uint8Array[] => {
  if (count === 1) return []
  const split = 2 ** splitLevel(count)
  return index < split
    ? [...pathIn(nodes, index, first, split), rangeHash(nodes, first + split, count - split)]
    : [
        ...pathIn(nodes, index - split, first + split, count - split),
        rangeHash(nodes, first, split),
      ]
}

/** Inclusion proof of leaf `index` (from 0) in the tree of `size` leaves (RFC 9162 § 2.1.3.1). */
export const inclusionPath = (nodes: TreeNodes, index: number, size: number): Uint8Array[] => {
  if (index < 0 || index >= size) throw new RangeError('no such leaf in this tree')
  return pathIn(nodes, index, 0, size)
}

const subProof = (
  nodes: TreeNodes,
  old: number,
  first: number,
  count: number,
  complete: boolean,
): Uint8Array[] => {
  if (old === count) return complete ? [] : [rangeHash(nodes, first, count)]
  const split = 2 ** splitLevel(count)
  return old <= split
    ? [
        ...subProof(nodes, old, first, split, complete),
        rangeHash(nodes, first + split, count - split),
      ]
    : [
        ...subProof(nodes, old - split, first + split, count - split, false),
        rangeHash(nodes, first, split),
      ]
}

/** Proof that the tree of `newSize` leaves continues the one of `oldSize` (RFC 9162 § 2.1.4.1). */
export const consistencyPath = (
  nodes: TreeNodes,
  oldSize: number,
  newSize: number,
): Uint8Array[] => {
  if (oldSize < 1 || oldSize > newSize) throw new RangeError('no such earlier tree')
  return subProof(nodes, oldSize, 0, newSize, true)
}

/** Nodes in memory, for verifying a list of leaves. */
export const treeInMemory = (leaves: Iterable<Uint8Array> = []): TreeNodes & { size: number } => {
  const levels: Uint8Array[][] = []
  const nodes = {
    size: 0,
    get(level: number, index: number): Uint8Array {
      const hash = levels[level]?.[index]
      if (hash === undefined) throw new RangeError('no such node')
      return hash
    },
    put(level: number, index: number, hash: Uint8Array): void {
      ;(levels[level] ??= [])[index] = hash
    },
  }
  for (const leaf of leaves) {
    grow(nodes, nodes.size, leaf)
    nodes.size += 1
  }
  return nodes
}

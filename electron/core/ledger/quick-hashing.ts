import { hash } from 'node:crypto'

import { saltBytes } from './leaf.ts'

/**
 * The hashes of leaf.ts and tree.ts for a great many entries one after the other. Hashes are handed on as texts with a letter
 * for each byte (`binary`): asking Node for a buffer each time takes three times as long as hashing.
 */

/** Kept between calls; grows with the longest entry. */
let room = Buffer.alloc(8192)

const hashed = (length: number, as: 'hex' | 'binary'): string =>
  hash('sha256', room.subarray(0, length), as)

/** Writes the text behind what stands in the room already and returns where it ends. */
const write = (text: string, at: number): number => {
  const most = at + 3 * text.length
  if (room.length < most) room = Buffer.concat([room], 2 * most)
  return at + room.write(text, at)
}

/** `leafOfText`, as binary. */
export const quickLeaf = (envelope: string): string => {
  room[0] = 0
  return hashed(write(envelope, 1), 'binary')
}

const saltEnd = 2 * saltBytes

/** `commitmentOf` of "SALT CONTENT", the salt in hexadecimal; `undefined` where the salt is not as long as ours are. */
export const quickCommitment = (saltAndContent: string): string | undefined => {
  if (saltAndContent[saltEnd] !== ' ') return undefined
  const salt = room.write(saltAndContent.slice(0, saltEnd), 'hex')
  if (salt !== saltBytes) return undefined
  return hashed(write(saltAndContent.slice(saltEnd + 1), salt), 'hex')
}

const nodeOf = (left: string, right: string): string => {
  room[0] = 1
  room.write(left, 1, 'latin1')
  room.write(right, 33, 'latin1')
  return hashed(65, 'binary')
}

export interface RunningRoot {
  add(leaf: string): void
  readonly size: number
  /** The root of all leaves so far (RFC 9162 § 2.1.1); of at least one. */
  root(): Uint8Array
}

/** Leaves come one after the other; only the roots of the complete subtrees are kept, the largest first. */
export const runningRoot = (): RunningRoot => {
  const peaks: string[] = []
  let size = 0
  return {
    add(leaf) {
      let whole = leaf
      // as many subtrees are complete now as the old size ends in ones
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2)
        whole = nodeOf(peaks.pop() ?? '', whole)
      peaks.push(whole)
      size += 1
    },
    get size() {
      return size
    },
    root() {
      const root = peaks.reduceRight((right, left) => nodeOf(left, right))
      return Uint8Array.from(Buffer.from(root, 'latin1'))
    },
  }
}

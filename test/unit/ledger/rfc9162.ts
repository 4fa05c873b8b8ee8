import { createHash } from 'node:crypto'

/**
 * A second checker of proofs, written from the definitions of RFC 9162 §§ 2.1.1, 2.1.3.1 and 2.1.4.1 alone and sharing nothing
 * with ours: where ours walks a path by the bits of a number, this one takes the tree apart as the text does. Strings of
 * hexadecimal throughout.
 */

const sha256 = (...parts: string[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part, 'hex')
  return hash.digest('hex')
}

/** "k is the largest power of two smaller than n" */
const largestPowerBelow = (n: number): number => {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** MTH({d[0] … d[n-1]}) over entries that are hashed already. */
export const merkleTreeHash = (leaves: readonly string[]): string => {
  const [first] = leaves
  if (first === undefined) return sha256()
  if (leaves.length === 1) return first
  const k = largestPowerBelow(leaves.length)
  return sha256('01', merkleTreeHash(leaves.slice(0, k)), merkleTreeHash(leaves.slice(k)))
}

/** Root that a path leads to: PATH(m, D_n) = PATH(…) : MTH(the other half), read from its end. */
const rootOfPath = (
  leaf: string,
  m: number,
  n: number,
  path: readonly string[],
): string | undefined => {
  if (n === 1) return path.length === 0 ? leaf : undefined
  const other = path.at(-1)
  if (other === undefined) return undefined
  const k = largestPowerBelow(n)
  const rest = path.slice(0, -1)
  if (m < k) {
    const left = rootOfPath(leaf, m, k, rest)
    return left === undefined ? undefined : sha256('01', left, other)
  }
  const right = rootOfPath(leaf, m - k, n - k, rest)
  return right === undefined ? undefined : sha256('01', other, right)
}

export const includesByText = (
  leaf: string,
  m: number,
  n: number,
  path: readonly string[],
  root: string,
): boolean => m >= 0 && m < n && rootOfPath(leaf, m, n, path) === root

/** Old and new root that SUBPROOF(m, D_n, b) leads to; `known` is the old root, which b lets the proof leave out. */
const rootsOfSubproof = (
  m: number,
  n: number,
  known: string | undefined,
  path: readonly string[],
): readonly [string, string] | undefined => {
  if (m === n) {
    const [only, ...more] = known === undefined ? path : [known, ...path]
    return only === undefined || more.length > 0 ? undefined : [only, only]
  }
  const other = path.at(-1)
  if (other === undefined) return undefined
  const k = largestPowerBelow(n)
  const rest = path.slice(0, -1)
  if (m <= k) {
    const left = rootsOfSubproof(m, k, known, rest)
    return left === undefined ? undefined : [left[0], sha256('01', left[1], other)]
  }
  const right = rootsOfSubproof(m - k, n - k, undefined, rest)
  return right === undefined
    ? undefined
    : [sha256('01', other, right[0]), sha256('01', other, right[1])]
}

export const continuesByText = (
  m: number,
  oldRoot: string,
  n: number,
  newRoot: string,
  path: readonly string[],
): boolean => {
  if (m < 1 || m > n) return false
  const roots = rootsOfSubproof(m, n, oldRoot, path)
  return roots !== undefined && roots[0] === oldRoot && roots[1] === newRoot
}

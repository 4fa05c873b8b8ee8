import { heldBy, type OpenedExport } from './judge.ts'
import type { Shown } from './verdict.ts'
import type { OpenedLog } from './judge-log.ts'
import { rootOfKnown, type KnownNodes } from './known-nodes.ts'

/** Two exports held against each other, without any receipt. */
export type Compared =
  /** Two states of one log that cannot both be true: what the first export shows, and the second. */
  | { readonly is: 'contradiction'; readonly heads: readonly [Shown, Shown] }
  /** The first `upTo` entries of the log are the same in both; the shorter of the two ends at `shorter`. */
  | { readonly is: 'agrees'; readonly upTo: number; readonly shorter: number; readonly age: Age }
  /** Both are of one log, but show nothing that could be compared. */
  | { readonly is: 'nothingInCommon'; readonly age: Age }
  | { readonly is: 'otherLog' }

/** How the second export stands to the first. */
export type Age = 'same' | 'older' | 'newer'

interface Side {
  readonly log: OpenedLog
  readonly nodes: KnownNodes
}

const sideOf = (log: OpenedLog): Side => ({ log, nodes: log.nodes() })

const rootIn = ({ log, nodes }: Side, size: number): string | undefined =>
  log.rootAt(size) ?? rootOfKnown(nodes, size)

/** Sizes at which both might know the root: states they show, and complete trees, which every proof tells something of. */
const sizesOf = (sides: readonly Side[]): number[] => {
  const most = Math.min(...sides.map(({ log }) => log.head.size))
  const sizes = new Set([most, ...sides.flatMap(({ log }) => log.shownSizes)])
  for (let size = 1; size <= most; size *= 2) sizes.add(size)
  return [...sizes].filter((size) => size >= 1 && size <= most).toSorted((a, b) => a - b)
}

const ageOf = (first: OpenedLog, second: OpenedLog): Age => {
  const difference = second.head.size - first.head.size
  return difference === 0 ? 'same' : difference < 0 ? 'older' : 'newer'
}

const wholeOf = (log: OpenedLog): Shown => heldBy(log, log.head.size, log.head.root)

const compareLogs = (first: OpenedLog, second: OpenedLog): Compared => {
  const [one, other] = [first.head, second.head]
  // signed as they stand: nobody has to follow a proof to see it
  if (one.size === other.size && one.root !== other.root)
    return { is: 'contradiction', heads: [wholeOf(first), wholeOf(second)] }
  const sides = [sideOf(first), sideOf(second)] as const
  let upTo = 0
  for (const size of sizesOf(sides)) {
    const [root, against] = sides.map((side) => rootIn(side, size))
    if (root === undefined || against === undefined) continue
    if (root !== against) {
      return {
        is: 'contradiction',
        heads: [heldBy(first, size, root), heldBy(second, size, against)],
      }
    }
    upTo = size
  }
  const [{ nodes }, { nodes: others }] = sides
  for (const [name, hash] of nodes) {
    const against = others.get(name)
    if (against !== undefined && against !== hash)
      return { is: 'contradiction', heads: [wholeOf(first), wholeOf(second)] }
  }
  const age = ageOf(first, second)
  const shorter = Math.min(first.head.size, second.head.size)
  return upTo === 0 ? { is: 'nothingInCommon', age } : { is: 'agrees', upTo, shorter, age }
}

/** What weighs most when two exports share several logs. */
const weight: readonly Compared['is'][] = ['contradiction', 'agrees', 'nothingInCommon', 'otherLog']

/** Compares two exports that hang together in themselves; judge each of them before. */
export const compare = (first: OpenedExport, second: OpenedExport): Compared => {
  const found = second.logs
    .toReversed()
    .flatMap((other) => {
      const log = first.logs.find(({ head }) => head.log === other.head.log)
      return log === undefined ? [] : [compareLogs(log, other)]
    })
    .toSorted((a, b) => weight.indexOf(a.is) - weight.indexOf(b.is))
  return found[0] ?? { is: 'otherLog' }
}

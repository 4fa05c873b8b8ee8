import type {
  CaseExport,
  Envelope,
  ExportedFact,
  Head,
  LeavesExport,
  LedgerExport,
  WholeExport,
} from '../../../shared/facts/envelope.ts'
import { ledgerKinds } from '../../../shared/facts/ledger.kinds.ts'
import { canonical } from './canonical.ts'
import type { SignedHead } from './head.ts'
import type { Alteration, Since, Verdict } from './verdict.ts'
import { bytesOf, commitmentOf, hexOf, leafOf } from './leaf.ts'
import { allNodes, noteInclusion, type KnownNodes } from './known-nodes.ts'
import { continues, includes } from './proofs.ts'
import { rootAt, treeInMemory } from './tree.ts'

/** One log of an export after its hashes were recomputed. */
export interface OpenedLog {
  readonly head: SignedHead
  readonly flaws: readonly Verdict[]
  /** Root of an earlier state; `undefined` when the export cannot show it. */
  rootAt(size: number): string | undefined
  allHeads(): Iterable<Head>
  /** Sizes of the states that it states by itself; more may follow from what it shows. */
  readonly shownSizes: readonly number[]
  /** The nodes it shows, to compare with another export of the same log. Only where there are no flaws. */
  nodes(): KnownNodes
  since(size: number): Since
}

/** Whether a missing body is a flaw depends on what the export promises to show. */
type MissingBody = (seq: number, slot: string) => Alteration | undefined

const alterationOf = (
  { envelope, bodies }: ExportedFact,
  missing: MissingBody,
): Alteration | undefined => {
  for (const { slot, hash } of envelope.commitments) {
    const body = bodies.find((candidate) => candidate.slot === slot)
    if (body === undefined) {
      const flaw = missing(envelope.seq, slot)
      if (flaw !== undefined) return flaw
    } else if (commitmentOf(bytesOf(body.salt), canonical(body.content)) !== hash) {
      return 'body'
    }
  }
  const slots = new Set(envelope.commitments.map(({ slot }) => slot))
  const known = bodies.every(({ slot }) => slots.has(slot))
  return known &&
    slots.size === envelope.commitments.length &&
    new Set(bodies.map(({ slot }) => slot)).size === bodies.length
    ? undefined
    : 'bodyAdded'
}

const altered = (envelope: Envelope, why: Alteration): Verdict => ({
  is: 'altered',
  log: envelope.log,
  seq: envelope.seq,
  kind: envelope.kind,
  recordedAt: envelope.recordedAt,
  why,
})

/** Adds what the entries of this log say was forgotten, as `log seq slot`. */
const noteForgotten = (facts: readonly ExportedFact[], forgotten: Set<string>): void => {
  for (const { envelope, bodies } of facts) {
    if (envelope.kind !== 'body.forgotten') continue
    const body = bodies.find(({ slot }) => slot === 'forgotten')
    const content = ledgerKinds['body.forgotten'].slots.forgotten.safeParse(body?.content)
    for (const { log, seq, slot } of content.data?.bodies ?? []) {
      forgotten.add(`${log} ${seq} ${slot}`)
    }
  }
}

function* headsOf(log: string, count: number, rootOf: (size: number) => string): Generator<Head> {
  for (let size = 1; size <= count; size += 1) yield { log, size, root: rootOf(size) }
}

const openLeaves = (
  leaves: readonly Uint8Array[],
  head: SignedHead,
  flawsOf: () => Verdict[],
  recordedAt: (size: number) => string | undefined,
): OpenedLog => {
  const tree = treeInMemory(leaves)
  const rootOf = (size: number) => hexOf(rootAt(tree, size))
  const fits = leaves.length === head.size && rootOf(leaves.length) === head.root
  return {
    head,
    // A body is only judged against leaves that fit the head: otherwise nobody knows which of the two was changed.
    flaws: fits ? flawsOf() : [{ is: 'rootDoesNotFit', log: head.log }],
    rootAt: (size) => (size <= leaves.length ? rootOf(size) : undefined),
    allHeads: () => headsOf(head.log, leaves.length, rootOf),
    shownSizes: [head.size],
    nodes: () => allNodes(tree, leaves.length),
    since(size) {
      const at = recordedAt(size)
      return { log: head.log, size, ...(at === undefined ? {} : { recordedAt: at }) }
    },
  }
}

const openWhole = (
  { facts }: WholeExport['logs'][number],
  head: SignedHead,
  forgotten: Set<string>,
): OpenedLog => {
  noteForgotten(facts, forgotten)
  const missing: MissingBody = (seq, slot) =>
    forgotten.has(`${head.log} ${seq} ${slot}`) ? undefined : 'bodyMissing'
  const flawsOf = () =>
    facts.flatMap((fact, place): Verdict[] => {
      const { envelope } = fact
      const misplaced = envelope.seq !== place + 1 || envelope.log !== head.log
      const why = misplaced ? 'misplaced' : alterationOf(fact, missing)
      return why === undefined ? [] : [altered(envelope, why)]
    })
  const leaves = facts.map(({ envelope }) => leafOf(envelope))
  return openLeaves(leaves, head, flawsOf, (size) => facts[size - 1]?.envelope.recordedAt)
}

const openCase = ({ earlier, facts }: CaseExport['logs'][number], head: SignedHead): OpenedLog => {
  const root = bytesOf(head.root)
  const path = (proof: readonly string[]) => proof.map(bytesOf)
  const proven = facts.every(
    ({ envelope, proof }) =>
      envelope.log === head.log &&
      includes(leafOf(envelope), envelope.seq - 1, head.size, path(proof), root),
  )
  const continued = earlier.every((state) =>
    continues(state.size, bytesOf(state.root), head.size, root, path(state.proof)),
  )
  const heads: Head[] = [
    ...earlier.map(({ size, root: old }) => ({ log: head.log, size, root: old })),
    head,
  ]
  return {
    head,
    flaws:
      proven && continued
        ? facts.flatMap((fact): Verdict[] => {
            // Bodies about others are left closed on purpose.
            const why = alterationOf(fact, () => undefined)
            return why === undefined ? [] : [altered(fact.envelope, why)]
          })
        : [{ is: 'rootDoesNotFit', log: head.log }],
    rootAt: (size) => heads.find((state) => state.size === size)?.root,
    allHeads: () => heads,
    shownSizes: heads.map(({ size }) => size),
    nodes() {
      const known: KnownNodes = new Map()
      for (const { envelope, proof } of facts)
        noteInclusion(known, leafOf(envelope), envelope.seq - 1, head.size, path(proof))
      return known
    },
    since(size) {
      const at = facts.find(({ envelope }) => envelope.seq === size)?.envelope.recordedAt
      return { log: head.log, size, ...(at === undefined ? {} : { recordedAt: at }) }
    },
  }
}

const openLeavesOnly = ({ leaves }: LeavesExport['logs'][number], head: SignedHead): OpenedLog =>
  openLeaves(
    leaves.map(bytesOf),
    head,
    () => [],
    () => undefined,
  )

/**
 * Recomputes the log at this place of the export against its signed head. `forgotten` collects what entries say was
 * forgotten; logs are opened newest first.
 */
export const openLog = (
  content: LedgerExport,
  place: number,
  head: SignedHead,
  forgotten: Set<string>,
): OpenedLog => {
  const none: OpenedLog = openLeaves(
    [],
    head,
    () => [],
    () => undefined,
  )
  if (content.holds === 'whole') {
    const log = content.logs[place]
    return log === undefined ? none : openWhole(log, head, forgotten)
  }
  if (content.holds === 'leaves') {
    const log = content.logs[place]
    return log === undefined ? none : openLeavesOnly(log, head)
  }
  const log = content.logs[place]
  return log === undefined ? none : openCase(log, head)
}

import { qrOf, receiptOf } from '../../electron/core/ledger/anchor.ts'
import { canonical } from '../../electron/core/ledger/canonical.ts'
import { exportText } from '../../electron/core/ledger/export-text.ts'
import { headText, logIdOf, type SignedHead } from '../../electron/core/ledger/head.ts'
import { newLogKey, signHead, type LogKey } from '../../electron/core/ledger/log-key.ts'
import { bytesOf, commitmentOf, hexOf, leafOf } from '../../electron/core/ledger/leaf.ts'
import {
  consistencyPath,
  grow,
  inclusionPath,
  rootAt,
  treeInMemory,
  type TreeNodes,
} from '../../electron/core/ledger/tree.ts'
import type { ExportedFact, LedgerExport } from '../../shared/facts/envelope.ts'
import type { Roll } from './dice.ts'

/** A ledger of 200 facts about four customers, and whatever an owner who holds its key can make of it. */

export const length = 200

/** A fact with its leaf, which takes longer to compute than everything else that is done to it here. */
export interface Entry {
  readonly fact: ExportedFact
  readonly leaf: Uint8Array
}

export interface Owner {
  readonly key: LogKey
  readonly log: string
}

export const newOwner = (): Owner => {
  const key = newLogKey()
  return { key, log: logIdOf(key.publicKey) }
}

export const owner = newOwner()

const customers = ['a', 'b', 'c', 'd'].map((letter) => `cus_${letter.repeat(26)}`)
const customerOf = (seq: number): string => customers[seq % customers.length] ?? ''

/** Where a customer's entries stand. */
const customersPlaces = [15, 55, 95, 135, 175]

export const withLeaf = (fact: ExportedFact): Entry => ({ fact, leaf: leafOf(fact.envelope) })

export const entryOf = (seq: number, text: string, of: Owner = owner): Entry => {
  const about = customerOf(seq)
  const salt = hexOf(new Uint8Array(32).fill(seq % 251))
  const content = { text, minutes: seq }
  const hash = commitmentOf(bytesOf(salt), canonical(content))
  return withLeaf({
    envelope: {
      v: 1,
      log: of.log,
      seq,
      kind: 'visit.made',
      recordedAt: `2026-11-23T10:${String(seq % 60).padStart(2, '0')}:00.000+01:00`,
      actor: 'owner',
      subjects: [about],
      commitments: [{ slot: 'report', about, keep: 'contract', hash }],
    },
    bodies: [{ slot: 'report', salt, content }],
  })
}

/** What really happened. */
export const honest: readonly Entry[] = Array.from({ length }, (_, place) =>
  entryOf(place + 1, `Gerät übergeben, Besuch ${place + 1}`),
)

/** What the owner would rather have written, and what he writes afterwards. */
const wished = Array.from({ length: length + 60 }, (_, place) =>
  entryOf(place + 1, `nie dagewesen ${place + 1}`),
)
export const wishedAt = (place: number): Entry => wished[place] ?? entryOf(place + 1, 'erfunden')

/** Kept, because most attacks move the same entries by one place. */
const moved = new WeakMap<Entry, Map<number, Entry>>()

const movedTo = (entry: Entry, seq: number): Entry => {
  const known = moved.get(entry) ?? new Map<number, Entry>()
  moved.set(entry, known)
  const { fact } = entry
  const there = known.get(seq) ?? withLeaf({ ...fact, envelope: { ...fact.envelope, seq } })
  known.set(seq, there)
  return there
}

/** Gives every entry the number of its place again. */
export const renumbered = (entries: readonly Entry[]): Entry[] =>
  entries.map((entry, place) =>
    entry.fact.envelope.seq === place + 1 ? entry : movedTo(entry, place + 1),
  )

const honestTree = treeInMemory(honest.map(({ leaf }) => leaf))

/** The tree of these entries. As far as nothing was changed its nodes are those of the honest ledger. */
const treeOf = (entries: readonly Entry[]): TreeNodes => {
  const changed = entries.findIndex((entry, place) => entry !== honest[place])
  const same = changed < 0 ? entries.length : changed
  const own = new Map<number, Uint8Array>()
  const tree: TreeNodes = {
    get: (level, index) =>
      (index + 1) * 2 ** level <= same
        ? honestTree.get(level, index)
        : (own.get(1_000 * level + index) ?? new Uint8Array()),
    put: (level, index, hash) => void own.set(1_000 * level + index, hash),
  }
  for (const [place, { leaf }] of entries.entries()) if (place >= same) grow(tree, place, leaf)
  return tree
}

export const headOf = (entries: readonly Entry[], of: Owner = owner): SignedHead => {
  const root = hexOf(rootAt(treeOf(entries), entries.length))
  return signHead({ log: of.log, size: entries.length, root }, of.key)
}

const honestHeads = new Map<number, SignedHead>()
/** The head of the honest ledger at this size: what stands on the sheet of that day. */
export const anchorAt = (size: number): SignedHead => {
  const head = honestHeads.get(size) ?? headOf(honest.slice(0, size))
  honestHeads.set(size, head)
  return head
}

/** What the customer shows of it: the QR, or the code with its size. */
export const shownBy = (head: SignedHead, roll: Roll): string =>
  roll(4) === 0 ? qrOf(head) : receiptOf(head)

export const forms = ['whole', 'leaves', 'case'] as const
export type Form = (typeof forms)[number]

/** Few whole ledgers, since one takes as long as eight of the others. */
export const someForm = (roll: Roll): Form => {
  const number = roll(150)
  return number === 0 ? 'whole' : number < 25 ? 'leaves' : 'case'
}

/** What an export is made of: every part may be a lie. */
export interface Making {
  readonly form: Form
  readonly entries: readonly Entry[]
  /** Earlier states that a case file shows. */
  readonly anchors: readonly number[]
  readonly of?: Owner
  readonly head?: string
  /** Places of the entries that a case file shows; by default those of one customer. */
  readonly shown?: readonly number[]
}

/** An export as the office writes it, signed anew unless a head is given. */
export const exportOf = ({
  form,
  entries,
  anchors,
  of = owner,
  head,
  shown,
}: Making): LedgerExport => {
  const start = { form: 'obhut-ledger', v: 1 } as const
  const { publicKey } = of.key
  const facts = entries.map(({ fact }) => fact)
  const tree = treeOf(entries)
  const size = entries.length
  const root = hexOf(rootAt(tree, size))
  const signed = {
    publicKey,
    head: head ?? headText(signHead({ log: of.log, size, root }, of.key)),
  }
  if (form === 'whole') return { ...start, holds: 'whole', logs: [{ ...signed, facts }] }
  if (form === 'leaves') {
    const leaves = entries.map(({ leaf }) => hexOf(leaf))
    return { ...start, holds: 'leaves', logs: [{ ...signed, leaves }] }
  }
  const earlier = [...new Set(anchors)]
    .filter((anchor) => anchor <= size)
    .map((anchor) => ({
      size: anchor,
      root: hexOf(rootAt(tree, anchor)),
      proof: consistencyPath(tree, anchor, size).map(hexOf),
    }))
  const own = (shown ?? customersPlaces)
    .flatMap((place) => {
      const fact = facts[place]
      return fact === undefined ? [] : [{ fact, place }]
    })
    .map(({ fact, place }) => ({ ...fact, proof: inclusionPath(tree, place, size).map(hexOf) }))
  return { ...start, holds: 'case', logs: [{ ...signed, earlier, facts: own }] }
}

export const bytesOfExport = (content: LedgerExport): Uint8Array => Buffer.from(exportText(content))

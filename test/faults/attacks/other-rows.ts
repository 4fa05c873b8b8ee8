import { exportText } from '../../../electron/core/ledger/export-text.ts'
import { headText } from '../../../electron/core/ledger/head.ts'
import type { LedgerExport } from '../../../shared/facts/envelope.ts'
import { oneOf, type Roll } from '../../builders/dice.ts'
import {
  anchorAt,
  bytesOfExport,
  exportOf,
  headOf,
  honest,
  newOwner,
  owner,
  shownBy,
  wishedAt,
  withLeaf,
  type Entry,
  type Owner,
} from '../../builders/kept-ledger.ts'
import { receiptsOf, type Attempt, type Scene } from './scene.ts'
import { spellings } from './spellings.ts'

/** Attacks by whoever has no key of this log, or only another one. */

const honestExport = (scene: Scene): LedgerExport =>
  exportOf({
    ...scene,
    entries: honest,
    anchors: [scene.older, scene.newer],
    head: headText(anchorAt(honest.length)),
  })

/** The honest export, spelt in another way. Of leaves nothing can be spelt otherwise that is not spelt so here. */
export const spelt = (scene: Scene): Attempt => {
  const text = exportText(honestExport(scene))
  const others = Object.values(spellings).map((spell) => spell(text, scene.roll))
  const different = others.filter((other) => other !== text)
  return { bytes: Buffer.from(oneOf(different, scene.roll)), receipts: receiptsOf(scene) }
}

const newer = newOwner()
const relabelled = (entries: readonly Entry[], of: Owner): Entry[] =>
  entries.map(({ fact }) => withLeaf({ ...fact, envelope: { ...fact.envelope, log: of.log } }))
const relabelledHonest = relabelled(honest, newer)

/** The past, sealed with a key that was made later. */
export const resealed = (scene: Scene): Attempt => {
  const receipts = receiptsOf(scene)
  const anchors = [scene.older, scene.newer]
  const place = scene.roll(scene.newer)
  const lie = honest.with(place, wishedAt(place))
  const attempt = (content: LedgerExport) => ({ bytes: bytesOfExport(content), receipts })
  switch (scene.roll(4)) {
    case 0:
      // everything is said to have been the newer log's from the beginning
      return attempt(exportOf({ ...scene, entries: relabelledHonest, anchors, of: newer }))
    case 1:
      // the entries of the old log as they are, under a head of the newer one
      return attempt(exportOf({ ...scene, entries: lie, anchors, of: newer }))
    case 2: {
      // the newer key under the old log's name
      const head = headText(headOf(lie, { key: newer.key, log: owner.log }))
      return attempt(exportOf({ ...scene, entries: lie, anchors, of: { ...newer }, head }))
    }
    default: {
      const forged = headOf(lie, { key: newer.key, log: owner.log })
      const head = headText({ ...forged, publicKey: owner.key.publicKey })
      return attempt(exportOf({ ...scene, entries: lie, anchors, head }))
    }
  }
}

const between = <T>(all: readonly T[], roll: Roll, change: (one: T) => T): T[] => {
  const at = 1 + roll(all.length - 2)
  return all.map((one, place) => (place === at ? change(one) : one))
}

const otherHash = (hash: string, roll: Roll): string => {
  const at = roll(hash.length)
  return hash.slice(0, at) + (hash[at] === '0' ? '1' : '0') + hash.slice(at + 1)
}

type Shown = Extract<LedgerExport, { holds: 'whole' }>['logs'][number]['facts'][number]

/** Another text in the body, or another actor in the envelope; its bracket stays. */
const falsified = <T extends Shown>(fact: T, roll: Roll): T =>
  roll(2) === 0
    ? { ...fact, envelope: { ...fact.envelope, actor: 'nobody' } }
    : { ...fact, bodies: fact.bodies.map((body) => ({ ...body, content: { text: 'anders' } })) }

/** The honest head, the ends as they were, and one thing in the middle changed. */
export const wrongMiddle = (scene: Scene): Attempt => {
  const { roll } = scene
  const content = honestExport(scene)
  const receipts = receiptsOf(scene)
  const attempt = (changed: LedgerExport) => ({ bytes: bytesOfExport(changed), receipts })
  switch (content.holds) {
    case 'whole':
      return attempt({
        ...content,
        logs: content.logs.map((log) => ({
          ...log,
          facts: between(log.facts, roll, (fact) => falsified(fact, roll)),
        })),
      })
    case 'leaves':
      return attempt({
        ...content,
        logs: content.logs.map((log) => ({
          ...log,
          leaves: between(log.leaves, roll, (leaf) => otherHash(leaf, roll)),
        })),
      })
    case 'case':
      return attempt({
        ...content,
        logs: content.logs.map((log) => ({
          ...log,
          facts: between(log.facts, roll, (fact) =>
            roll(2) === 0
              ? falsified(fact, roll)
              : { ...fact, proof: between(fact.proof, roll, (hash) => otherHash(hash, roll)) },
          ),
        })),
      })
  }
}

const foreign = newOwner()
const foreignLies = relabelled(
  honest.map((_, place) => wishedAt(place)),
  foreign,
)

/** A ledger that hangs together, made for the purpose, where another one is on the receipts. */
export const otherLog = (scene: Scene): Attempt => {
  const anchors = [scene.older, scene.newer]
  const [first, second] = receiptsOf(scene)
  const bytes = bytesOfExport(exportOf({ ...scene, entries: foreignLies, anchors, of: foreign }))
  // one customer may be in it and say so
  const accomplice = shownBy(headOf(foreignLies.slice(0, scene.older), foreign), scene.roll)
  return { bytes, receipts: scene.roll(2) === 0 ? [first, second] : [accomplice, second] }
}

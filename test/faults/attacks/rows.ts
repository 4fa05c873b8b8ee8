import { headText } from '../../../electron/core/ledger/head.ts'
import { oneOf, type Roll } from '../../builders/dice.ts'
import {
  anybodysLog,
  anySpelling,
  endsOnly,
  oneCustomerAtATime,
  withoutLength,
  withoutReceipts,
  type Careless,
} from './careless.ts'
import {
  anchorAt,
  bytesOfExport,
  entryOf,
  exportOf,
  headOf,
  honest,
  shownBy,
  wishedAt,
  withLeaf,
  type Entry,
} from '../../builders/kept-ledger.ts'
import { otherLog, resealed, spelt, wrongMiddle } from './other-rows.ts'
import { receiptsOf, signedAnew, type Attempt, type Scene } from './scene.ts'

export interface Row {
  readonly attack: string
  make(scene: Scene): Attempt
  /** Every answer that may be given; the test prints how often each was. */
  readonly answers: readonly string[]
  /** The judge without the check that stops this one. */
  readonly careless: Careless
}

/** Something of the past is changed with the key of the log; `place` says where it may be. */
export type Rewriting = (
  place: (scene: Scene) => number,
) => Readonly<Record<string, (scene: Scene) => readonly Entry[]>>

const changed = (place: number, change: Partial<Entry['fact']['envelope']>): readonly Entry[] => {
  const entry = honest[place]
  if (entry === undefined) throw new Error('the ledger is not that long')
  const { fact } = entry
  return honest.with(place, withLeaf({ ...fact, envelope: { ...fact.envelope, ...change } }))
}

const backDated = (place: number, roll: Roll): readonly Entry[] => {
  const past = '2026-01-02T08:00:00.000+01:00'
  if (roll(3) === 0) return changed(place, { occurredAt: past })
  if (roll(2) === 0) return changed(place, { recordedAt: past })
  // the entry that was forgotten then, put where it would have stood
  const late = entryOf(place + 1, 'von Anfang an dagewesen')
  return honest.toSpliced(place, 0, late)
}

export const rewritings: Rewriting = (placeOf) => ({
  'one entry edited': (scene) => {
    const place = placeOf(scene)
    return scene.roll(2) === 0
      ? honest.with(place, wishedAt(place))
      : changed(place, { actor: 'nobody' })
  },
  'one entry deleted': (scene) => honest.toSpliced(placeOf(scene), 1),
  'one entry inserted': (scene) => {
    const place = placeOf(scene)
    return honest.toSpliced(place, 0, wishedAt(place))
  },
  'two entries exchanged': (scene) => {
    const [first, second] = [placeOf(scene), placeOf(scene)]
    const [a, b] = [honest[first], honest[second === first ? honest.length - 1 : second]]
    if (a === undefined || b === undefined) throw new Error('the ledger is not that long')
    return honest.with(first, b).with(second === first ? honest.length - 1 : second, a)
  },
  'all from one entry to the end written anew with the key of the log': (scene) => {
    const place = placeOf(scene)
    return honest.map((entry, at) => (at < place ? entry : wishedAt(at)))
  },
  'an entry dated back': (scene) => backDated(placeOf(scene), scene.roll),
})

const beforeNewest = ({ roll, newer }: Scene): number => roll(newer)

const rewritten = Object.entries(rewritings(beforeNewest)).map(([attack, entries]): Row => ({
  attack,
  make: (scene) => signedAnew(scene, entries(scene)),
  answers: ['contradiction', 'newer'],
  careless: withoutReceipts,
}))

const cutBefore = ({ roll, newer }: Scene): number => 1 + roll(newer - 1)

const cut: readonly Row[] = [
  {
    attack: 'the tail cut off',
    make: (scene) => {
      const entries = honest.slice(0, cutBefore(scene))
      if (scene.roll(2) === 0) return signedAnew(scene, entries)
      // whoever lacks the key can only leave the newest head where it is
      const head = headText(anchorAt(honest.length))
      const anchors: number[] = []
      return {
        bytes: bytesOfExport(exportOf({ ...scene, entries, anchors, head })),
        receipts: receiptsOf(scene),
      }
    },
    // in a case file the states of the receipts are left out then: it does not hold them
    answers: ['newer', 'rootDoesNotFit', 'cannotSay stateNotInExport'],
    careless: withoutLength,
  },
  {
    attack: 'an older whole file put back',
    make: (scene) => {
      const size = cutBefore(scene)
      const entries = honest.slice(0, size)
      const head = headText(anchorAt(size))
      return {
        bytes: bytesOfExport(exportOf({ ...scene, entries, anchors: [scene.older], head })),
        receipts: receiptsOf(scene),
      }
    },
    answers: ['newer'],
    careless: withoutLength,
  },
  {
    attack: 'the tail cut off and continued (CVE-2023-31438)',
    make: (scene) => {
      const place = scene.roll(scene.newer)
      const more = scene.newer - place + scene.roll(50)
      const grown = Array.from({ length: Math.max(1, more) }, (_, at) => wishedAt(place + at))
      return signedAnew(scene, [...honest.slice(0, place), ...grown])
    },
    answers: ['contradiction'],
    careless: withoutReceipts,
  },
]

const splitView: Row = {
  attack: 'two customers shown two histories',
  make: (scene) => {
    const { roll, older, newer } = scene
    const place = roll(older)
    const other = honest.with(place, wishedAt(place))
    const [first, second] = roll(2) === 0 ? [honest, other] : [other, honest]
    // now and then both were there on the same evening, at the same size
    const size = roll(4) === 0 ? older : newer
    return {
      bytes: bytesOfExport(
        exportOf({ ...scene, entries: oneOf([honest, other], roll), anchors: [older, size] }),
      ),
      receipts: [
        shownBy(headOf(first.slice(0, older)), roll),
        shownBy(headOf(second.slice(0, size)), roll),
      ],
    }
  },
  answers: ['contradiction'],
  careless: oneCustomerAtATime,
}

/**
 * What is said where the receipt is of another log. Of a typed code only its two check characters tell that: for one in 1,024
 * they fit by chance, and then the code itself does not.
 */
const ofAnotherLog = ['cannotSay otherLog', 'cannotSay mistyped', 'contradiction']

/** Every attack of a ledger that has to be found out. */
export const rows: readonly Row[] = [
  ...rewritten,
  ...cut,
  splitView,
  {
    attack: 'bytes that two readers read differently',
    make: spelt,
    answers: ['cannotSay notOurSpelling', 'cannotSay notAnExport', 'altered'],
    careless: anySpelling,
  },
  {
    attack: 'old entries sealed again with a newer key (CVE-2023-31439)',
    make: resealed,
    answers: ['altered', 'rootDoesNotFit', 'cannotSay headUnreadable', ...ofAnotherLog],
    careless: anybodysLog,
  },
  {
    attack: 'first and last element right, one between wrong (CVE-2022-36111)',
    make: wrongMiddle,
    answers: ['altered', 'rootDoesNotFit'],
    careless: endsOnly,
  },
  {
    attack: 'another log than the one on the receipts (CVE-2022-39199)',
    make: otherLog,
    answers: ofAnotherLog,
    careless: anybodysLog,
  },
]

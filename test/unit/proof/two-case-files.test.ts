import { describe, expect, it } from 'vitest'

import { compare, type Compared } from '../../../electron/core/ledger/compare.ts'
import { bytesOf, hexOf } from '../../../electron/core/ledger/bytes.ts'
import { openExport } from '../../../electron/core/ledger/judge.ts'
import { allNodes, noteInclusion } from '../../../electron/core/ledger/known-nodes.ts'
import { inclusionPath, treeInMemory } from '../../../electron/core/ledger/tree.ts'
import { judgeFiles } from '../../../electron/core/proof/judging/judge-files.ts'
import type { LedgerExport } from '../../../shared/facts/envelope.ts'
import { dice, oneOf, seedOfRun, type Roll } from '../../builders/dice.ts'
import {
  anchorAt,
  bytesOfExport,
  exportOf,
  forms,
  honest,
  newOwner,
  renumbered,
  shownBy,
  wishedAt,
  type Entry,
} from '../../builders/kept-ledger.ts'

const seed = seedOfRun()
const rounds = process.env['OBHUT_SOAK'] === undefined ? 300 : 20_000

/** A case file of some customer of the first `size` entries. */
const caseOf = (
  entries: readonly Entry[],
  size: number,
  roll: Roll,
  form: LedgerExport['holds'] = 'case',
) => {
  const shown = [...new Set(Array.from({ length: 1 + roll(6) }, () => roll(size)))]
  const anchors = roll(2) === 0 ? [] : [1 + roll(size)]
  return exportOf({
    form,
    entries: renumbered(entries.slice(0, size)),
    anchors,
    shown: shown.toSorted((a, b) => a - b),
  })
}

const comparedOf = (first: LedgerExport, second: LedgerExport): Compared =>
  compare(openExport(first), openExport(second))

describe(`two case files of one ledger, of any customers and days (seed ${seed})`, () => {
  it('never contradict each other when nothing was changed, and mostly show that much is the same', () => {
    const roll = dice(seed)
    const answers: Compared[] = []
    for (let number = 0; number < rounds; number += 1) {
      const [a, b] = [2 + roll(198), 2 + roll(198)]
      const form = roll(10) === 0 ? oneOf(forms, roll) : 'case'
      answers.push(comparedOf(caseOf(honest, a, roll), caseOf(honest, b, roll, form)))
    }
    const found = [...Map.groupBy(answers, ({ is }) => is)].map(([is, all]) => [is, all.length])
    const shares = answers.flatMap((one) => (one.is === 'agrees' ? [one.upTo / one.shorter] : []))
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
    console.log(`${JSON.stringify(found)}; of the shorter one ${Math.round(100 * mean)} % compared`)
    expect(answers.filter(({ is }) => is === 'contradiction' || is === 'otherLog')).toEqual([])
    expect(shares.length).toBeGreaterThan(0.6 * rounds)
    expect(mean).toBeGreaterThan(0.6)
  })

  it('contradict each other when one was written over, wherever they could be compared before', () => {
    const roll = dice(seed)
    let compared = 0
    let bySizeAlone = 0
    for (let number = 0; number < rounds; number += 1) {
      const [a, b] = [2 + roll(198), 2 + roll(198)]
      const start = roll(2 ** 30)
      const first = caseOf(honest, a, dice(start))
      const before = comparedOf(first, caseOf(honest, b, dice(start + 1)))
      if (before.is !== 'agrees') continue
      const place = roll(before.upTo)
      const rewritten = honest.map((entry, at) => (at < place ? entry : wishedAt(at)))
      const second = caseOf(rewritten, b, dice(start + 1))
      const { is, ...more } = comparedOf(first, second)
      expect(is).toBe('contradiction')
      compared += 1
      if ('heads' in more) {
        expect(more.heads.map(({ signed }) => signed)).toEqual(
          [first, second].map(({ logs }) => logs[0]?.head),
        )
      }
      // the seeded fault: whoever only looks whether two heads of one size differ
      if (a === b) bySizeAlone += 1
    }
    console.log(`${compared} rewritten, all found; by heads of one size ${bySizeAlone}`)
    expect(compared).toBeGreaterThan(0.5 * rounds)
    expect(bySizeAlone).toBeLessThan(compared / 10)
  })

  it('of which one is a whole ledger are compared to the last entry', () => {
    const roll = dice(seed)
    const older = caseOf(honest, 120, roll)
    for (const form of ['whole', 'leaves'] as const) {
      const newer = caseOf(honest, 200, roll, form)
      const same = { is: 'agrees', upTo: 120, shorter: 120 }
      expect(comparedOf(newer, older)).toEqual({ ...same, age: 'older' })
      expect(comparedOf(older, newer)).toEqual({ ...same, age: 'newer' })
    }
  })

  it('take every node they show from the tree itself', () => {
    const roll = dice(seed)
    for (let number = 0; number < rounds; number += 1) {
      const size = 1 + roll(200)
      const tree = treeInMemory(honest.slice(0, size).map(({ leaf }) => leaf))
      const all = allNodes(tree, size)
      const known = new Map<string, string>()
      const index = roll(size)
      const leaf = honest[index]?.leaf ?? bytesOf('')
      noteInclusion(known, leaf, index, size, inclusionPath(tree, index, size))
      expect(known.get(`0 ${index}`)).toBe(hexOf(leaf))
      for (const [name, hash] of known) expect(all.get(name), `${size}: ${name}`).toBe(hash)
    }
  })
})

describe('several case files given together', () => {
  const roll = dice(seed)
  const file = (name: string, content: LedgerExport) => ({ name, bytes: bytesOfExport(content) })
  const first = file('erste.json', caseOf(honest, 130, roll))
  const later = exportOf({ form: 'case', entries: honest, anchors: [70, 130] })
  const receipt = shownBy(anchorAt(70), roll)

  it('fit: the newest is judged, the older one named, and a receipt may be known to either', async () => {
    const files = [file('neu.json', later), first]
    const { outcome, files: found } = await judgeFiles({ files, receipts: [receipt] })
    expect(outcome).toMatchObject({ is: 'unchanged', since: { size: 70 } })
    expect(found.map(({ finding }) => finding.is)).toEqual(['caseFile', 'otherCase'])
    expect(found[1]?.finding).toMatchObject({ compared: { age: 'older', upTo: 130 } })
    // only the older of these two holds the state on the paper
    const without = exportOf({ form: 'case', entries: honest, anchors: [] })
    const older = exportOf({ form: 'case', entries: honest.slice(0, 130), anchors: [70] })
    const both = [file('neu.json', without), file('alt.json', older)]
    expect((await judgeFiles({ files: both, receipts: [receipt] })).outcome).toMatchObject({
      is: 'unchanged',
      // what the newer one shows beyond it is not fixed by this receipt
      fixed: 2,
      after: 3,
    })
  })

  it('contradict each other: both signed states are shown, and neither is called unchanged', async () => {
    const rewritten = honest.map((entry, place) => (place < 10 ? entry : wishedAt(place)))
    const forged = exportOf({ form: 'case', entries: rewritten, anchors: [70, 130] })
    const files = [file('neu.json', forged), first]
    const { outcome, exitCode } = await judgeFiles({ files, receipts: [] })
    expect(outcome).toMatchObject({ is: 'contradiction', between: 'caseFiles' })
    expect(exitCode).toBe(1)
  })

  it('of two businesses, or one that is no case file: cannot say', async () => {
    const stranger = newOwner()
    const foreign = exportOf({ form: 'leaves', entries: honest, anchors: [], of: stranger })
    const broken = { name: 'kaputt.json', bytes: Buffer.from('{"form":"obhut-ledger"') }
    for (const other of [file('fremd.json', foreign), broken]) {
      const { outcome } = await judgeFiles({ files: [first, other], receipts: [] })
      expect(outcome).toEqual({ is: 'cannotSay' })
    }
  })
})

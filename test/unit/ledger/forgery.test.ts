import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { codeOf, qrOf, receiptOf } from '../../../electron/core/ledger/anchor.ts'
import { canonical } from '../../../electron/core/ledger/canonical.ts'
import { exportText } from '../../../electron/core/ledger/export-text.ts'
import { headText, logIdOf, type SignedHead } from '../../../electron/core/ledger/head.ts'
import { newLogKey, signHead } from '../../../electron/core/ledger/log-key.ts'
import { judge } from '../../../electron/core/ledger/judge.ts'
import { bytesOf, commitmentOf, hexOf, leafOf } from '../../../electron/core/ledger/leaf.ts'
import { rootAt, treeInMemory } from '../../../electron/core/ledger/tree.ts'
import type { ExportedFact, WholeExport } from '../../../shared/facts/envelope.ts'

/**
 * An owner who holds the log key and wants the past to have been another: he may rewrite, renumber and sign anew
 * whatever he likes. What he cannot change is the sheets in his customers' drawers.
 */
const soak = process.env['OBHUT_SOAK'] === undefined ? 1 : 40
const seed = Number(process.env['OBHUT_SEED'] ?? Date.now() % 2 ** 31)
const key = newLogKey()
const log = logIdOf(key.publicKey)
const customer = `cus_${'a'.repeat(26)}`

const factOf = (seq: number, text: string): ExportedFact => {
  const salt = hexOf(new Uint8Array(32).fill(seq % 251))
  const content = { text }
  const hash = commitmentOf(bytesOf(salt), canonical(content))
  return {
    envelope: {
      v: 1,
      log,
      seq,
      kind: 'visit.made',
      recordedAt: `2026-11-23T10:00:${String(seq % 60).padStart(2, '0')}.000+01:00`,
      actor: 'owner',
      subjects: [customer],
      commitments: [{ slot: 'report', about: customer, keep: 'contract', hash }],
    },
    bodies: [{ slot: 'report', salt, content }],
  }
}

const headOf = (facts: readonly ExportedFact[]): SignedHead => {
  const tree = treeInMemory(facts.map(({ envelope }) => leafOf(envelope)))
  return signHead({ log, size: facts.length, root: hexOf(rootAt(tree, facts.length)) }, key)
}

/** Numbers and signs again whatever stands there now. */
const signedAnew = (facts: readonly ExportedFact[]): WholeExport => {
  const numbered = facts.map((fact, place) => ({
    ...fact,
    envelope: { ...fact.envelope, seq: place + 1 },
  }))
  return {
    form: 'obhut-ledger',
    v: 1,
    holds: 'whole',
    logs: [{ publicKey: key.publicKey, head: headText(headOf(numbered)), facts: numbered }],
  }
}

/** Ways to change what stood at a place at or before the receipt. */
const forgeries: Record<string, (facts: ExportedFact[], at: number) => ExportedFact[]> = {
  'another content': (facts, at) => facts.with(at, factOf(at + 1, 'anders')),
  'one entry left out': (facts, at) => facts.toSpliced(at, 1),
  'one entry put in': (facts, at) => facts.toSpliced(at, 0, factOf(at + 1, 'erfunden')),
  'two entries exchanged': (facts, at) => {
    const [a, b] = [facts[at], facts[(at + 1) % facts.length]]
    return a === undefined || b === undefined
      ? facts
      : facts.with(at, b).with((at + 1) % facts.length, a)
  },
  'everything from here on written anew': (facts, at) =>
    facts.map((fact, place) => (place < at ? fact : factOf(place + 1, `neu ${place}`))),
  'an earlier time': (facts, at) => {
    const fact = facts[at]
    if (fact === undefined) return facts
    const envelope = { ...fact.envelope, recordedAt: '2020-01-01T00:00:00.000+01:00' }
    return facts.with(at, { ...fact, envelope })
  },
  'another actor': (facts, at) => {
    const fact = facts[at]
    return fact === undefined
      ? facts
      : facts.with(at, { ...fact, envelope: { ...fact.envelope, actor: 'nobody' } })
  },
  'an older state put back': (facts, at) => facts.slice(0, at),
  'an older state put back and continued otherwise': (facts, at) => [
    ...facts.slice(0, at),
    ...facts.slice(at).map((_, place) => factOf(at + place + 1, `danach ${place}`)),
  ],
}

describe(`an owner who rewrites his ledger and signs it anew (seed ${seed})`, () => {
  const text = fc.string({ maxLength: 12 })
  const history = fc
    .array(text, { minLength: 2, maxLength: 40 })
    .map((texts) => texts.map((content, place) => factOf(place + 1, content)))
  const scene = history.chain((facts) =>
    fc.integer({ min: 1, max: facts.length }).chain((size) =>
      fc.record({
        facts: fc.constant(facts),
        size: fc.constant(size),
        at: fc.integer({ min: 0, max: size - 1 }),
      }),
    ),
  )

  it.for(Object.entries(forgeries))('is found out: %s', ([, forge]) => {
    fc.assert(
      fc.property(scene, ({ facts, size, at }) => {
        const receipt = headOf(facts.slice(0, size))
        const honest = judge(Buffer.from(exportText(signedAnew(facts))), [qrOf(receipt)])
        expect(honest.exitCode).toBe(0)
        const forged = Buffer.from(exportText(signedAnew(forge(facts, at))))
        // Unchanged bytes are no forgery: exchanging two equal entries, for instance.
        if (exportText(signedAnew(facts)) === forged.toString('utf8')) return
        expect(judge(forged, []).exitCode, 'consistent in itself: that is the danger').toBe(0)
        for (const shown of [qrOf(receipt), receiptOf(receipt), codeOf(receipt)]) {
          expect(judge(forged, [shown]).exitCode).not.toBe(0)
        }
      }),
      { numRuns: 60 * soak, seed },
    )
  })

  it('shows two customers two histories, and their two receipts convict him without any export of his', () => {
    const honest = Array.from({ length: 9 }, (_, place) => factOf(place + 1, `Besuch ${place}`))
    const other = honest.with(3, factOf(4, 'für den anderen Kunden'))
    const { verdicts, exitCode } = judge(Buffer.from(exportText(signedAnew(honest))), [
      qrOf(headOf(honest)),
      qrOf(headOf(other)),
    ])
    expect(exitCode).toBe(1)
    const conflict = verdicts.find((one) => one.is === 'contradiction' && one.with === 1)
    expect(conflict).toMatchObject({ receipt: 2, with: 1 })
    // what is shown is enough for a stranger: both states in the log's own signed words
    const heads = conflict?.is === 'contradiction' ? conflict.heads : []
    expect(heads.map(({ signed }) => signed)).toEqual(
      [other, honest].map((ledger) => headText(headOf(ledger))),
    )
  })
})

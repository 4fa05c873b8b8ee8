import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'

import { qrOf } from '../../../electron/core/ledger/anchor.ts'
import { exportText } from '../../../electron/core/ledger/export-text.ts'
import { judgeFiles } from '../../../electron/core/proof/judging/judge-files.ts'
import { seedOfRun } from '../../builders/dice.ts'
import { anchorAt } from '../../builders/kept-ledger.ts'

const seed = seedOfRun()
const rounds = process.env['OBHUT_SOAK'] === undefined ? 400 : 40_000
const golden = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '..', '..', 'golden', name)))

const caseFile = golden('ledger-format-1.case.export')
const text = new TextDecoder().decode(caseFile)

/** How many answers were asked for, and the longest anybody waited for one. */
const asked = { answers: 0, worstMs: 0 }
const judged = async (files: readonly Uint8Array[], receipts: readonly string[] = []) => {
  const begun = performance.now()
  const named = files.map((bytes, place) => ({ name: `${place} Fallakte.json`, bytes }))
  const { outcome } = await judgeFiles({ files: named, receipts })
  asked.answers += 1
  asked.worstMs = Math.max(asked.worstMs, performance.now() - begun)
  return outcome.is
}
const outcomeOf = (bytes: Uint8Array) => judged([bytes])

afterAll(() => {
  const most = Math.round(process.resourceUsage().maxRSS / 1024)
  const worst = Math.round(asked.worstMs)
  console.log(`${asked.answers} answers, the slowest after ${worst} ms, at most ${most} MB`)
})

const accepted = ['consistent', 'unchanged', 'sealsFit']

/** Any value of JSON where another stood. */
const swapped = (value: unknown, path: readonly number[], to: unknown): unknown => {
  const [first, ...rest] = path
  if (first === undefined || typeof value !== 'object' || value === null) return to
  const keys = Object.keys(value)
  if (keys.length === 0) return to
  const key = keys[first % keys.length] ?? ''
  const entries = Object.entries(value).map(([name, part]): [string, unknown] => [
    name,
    name === key ? swapped(part, rest, to) : part,
  ])
  return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries)
}

describe(`a case file in strange hands (seed ${seed})`, () => {
  it('is accepted as it was given', async () => {
    expect(await outcomeOf(caseFile)).toBe('consistent')
  })

  const change = fc.record({
    at: fc.nat(caseFile.length - 1),
    remove: fc.nat(40),
    put: fc.uint8Array({ maxLength: 40 }),
  })
  const changes = fc.array(change, { minLength: 1, maxLength: 3 })
  const changed = (all: readonly { at: number; remove: number; put: Uint8Array }[]): Uint8Array => {
    let bytes = [...caseFile]
    for (const { at, remove, put } of all) bytes = bytes.toSpliced(at, remove, ...put)
    return Uint8Array.from(bytes)
  }

  it('beside the one that was given: never accepted with it, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(changes, fc.boolean(), async (all, isFirst) => {
        const other = changed(all)
        if (Buffer.compare(other, caseFile) === 0) return
        const files = isFirst ? [other, caseFile] : [caseFile, other]
        expect(accepted).not.toContain(await judged(files))
      }),
      { seed, numRuns: rounds },
    )
  })

  it('with any text for a receipt, or one with a letter changed: never called unchanged', async () => {
    const letters = fc.string({ unit: 'grapheme', maxLength: 300 })
    const real = qrOf(anchorAt(4))
    const near = fc
      .record({ at: fc.nat(real.length - 1), letter: fc.constantFrom(...'0123456789ABCZÄ:- ') })
      .map(({ at, letter }) => real.slice(0, at) + letter + real.slice(at + 1))
    await fc.assert(
      fc.asyncProperty(fc.oneof(letters, near), async (receipt) => {
        expect(await judged([caseFile], [receipt])).toBe('cannotSay')
      }),
      { seed, numRuns: rounds },
    )
  })

  it('with bytes changed, put in, left out or cut off: never accepted, never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const bytes = changed(all)
        const isSame = Buffer.compare(bytes, caseFile) === 0
        expect(accepted.includes(await outcomeOf(bytes))).toBe(isSame)
      }),
      { seed, numRuns: rounds },
    )
  })

  it('with another value anywhere in it, spelt as we would: never accepted', async () => {
    const value: unknown = JSON.parse(text)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(1000), { minLength: 2, maxLength: 8 }),
        fc.jsonValue({ maxDepth: 3 }),
        async (path, to) => {
          // an empty list is an omission, which a case file may have: that all is there it does not show
          if (Array.isArray(to) && to.length === 0) return
          const other = swapped(value, path, to)
          let spelt: string
          try {
            spelt = exportText(other as never)
          } catch {
            spelt = JSON.stringify(other)
          }
          if (spelt === text) return
          expect(accepted).not.toContain(await outcomeOf(Buffer.from(spelt)))
        },
      ),
      { seed, numRuns: rounds },
    )
  })

  it('anything at all, whatever it is called: an answer, and never that it is unchanged', async () => {
    const start = fc.constantFrom('', '{', '%PDF-1.7\n', '\u00ff\u00d8\u00ff', '\u0089PNG')
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 3_000 }), async (first, rest) => {
        const bytes = Buffer.concat([Buffer.from(first, 'latin1'), rest])
        expect(['cannotSay', 'altered']).toContain(await outcomeOf(new Uint8Array(bytes)))
      }),
      { seed, numRuns: rounds },
    )
  })
})

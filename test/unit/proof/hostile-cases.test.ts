import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { exportText } from '../../../electron/core/ledger/export-text.ts'
import { judgeFiles } from '../../../electron/core/proof/judging/judge-files.ts'

const seed = Number(process.env['OBHUT_SEED'] ?? Date.now() % 2 ** 31)
const rounds = process.env['OBHUT_SOAK'] === undefined ? 400 : 40_000
const golden = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '..', '..', 'golden', name)))

const caseFile = golden('ledger-format-1.case.export')
const text = new TextDecoder().decode(caseFile)
const outcomeOf = async (bytes: Uint8Array, name = 'Fallakte.json') =>
  (await judgeFiles({ files: [{ name, bytes }], receipts: [] })).outcome.is

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

  it('with bytes changed, put in, left out or cut off: never accepted, never a crash', async () => {
    const change = fc.record({
      at: fc.nat(caseFile.length - 1),
      remove: fc.nat(40),
      put: fc.uint8Array({ maxLength: 40 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        let bytes = [...caseFile]
        for (const { at, remove, put } of changes) bytes = bytes.toSpliced(at, remove, ...put)
        const changed = Uint8Array.from(bytes)
        const isSame = Buffer.compare(changed, caseFile) === 0
        expect(accepted.includes(await outcomeOf(changed))).toBe(isSame)
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
        expect(['cannotSay', 'altered']).toContain(await outcomeOf(new Uint8Array(bytes), 'a.jpg'))
      }),
      { seed, numRuns: rounds },
    )
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { restrictions } from '../../../electron/core/archive/restrictions.ts'
import { exportText } from '../../../electron/core/ledger/export-text.ts'
import { factsOfExport } from '../../../electron/core/ledger/exported-facts.ts'
import { judge } from '../../../electron/core/ledger/judge.ts'
import { WholeExport } from '../../../shared/facts/envelope.ts'
import { replay } from '../../golden/replay.ts'
import { visits } from './workshop.ts'

/** Ledgers written by earlier programs. They must verify and replay for ever; a file here is never made again. */
const folder = join(import.meta.dirname, '..', '..', 'golden')
const read = (name: string) => readFileSync(join(folder, name))
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.whole.export'))
  .map((name) => name.replace('.whole.export', ''))
const Receipts = z.array(z.strictObject({ qr: z.string(), receipt: z.string(), code: z.string() }))

describe.for(names)('the golden ledger %s', (name) => {
  it('verifies, and every receipt of its time still fits', () => {
    const receipts = Receipts.parse(JSON.parse(read(`${name}.receipts.json`).toString('utf8')))
    const all = receipts.flatMap(({ qr, receipt, code }) => [qr, receipt, code])
    for (const kind of ['whole', 'leaves']) {
      const { verdicts, exitCode } = judge(read(`${name}.${kind}.export`), all)
      expect(exitCode).toBe(0)
      expect(new Set(verdicts.map(({ is }) => is))).toEqual(new Set(['unchanged']))
    }
    expect(judge(read(`${name}.case.export`), all).exitCode).toBe(0)
  })

  it('is written today as it was written then', () => {
    const text = read(`${name}.whole.export`).toString('utf8')
    expect(exportText(WholeExport.parse(JSON.parse(text)))).toBe(text)
  })

  it('replays into the same tables as then', () => {
    const content = WholeExport.parse(JSON.parse(read(`${name}.whole.export`).toString('utf8')))
    expect(replay(factsOfExport(content), [restrictions, visits])).toBe(
      read(`${name}.tables.txt`).toString('utf8'),
    )
  })
})

describe('the golden ledgers', () => {
  it('are there', () => expect(names).toContain('ledger-format-1'))
})

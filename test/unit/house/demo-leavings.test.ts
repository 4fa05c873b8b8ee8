import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { screensShown } from '../../../build/demo/expected.ts'
import { missingIn, type KeptSheets } from '../../../build/demo/leavings.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'obhut-demo-'))
  for (const name of ['sheets', 'screens']) mkdirSync(join(folder, name))
  for (const [place, name] of screensShown.entries()) {
    writeFileSync(join(folder, 'screens', `${place}-${name}.png`), '')
  }
  for (const name of kept.files) writeFileSync(join(folder, 'sheets', name), '')
  writeFileSync(join(folder, 'visits.json'), '[]')
  writeFileSync(join(folder, 'ledger.json'), '')
})
afterEach(() => rmSync(folder, { recursive: true }))

const kept: KeptSheets = {
  job: '2026-A-0001',
  files: ['2026-A-0001_Auftrag.pdf', '2026-A-0001_Rueckgabe.pdf'],
  codes: ['D01', 'D02', 'D16', 'CR'],
  unfinished: [],
}

/** What is said besides the ledger, which is no ledger here and for which other tests are. */
const missing = (jobs: readonly KeptSheets[] = [kept]) =>
  missingIn(folder, ['OBHUT1:EXAMPLE'], jobs).filter((said) => !said.includes('ledger'))

test('a folder with everything in it lacks nothing, but a ledger that is none is said', () => {
  expect(missing()).toEqual([])
  expect(missingIn(folder, ['OBHUT1:EXAMPLE'], [kept])).toHaveLength(1)
})

test('a picture, a sheet or the count of the visits that is not there is named', () => {
  unlinkSync(join(folder, 'screens', '0-set-up-welcome.png'))
  unlinkSync(join(folder, 'sheets', '2026-A-0001_Auftrag.pdf'))
  unlinkSync(join(folder, 'visits.json'))
  expect(missing()).toEqual([
    'No count of the visits',
    '2026-A-0001: 2026-A-0001_Auftrag.pdf is missing',
    'No picture of set-up-welcome',
  ])
})

test('a job without its return sheet or custody record, or with a sheet that is not finished, is named', () => {
  expect(missing([{ ...kept, codes: ['D01'], unfinished: ['Auftrag mit Übergabe'] }])).toEqual([
    '2026-A-0001: D16 is missing',
    '2026-A-0001: CR is missing',
    '2026-A-0001: "Auftrag mit Übergabe" is not finished',
  ])
  expect(missing([])).toEqual(['No job'])
})

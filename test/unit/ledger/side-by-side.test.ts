import { expect, test } from 'vitest'

import type { LogEntries } from '../../../electron/core/ledger/log-entries.ts'
import { sideBySide } from '../../../electron/core/ledger/side-by-side.ts'

const log = (letter: string, ...leaves: string[]): LogEntries => ({
  log: letter.repeat(64),
  letter,
  entries: leaves.map((leaf) => ({
    leaf,
    kind: 'job.opened',
    at: '2026-11-24T10:00:00.000+01:00',
    subjects: [],
  })),
})

const counts = (here: LogEntries[], there: LogEntries[]) =>
  sideBySide(here, there).map(({ letter, common, onlyHere, onlyThere }) => [
    letter,
    common,
    onlyHere.length,
    onlyThere.length,
  ])

test('equal logs have everything in common', () => {
  expect(counts([log('A', '1', '2')], [log('A', '1', '2')])).toEqual([['A', 2, 0, 0]])
})

test('a log that one continued has more there', () => {
  expect(counts([log('A', '1')], [log('A', '1', '2', '3')])).toEqual([['A', 1, 0, 2]])
  expect(counts([log('A', '1', '2', '3')], [log('A', '1')])).toEqual([['A', 1, 2, 0]])
})

test('logs that only one has stand apart, those from here first', () => {
  expect(counts([log('A', '1'), log('C', '9')], [log('A', '1'), log('B', '5', '6')])).toEqual([
    ['A', 1, 0, 0],
    ['C', 0, 1, 0],
    ['B', 0, 0, 2],
  ])
})

test('one changed entry ends what is common, also when everything after it is equal', () => {
  expect(counts([log('A', '1', '2', '3')], [log('A', '1', 'x', '3')])).toEqual([['A', 1, 2, 2]])
})

import { expect, test } from 'vitest'

import { isLockDue } from '../../../electron/main/lock-due.ts'

const minutes = 60_000
const after = (passedMs: number, isWorking: boolean, idleSeconds = 180): boolean =>
  isLockDue({ passedMs, idleSeconds, isWorking })

test('the house locks when nobody was there for the idle time', () => {
  expect(after(3 * minutes - 1, false)).toBe(false)
  expect(after(3 * minutes, false)).toBe(true)
})

test('a backup the user began is waited for, and the house locks the moment it has ended', () => {
  expect(after(3 * minutes, true)).toBe(false)
  expect(after(20 * minutes, true)).toBe(false)
  expect(after(20 * minutes, false)).toBe(true)
})

test('one that takes longer than half an hour without a touch is cut', () => {
  expect(after(30 * minutes, true)).toBe(true)
})

test('whoever chose a longer idle time keeps it', () => {
  expect(after(30 * minutes, true, 3600)).toBe(false)
  expect(after(60 * minutes, true, 3600)).toBe(true)
})

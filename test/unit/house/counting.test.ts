import { describe, expect, test } from 'vitest'

import { countPlaywright, countVitest } from '../../../build/suites.ts'

describe('a test run is counted from the reports of its tools', () => {
  test('passed and failed as they are', () => {
    expect(countVitest({ numPassedTests: 7, numFailedTests: 2 })).toMatchObject({
      passed: 7,
      failed: 2,
    })
    expect(countPlaywright({ stats: { expected: 3, unexpected: 1 } })).toMatchObject({
      passed: 3,
      failed: 1,
    })
  })

  test('skipped means failed', () => {
    expect(countVitest({ numPassedTests: 7, numPendingTests: 1, numTodoTests: 1 }).failed).toBe(2)
    expect(countPlaywright({ stats: { expected: 3, skipped: 2 } }).failed).toBe(2)
  })

  test('passed only when repeated means failed', () => {
    expect(countPlaywright({ stats: { expected: 3, flaky: 1 } }).failed).toBe(1)
  })

  test('an error outside any test means failed', () => {
    expect(countPlaywright({ stats: { expected: 3 }, errors: [{}] }).failed).toBe(1)
  })

  test('a report without figures is no success', () => {
    expect(countVitest({})).toMatchObject({ passed: 0, failed: 0 })
  })
})

import { describe, expect, test } from 'vitest'

import { countPlaywright, countVitest } from '../../../build/reports.ts'

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

  test('what failed is named with its file and its complaint, so that the last lines of a run say it', () => {
    const ofVitest = countVitest({
      numFailedTests: 1,
      testResults: [
        {
          name: 'test/core/lock.test.ts',
          status: 'failed',
          assertionResults: [
            {
              fullName: 'the house locks',
              status: 'failed',
              failureMessages: ['\u001b[31mtoo late'],
            },
            { fullName: 'the house opens', status: 'passed' },
          ],
        },
        {
          name: 'test/core/torn.test.ts',
          status: 'failed',
          message: 'no such file',
          assertionResults: [],
        },
      ],
    })
    expect(ofVitest.failures).toEqual([
      'test/core/lock.test.ts › the house locks\n    too late',
      'test/core/torn.test.ts\n    no such file',
    ])
    const spec = (title: string, ok: boolean) => ({
      title,
      ok,
      line: 7,
      tests: [{ results: [{ errors: ok ? [] : [{ message: 'the tap was lost' }] }] }],
    })
    const inner = {
      file: 'board.spec.ts',
      specs: [spec('it opens', true), spec('a tap counts', false)],
    }
    const ofPlaywright = countPlaywright({
      stats: { unexpected: 1 },
      suites: [{ file: 'board.spec.ts', specs: [], suites: [inner] }],
    })
    expect(ofPlaywright.failures).toEqual(['board.spec.ts:7 › a tap counts\n    the tap was lost'])
  })

  test('a report without figures is no success', () => {
    expect(countVitest({})).toMatchObject({ passed: 0, failed: 0 })
  })
})

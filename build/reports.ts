import { relative } from 'node:path'

import { z } from 'zod'

/** What a suite came to. `failures` has one entry per failed test: its name and what it complained of. */
export type Count = { passed: number; failed: number; failures: string[]; remarks: string[] }

/** As much of a complaint as says what was expected; the whole of it stands above in the output. */
const LINES = 12

const colours = new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, 'g')

const vitestReport = z.object({
  numPassedTests: z.number().default(0),
  numFailedTests: z.number().default(0),
  numPendingTests: z.number().default(0),
  numTodoTests: z.number().default(0),
  testResults: z
    .array(
      z.object({
        name: z.string(),
        message: z.string().default(''),
        status: z.string(),
        assertionResults: z.array(
          z.object({
            fullName: z.string(),
            status: z.string(),
            failureMessages: z.array(z.string()).nullish(),
          }),
        ),
      }),
    )
    .default([]),
})

/**
 * Counts the JSON report of vitest. Skipped tests count as failed: no suite may skip itself. A missing figure counts as
 * nothing, and the suite then fails. Throws when it is no such report.
 */
export function countVitest(report: unknown): Count {
  const read = vitestReport.parse(report)
  const failures = read.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed')
    const path = relative('', file.name)
    if (failed.length === 0 && file.status === 'failed') return [failure(path, file.message)]
    return failed.map((test) =>
      failure(`${path} › ${test.fullName}`, (test.failureMessages ?? []).join('\n')),
    )
  })
  const skipped = read.numPendingTests + read.numTodoTests
  return counted(read.numPassedTests, read.numFailedTests, skipped, 0, failures)
}

const complaint = z.object({ message: z.string().default('') })

const playwrightSuite = z.object({
  file: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      line: z.number(),
      ok: z.boolean(),
      tests: z.array(z.object({ results: z.array(z.object({ errors: z.array(complaint) })) })),
    }),
  ),
  get suites() {
    return z.array(playwrightSuite).default([])
  },
})

const playwrightReport = z.object({
  stats: z
    .object({
      expected: z.number().default(0),
      unexpected: z.number().default(0),
      flaky: z.number().default(0),
      skipped: z.number().default(0),
    })
    .prefault({}),
  errors: z.array(complaint).default([]),
  suites: z.array(playwrightSuite).default([]),
})

/**
 * Counts the JSON report of Playwright. A test that passed only when repeated counts as failed, a skipped one too.
 * Throws when it is no such report.
 */
export function countPlaywright(report: unknown): Count {
  const { stats, errors, suites } = playwrightReport.parse(report)
  const failures = [
    ...errors.map((error) => failure('outside of any test', error.message)),
    ...suites.flatMap(failuresIn),
  ]
  const failed = stats.unexpected + errors.length
  return counted(stats.expected, failed, stats.skipped, stats.flaky, failures)
}

function failuresIn(suite: z.infer<typeof playwrightSuite>): string[] {
  const own = suite.specs
    .filter((spec) => !spec.ok)
    .map((spec) => {
      const said = spec.tests.flatMap((test) => test.results.flatMap((result) => result.errors))
      const where = `${suite.file}:${spec.line} › ${spec.title}`
      return failure(where, said.map((error) => error.message).join('\n'))
    })
  return [...own, ...suite.suites.flatMap(failuresIn)]
}

function failure(name: string, message: string): string {
  const lines = message.replaceAll(colours, '').split('\n')
  const said = lines.map((line) => line.trimEnd()).filter((line) => line !== '')
  const shown = said.slice(0, LINES).map((line) => `\n    ${line}`)
  return `${name}${shown.join('')}${said.length > LINES ? '\n    …' : ''}`
}

function counted(
  passed: number,
  failed: number,
  skipped: number,
  flaky: number,
  failures: string[],
): Count {
  const remarks: string[] = []
  if (skipped > 0) remarks.push(`${skipped} skipped, counted as failed`)
  if (flaky > 0) remarks.push(`${flaky} passed only when repeated, counted as failed`)
  return { passed, failed: failed + skipped + flaky, failures, remarks }
}

import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { run, say } from './steps.ts'

const ROOT = join(import.meta.dirname, '..')
const MODULES = join(ROOT, 'node_modules')
/** The tools' own reports, from which the tests are counted. */
const REPORTS = join(ROOT, '.out', 'reports')

export type Count = { passed: number; failed: number; remarks: string[] }

type Suite = {
  name: string
  /** Suites of one budget share its minutes. */
  budget: string
  /** Opens windows: needs Electron, the bundles and a display. */
  window: boolean
  run: () => Promise<Count>
}

/** Minutes a suite may take on a small machine; printed beside what it took. */
export const BUDGETS: Record<string, number> = {
  prepare: 4,
  'static + unit + core': 2,
  papers: 3,
  faults: 8,
  screens: 5,
  desktop: 8,
}

const QUICK = 'static + unit + core'

/** Everything `npm test` runs, in this order. */
export const SUITES: readonly Suite[] = [
  check('formatting', 'oxfmt/bin/oxfmt', ['--check', '.']),
  check('lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '.']),
  check('types', 'typescript/bin/tsc', ['-b']),
  check('guards', '../build/guards/guards.ts', []),
  vitest('unit', QUICK),
  vitest('core', QUICK),
  vitest('papers', 'papers'),
  vitest('faults', 'faults'),
  playwright('screens', 'screens'),
  playwright('desktop', 'desktop'),
  playwright('alone', 'desktop'),
]

/** A static check counts as one test. */
function check(name: string, script: string, args: readonly string[]): Suite {
  return {
    name,
    budget: QUICK,
    window: false,
    run: async () => {
      const { code, output } = await run(process.execPath, [join(MODULES, script), ...args], {
        cwd: ROOT,
        output: 'keep',
      })
      if (code !== 0) say(output.trimEnd())
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, remarks: [] }
    },
  }
}

function vitest(name: string, budget: string): Suite {
  return {
    name,
    budget,
    window: false,
    run: async () => {
      const report = await freshReport(name)
      const code = await runTool('vitest/vitest.mjs', [
        'run',
        '--configLoader',
        'native',
        '--config',
        join(ROOT, 'test', 'vitest.config.ts'),
        '--project',
        name,
        '--reporter',
        'default',
        '--reporter',
        'json',
        '--outputFile.json',
        report,
      ])
      return finish(code, existsSync(report) ? countVitest(readJson(report)) : undefined)
    },
  }
}

function playwright(name: string, budget: string): Suite {
  return {
    name,
    budget,
    window: true,
    run: async () => {
      const report = await freshReport(name)
      const code = await runTool(
        '@playwright/test/cli.js',
        [
          'test',
          '--config',
          join(ROOT, 'test', 'playwright.config.ts'),
          '--project',
          name,
          '--reporter=list,json',
        ],
        { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      )
      return finish(code, existsSync(report) ? countPlaywright(readJson(report)) : undefined)
    },
  }
}

async function runTool(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const options = { cwd: ROOT, env: { ...process.env, ...env }, output: 'show' } as const
  return (await run(process.execPath, [join(MODULES, script), ...args], options)).code
}

async function freshReport(name: string): Promise<string> {
  await mkdir(REPORTS, { recursive: true })
  const report = join(REPORTS, `${name}.json`)
  await rm(report, { force: true })
  return report
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** A tool that ends badly although its report counts no failure (a crash, a file that does not load) failed too. */
function finish(code: number, count: Count | undefined): Count {
  if (count === undefined) return { passed: 0, failed: 1, remarks: ['the suite left no report'] }
  if (count.passed + count.failed === 0) {
    return { ...count, failed: 1, remarks: [...count.remarks, 'the suite ran no test'] }
  }
  if (code !== 0 && count.failed === 0) {
    return { ...count, failed: 1, remarks: [...count.remarks, `the tool ended with ${code}`] }
  }
  return count
}

/** Skipped tests count as failed: no suite may skip itself. */
export function countVitest(report: unknown): Count {
  // The shape is the JSON reporter's documented one; a missing figure counts as nothing and the suite then fails.
  const figures = report as {
    numPassedTests?: number
    numFailedTests?: number
    numPendingTests?: number
    numTodoTests?: number
  }
  const skipped = (figures.numPendingTests ?? 0) + (figures.numTodoTests ?? 0)
  return counted(figures.numPassedTests ?? 0, figures.numFailedTests ?? 0, skipped, 0)
}

/** A test that passed only when repeated counts as failed, a skipped one too. */
export function countPlaywright(report: unknown): Count {
  // The shape is the JSON reporter's documented one; a missing figure counts as nothing and the suite then fails.
  const { stats, errors } = report as {
    stats?: { expected?: number; unexpected?: number; flaky?: number; skipped?: number }
    errors?: unknown[]
  }
  const failed = (stats?.unexpected ?? 0) + (errors?.length ?? 0)
  return counted(stats?.expected ?? 0, failed, stats?.skipped ?? 0, stats?.flaky ?? 0)
}

function counted(passed: number, failed: number, skipped: number, flaky: number): Count {
  const remarks: string[] = []
  if (skipped > 0) remarks.push(`${skipped} skipped, counted as failed`)
  if (flaky > 0) remarks.push(`${flaky} passed only when repeated, counted as failed`)
  return { passed, failed: failed + skipped + flaky, remarks }
}

import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { folderInMemory } from './conditions.ts'
import { judgeNetwork, readNetworkTrace, traced } from './network-trace.ts'
import { countPlaywright, countVitest, type Count } from './reports.ts'
import { run, say } from './steps.ts'

const ROOT = join(import.meta.dirname, '..')
const MODULES = join(ROOT, 'node_modules')
/** The tools' own reports, from which the tests are counted. */
const REPORTS = join(ROOT, '.out', 'reports')

type Suite = {
  name: string
  /** Suites of one budget share its minutes. */
  budget: string
  /** Opens windows: needs Electron, the bundles and a display. */
  window: boolean
  /** With `trace` under strace, which writes there what the processes did on the network. */
  run: (trace?: string) => Promise<Count>
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
  // many small archives; what a disk does to them is the matter of the faults
  vitest('core', QUICK, { inMemory: true }),
  vitest('papers', 'papers'),
  vitest('faults', 'faults'),
  playwright('screens', 'screens'),
  watched(playwright('desktop', 'desktop'), { isSeeded: true }),
  watched(playwright('alone', 'desktop'), { isSeeded: false }),
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
      if (code === 0) return { passed: 1, failed: 0, failures: [], remarks: [] }
      say(output.trimEnd())
      return failed('see its output above')
    },
  }
}

function vitest(name: string, budget: string, { inMemory = false } = {}): Suite {
  return {
    name,
    budget,
    window: false,
    run: async () => {
      const report = await freshReport(name)
      const folder = inMemory ? folderInMemory() : undefined
      const code = await runTool(
        'vitest/vitest.mjs',
        [
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
        ],
        folder === undefined ? {} : { TMPDIR: folder },
      )
      return finish(code, existsSync(report) ? countVitest(readJson(report)) : undefined)
    },
  }
}

function playwright(name: string, budget: string): Suite {
  return {
    name,
    budget,
    window: true,
    run: async (trace) => {
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
        trace,
      )
      return finish(code, existsSync(report) ? countPlaywright(readJson(report)) : undefined)
    },
  }
}

async function runTool(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  trace?: string,
): Promise<number> {
  const options = { cwd: ROOT, env: { ...process.env, ...env }, output: 'show' } as const
  const command = [process.execPath, join(MODULES, script), ...args]
  const [program, ...rest] = trace === undefined ? command : traced(trace, command)
  return (await run(program ?? process.execPath, rest, options)).code
}

/**
 * The suite with everything its houses do on the network recorded, and as one test more that nothing left. Whatever
 * keeps the trace from being made keeps the suite from running; elsewhere than on Linux nothing records it, which is said.
 */
function watched(suite: Suite, { isSeeded }: { isSeeded: boolean }): Suite {
  if (process.platform !== 'linux') {
    const remark = 'what it does on the network is recorded on Linux only'
    const withRemark = (count: Count) => ({ ...count, remarks: [...count.remarks, remark] })
    return { ...suite, run: async () => withRemark(await suite.run()) }
  }
  return {
    ...suite,
    run: async () => {
      await mkdir(REPORTS, { recursive: true })
      const trace = join(REPORTS, `${suite.name}.network`)
      await rm(trace, { force: true })
      const count = await suite.run(trace)
      if (!existsSync(trace)) return withFailure(count, 'no trace of the network was made')
      const { fails, sentence } = judgeNetwork(await readNetworkTrace(trace), isSeeded)
      say(sentence)
      if (fails.length > 0)
        return withFailure(count, [`network, see ${trace}`, ...fails].join('\n    '))
      await rm(trace)
      return { ...count, passed: count.passed + 1 }
    },
  }
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
  if (count === undefined) return failed('the suite left no report')
  if (count.passed + count.failed === 0) return withFailure(count, 'the suite ran no test')
  if (code !== 0 && count.failed === 0) return withFailure(count, `the tool ended with ${code}`)
  return count
}

function failed(why: string): Count {
  return withFailure({ passed: 0, failed: 0, failures: [], remarks: [] }, why)
}

function withFailure(count: Count, why: string): Count {
  return { ...count, failed: count.failed + 1, failures: [...count.failures, why] }
}

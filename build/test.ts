import { setConditions } from './conditions.ts'
import { ensureDisplay } from './display.ts'
import { prepareWindow } from './prepare.ts'
import { ensureSystemPackages } from './system-packages.ts'
import { asCommand, say, Stop } from './steps.ts'
import { BUDGETS, SUITES } from './suites.ts'
import type { Count } from './reports.ts'

await asCommand(async () => {
  const chosen = chooseSuites(process.env['OBHUT_SUITES'])
  // The installation of the packages, before this process, is part of the preparation.
  const begunAt = Number(process.env['OBHUT_BEGUN_AT'] ?? Date.now())
  const ready = await prepare(chosen.some((suite) => suite.window))
  if (!ready) {
    say('\n0 passed, 1 failed')
    return 1
  }
  const spent = new Map([['prepare', Date.now() - begunAt]])
  setConditions()
  const seed = setSeed()
  say(`Node ${process.versions.node} · seed ${seed} (OBHUT_SEED=${seed} repeats this run)`)
  const sum = await runSuites(chosen, spent)
  sayTimes(spent)
  for (const remark of sum.remarks) say(remark)
  sayFailures(sum.failures)
  if (chosen.length < SUITES.length) {
    say(`Partial run (OBHUT_SUITES): ${chosen.map((suite) => suite.name).join(', ')}`)
  }
  say(`\n${sum.passed} passed, ${sum.failed} failed`)
  return sum.failed === 0 ? 0 : 1
})

/** Answers whether everything could be had; if not, the reason was said. */
async function prepare(window: boolean): Promise<boolean> {
  try {
    if (!window) {
      await ensureSystemPackages('tests', true)
      return true
    }
    const electron = await prepareWindow('tests')
    await ensureDisplay()
    say(electron.sentence)
    return true
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    return false
  }
}

/** Runs one suite after the other, adds up, and books what each took on its budget. */
async function runSuites(chosen: typeof SUITES, spent: Map<string, number>): Promise<Count> {
  const sum: Count = { passed: 0, failed: 0, failures: [], remarks: [] }
  for (const suite of chosen) {
    say(`\n── ${suite.name}`)
    const startedAt = performance.now()
    const count = await suite.run()
    const took = performance.now() - startedAt
    spent.set(suite.budget, (spent.get(suite.budget) ?? 0) + took)
    sum.passed += count.passed
    sum.failed += count.failed
    sum.failures.push(...count.failures.map((failure) => `${suite.name}: ${failure}`))
    sum.remarks.push(...count.remarks.map((remark) => `${suite.name}: ${remark}`))
    say(`── ${suite.name}: ${count.passed} passed, ${count.failed} failed, ${seconds(took)}`)
  }
  return sum
}

/** All suites, or for developers those named in OBHUT_SUITES, separated by commas. */
function chooseSuites(names: string | undefined): typeof SUITES {
  if (names === undefined || names === '') return SUITES
  const wanted = names.split(',').map((name) => name.trim())
  const unknown = wanted.filter((name) => !SUITES.some((suite) => suite.name === name))
  if (unknown.length > 0) {
    const known = SUITES.map((suite) => suite.name).join(', ')
    throw new Stop(`OBHUT_SUITES knows no ${unknown.join(', ')}; there are: ${known}`)
  }
  return SUITES.filter((suite) => wanted.includes(suite.name))
}

/** Answers the seed of the random tests, and hands it to all suites. */
function setSeed(): string {
  const seed = process.env['OBHUT_SEED'] || String(Math.floor(Math.random() * 1_000_000))
  process.env['OBHUT_SEED'] = seed
  return seed
}

/** Once more at the end: of a long output often only the last part is kept. */
function sayFailures(failures: readonly string[]): void {
  if (failures.length === 0) return
  say(`\nFailed:`)
  for (const failure of failures) say(`  ${failure}`)
}

function sayTimes(spent: ReadonlyMap<string, number>): void {
  say('')
  for (const [budget, minutes] of Object.entries(BUDGETS)) {
    const took = spent.get(budget)
    if (took === undefined) continue
    const over = took > minutes * 60_000 ? ' – over budget' : ''
    say(`${budget}: ${seconds(took)} of ${minutes} min${over}`)
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { asCommand, run, say, Stop } from './steps.ts'

const BENCH = join(import.meta.dirname, '..', 'test', 'bench')

/** Runs every script of test/bench/ one after the other, or those named as arguments (`npm run bench -- ledger`). */
await asCommand(async () => {
  const there = existsSync(BENCH) ? await readdir(BENCH) : []
  const scripts = there.filter((name) => name.endsWith('.ts')).map((name) => basename(name, '.ts'))
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !scripts.includes(name))
  if (unknown.length > 0) throw new Stop(`test/bench/ has no ${unknown.join(', ')}.`)
  if (scripts.length === 0) throw new Stop('test/bench/ has no measurement yet.')

  let worst = 0
  for (const script of wanted.length > 0 ? wanted : scripts.toSorted()) {
    say(`\n── ${script}`)
    const { code } = await run(process.execPath, [join(BENCH, `${script}.ts`)], { output: 'show' })
    worst = Math.max(worst, code)
  }
  return worst
})

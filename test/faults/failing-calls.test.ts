import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { readyOffice } from '../core/rehearsal.ts'
import { chanceOf } from '../builders/dice.ts'
import { seed } from './chance.ts'
import { record, replay, total } from './replay.ts'
import type { Went } from './stubborn.ts'
import type { Step } from './trace.ts'

/**
 * A call to the system that fails, in intakes of a real office: the n-th and then every `step` further one, so that a
 * few fail in each intake, also while the archive is opened again. With soak each of the first `step` is the first to
 * fail once, and so every one of them fails.
 */
interface Failing {
  readonly call: 'fsync' | 'pwrite64' | 'rename' | 'unlink' | 'write'
  /** More than what opening and one call of the contract take, or nobody would ever get through. */
  readonly step: number
  readonly intakes: number
}

const kinds: readonly Failing[] = [
  { call: 'fsync', step: 70, intakes: 2 },
  { call: 'pwrite64', step: 300, intakes: 2 },
  { call: 'rename', step: 14, intakes: 2 },
  { call: 'unlink', step: 10, intakes: 1 },
  { call: 'write', step: 10, intakes: 2 },
]

const firstsOf = ({ step, intakes }: Failing): number[] => {
  const chance = chanceOf(seed)
  return process.env['OBHUT_SOAK'] === undefined
    ? Array.from({ length: intakes }, () => 1 + Math.floor(chance() * step))
    : Array.from({ length: step }, (_, index) => index + 1)
}

// our own program just said it
const wentOf = (said: string): Went => JSON.parse(said) as Went

const expectWell = ({ refusals, flaws, sealed }: Went, which: string): void => {
  expect({ flaws, sealed }, `${which}: ${refusals.join()}`).toEqual({ flaws: [], sealed: 3 })
  for (const refusal of refusals) expect(refusal, which).toMatch(/: driveFailed$/)
}

/** Lets the intake run in a process of its own; the n-th and each `step` further call of this name fails. */
const run = async (kind: Failing['call'] | 'swallows', first: number, step: number) => {
  const office = await readyOffice()
  office.close()
  const program = join(import.meta.dirname, 'failing-calls.ts')
  const intake = [process.execPath, program, office.folder, kind, `${first}`, `${step}`]
  const inject = `inject=${kind}:error=EIO:when=${first}+${step}`
  const isOurs = kind === 'write' || kind === 'swallows'
  const strace = ['strace', '-o', '/dev/null', '-e', `trace=${kind}`, '-e', inject]
  const [command = '', ...args] = isOurs ? intake : [...strace, ...intake]
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  return { status, stderr, said: stdout.trim().split('\n').at(-1) ?? '' }
}

describe(`calls to the system that fail in the middle of an intake (seed ${seed})`, () => {
  it.each(kinds.filter(({ call }) => call !== 'fsync'))(
    '$call: is named, loses nothing, leaves no orphan, and the intake goes on',
    async (failing) => {
      const { call, step } = failing
      const refused: string[] = []
      for (const first of firstsOf(failing)) {
        const { status, stderr, said } = await run(call, first, step)
        expect(status, `${call} ${first}: ${stderr}`).toBe(0)
        const went = wentOf(said)
        expectWell(went, `${call} ${first}`)
        refused.push(...went.refusals)
      }
      console.log(`${call}: ${refused.length} refusals in ${firstsOf(failing).length} intakes`)
    },
  )

  it('fsync: as the others, and nothing acknowledged later relies on what a failed sync dropped', async () => {
    const [failing] = kinds
    if (failing === undefined) throw new Error('there is no kind')
    for (const first of firstsOf(failing)) {
      const inject = `fsync:error=EIO:when=${first}+${failing.step}`
      const recorded = await record('failing-calls.ts', { inject })
      expectWell(wentOf(recorded.said), `fsync ${first}`)
      const from = recorded.steps.findIndex((step) => step.does === 'sync' && step.failed)
      expect(from).toBeGreaterThan(0)
      const flaws = Object.fromEntries(replay(recorded, 60, { from }))
      expect(flaws, `fsync ${first}`).toEqual({})
    }
  })

  // The seeded faults: an error that is swallowed, and a sync that was never made, must be found out.
  it('would find out files that swallow the error of a write', async () => {
    const { status, stderr } = await run('swallows', 4, 3)
    expect(status).not.toBe(0)
    expect(stderr).toContain('blobMissing')
  })

  it('would find out files that only pretend to sync', async () => {
    const recorded = await record('failing-calls.ts', { args: ['pretends'] })
    expect(wentOf(recorded.said).flaws).toEqual([])
    expect(total(replay(recorded, 60))).toBeGreaterThan(10)
  })

  it('would find out a sync that is made once more after it failed', async () => {
    const recorded = await record('whole-intake.ts')
    const steps = recorded.steps.flatMap((step): Step[] =>
      step.does === 'sync' ? [{ ...step, failed: true }, step] : [step],
    )
    expect(total(replay({ ...recorded, steps }, 60))).toBeGreaterThan(10)
  })
})

import { join } from 'node:path'

import type { Page } from '@playwright/test'
import fc from 'fast-check'

import type {} from '../../renderer/bridge/window.ts'
import { contract, type CallName } from '../../shared/contract/contract.ts'
import { errorCodes } from '../../shared/contract/errors.ts'
import { seedOfRun } from '../builders/dice.ts'
import { end, expect, start, test, violations } from './fixtures.ts'
import { makeProfile, unlock } from './house/profile.ts'

const folder = join(import.meta.dirname, '..', '..')
const perCall = 50
const seed = seedOfRun()
// every call of the contract is a key of it
const names = Object.keys(contract) as CallName[]

/** Anything an envelope can hold, and things that look nearly right. */
const anything = fc.oneof(
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  fc.record({ job: fc.string(), sheet: fc.string(), text: fc.integer(), draft: fc.jsonValue() }),
  fc.dictionary(fc.constantFrom('job', 'kind', 'pin', 'text'), fc.jsonValue()),
  fc.constantFrom(null, [], '', 0, 'x'.repeat(5000), { extra: { job: '../..' } }),
)

/** Values the contract does not take, as text: what is in the window's memory is made there. */
const invalidFor = (name: CallName, at: number): string[] =>
  fc
    .sample(anything, { seed: seed + at, numRuns: 3 * perCall })
    .map((value) => JSON.stringify(value))
    // Electron leaves this key out on the way from the page to the hatch
    .filter((text) => !text.includes('__proto__'))
    .filter((text) => !contract[name].input.safeParse(JSON.parse(text)).success)
    .slice(0, perCall)

async function sendAll(page: Page, name: string, texts: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ([called, values]) =>
      Promise.all(
        values.map(async (value, place) => {
          const id = `${place}`.padStart(32, 'f')
          const answer = await window.obhut
            .call(called, JSON.parse(value), id)
            .catch((error: Error) => `rejected: ${error.message}`)
          return JSON.stringify(answer)
        }),
      ),
    [name, texts] as const,
  )
}

const isRefusal = (text: string): boolean => {
  // one of our own answers, looked at key by key right below
  const { ok, error, ...rest } = JSON.parse(text) as { ok?: unknown; error?: { code?: unknown } }
  const known: readonly unknown[] = errorCodes
  return ok === false && known.includes(error?.code) && Object.keys(rest).length === 0
}

test('whatever is sent to an open archive that the contract does not take is refused, call by call', async () => {
  process.stdout.write(`seed ${seed}\n`)
  const house = await start({ folder, profile: await makeProfile() })
  try {
    const page = await house.page()
    await unlock(page)
    await expect(page.getByRole('button', { name: 'Neue Annahme' })).toBeVisible()
    const root = async () => {
      const answer = await page.evaluate(async () => window.obhut.call('ledger.view', {}))
      return /"root":"[0-9a-f]{64}"/.exec(JSON.stringify(answer))?.[0] ?? 'none'
    }
    const before = await root()
    expect(before).not.toBe('none')
    for (const [at, name] of names.entries()) {
      const answers = await sendAll(page, name, invalidFor(name, at))
      expect(answers.length, name).toBe(perCall)
      expect(
        answers.filter((answer) => !isRefusal(answer)),
        name,
      ).toEqual([])
      // no stack, path or SQL comes along
      expect(answers.join('')).not.toMatch(/\/|\bat |SELECT|node:|\.ts/)
    }
    // alive, and nothing was written down
    expect(await root()).toBe(before)
    expect(await violations(page)).toEqual([])
    // the seeded fault: an answer that is none is seen
    expect(isRefusal('{"ok":true,"value":{}}')).toBe(false)
    expect(isRefusal('{"ok":false,"error":{"code":"unexpected"},"stack":"x"}')).toBe(false)
  } finally {
    await end(house)
  }
})

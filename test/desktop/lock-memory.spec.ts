import { expect, isAlive, test, type Running } from './fixtures.ts'
import { call, lock, pids, plant, planted } from './house/bare-window.ts'
import { countInMemory, family } from './memory.ts'

async function found(running: Running): Promise<Record<string, number>> {
  const all = await family(running.app.process().pid ?? 0)
  const counts = await Promise.all(
    all.map(async (pid) => [String(pid), await countInMemory(pid, planted)] as const),
  )
  return Object.fromEntries(counts)
}

test('what the window asks and is answered is never in the memory of the doorman', async ({
  bareHouse,
}) => {
  const page = await bareHouse.page()
  // in two halves, because what a test says to the page passes through the doorman too
  await page.evaluate(
    async ([first, second]) => {
      await window.obhut.call('serial.check', { serial: first + second })
    },
    [planted.slice(0, 7), planted.slice(7)] as const,
  )
  const { main, core } = await pids(bareHouse)
  const held = await found(bareHouse)
  expect(held[core]).toBeGreaterThan(0)
  expect(held[main]).toBe(0)
})

/** Plants the word, locks, and counts before and after. */
async function plantAndLock(bareHouse: Running, type: 'text' | 'password') {
  const page = await bareHouse.page()
  await plant(page, type)
  const before = await pids(bareHouse)
  const held = await found(bareHouse)
  // the search is not blind
  expect(held[before.window]).toBeGreaterThan(0)
  expect(held[before.core]).toBeGreaterThan(0)

  await lock(bareHouse, async () => call(page, 'archive.lock', {}))
  expect(isAlive(before.window)).toBe(false)
  expect(isAlive(before.core)).toBe(false)
  const after = await pids(bareHouse)
  expect(after.core).not.toBe(before.core)
  expect(after.window).not.toBe(before.window)
  const left = await found(bareHouse)
  return {
    main: left[after.main] ?? 0,
    all: Object.values(left).reduce((a, b) => a + b, 0),
    mainBefore: held[before.main] ?? 0,
  }
}

test('after a lock no process of the app holds a secret that was typed', async ({ bareHouse }) => {
  const { all } = await plantAndLock(bareHouse, 'password')
  expect(all).toBe(0)
})

test('of a field with plain text the main process keeps at most stray copies', async ({
  bareHouse,
}) => {
  const { all, main, mainBefore } = await plantAndLock(bareHouse, 'text')
  // Chromium tells input methods what a focused text field holds; the message may lie in memory that is free and not
  // yet used again (one lock in ten). No other process has any.
  expect(all - main).toBe(0)
  expect(mainBefore).toBeGreaterThan(0)
  expect(main).toBeLessThan(mainBefore)
})

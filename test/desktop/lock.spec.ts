import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, isAlive, test } from './fixtures.ts'
import { crashPage, lock, pids } from './house/bare-window.ts'

for (const event of ['suspend', 'lock-screen'] as const) {
  test(`the house locks when the system says ${event}`, async ({ bareHouse }) => {
    const before = await pids(bareHouse)
    await bareHouse.page()
    await lock(bareHouse, async () =>
      bareHouse.app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    )
    expect(isAlive(before.core)).toBe(false)
    expect((await pids(bareHouse)).core).not.toBe(before.core)
  })
}

test('when the core dies a new one and a new window take over', async ({ bareHouse }) => {
  await bareHouse.page()
  const before = await pids(bareHouse)
  const next = await lock(bareHouse, async () => process.kill(before.core, 'SIGKILL'))
  await next.waitForSelector('h1')
  const answer = await next.evaluate(async () =>
    window.obhut.call('serial.check', { serial: 'A1' }),
  )
  expect(answer).toMatchObject({ ok: true })
  expect((await pids(bareHouse)).core).not.toBe(before.core)
  await expect
    .poll(async () =>
      readFile(join(bareHouse.profile, 'log', 'obhut.jsonl'), 'utf8').catch(() => 'not yet'),
    )
    .toContain('core.gone')
})

test('when the page dies the house locks, and a new window and a new core take over', async ({
  bareHouse,
}) => {
  await bareHouse.page()
  const before = await pids(bareHouse)
  await lock(bareHouse, async () => crashPage(bareHouse))
  const after = await pids(bareHouse)
  expect(after.main).toBe(before.main)
  expect(isAlive(before.core)).toBe(false)
  await expect
    .poll(async () =>
      readFile(join(bareHouse.profile, 'log', 'obhut.jsonl'), 'utf8').catch(() => 'not yet'),
    )
    .toContain('window.gone')
})

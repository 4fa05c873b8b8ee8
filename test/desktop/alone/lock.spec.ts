import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { channel } from '../../../shared/desk/bridge.ts'
import { expect, goneWithin, isAlive, test } from '../fixtures.ts'
import { call, lock, pids, plant, planted } from '../house/bare-window.ts'

test('a lock lets the core finish, and the new window talks to the new core', async ({
  bareHouse,
}) => {
  const page = await bareHouse.page()
  await plant(page, 'text')
  const next = await lock(bareHouse, async () => call(page, 'archive.lock', {}))
  expect(await readFile(join(bareHouse.profile, 'closed-orderly'), 'utf8')).toBe(planted)
  await next.waitForSelector('h1')
  const answer = await next.evaluate(async () =>
    window.obhut.call('serial.check', { serial: 'A1' }),
  )
  expect(answer).toMatchObject({
    ok: true,
    value: { jobs: [{ number: 'nothing yet' }, { number: 'A1' }, {}] },
  })
})

test('what is typed last before a lock still reaches the core; what comes later is not heard', async ({
  bareHouse,
}) => {
  const page = await bareHouse.page()
  await speakLast(page)
  await lock(bareHouse, async () => call(page, 'archive.lock', {}))
  expect(await readFile(join(bareHouse.profile, 'closed-orderly'), 'utf8')).toBe('typed last')
})

/** As a form does that has not said everything yet; and once more when nobody should hear any longer. */
const speakLast = async (page: Page) =>
  page.evaluate((leaving) => {
    const say = (serial: string) =>
      window.obhut.call('serial.check', { serial }).catch(() => undefined)
    addEventListener(leaving, () => {
      void say('typed last').then(() => setTimeout(() => void say('too late'), 150))
    })
  }, channel.leaving)

test('a lock takes less than a second, also when the core is busy', async ({ bareHouse }) => {
  const page = await bareHouse.page()
  const before = await pids(bareHouse)
  await page.evaluate(() => {
    void window.obhut.call('ledger.check', {}, '0'.repeat(32)).catch(() => undefined)
  })
  await page.waitForTimeout(100)
  await bareHouse.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  expect(await goneWithin(before.window, 1000)).toBe(true)
  expect(await goneWithin(before.core, 1000)).toBe(true)
})

test('when the doorman is killed the core is gone within two seconds', async ({ bareHouse }) => {
  await bareHouse.page()
  const { main, core } = await pids(bareHouse)
  process.kill(main, 'SIGKILL')
  expect(await goneWithin(core, 2000)).toBe(true)
})

test('also when the core is busy', async ({ bareHouse }) => {
  const page = await bareHouse.page()
  const { main, core } = await pids(bareHouse)
  await page.evaluate(() => {
    void window.obhut.call('ledger.check', {}, '0'.repeat(32)).catch(() => undefined)
  })
  await page.waitForTimeout(200)
  process.kill(main, 'SIGKILL')
  expect(await goneWithin(core, 2000)).toBe(true)
})

test('when the window is closed the core hears what was typed last, and nothing is left running', async ({
  bareHouse,
}) => {
  const page = await bareHouse.page()
  const { main, core } = await pids(bareHouse)
  await page.waitForSelector('h1')
  await speakLast(page)
  await bareHouse.app
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    .catch(() => undefined)
  expect(await goneWithin(main, 3000)).toBe(true)
  expect(isAlive(core)).toBe(false)
  expect(await readFile(join(bareHouse.profile, 'closed-orderly'), 'utf8')).toBe('typed last')
})

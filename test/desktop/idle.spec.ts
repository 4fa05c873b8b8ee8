import type { Page } from '@playwright/test'

import { expect, goneWithin, isAlive, test } from './fixtures.ts'
import { call, pids } from './house/bare-window.ts'

/** The shortest idle time the desk accepts. */
const lockSoon = async (page: Page) =>
  call(page, 'settings.set', {
    language: 'de',
    theme: 'system',
    leftHanded: false,
    idleSeconds: 30,
    place: 'atCustomer',
  })

test('the house locks after the idle time; every touch begins it anew, and a work that the user began is not cut', async ({
  bareHouse,
}) => {
  const page = await bareHouse.page()
  await lockSoon(page)
  const { core } = await pids(bareHouse)
  for (let touches = 0; touches < 2; touches += 1) {
    await page.mouse.move(100 + touches, 100)
    await page.waitForTimeout(5600)
  }
  expect(isAlive(core)).toBe(true)
  // it ends two seconds after the time is over
  const made = call(page, 'backup.make', { place: `plc_${'a'.repeat(26)}` })
  expect(await made).toMatchObject({ ok: true })
  expect(await goneWithin(core, 10_000)).toBe(true)
})

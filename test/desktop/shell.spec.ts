import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type {} from '../../renderer/bridge/window.ts'
import { expect, test, violations } from './fixtures.ts'

test('the window of the bare house asks the office and gets its answer', async ({ bareHouse }) => {
  const page = await bareHouse.page()
  await expect(page.locator('h1')).toHaveText('Kahles Haus')
  const answer = await page.evaluate(async () =>
    window.obhut.call('serial.check', { serial: 'A1' }),
  )
  expect(answer).toMatchObject({
    ok: true,
    value: { jobs: [{}, { number: 'A1' }, { number: bareHouse.archive }] },
  })
  expect(await violations(page)).toEqual([])
})

test('an error nobody expected in the doorman is noted without its words, and he goes on', async ({
  bareHouse,
}) => {
  const page = await bareHouse.page()
  await bareHouse.app.evaluate(() => {
    setTimeout(() => {
      throw new RangeError('/home/somebody/Sößenköther')
    })
    void Promise.reject(new TypeError('Sößenköther'))
  })
  const log = async () =>
    readFile(join(bareHouse.profile, 'log', 'obhut.jsonl'), 'utf8').catch(() => '')
  await expect.poll(log).toContain('"event":"main.unexpected","code":"RangeError"')
  await expect.poll(log).toContain('"event":"main.unhandled","code":"TypeError"')
  expect(await log()).not.toContain('Sößenköther')
  const answer = await page.evaluate(async () =>
    window.obhut.call('serial.check', { serial: 'A1' }),
  )
  expect(answer).toMatchObject({ ok: true })
})

test('the whole app opens without a word from the content policy', async ({ house }) => {
  const page = await house.page()
  await expect(page.locator('#root > *').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
})

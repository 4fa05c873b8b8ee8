import type { Page } from '@playwright/test'

import type {} from '../../../renderer/bridge/window.ts'
import { expect, goneWithin, isAlive, test, type Running } from '../fixtures.ts'

async function call(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async ([called, value]) =>
      window.obhut.call(called, value, crypto.randomUUID().replaceAll('-', '')),
    [name, input] as const,
  )
}

async function windowProcess({ app }: Running): Promise<number> {
  return app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  )
}

const sitting = { sitting: `sit_${'a'.repeat(26)}` }

test('the turned screen fills the display and stays while the customer reads', async ({
  bareHouse,
}) => {
  const page = await bareHouse.page()
  const before = await windowProcess(bareHouse)
  expect(await call(page, 'guest.begin', sitting)).toMatchObject({ ok: true })
  const sizes = await bareHouse.app.evaluate(({ BrowserWindow, screen }) => ({
    window: BrowserWindow.getAllWindows()[0]?.getBounds(),
    display: screen.getPrimaryDisplay().bounds,
  }))
  expect(sizes.window).toEqual(sizes.display)
  await page.mouse.click(300, 300)
  await page.waitForTimeout(1500)
  expect(await windowProcess(bareHouse)).toBe(before)
  expect(await call(page, 'guest.leave', { pin: '123456' })).toMatchObject({ ok: true })
  // turned back, losing the focus is nothing special
  await bareHouse.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.emit('blur'),
  )
  await page.waitForTimeout(800)
  expect(await windowProcess(bareHouse)).toBe(before)
})

test('a focus that comes back at once locks nothing', async ({ bareHouse }) => {
  const page = await bareHouse.page()
  const before = await windowProcess(bareHouse)
  await call(page, 'guest.begin', sitting)
  await bareHouse.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.emit('blur'),
  )
  await page.waitForTimeout(800)
  expect(await windowProcess(bareHouse)).toBe(before)
})

for (const [what, how] of [
  ['another program comes to the front', 'blur'],
  ['the window is closed', 'close'],
] as const) {
  test(`while the screen is turned the house locks when ${what}`, async ({ bareHouse }) => {
    const page = await bareHouse.page()
    const before = await windowProcess(bareHouse)
    await call(page, 'guest.begin', sitting)
    const next = bareHouse.app.waitForEvent('window')
    await bareHouse.app.evaluate(({ BrowserWindow }, way) => {
      const [window] = BrowserWindow.getAllWindows()
      if (way === 'close') window?.close()
      else window?.blur()
    }, how)
    expect(await goneWithin(before, 1500)).toBe(true)
    await next
    const after = await windowProcess(bareHouse)
    expect(isAlive(after)).toBe(true)
    const isKiosk = await bareHouse.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk() ?? true,
    )
    expect(isKiosk).toBe(false)
  })
}

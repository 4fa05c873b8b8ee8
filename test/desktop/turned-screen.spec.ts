import { expect, test } from './fixtures.ts'
import { call, sitting, windowProcess } from './house/bare-window.ts'

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

import { expect, goneWithin, isAlive, test } from '../fixtures.ts'
import { call, sitting, windowProcess } from '../house/bare-window.ts'

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

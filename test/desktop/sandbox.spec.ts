import { readFile } from 'node:fs/promises'

import { expect, test } from './fixtures.ts'

test('every process that draws stands in the sandbox of the system, for everybody but root', async ({
  sharedHouse,
}) => {
  await sharedHouse.page()
  const found = await sharedHouse.app.evaluate(({ app, BrowserWindow }) => ({
    without: app.commandLine.hasSwitch('no-sandbox'),
    drawing: BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
  }))
  const filters = async (pid: number | 'self') =>
    Number(/Seccomp_filters:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1])
  // Chromium refuses to start as root with it, so as root only that can be seen
  const isRoot = process.getuid?.() === 0
  expect(found.without).toBe(isRoot)
  expect(found.drawing.length).toBeGreaterThan(0)
  for (const pid of found.drawing) {
    expect((await filters(pid)) > (await filters('self'))).toBe(!isRoot)
  }
})

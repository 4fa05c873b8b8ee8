import { spawn } from 'node:child_process'
import { join } from 'node:path'

import { launchSwitches } from '../../build/launch.ts'
import { expect, test } from './fixtures.ts'

test('a second start shows the first window and ends', async ({ bareHouse }) => {
  await bareHouse.page()
  const { executable, folder } = await bareHouse.app.evaluate(({ app, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide()
    return { executable: app.getPath('exe'), folder: app.getAppPath() }
  })
  const second = spawn(
    executable,
    [...launchSwitches, `--user-data-dir=${bareHouse.profile}`, folder],
    {
      env: { ...process.env, OBHUT_ARCHIVE: join(bareHouse.profile, 'archive') },
      stdio: 'ignore',
    },
  )
  const code = await new Promise((resolve) => second.once('exit', resolve))
  expect(code).toBe(0)
  const windows = await bareHouse.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  )
  expect(windows).toEqual([true])
})

import { join } from 'node:path'

import { app, BrowserWindow } from 'electron'

import { prepareProcess } from '../../../electron/main/before-ready.ts'
import { origin } from '../../../electron/main/scheme.ts'
import { openSession } from '../../../electron/main/session.ts'

// The window of the app with its scheme, its session and its policy, but no doorman and no office behind it.
prepareProcess()

void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    useContentSize: true,
    frame: false,
    webPreferences: {
      session: openSession(join(import.meta.dirname, 'page'), { on: false }),
      sandbox: true,
      contextIsolation: true,
    },
  })
  await window.loadURL(`${origin}/index.html`)
})

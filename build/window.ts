// Loaded before a script that opens the app itself (begin.mjs, `window: true`): afterwards Electron, the bundles and a
// display are there, and ELECTRON_OVERRIDE_DIST_PATH and DISPLAY of this process name them.
import { ensureDisplay } from './display.ts'
import { prepareWindow } from './prepare.ts'
import { asCommand, say } from './steps.ts'

await asCommand(async () => {
  const electron = await prepareWindow('demo')
  await ensureDisplay()
  say(electron.sentence)
  return 0
})

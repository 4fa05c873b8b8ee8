import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { hasDisplay } from './display.ts'
import { prepareWindow } from './prepare.ts'
import { sandboxSwitches } from './sandbox.ts'
import { asCommand, run, say, Stop } from './steps.ts'

const BUILD = import.meta.dirname
const ROOT = join(BUILD, '..')

await asCommand(() => (hasDisplay() ? openApp() : playDemo()))

async function openApp(): Promise<number> {
  const electron = await prepareWindow('app')
  const switches = sandboxSwitches(electron)
  say(electron.sentence)
  say('Opening Obhut')
  // Electron looks for X first, also where there is only Wayland.
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (!DISPLAY && WAYLAND_DISPLAY) switches.push('--ozone-platform=wayland')
  const args = [...switches, ROOT, ...process.argv.slice(2)]
  return (await run(electron.executable, args, { output: 'show' })).code
}

async function playDemo(): Promise<number> {
  const demo = join(BUILD, 'demo.ts')
  if (!existsSync(demo)) {
    throw new Stop('There is no display here, and no demo to run instead yet.')
  }
  const out = join(ROOT, '.demo')
  say(`There is no display here: running the demo instead, its outcome goes to ${out}`)
  const window = pathToFileURL(join(BUILD, 'window.ts')).href
  const args = ['--import', window, demo, '--out', out]
  return (await run(process.execPath, args, { output: 'show' })).code
}

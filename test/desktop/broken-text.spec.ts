import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { end, expect, start, test } from './fixtures.ts'

const root = join(import.meta.dirname, '..', '..')

/** The built app with its own copy of the assets, and in it one text of the papers changed by hand. */
function houseWith(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-broken-'))
  for (const part of ['.build', 'node_modules', 'package.json'])
    symlinkSync(join(root, part), join(folder, part))
  cpSync(join(root, 'assets'), join(folder, 'assets'), { recursive: true })
  const path = join(folder, 'assets', 'texts', file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  // keeps the dialog from waiting for somebody to press its button
  writeFileSync(
    join(folder, 'hear.cjs'),
    `const { dialog } = require('electron')
     globalThis.shown = []
     globalThis.press = undefined
     dialog.showMessageBox = (options) => {
       globalThis.shown.push(options)
       return new Promise((resolve) => (globalThis.press = () => resolve({ response: 0 })))
     }`,
  )
  return folder
}

test('a text of the papers that is not in order: the start says which file and line, and ends', async () => {
  const folder = houseWith('de/D01.md', (text) => text.replace('{ceiling}', '{cieling}'))
  const running = await start({ folder, switches: ['-r', join(folder, 'hear.cjs')] })
  const shown = async () =>
    running.app.evaluate(() => {
      // put there by hear.cjs
      const { shown } = globalThis as unknown as { shown: Electron.MessageBoxOptions[] }
      return shown
    })
  await expect.poll(async () => (await shown()).length).toBe(1)
  const [said] = await shown()
  expect(said?.message).toBe('Obhut kann nicht beginnen.')
  expect(said?.detail).toMatch(/de\/D01\.md, line \d+: nothing is filled in for \{cieling\}/)
  expect(said?.detail).toContain('Ihre Daten liegen unverändert im Archiv.')
  expect(said?.detail).toContain('Obhut cannot begin')
  expect(said?.detail).not.toContain(folder)
  const closed = running.app.waitForEvent('close')
  await running.app
    .evaluate(() => {
      // put there by hear.cjs
      ;(globalThis as unknown as { press(): void }).press()
    })
    .catch(() => undefined)
  await closed
  await end(running)
  rmSync(folder, { recursive: true, force: true })
})

import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

import { ownSandbox } from '../../../build/launch.ts'
import { bundlePage } from '../../../build/bundle.ts'
import { shippedPages, type ShippedPage } from '../../../electron/core/shipped-pages.ts'
import { makeMaterial, type Material } from './material.ts'

/** A plain window of the shell's Chromium that shows a file from the disk, as any browser would: no preload, no scheme. */
const program = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  new BrowserWindow({ width: 1366, height: 768, useContentSize: true, frame: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false } })
    .loadURL('data:text/html,<title>empty</title>')
})
`

export interface PlainWindow {
  readonly app: ElectronApplication
  readonly page: Page
  /** Where the built page lies. */
  readonly address: string
}

interface Shared {
  readonly running: PlainWindow
  readonly material: Material
}

export interface Verifier {
  readonly page: Page
  /** Gives files to the page, as if chosen. */
  give(...paths: readonly string[]): Promise<void>
  type(code: string): Promise<void>
  /** The one answer, once nothing is being compared any more. */
  outcome(): Promise<string>
  /** What is said of the file or state with this name. */
  saidOf(name: string | RegExp): Promise<string>
  /** Most memory the page's process ever held, in MB. */
  mostMemory(): Promise<number>
  readonly address: string
  /** Another window with a process of its own; the one before is closed. */
  fresh(): Promise<Verifier>
}

const asRoot = ownSandbox ? [] : ['--no-sandbox']

/** Opens a plain window, hands it on and closes it; `switches` go to the browser. */
export const withPlainWindow = async (
  switches: readonly string[],
  use: (window: PlainWindow) => Promise<void>,
  which: ShippedPage = 'verifier',
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'obhut-plain-window-'))
  await writeFile(join(folder, 'package.json'), '{"name":"plain-window","main":"main.js"}')
  await writeFile(join(folder, 'main.js'), program)
  const built = await bundlePage(which)
  const app = await _electron.launch({
    chromiumSandbox: ownSandbox,
    args: [
      ...asRoot,
      ...switches,
      '--force-device-scale-factor=1',
      '--lang=de',
      `--user-data-dir=${folder}/p`,
      folder,
    ],
    env: { ...process.env, TZ: 'Europe/Berlin', LC_ALL: 'C.UTF-8', LANGUAGE: 'de' },
  })
  const page = await app.firstWindow()
  await use({ app, page, address: pathToFileURL(join(built, shippedPages[which])).href })
  await app.close().catch(() => undefined)
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

export const test = base.extend<{ verifier: Verifier }, Shared>({
  material: [
    async ({ browserName: _none }, hand) => {
      const material = await makeMaterial()
      await hand(material)
      material.remove()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  running: [
    async ({ browserName: _none }, hand) => withPlainWindow([], hand),
    { scope: 'worker', timeout: 120_000 },
  ],
  verifier: async ({ running: { app, page, address } }, hand) => {
    const complaints: string[] = []
    const asked: string[] = []
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('request', (request) => asked.push(request.url()))
    // another address first: otherwise the process of the test before goes on, with what it held
    await page.goto('about:blank')
    await page.goto(address)
    await hand(verifierOn(app, page, address))
    page.removeAllListeners()
    base.expect(complaints, 'the page complained').toEqual([])
    base.expect(asked.filter((url) => !/^(?:file|blob|data|about):/.test(url))).toEqual([])
  },
})
export const { expect } = base

const verifierOn = (
  app: ElectronApplication,
  page: Page,
  address: string,
  windowId?: number,
): Verifier => {
  const settled = () => page.locator('#results[aria-busy="false"]').waitFor()
  return {
    page,
    address,
    async give(...paths) {
      await page.locator('#choose').setInputFiles([...paths])
      await settled()
    },
    async type(code) {
      await page.locator('#code').fill(code)
      await page.locator('form.typed button').click()
      await settled()
    },
    async outcome() {
      await settled()
      return (await page.locator('.outcome').getAttribute('data-outcome')) ?? ''
    },
    async fresh() {
      const opened = app.waitForEvent('window')
      const id = await app.evaluate(({ BrowserWindow }) => {
        const all = BrowserWindow.getAllWindows()
        const webPreferences = { sandbox: true, partition: `own-${Math.random()}` }
        const next = new BrowserWindow({ width: 1366, height: 768, webPreferences })
        void next.loadURL('data:text/html,<title>empty</title>')
        for (const window of all.slice(1)) window.destroy()
        return next.id
      })
      const next = await opened
      await next.goto(address)
      return verifierOn(app, next, address, id)
    },
    saidOf: (name) =>
      page.locator('.list li', { hasText: name }).last().locator('p').first().innerText(),
    async mostMemory() {
      const pid = await app.evaluate(({ BrowserWindow }, id) => {
        const window = id === undefined ? undefined : BrowserWindow.fromId(id)
        return (window ?? BrowserWindow.getAllWindows()[0])?.webContents.getOSProcessId()
      }, windowId)
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024
    },
  }
}

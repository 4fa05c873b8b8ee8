import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

import { z } from 'zod'

import { ensureDisplay } from '../../../build/display.ts'
import { prepareWindow } from '../../../build/prepare.ts'
import { sandboxSwitches } from '../../../build/sandbox.ts'
import type { FlowItem } from './flow.ts'
import { fontFolder } from './fonts.ts'

/** One round: milliseconds with laying out the pages, milliseconds of `printToPDF` alone, and bytes made. */
const Round = z.object({ whole: z.number(), printing: z.number(), bytes: z.number() })
export type Round = z.infer<typeof Round>

export interface Chromium {
  /** Prints all sheets once. */
  print(): Promise<Round>
  close(): Promise<void>
}

const main = `
const { app, BrowserWindow } = require('electron')
const pages = require('./work.json')
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  process.stdin.on('data', async () => {
    let [whole, printing, bytes] = [0, 0, 0]
    for (const page of pages) {
      const begun = performance.now()
      await window.loadFile(page)
      await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)')
      const printed = performance.now()
      bytes += (await window.webContents.printToPDF({ pageSize: 'A4' })).length
      whole += performance.now() - begun
      printing += performance.now() - printed
    }
    process.stdout.write('round ' + JSON.stringify({ whole, printing, bytes }) + '\\n')
  })
  process.stdout.write('ready\\n')
})
`

/** The shell's own Chromium with one hidden window that prints the same text whenever it is asked to. */
export const openChromium = async (sheets: readonly (readonly FlowItem[])[]): Promise<Chromium> => {
  const electron = await prepareWindow('tests')
  await ensureDisplay()
  const folder = await mkdtemp(join(tmpdir(), 'obhut-bench-print-'))
  for (const [index, items] of sheets.entries())
    await writeFile(join(folder, `${index}.html`), htmlOf(items))
  await writeFile(join(folder, 'package.json'), '{"name":"print","main":"main.cjs"}')
  await writeFile(join(folder, 'work.json'), JSON.stringify(sheets.map((_, at) => `${at}.html`)))
  await writeFile(join(folder, 'main.cjs'), main)
  const profile = join(folder, 'profile')
  const switches = [...sandboxSwitches(electron), `--user-data-dir=${profile}`, folder]
  const child = spawn(electron.executable, switches, { stdio: ['pipe', 'pipe', 'ignore'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const said = async (word: string): Promise<string> => {
    for (;;) {
      const { value, done } = await lines.next()
      if (done === true) throw new Error(`Chromium ended before it said ${word}`)
      if (value.startsWith(word)) return value.slice(word.length)
    }
  }
  await said('ready')
  return {
    async print() {
      child.stdin.write('print\n')
      return Round.parse(JSON.parse(await said('round ')))
    },
    async close() {
      const exit = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await exit
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

const htmlOf = (items: readonly FlowItem[]): string => {
  const face = (file: string, weight: number): string =>
    `@font-face { font-family: S; font-weight: ${weight}; src: url('${pathToFileURL(join(fontFolder, file)).href}') }`
  const style = [
    face('SourceSans3-Regular.ttf', 400),
    face('SourceSans3-Bold.ttf', 700),
    `body { font: 10.4pt/1.42 S; margin: 0 } p { margin: 0 0 5pt; hyphens: auto }`,
    `table { width: 100%; table-layout: fixed } td { vertical-align: top; white-space: pre-line }`,
  ].join('\n')
  const body = items.map((item) =>
    item.kind === 'text'
      ? `<p style="font-size:${item.size}pt;font-weight:${item.bold ? 700 : 400}">${escaped(item.text)}</p>`
      : `<table><tr>${item.cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr></table>`,
  )
  return `<!doctype html><html lang="de"><meta charset="utf-8"><style>${style}</style>${body.join('\n')}</html>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

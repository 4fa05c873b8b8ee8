import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { test as base, type Page } from '@playwright/test'

import { withPlainWindow, type PlainWindow } from '../verifier/stage.ts'
import { makeMaterial, type Material } from './material.ts'

export interface Reader {
  readonly page: Page
  /** Chooses this folder, as somebody would in the browser's own dialog. */
  choose(folder: string): Promise<void>
  /** Types the key and opens the generation, by default the newest. */
  open(recoveryKey: string, generation?: number): Promise<void>
  /** The code and the text of what went wrong. */
  problem(): Promise<{ code: string; text: string }>
  /** Where saved files go. */
  readonly saved: string
}

interface Shared {
  readonly running: PlainWindow
  readonly material: Material
}

export const test = base.extend<{ reader: Reader }, Shared>({
  material: [
    async ({ browserName: _none }, hand) => {
      const material = await makeMaterial()
      await hand(material)
      material.remove()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  running: [
    async ({ browserName: _none }, hand) => withPlainWindow([], hand, 'backup-reader'),
    { scope: 'worker', timeout: 120_000 },
  ],
  reader: async ({ running: { app, page, address }, material }, hand) => {
    const complaints: string[] = []
    const asked: string[] = []
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('request', (request) => asked.push(request.url()))
    const saved = mkdtempSync(join(material.scratch, 'saved-'))
    await app.evaluate(({ session }, folder) => {
      session.defaultSession.removeAllListeners('will-download')
      session.defaultSession.on('will-download', (_event, item) => {
        item.setSavePath(`${folder}/${item.getFilename()}`)
      })
    }, saved)
    await page.goto('about:blank')
    await page.goto(address)
    await hand(readerOn(page, saved))
    page.removeAllListeners()
    base.expect(complaints, 'the page complained').toEqual([])
    base.expect(asked.filter((url) => !/^(?:file|blob|data|about):/.test(url))).toEqual([])
  },
})
export const { expect } = base

/** The page as somebody uses it, in this window. */
export const readerOn = (page: Page, saved: string): Reader => ({
  page,
  saved,
  async choose(folder) {
    await page.locator('#choose').setInputFiles(folder)
    await page.locator('#key, [data-problem]').first().waitFor()
  },
  async open(recoveryKey, generation) {
    await page.locator('#key').fill(recoveryKey)
    if (generation !== undefined) await page.locator('#generation').selectOption(`${generation}`)
    await page.locator('form button').click()
    await page.locator('#opened, [data-problem]').first().waitFor()
  },
  async problem() {
    const said = page.locator('[data-problem]')
    return {
      code: (await said.getAttribute('data-problem')) ?? '',
      text: await said.locator('p').innerText(),
    }
  },
})

/** A copy of the backup that may be spoilt. */
export const copyOf = ({ scratch, backup }: Material): string => {
  const folder = join(mkdtempSync(join(scratch, 'copy-')), 'Obhut-Sicherung')
  cpSync(backup, folder, { recursive: true })
  return folder
}

/** Turns one bit in the middle of a file. */
export const flipBit = (path: string): void => {
  const bytes = readFileSync(path)
  const at = bytes.length >> 1
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

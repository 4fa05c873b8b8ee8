import type { Page } from '@playwright/test'

import type {} from '../../../renderer/bridge/window.ts'
import { expect, goneWithin, type Running } from '../fixtures.ts'
import { coreBelow } from '../memory.ts'

/** A word no program contains. */
export const planted = 'Wxqzäkübl-Ploßgart'

/** What the screen is turned for; the small office knows no other. */
export const sitting = { sitting: `sit_${'a'.repeat(26)}` }

export async function call(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async ([called, value]) =>
      window.obhut.call(called, value, crypto.randomUUID().replaceAll('-', '')),
    [name, input] as const,
  )
}

/**
 * The word as page and office hold it after it was typed, sent, answered and shown. It is typed letter by letter and
 * never handed over as a whole: what this test says to the page passes through the main process.
 */
export async function plant(page: Page, type: 'text' | 'password'): Promise<void> {
  await page.evaluate((kind) => document.querySelector('input')?.setAttribute('type', kind), type)
  const field = page.locator('#field')
  await expect(async () => {
    await field.fill('')
    await field.pressSequentially(planted)
    // its length only: the word itself would come back through the main process
    const length = await page.evaluate(() => document.querySelector('input')?.value.length)
    expect(length).toBe(planted.length)
  }).toPass({ timeout: 10_000 })
  const isShown = await page.evaluate(async () => {
    const typed = document.querySelector('input')?.value ?? ''
    const answer = JSON.stringify(await window.obhut.call('serial.check', { serial: typed }))
    const shown = document.querySelector('#word')
    if (shown !== null) shown.textContent = answer
    return typed.length > 10 && answer.includes(typed)
  })
  expect(isShown).toBe(true)
}

export async function windowProcess({ app }: Running): Promise<number> {
  return app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  )
}

export async function pids(
  running: Running,
): Promise<{ main: number; window: number; core: number }> {
  const main = running.app.process().pid ?? 0
  return { main, window: await windowProcess(running), core: await coreBelow(main) }
}

/** Locks by `how` and waits for the window that comes after. */
export async function lock(running: Running, how: () => Promise<unknown>): Promise<Page> {
  const next = running.app.waitForEvent('window')
  await how().catch(() => undefined)
  await next
  return running.page()
}

/**
 * Lets the page crash. Where it is sandboxed and traced, Chromium's report of a crash waits for ever for its turn to
 * trace the page; then it is ended from outside.
 */
export async function crashPage(running: Running): Promise<void> {
  const page = await windowProcess(running)
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  if (!(await goneWithin(page, 5000))) process.kill(page, 'SIGKILL')
}

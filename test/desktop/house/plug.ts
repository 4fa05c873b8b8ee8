import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { samplePassphrase } from '../../../build/windowless/play.ts'
import { speak } from '../../../shared/messages/messages.ts'
import type {} from '../../../renderer/bridge/window.ts'
import { seedOfRun } from '../../builders/dice.ts'
import { expect, goneWithin, start, type Running } from '../fixtures.ts'
import { family } from '../memory.ts'
import { officeIn, unlock } from './profile.ts'

const { t } = speak('de')
const root = join(import.meta.dirname, '..', '..', '..')
export const soak = process.env['OBHUT_SOAK'] !== undefined
/** So often the plug is pulled in all; three in ten times while somebody types. */
export const moments = soak ? 200 : 20
export const typingMoments = Math.round(moments * 0.3)
export const seed = seedOfRun()

/** Ends every process of the app at once, as when the battery is pulled. */
export async function pullThePlug({ app }: Running): Promise<void> {
  const main = app.process().pid ?? 0
  const all = await family(main)
  for (const pid of all) process.kill(pid, 'SIGKILL')
  for (const pid of all) expect(await goneWithin(pid, 3000)).toBe(true)
}

export async function open(profile: string): Promise<{ house: Running; page: Page }> {
  const house = await start({ folder: root, profile })
  const page = await house.page()
  await unlock(page).catch(async (error: unknown) => {
    const shown = await page.locator('body').innerText()
    throw new Error(`Instead of the door there is: ${shown}\n${house.output()}`, { cause: error })
  })
  await expect(page.getByRole('button', { name: t.board.newIntake })).toBeVisible()
  return { house, page }
}

/** Asks through the window; the answer's value, as the contract has it. */
export async function ask<T>(page: Page, name: string, input: unknown): Promise<T> {
  const answer = await page.evaluate(
    async ([called, value]) =>
      window.obhut.call(called, value, crypto.randomUUID().replaceAll('-', '')),
    [name, input] as const,
  )
  expect(answer, name).toMatchObject({ ok: true })
  // the contract's own output; what the test needs of it is compared field by field
  return (answer as { value: T }).value
}

export const pauseFor = async (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

/** What must hold after every restart, whatever the moment was. */
export async function isSound(page: Page): Promise<void> {
  await ask(page, 'ledger.check', {})
  expect(await ask(page, 'ledger.view', {})).toMatchObject({ checked: 'ok' })
}

/** After the app has opened and closed the archive, no file of it belongs to nothing. */
export async function noOrphans(profile: string): Promise<void> {
  const blobs = join(profile, 'archive', 'blobs')
  const before = (await readdir(blobs)).sort()
  const office = officeIn(profile)
  // opening sweeps what nothing names
  await office.call('archive.unlock', { passphrase: samplePassphrase })
  expect(office.archive().blobs.missing()).toEqual([])
  office.close()
  expect((await readdir(blobs)).sort()).toEqual(before)
}

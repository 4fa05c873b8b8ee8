import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { samplePassphrase } from '../../build/windowless/play.ts'
import { de } from '../../shared/messages/de/de.ts'
import { end, expect, start, test, type Running } from './fixtures.ts'
import { removeTemplate, unlock } from './house/profile.ts'
import { picksFolder, plugInStick, profileWithJob } from './house/stick.ts'

const root = join(import.meta.dirname, '..', '..')
const words = de.moving

/** All windows of a test, the newest last; a profile stays until the test is over. */
let opened: Running[] = []
test.afterEach(async () => {
  for (const running of opened) await end(running)
  opened = []
})
// after the window was closed
const stick = plugInStick()
test.afterAll(removeTemplate)

/** A window of this profile, or of a new computer, in which whoever sits there picks the stick. */
const windowOf = async (profile?: string): Promise<Page> => {
  await opened.at(-1)?.app.close()
  const running = await start({ folder: root, ...(profile === undefined ? {} : { profile }) })
  opened.push(running)
  await picksFolder(running, stick.path())
  return running.page()
}

const lookAt = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: de.backups.restore.choose }).click()
  await page.getByRole('button', { name: de.backups.restore.byPassphrase }).click()
  await page.getByLabel(de.backups.restore.passphrase, { exact: true }).fill(samplePassphrase)
  await page.getByRole('button', { name: de.backups.restore.look }).click()
  await expect(page.getByText(de.backups.restore.found)).toBeVisible()
}

const toSecurity = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: de.settings.title }).click()
  await page.getByRole('button', { name: de.security.open }).click()
}

const handOver = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: words.handOver }).click()
  await page.getByRole('button', { name: words.dialog.go, exact: true }).click()
  await expect(page.getByText(words.dialog.codes)).toHaveCount(0, { timeout: 30_000 })
}

test('the archive goes to another computer and comes back, each in its own window', async () => {
  const profile = await profileWithJob()
  let page = await windowOf(profile)
  await unlock(page)
  await toSecurity(page)
  await page.getByRole('button', { name: de.backups.add }).click()
  await handOver(page)
  await expect(page.getByText(words.goOn(2))).toBeVisible()

  // the other computer goes on, and hands it back
  page = await windowOf()
  await page.getByRole('button', { name: de.backups.restore.have }).click()
  await lookAt(page)
  await expect(page.getByText(words.madeToHandOver)).toBeVisible()
  await page.getByRole('button', { name: de.backups.restore.go }).click()
  await expect(page.getByRole('button', { name: de.common.lock })).toBeVisible()
  await toSecurity(page)
  await handOver(page)
  await expect(page.getByText(words.goOn(4))).toBeVisible()

  // meanwhile the first says on its board that it is only read; then it gets the archive back
  page = await windowOf(profile)
  await unlock(page)
  await expect(page.getByText(/hier nur zu lesen/)).toBeVisible()
  await page.getByRole('button', { name: words.toSecurity }).click()
  await page.getByRole('button', { name: words.getBack }).click()
  await lookAt(page)
  await page.getByRole('button', { name: words.takeOver }).click()
  await expect(page.getByText(words.text)).toBeVisible()
  await expect(page.getByRole('button', { name: words.handOver })).toBeVisible()
})

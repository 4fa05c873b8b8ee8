import { join } from 'node:path'

import { samplePassphrase } from '../../build/windowless/play.ts'
import { de } from '../../shared/messages/de/de.ts'
import { end, expect, start, test, type Running } from './fixtures.ts'
import { removeTemplate, unlock } from './house/profile.ts'
import { picksFolder, plugInStick, profileWithJob } from './house/stick.ts'

const root = join(import.meta.dirname, '..', '..')
const words = de.backups

let running: Running | undefined
test.afterEach(async () => {
  if (running !== undefined) await end(running)
  running = undefined
})
// after the window was closed
const stick = plugInStick()
test.afterAll(removeTemplate)

test('a backup is made and read back in one window, and restored in the first window of another computer', async () => {
  const profile = await profileWithJob()
  running = await start({ folder: root, profile })
  await picksFolder(running, stick.path())
  let page = await running.page()
  await unlock(page)
  await expect(page.getByText(words.due.neverMade)).toBeVisible()
  await page.getByRole('button', { name: words.toSettings }).click()
  await page.getByRole('button', { name: words.add }).click()
  await expect(page.getByText(words.neverVerified)).toBeVisible()
  await page.getByRole('button', { name: words.now }).click()
  await expect(page.getByText(words.made(1))).toBeVisible()
  await expect(page.getByText(/^Zuletzt geprüft am /)).toBeVisible()
  await end(running)

  running = await start({ folder: root })
  await picksFolder(running, stick.path())
  page = await running.page()
  await page.getByRole('button', { name: words.restore.have }).click()
  await page.getByRole('button', { name: words.restore.choose }).click()
  await page.getByRole('button', { name: words.restore.byPassphrase }).click()
  await page.getByLabel(words.restore.passphrase, { exact: true }).fill(samplePassphrase)
  await page.getByRole('button', { name: words.restore.look }).click()
  await expect(page.getByText(words.restore.found)).toBeVisible()
  await page.getByRole('button', { name: words.restore.go }).click()
  // the board, as it was, over a ledger that goes on under another letter
  await expect(page.getByRole('button', { name: de.common.lock })).toBeVisible()
  await page.getByRole('button', { name: de.settings.title }).click()
  await expect(page.getByText(/^Zuletzt geprüft am /)).toHaveCount(0)
  const ledger = page.locator('section', { hasText: de.settings.ledgerText })
  await expect(ledger.getByText(/^[B-Z]$/)).toBeVisible()
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { samplePassphrase } from '../../build/windowless/play.ts'
import { de } from '../../shared/messages/de/de.ts'
import { end, expect, start, test, type Running } from './fixtures.ts'
import { makeProfile, removeTemplate, unlock } from './house/profile.ts'

const root = join(import.meta.dirname, '..', '..')
const words = de.backups

let running: Running | undefined
let stick = ''
test.beforeEach(async () => {
  stick = await mkdtemp(join(tmpdir(), 'obhut-stick-'))
})
test.afterEach(async () => {
  if (running !== undefined) await end(running)
  running = undefined
  await rm(stick, { recursive: true, force: true })
})
test.afterAll(removeTemplate)

/** The system's dialog cannot be pressed from here; whoever sits there picks the stick. */
const pickStick = async ({ app }: Running): Promise<void> => {
  await app.evaluate(({ dialog }, path) => {
    const opened = async () => ({ canceled: false, filePaths: [path] })
    Object.assign(dialog, { showOpenDialog: opened })
  }, stick)
}

test('a backup is made and read back in one window, and restored in the first window of another computer', async () => {
  const profile = await makeProfile(async (office) => {
    const settings = await office.call('settings.view', {})
    await office.call('settings.set', { ...settings, place: 'inWorkshop' })
    await office.call('job.open', {})
  })
  running = await start({ folder: root, profile })
  await pickStick(running)
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
  await pickStick(running)
  page = await running.page()
  await page.getByRole('button', { name: words.restore.have }).click()
  await page.getByRole('button', { name: words.restore.choose }).click()
  await page.getByRole('button', { name: words.restore.byPassphrase }).click()
  await page.getByLabel(words.restore.passphrase, { exact: true }).fill(samplePassphrase)
  await page.getByRole('button', { name: words.restore.look }).click()
  await expect(page.getByText(words.restore.found)).toBeVisible()
  await page.getByRole('button', { name: words.restore.go }).click()
  // the board, as it was, over a ledger that goes on under the next letter
  await expect(page.getByRole('button', { name: de.common.lock })).toBeVisible()
  await page.getByRole('button', { name: de.settings.title }).click()
  await expect(page.getByText(/^Zuletzt geprüft am /)).toHaveCount(0)
  const ledger = page.locator('section', { hasText: de.settings.ledgerText })
  await expect(ledger.getByText('B', { exact: true })).toBeVisible()
})

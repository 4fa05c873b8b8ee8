import type { Page } from '@playwright/test'

import { messages } from '../../shared/messages/messages.ts'
import type { CaseName } from './cases.ts'
import { expect, test, type Stage } from './screens.ts'
import { expectUsable, securityPage } from './security-page.ts'
import { timesAsked } from './times-asked.ts'
import { pick, press, type } from './walks.ts'

const t = messages.de
const words = t.backups

const security = async (stage: Stage, house: CaseName): Promise<Page> =>
  securityPage(stage, house, words.title)

test('the page on security says when the last checked backup was made, and one is made by one press', async ({
  stage,
}) => {
  const page = await security(stage, 'open')
  await expect(page.getByText(/^Zuletzt geprüft am /)).toBeVisible()
  await press(words.now)(page)
  await expect(page.getByText(words.made(13))).toBeVisible()
  expect(await timesAsked(page, 'backup.make')).toBe(1)
  await expectUsable(page)
})

test('while one is made its progress can be read, and it can be cancelled', async ({ stage }) => {
  const page = await security(stage, 'backupRunning')
  await expect(page.getByRole('progressbar', { name: words.checking })).toHaveAttribute(
    'aria-valuenow',
    '62',
  )
  await expect(page.getByRole('button', { name: words.now })).toHaveCount(0)
  await expectUsable(page)
  await press(words.stop)(page)
  await expect.poll(() => timesAsked(page, 'backup.cancel')).toBe(1)
})

test('what went wrong is said with what counts and what to do next', async ({ stage }) => {
  const page = await security(stage, 'backupFull')
  await expect(page.getByText(t.errors.backupPlaceFull.happened)).toBeVisible()
  await expect(page.getByText(t.errors.backupPlaceFull.next)).toBeVisible()
  await expectUsable(page)
})

test('where the drive is not connected nothing can be pressed in vain', async ({ stage }) => {
  const page = await security(stage, 'backupAway')
  await expect(page.getByText(words.away)).toBeVisible()
  await expect(page.getByRole('button', { name: words.now })).toBeDisabled()
})

test('at the customer the page on security names no folder and no other customer', async ({
  stage,
}) => {
  const page = await stage.open('atCustomer')
  await press(t.settings.title)(page)
  await press(t.security.open)(page)
  await expect(page.getByText(t.security.theft.hidden)).toBeVisible()
  await expect(page.getByRole('heading', { name: words.title, exact: true })).toHaveCount(0)
})

const lines = [
  ['backupSoon', /Neueres ist nur hier/],
  ['backupOverdue', /mehr als drei Tagen/],
  ['backupNever', words.due.neverMade],
] as const

for (const [house, line] of lines) {
  test(`the board warns in its way and leads to the page on security: ${house}`, async ({
    stage,
  }) => {
    const page = await stage.open(house)
    await expect(page.getByText(line)).toBeVisible()
    await expectUsable(page)
    await press(words.toSettings)(page)
    await expect(page.getByRole('heading', { name: words.title, exact: true })).toBeVisible()
  })
}

test('the board tells at once of a backup that was tried in vain', async ({ stage }) => {
  const page = await stage.open('backupFull')
  await expect(page.getByText(t.errors.backupPlaceFull.happened)).toBeVisible()
  await press(words.toSettings)(page)
  await expect(page.getByText(t.errors.backupPlaceFull.next)).toBeVisible()
})

test('the board says nothing while everything is in a checked backup', async ({ stage }) => {
  const page = await stage.open('open')
  await expect(page.getByRole('heading', { name: t.board.inCare })).toBeVisible()
  await expect(page.getByRole('button', { name: words.toSettings })).toHaveCount(0)
})

test('the board says when the reserve of a full disk is in use', async ({ stage }) => {
  const page = await stage.open('roomIsShort')
  await expect(page.getByText(t.board.roomIsShort)).toBeVisible()
  await expectUsable(page)
})

test('the board says when the recovery key may no longer open the archive, and leads to a new one', async ({
  stage,
}) => {
  const page = await stage.open('keyFileChanged')
  await expect(page.getByText(t.security.keyFile.recovery)).toBeVisible()
  await expect(page.getByText(t.security.keyFile.passphrase)).toHaveCount(0)
  await expectUsable(page)
  await press(t.security.open)(page)
  await expect(page.getByText(t.security.keyFile.recovery)).toBeVisible()
  await press(t.setUp.recoveryKey.renew)(page)
  await expect(page.getByRole('dialog')).toBeVisible()
})

const toSource = async (page: Page): Promise<void> => {
  await press(words.restore.have)(page)
  await press(words.restore.choose)(page)
  await expect(page.getByText('/media/jonas/STICK')).toBeVisible()
}

test('on the first screen a backup is looked into before it can be restored, by keyboard too', async ({
  stage,
}) => {
  const page = await stage.open('restoring')
  await toSource(page)
  const go = page.getByRole('button', { name: words.restore.go })
  await expect(go).toBeDisabled()
  await type(words.restore.key, 'K7QD9 3MX2F')(page)
  await expectUsable(page)
  await page.getByRole('button', { name: words.restore.look }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.restore.found)).toBeVisible()
  await expect(page.getByText('Jonas Brandt IT-Service')).toBeVisible()
  await expect(page.getByText(words.restore.newLog)).toBeVisible()
  await expectUsable(page)
  // another key is another question
  await type(words.restore.key, 'K7QD9 3MX2G')(page)
  await expect(go).toBeDisabled()
  await press(words.restore.look)(page)
  await expect(go).toBeEnabled()
  await go.click()
  await expect.poll(() => timesAsked(page, 'backup.restore')).toBe(1)
})

test('a damaged backup is refused, and an older version of it can be taken', async ({ stage }) => {
  const page = await stage.open('restoringDamaged')
  await toSource(page)
  await press(words.restore.byPassphrase)(page)
  await type(words.restore.passphrase, 'vier Worte die nicht passen')(page)
  await press(words.restore.look)(page)
  await expect(page.getByText(t.errors.backupDamaged.happened)).toBeVisible()
  await expect(page.getByRole('button', { name: words.restore.go })).toBeDisabled()
  await pick(words.restore.version, words.restore.number(11))(page)
  await press(words.restore.look)(page)
  await expect(page.getByText(words.restore.found)).toBeVisible()
})

test('a damaged archive can be replaced from a backup; a full disk offers no such thing', async ({
  stage,
}) => {
  let page = await stage.open('damaged')
  await press(words.restore.have)(page)
  await expect(page.getByRole('heading', { name: words.restore.title })).toBeVisible()
  await expectUsable(page)
  await press(t.common.back)(page)
  await expect(page.getByText(t.errors.archiveDamaged.happened)).toBeVisible()
  page = await stage.open('diskFull')
  await expect(page.getByText(t.errors.diskFull.happened)).toBeVisible()
  await expect(page.getByRole('button', { name: words.restore.have })).toHaveCount(0)
})

test('a place on the drive of the archive is called what it is', async ({ stage }) => {
  const page = await security(stage, 'backupSameDrive')
  await expect(page.getByText(words.sameDrive)).toBeVisible()
})

test('a slow stick shows how far it is, and the look can be cancelled', async ({ stage }) => {
  const page = await stage.open('restoringUnderway')
  await toSource(page)
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '41')
  await expectUsable(page)
  await press(words.stop)(page)
  await expect.poll(() => timesAsked(page, 'backup.cancel')).toBe(1)
})

import type { Page } from '@playwright/test'

import { messages } from '../../shared/messages/messages.ts'
import type { CaseName } from './cases.ts'
import { expect, test, type Stage } from './screens.ts'
import { expectUsable, securityPage } from './security-page.ts'
import { timesAsked } from './times-asked.ts'
import { press, type } from './walks.ts'

const t = messages.de
const words = t.moving

const security = async (stage: Stage, house: CaseName): Promise<Page> =>
  securityPage(stage, house, words.title)

const lookAt = async (page: Page): Promise<void> => {
  await press(t.backups.restore.choose)(page)
  await type(t.backups.restore.key, 'K7QD9 3MX2F')(page)
  await press(t.backups.restore.look)(page)
  await expect(page.getByText(t.backups.restore.found)).toBeVisible()
}

test('the archive is handed over after saying what that means', async ({ stage }) => {
  const page = await security(stage, 'open')
  await press(words.handOver)(page)
  await expect(page.getByText(words.dialog.codes)).toBeVisible()
  await expectUsable(page)
  await press(words.dialog.go)(page)
  await expect(page.getByText(words.dialog.codes)).toHaveCount(0)
  expect(await timesAsked(page, 'backup.handOver')).toBe(1)
})

test('the board says in one line that the archive is handed over, and leads there', async ({
  stage,
}) => {
  const page = await stage.open('handedOver')
  await expect(page.getByText(/hier nur zu lesen/)).toBeVisible()
  await expectUsable(page)
  await press(words.toSecurity)(page)
  await expect(page.getByText(words.goOn(14))).toBeVisible()
  await expectUsable(page)
})

test('a handing over that was not finished can be finished', async ({ stage }) => {
  const page = await security(stage, 'handingOver')
  await expect(page.getByText(words.unfinished)).toBeVisible()
  await press(words.finish)(page)
  await press(words.dialog.go)(page)
  await expect.poll(() => timesAsked(page, 'backup.handOver')).toBe(1)
})

test('going on here all the same is asked with what it leads to', async ({ stage }) => {
  const page = await security(stage, 'handedOver')
  await press(words.takeBack)(page)
  await expect(page.getByText(words.takeBackText)).toBeVisible()
  await expectUsable(page)
  await page.getByRole('dialog').getByRole('button', { name: words.takeBack }).click()
  await expect.poll(() => timesAsked(page, 'backup.takeBack')).toBe(1)
})

test('what comes back lacks entries: both are shown, and it takes a second decision', async ({
  stage,
}) => {
  const page = await security(stage, 'handedOver')
  await press(words.getBack)(page)
  const replace = page.getByRole('button', { name: words.takeOver })
  await expect(replace).toBeDisabled()
  await lookAt(page)
  await expect(page.getByText(/2026-A-0043, 2026-A-0044/)).toBeVisible()
  await replace.click()
  await expect(page.getByText(t.errors.backupApart.happened)).toBeVisible()
  await expect(page.getByText(words.alsoApartText)).toBeVisible()
  await expectUsable(page)
  await press(words.alsoApart)(page)
  await expect.poll(() => timesAsked(page, 'backup.takeOver')).toBe(2)
})

test('two that both went on stand side by side, and the other ledger is kept', async ({
  stage,
}) => {
  const page = await security(stage, 'bothWentOn')
  await press(words.compare.open)(page)
  await lookAt(page)
  await expect(page.getByText(words.compare.stand.apart)).toBeVisible()
  await expect(page.getByText(words.compare.upTo('312'))).toBeVisible()
  await expect(page.getByText(/2026-B-0001/)).toBeVisible()
  await expectUsable(page)
  await press(words.compare.keep)(page)
  await expect(page.getByText(words.compare.kept)).toBeVisible()
})

test('a ledger that was kept can be saved as a file', async ({ stage }) => {
  const page = await security(stage, 'handedOver')
  await press(words.save)(page)
  await expect.poll(() => timesAsked(page, 'backup.saveKept')).toBe(1)
})

test('at the customer the line is there too, and leads nowhere', async ({ stage }) => {
  const page = await stage.open('handedOver')
  await press(t.board.toCustomer)(page)
  await expect(page.getByText(/hier nur zu lesen/)).toBeVisible()
  await expect(page.getByRole('button', { name: words.toSecurity })).toHaveCount(0)
  await expectUsable(page)
})

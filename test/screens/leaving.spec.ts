import type { Page } from '@playwright/test'

import { messages } from '../../shared/messages/messages.ts'
import type { CaseName } from './cases.ts'
import { expect, test, type Stage } from './screens.ts'
import { expectUsable, securityPage } from './security-page.ts'
import { timesAsked } from './times-asked.ts'
import { press } from './walks.ts'

const t = messages.de
const words = t.leaving

const security = async (stage: Stage, house: CaseName): Promise<Page> =>
  securityPage(stage, house, words.title)

test('before everything is written out it is said who can read it then; going back writes nothing', async ({
  stage,
}) => {
  const page = await security(stage, 'open')
  await expectUsable(page)
  await press(words.go)(page)
  await expect(page.getByText(words.warning.text)).toBeVisible()
  await expect(page.getByText(words.warning.never)).toBeVisible()
  await expectUsable(page)
  await page.getByRole('button', { name: t.common.cancel }).click()
  await expect(page.getByText(words.warning.text)).toHaveCount(0)
  expect(await timesAsked(page, 'leave.export')).toBe(0)
})

test('by keyboard alone: two presses, then where it lies and how much it is', async ({ stage }) => {
  const page = await security(stage, 'open')
  await page.getByRole('button', { name: words.go }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.warning.choose }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.done('Obhut Auszug 2026-11-29'))).toBeVisible()
  await expect(page.getByText(words.counts('42', '131', '87', '402'))).toBeVisible()
  expect(await timesAsked(page, 'leave.export')).toBe(1)
  await expectUsable(page)
})

test('while it runs its progress can be read, and it can be cancelled', async ({ stage }) => {
  const page = await security(stage, 'leavingRunning')
  await expect(page.getByRole('progressbar', { name: words.checking })).toHaveAttribute(
    'aria-valuenow',
    '62',
  )
  await expect(page.getByRole('button', { name: words.go })).toHaveCount(0)
  await expectUsable(page)
  await press(words.stop)(page)
  await expect.poll(() => timesAsked(page, 'leave.cancel')).toBe(1)
})

test('a full drive is named with what counts and what to do next', async ({ stage }) => {
  const page = await security(stage, 'leavingFull')
  await press(words.go)(page)
  await press(words.warning.choose)(page)
  await expect(page.getByText(t.errors.exportPlaceFull.happened)).toBeVisible()
  await expect(page.getByText(t.errors.exportPlaceFull.next)).toBeVisible()
  await expectUsable(page)
})

test('what could not be read any more is said beside what is there', async ({ stage }) => {
  const page = await security(stage, 'leavingMissing')
  await press(words.go)(page)
  await press(words.warning.choose)(page)
  await expect(page.getByText(words.done('Obhut Auszug 2026-11-29 (2)'))).toBeVisible()
  await expect(page.getByText(words.missing(2))).toBeVisible()
})

test('at the customer’s there is nothing to take along', async ({ stage }) => {
  const page = await stage.open('atCustomer')
  await press(t.settings.title)(page)
  await press(t.security.open)(page)
  await expect(page.getByText(t.security.theft.hidden)).toBeVisible()
  await expect(page.getByRole('heading', { name: words.title, exact: true })).toHaveCount(0)
})

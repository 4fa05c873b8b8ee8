import type { Page } from '@playwright/test'

import { messages } from '../../shared/messages/messages.ts'
import { expect, test } from './screens.ts'
import { lastInput, timesAsked } from './times-asked.ts'

const t = messages.de
const words = t.wordings

const toPassage = async (page: Page, name: string) => {
  await page.getByRole('button', { name: t.business.title, exact: true }).click()
  await page.getByRole('tab', { name: t.business.tabs.wordings }).click()
  await page.getByRole('button', { name }).first().click()
}

test('a wording is typed, seen on the paper, saved, and given back', async ({ stage }) => {
  const page = await stage.open('wordings')
  await toPassage(page, words.passages['D01.payment'])
  const field = page.getByRole('textbox', { name: words.field })
  await expect(field).toBeFocused()
  await expect(page.getByRole('button', { name: words.save })).toBeDisabled()
  await field.fill('Fällig binnen 14 Tagen. Zahlung siehe Rechnung.')
  await expect
    .poll(() => lastInput(page, 'wording.try'))
    .toEqual({ passage: 'D01.payment', wording: 'Fällig binnen 14 Tagen. Zahlung siehe Rechnung.' })
  await page.getByRole('button', { name: words.save }).click()
  await expect(page.getByText(words.saved)).toBeVisible()
  expect(await lastInput(page, 'wording.change')).toEqual({
    passage: 'D01.payment',
    wording: 'Fällig binnen 14 Tagen. Zahlung siehe Rechnung.',
  })
})

test('a wording is kept as a draft while it is typed, and is there when one comes back', async ({
  stage,
}) => {
  const page = await stage.open('wordings')
  await toPassage(page, words.passages['D16.advice'])
  const field = page.getByRole('textbox', { name: words.field })
  await expect(field).toHaveValue('Bitte ändern Sie Ihr Kennw')
  await field.fill('Bitte ändern Sie Ihr Kennwort')
  await expect(page.getByText(words.kept.saved)).toBeVisible()
  expect(await lastInput(page, 'wording.keep')).toEqual({
    passage: 'D16.advice',
    wording: 'Bitte ändern Sie Ihr Kennwort',
  })
  expect(await timesAsked(page, 'wording.change')).toBe(0)
  await page.getByRole('button', { name: words.back }).click()
  await expect(page.getByText(words.draft, { exact: true })).toBeVisible()
})

test('our wording put back and saved is the way back, and no wording of the business', async ({
  stage,
}) => {
  const page = await stage.open('wordings')
  await toPassage(page, words.passages['D01.liability'])
  await page.getByRole('button', { name: words.original }).click()
  await page.getByRole('button', { name: words.save }).click()
  await expect(page.getByText(words.restored)).toBeVisible()
  expect(await timesAsked(page, 'wording.restore')).toBe(1)
  expect(await timesAsked(page, 'wording.change')).toBe(0)
})

test('the paper stays where it was while somebody types', async ({ stage }) => {
  const page = await stage.open('wordings')
  await toPassage(page, words.passages['D01.payment'])
  await expect(page.locator('[data-drawn="true"]').first()).toBeVisible()
  const pages = page.getByRole('region', { name: /Seiten:/ })
  await pages.evaluate((region) => (region.scrollTop = 240))
  const before = await timesAsked(page, 'wording.try')
  await page.getByRole('textbox', { name: words.field }).fill('Fällig sofort.')
  await expect.poll(() => timesAsked(page, 'wording.try')).toBeGreaterThan(before)
  await page.waitForTimeout(500)
  expect(await pages.evaluate((region) => region.scrollTop)).toBe(240)
  await expect(page.locator('[data-drawn="true"]').first()).toBeVisible()
})

test('a forbidden wording is named at once, and typed text is not lost by it', async ({
  stage,
}) => {
  const page = await stage.open('wordings')
  await toPassage(page, words.passages['D11.noBackup'])
  const field = page.getByRole('textbox', { name: words.field })
  await field.fill('Wir übernehmen keine Haftung für Datenverlust.')
  await expect(page.getByRole('alert')).toContainText(words.why.dataLoss)
  await expect(field).toHaveValue('Wir übernehmen keine Haftung für Datenverlust.')
  await field.fill('Sichern Sie bitte vorher.')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

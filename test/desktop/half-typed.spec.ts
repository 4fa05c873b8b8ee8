import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { speak } from '../../shared/messages/messages.ts'
import { end, expect, start, test, type Running } from './fixtures.ts'
import { makeProfile, removeTemplate, unlock } from './house/profile.ts'

const { t } = speak('de')
const root = join(import.meta.dirname, '..', '..')

let house: Running | undefined
test.afterEach(async () => {
  if (house !== undefined) await end(house)
  house = undefined
})
test.afterAll(removeTemplate)

const lockAndUnlock = async (running: Running, page: Page): Promise<Page> => {
  const next = running.app.waitForEvent('window')
  await page.getByRole('button', { name: t.common.lock }).click()
  await next
  const again = await running.page()
  await unlock(again)
  return again
}

/** The room of the business is closed while the customer may look on. */
const toBusiness = async (page: Page) => {
  const [workshop, business] = [t.board.toWorkshop, t.business.title].map((name) =>
    page.getByRole('button', { name, exact: true }),
  )
  if (workshop === undefined || business === undefined) throw new Error('two names, two buttons')
  await workshop.or(business).first().waitFor()
  if (await workshop.isVisible()) await workshop.click()
  await business.click()
}

test('a lock in the middle of the business profile keeps what was typed, says so, and lets it be dropped', async () => {
  house = await start({ folder: root, profile: await makeProfile() })
  let page = await house.page()
  await unlock(page)
  const name = (on: Page) => on.getByLabel(t.business.name, { exact: true })
  await toBusiness(page)
  const counts = await name(page).inputValue()
  await name(page).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' & Töchter')
  // what was typed is on the disk half a second later
  await page.waitForTimeout(500)
  page = await lockAndUnlock(house, page)
  await toBusiness(page)
  await expect(name(page)).toHaveValue(`${counts} & Töchter`)
  await expect(page.getByText(t.business.typedBefore)).toBeVisible()
  await page.getByRole('button', { name: t.business.dropTyped, exact: true }).click()
  await expect(name(page)).toHaveValue(counts)
  await page.waitForTimeout(500)
  page = await lockAndUnlock(house, page)
  await toBusiness(page)
  await expect(name(page)).toHaveValue(counts)
  await expect(page.getByText(t.business.typedBefore)).toHaveCount(0)
})

import type { Page } from '@playwright/test'

import { expect } from '../screens.ts'

/** From the intake to the sheets of the house. */
export const toSheets = async (page: Page) => {
  await page.getByRole('button', { name: /Neue Annahme|New intake/ }).click()
  await page
    .getByRole('navigation', { name: /Schritte|Steps/ })
    .getByRole('button')
    .nth(4)
    .click()
  await page.mouse.move(700, 20)
}

export const turn = async (page: Page) => {
  await toSheets(page)
  await page.getByRole('button', { name: /Bildschirm zum Kunden|Turn the screen/ }).click()
  await page.mouse.move(700, 40)
}

/** To the foot of what lies there, whatever follows from it. */
export const scrollThrough = async (page: Page) => {
  const pages = page.getByRole('region', { name: /Seiten:|Pages:/ })
  await pages.evaluate(async (region) => {
    for (let turns = 0; turns < 40; turns += 1) {
      region.scrollTop = region.scrollHeight
      await new Promise((done) => setTimeout(done, 50))
    }
  })
}

/** To the foot of the sheet, upon which it may be signed. */
export const readToTheEnd = async (page: Page) => {
  await page.getByRole('region', { name: /Seiten:|Pages:/ }).waitFor()
  await expect(page.locator('[data-drawn="true"]').first()).toBeVisible()
  const onward = page.getByRole('button', { name: /Weiter zur Unterschrift|On to the signature/ })
  const pages = page.getByRole('region', { name: /Seiten:|Pages:/ })
  // pages grow while they are drawn, so the end moves
  for (let turns = 0; turns < 100 && (await onward.isDisabled()); turns += 1) {
    await pages.evaluate((region) => {
      region.scrollTop = region.scrollHeight
    })
    await page.waitForTimeout(50)
  }
  await expect(onward).toBeEnabled()
}

/** A line that loops, drawn with the mouse over the pad. */
export const write = async (page: Page, points = 40) => {
  const box = await page.getByRole('img', { name: /Unterschrift von|Signature of/ }).boundingBox()
  if (box === null) throw new Error('there is no pad')
  const at = (part: number): [number, number] => [
    box.x + 150 + part * 420,
    box.y + box.height * 0.55 + Math.sin(part * 24) * box.height * 0.22,
  ]
  await page.mouse.move(...at(0))
  await page.mouse.down()
  for (let point = 1; point <= points; point += 1) await page.mouse.move(...at(point / points))
  await page.mouse.up()
}

import type { Page } from '@playwright/test'

import { samplePin } from '../../shared/contract/archive.calls.ts'
import { expect } from './fixtures.ts'

export const tap = async (page: Page, name: string | RegExp) => {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()
}

export const choose = async (page: Page, question: string | RegExp, answer: string | RegExp) => {
  const group = page
    .getByRole('radiogroup', { name: question })
    .or(page.getByRole('group', { name: question }))
  await group
    .first()
    .getByText(answer, { exact: typeof answer === 'string' })
    .first()
    .click()
}

/** Writes on the pad; `seed` makes each signature another one. */
export async function write(page: Page, seed: number): Promise<void> {
  const box = await page.locator('[data-strokes]').boundingBox()
  if (box === null) throw new Error('there is no pad')
  const at = (part: number): [number, number] => [
    box.x + 140 + part * (380 + seed * 13),
    box.y +
      box.height * 0.5 +
      Math.sin(part * (19 + seed * 2.3) + seed) * box.height * (0.2 + 0.03 * (seed % 4)),
  ]
  await page.mouse.move(...at(0))
  await page.mouse.down()
  for (let point = 1; point <= 36; point += 1) await page.mouse.move(...at(point / 36))
  await page.mouse.up()
}

export async function readToTheEnd(page: Page): Promise<void> {
  const pages = page.getByRole('region', { name: /^Seiten:/ })
  await expect(page.locator('[data-drawn="true"]').first()).toBeVisible()
  const go = page.getByRole('button', { name: 'Weiter zur Unterschrift' })
  await expect
    .poll(async () => {
      await pages.evaluate((region) => (region.scrollTop = region.scrollHeight))
      return go.isEnabled()
    })
    .toBe(true)
}

/** The technician's own signatures, one after the other, until the handover can be completed. */
export async function signOwn(page: Page, from: number): Promise<void> {
  const mine = page.getByRole('heading', { name: /^Ihre Unterschrift:/ })
  const finish = page.getByRole('button', { name: 'Übergabe abschließen' })
  for (let seed = from; ; seed += 1) {
    await expect(mine.or(finish)).toBeVisible()
    if (await finish.isVisible()) return
    const name = (await mine.textContent()) ?? ''
    await write(page, seed)
    await tap(page, 'Unterschrift übernehmen')
    await expect(page.getByRole('heading', { name, exact: true })).toHaveCount(0)
  }
}

/** One sheet of the customer's: read to its end, sign, take over. */
export async function signTurned(page: Page, seed: number): Promise<void> {
  await readToTheEnd(page)
  await tap(page, 'Weiter zur Unterschrift')
  await expect(page.locator('[data-strokes]')).toBeVisible()
  // what is declared with this signature is tapped one by one
  const declarations = page.locator('label').filter({ has: page.getByRole('checkbox') })
  for (const declaration of await declarations.all()) await declaration.click()
  await write(page, seed)
  await tap(page, 'Unterschrift übernehmen')
  await expect(page.locator('[data-strokes]')).toHaveCount(0)
}

export const step = async (page: Page, name: string) => {
  const steps = page.getByRole('navigation', { name: 'Schritte der Annahme' })
  await steps.getByRole('button', { name }).click()
}

export async function leaveTurned(page: Page): Promise<void> {
  await tap(page, 'Bildschirm zurückgeben')
  for (const digit of samplePin) await tap(page, digit)
}

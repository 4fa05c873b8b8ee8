import type { Page } from '@playwright/test'

import { expect, test } from '../screens.ts'

/** What a tap wrote is typed on at once: nobody has to tap the field a second time. */

const device = async (page: Page) => {
  await page.getByRole('button', { name: 'Neue Annahme' }).click()
  await page.getByRole('button', { name: 'Weiteres Gerät' }).click()
  await page.getByText('Notebook', { exact: true }).first().click()
}

test('a maker is tapped, and the model typed behind it', async ({ stage }) => {
  const page = await stage.open('doorCompany')
  await device(page)
  await page.getByRole('button', { name: 'Medion', exact: true }).click()
  const name = page.getByRole('textbox', { name: 'Hersteller und Modell' })
  await expect(name).toBeFocused()
  await page.keyboard.type('Akoya')
  await expect(name).toHaveValue('Medion Akoya')
})

test('a reason is tapped, and more of it typed behind it', async ({ stage }) => {
  const page = await stage.open('doorCompany')
  await device(page)
  await page.getByRole('button', { name: 'nicht lesbar' }).click()
  await page.getByRole('button', { name: 'Aufkleber abgerieben' }).click()
  await page.keyboard.type(', am Akku')
  await expect(page.getByRole('textbox', { name: /Warum nicht/ })).toHaveValue(
    'Aufkleber abgerieben, am Akku',
  )
})

test('a marked damage is described at once, and its blanks mark no further spot', async ({
  stage,
}) => {
  const page = await stage.open('doorCompany')
  await device(page)
  const picture = page.getByRole('button', { name: /mit der Eingabetaste markieren/ })
  const before = await picture.boundingBox()
  await picture.click({ position: { x: 90, y: 80 } })
  await page.keyboard.type('Riss von Ecke zu Ecke')
  await expect(page.getByRole('textbox', { name: 'Schaden 1' })).toHaveValue(
    'Riss von Ecke zu Ecke',
  )
  await expect(page.getByRole('textbox', { name: 'Schaden 2' })).toHaveCount(0)
  // the picture stays under the finger, and the same spot again is the same damage
  expect(await picture.boundingBox()).toEqual(before)
  await picture.click({ position: { x: 90, y: 80 } })
  await expect(page.getByRole('textbox', { name: 'Schaden 2' })).toHaveCount(0)
  await picture.click({ position: { x: 190, y: 120 } })
  await page.keyboard.type('Delle')
  await expect(page.getByRole('textbox', { name: 'Schaden 2' })).toHaveValue('Delle')
})

test('with arrows one goes on among the kinds of the first device, from the first question to its form', async ({
  stage,
}) => {
  const page = await stage.open('doorNoDevice')
  await page.getByRole('button', { name: 'Neue Annahme' }).click()
  const kind = (name: string) => page.getByRole('radio', { name, exact: true })
  await kind('Notebook').focus()
  await page.keyboard.press('ArrowRight')
  await expect(kind('PC')).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Hersteller und Modell' })).toBeVisible()
  await expect(kind('PC')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(kind('PC')).not.toBeChecked()
  await expect(page.getByRole('radio', { checked: true }).first()).toBeFocused()
})

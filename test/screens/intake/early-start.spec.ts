import type { Page } from '@playwright/test'

import { messages } from '../../../shared/messages/messages.ts'
import { expect, expectAccessible, matchPictures, test } from '../screens.ts'
import { smallTargets } from '../targets.ts'
import { toSheets, turn, write } from './guest-steps.ts'

const { sign } = messages.de.guest
const { signatures, receipt, nextTo } = messages.de.intake

test('an early start is signed with a pen: the turned screen does not ask for it', async ({
  stage,
}) => {
  const page = await stage.open('doorSigning')
  await toSheets(page)
  await expect(page.getByText(signatures.pen.title('Sofort beginnen'))).toBeVisible()
  await expect(page.getByText(signatures.turnHint(1))).toBeVisible()
  await expectAccessible(page)
  expect(await smallTargets(page)).toEqual([])
  await page.getByRole('button', { name: signatures.pen.photo }).click()
  await expect(page.getByText(signatures.paperNumber)).toBeVisible()
  await page.getByRole('button', { name: messages.de.common.cancel, exact: true }).click()
  await page.getByRole('button', { name: signatures.turn }).click()
  await expect(page.getByText(messages.de.guest.greeting.sheets(1))).toBeVisible()
  await expect(page.getByText('Sofort beginnen')).toHaveCount(0)
})

test('the screen is not turned at once while an early start waits for its pen', async ({
  stage,
}) => {
  const page = await stage.open('doorEarlyStartAhead')
  await page.getByRole('button', { name: 'Neue Annahme' }).click()
  await expect(page.getByRole('button', { name: nextTo.prepare })).toBeVisible()
  await expect(page.getByRole('button', { name: signatures.turn })).toHaveCount(0)
})

test('one tap away it is signed on the turned screen', async ({ stage }) => {
  const page = await stage.open('doorSigning')
  await toSheets(page)
  await page.getByRole('button', { name: signatures.pen.here }).click()
  await expect(page.getByText(messages.de.guest.greeting.sheets(2))).toBeVisible()
  await expect(page.getByText('Sofort beginnen')).toBeVisible()
})

const toReceipt = async (page: Page) => {
  await page.getByRole('button', { name: /Neue Annahme|New intake/ }).click()
  await page.getByRole('button', { name: /Quittung|Receipt/ }).click()
}

test('signed on the screen, it is printed before the visit is over', async ({ stage }) => {
  const page = await stage.open('doorEarlyStartUnprinted')
  await toReceipt(page)
  const done = page.getByRole('button', { name: nextTo.done, exact: true })
  await expect(page.getByText(receipt.printNow.title('Sofort beginnen'))).toBeVisible()
  await expect(page.getByText(new RegExp(receipt.early.unprinted))).toBeVisible()
  await expect(done).toBeDisabled()
  await expectAccessible(page)
  await matchPictures(stage, 'receipt-print-now', { sizes: ['door'], themes: ['light'] })
  await page.getByRole('button', { name: messages.de.common.print, exact: true }).click()
  await expect(done).toBeEnabled()
  await expect(page.getByText(new RegExp(receipt.early.printed))).toBeVisible()
})

test('signed with a pen, its paper is in hand already, and the receipt says so', async ({
  stage,
}) => {
  const page = await stage.open('doorEarlyStartPen')
  await toReceipt(page)
  await expect(page.getByText(new RegExp(receipt.early.pen))).toBeVisible()
  await expect(page.getByRole('button', { name: nextTo.done, exact: true })).toBeEnabled()
})

test('both ways are said in English too', async ({ stage }) => {
  const { en } = messages
  const page = await stage.open('doorEarlyStartUnprinted', { language: 'en' })
  await toReceipt(page)
  await expect(page.getByText(en.intake.receipt.printNow.text)).toBeVisible()
  await expectAccessible(page)
  await stage.open('doorSigning', { language: 'en' })
  await toSheets(page)
  await expect(page.getByRole('button', { name: en.intake.signatures.pen.here })).toBeVisible()
  await expectAccessible(page)
})

test('an early start is two taps, neither made beforehand, and then a signature', async ({
  stage,
}) => {
  const page = await stage.open('doorEarlyStart')
  await turn(page)
  const boxes = page.getByRole('checkbox')
  const pad = page.getByRole('img', { name: /Unterschrift von/ })
  const take = page.getByRole('button', { name: sign.take })
  await expect(boxes).toHaveCount(2)
  for (const box of await boxes.all()) await expect(box).not.toBeChecked()
  await expectAccessible(page)
  expect(await smallTargets(page)).toEqual([])
  await matchPictures(stage, 'guest-declarations')

  await write(page)
  await expect(pad).toHaveAttribute('data-strokes', '0')
  await expect(take).toBeDisabled()
  await page.getByText(/^Ich verlange ausdrücklich/).click()
  await expect(page.getByText(sign.declareFirst)).toBeVisible()
  await write(page)
  await expect(pad).toHaveAttribute('data-strokes', '0')

  await page.getByText(/^Mir ist bekannt/).click()
  await expect(page.getByText(sign.declareFirst)).toHaveCount(0)
  await write(page)
  await expect(pad).toHaveAttribute('data-strokes', '1')
  await matchPictures(stage, 'guest-declared', { sizes: ['door'], themes: ['light'] })
  await page.getByText(/^Mir ist bekannt/).click()
  await expect(take).toBeDisabled()
  await page.getByText(/^Mir ist bekannt/).click()
  await take.click()
  const sent = await page.evaluate(() => {
    // The page of these tests puts its bridge there (page/main.tsx).
    const { house } = window as unknown as { house: { asked: { name: string; input: unknown }[] } }
    return house.asked.find(({ name }) => name === 'sheet.sign')?.input
  })
  expect(sent).toMatchObject({ slot: 'customer-early-start', declares: ['early', 'knowledge'] })
})

test('the two declarations keep nobody out in English and in the dark', async ({ stage }) => {
  const page = await stage.open('doorEarlyStart', { language: 'en' })
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await turn(page)
  await expect(page.getByRole('checkbox')).toHaveCount(2)
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
})

import { expect, test } from '../screens.ts'
import { turn } from './guest-steps.ts'

test('after fifteen minutes without a touch the turned screen asks for the PIN, and goes on at the same sheet', async ({
  stage,
}) => {
  const page = await stage.open('doorGuestSecond')
  await turn(page)
  const reading = page.getByRole('button', { name: 'Weiter zur Unterschrift' })
  const pin = page.getByText('PIN, um den Bildschirm zurückzunehmen')
  await expect(reading).toBeVisible()
  await page.clock.runFor(14 * 60_000)
  await expect(reading).toBeVisible()
  // a touch gives the whole time again
  await page.mouse.click(5, 400)
  await page.clock.runFor(14 * 60_000)
  await expect(reading).toBeVisible()
  await page.clock.runFor(61_000)
  await expect(pin).toBeVisible()
  await page.getByRole('button', { name: 'Zurück zum Kunden' }).click()
  await expect(reading).toBeVisible()
  await expect(pin).toHaveCount(0)
})

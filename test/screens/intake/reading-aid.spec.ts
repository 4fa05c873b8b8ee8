import { messages } from '../../../shared/messages/messages.ts'
import { expect, expectAccessible, matchPictures, test } from '../screens.ts'
import { timesAsked } from '../times-asked.ts'
import { readToTheEnd, scrollThrough, turn } from './guest-steps.ts'

test('an English reading aid lies beside the sheet, says that German binds and is never what is signed', async ({
  stage,
}) => {
  const page = await stage.open('doorGuestSecond')
  await turn(page)
  await expect(page.locator('[data-drawn="true"]').first()).toBeVisible()
  await page.getByRole('button', { name: 'English – reading aid' }).click()
  await expect(page.getByText('The German sheet binds')).toBeVisible()
  await expect(page.locator('[data-drawn="true"]').first()).toBeVisible()
  await expectAccessible(page)
  await matchPictures(stage, 'guest-read-aid', { sizes: ['door'] })
  await scrollThrough(page)
  // its last page counts for nothing
  await expect(page.getByRole('button', { name: 'Weiter zur Unterschrift' })).toBeDisabled()
  await page.getByRole('button', { name: 'Deutsch – das gilt' }).click()
  await readToTheEnd(page)
  await expect(page.getByRole('button', { name: 'Weiter zur Unterschrift' })).toBeEnabled()
})

test('the technician looks at the aid beside the finished sheet, and prints it as a copy', async ({
  stage,
}) => {
  const page = await stage.open('doorDone')
  await page.getByRole('button', { name: /Neue Annahme/ }).click()
  await page.getByRole('button', { name: 'Quittung' }).click()
  await page.getByRole('button', { name: /^Anzeigen: Auftrag/ }).click()
  await expect(page.locator('[data-drawn="true"]').first()).toBeVisible()
  await page.getByRole('button', { name: 'English – reading aid' }).click()
  await expect(page.getByText('The German sheet binds')).toBeVisible()
  await expect(page.locator('[data-drawn="true"]').first()).toBeVisible()
  // only the finished German sheet is saved as a file
  await expect(page.getByRole('button', { name: 'PDF speichern' })).toHaveCount(0)
  await expectAccessible(page)
  await matchPictures(stage, 'sheet-preview-aid', { sizes: ['door'], themes: ['light'] })
  await page.getByRole('button', { name: 'Drucken', exact: true }).click()
  await expect.poll(() => timesAsked(page, 'sheet.print')).toBe(1)
})

test('the covering mail can be had in English too; nobody gets it unasked', async ({ stage }) => {
  const page = await stage.open('doorDone')
  const { receipt } = messages.de.intake
  await page.getByRole('button', { name: /Neue Annahme/ }).click()
  await page.getByRole('button', { name: 'Quittung' }).click()
  await page.getByRole('button', { name: receipt.mailDraft }).click()
  const english = page.getByRole('checkbox', { name: new RegExp(receipt.mailEnglish) })
  await expect(english).not.toBeChecked()
  await page.getByText(receipt.mailEnglish, { exact: true }).click()
  await page.getByRole('textbox', { name: receipt.mailTo }).fill('kundin@example.org')
  await expectAccessible(page)
  await page.getByRole('button', { name: receipt.mailSave }).click()
  await expect(page.getByText(receipt.saved('Papiere.eml'))).toBeVisible()
  const sent = await page.evaluate(() => {
    // The page of these tests puts its bridge there (page/main.tsx).
    const { house } = window as unknown as { house: { asked: { name: string; input: unknown }[] } }
    return house.asked.find(({ name }) => name === 'sitting.draftMail')?.input
  })
  expect(sent).toMatchObject({ to: 'kundin@example.org', english: true })
})

import type { Page } from '@playwright/test'

import { channel } from '../../shared/desk/bridge.ts'
import { messages } from '../../shared/messages/messages.ts'
import { expect, test } from './screens.ts'
import { lastInput } from './times-asked.ts'

const t = messages.de

const tab = (page: Page, part: keyof typeof t.business.tabs) =>
  page.getByRole('tab', { name: t.business.tabs[part], exact: true })

test('a checklist left half-typed says so when one comes back, and gives way to what counts', async ({
  stage,
}) => {
  const page = await stage.open('open')
  await page.getByRole('button', { name: t.business.title, exact: true }).click()
  await tab(page, 'measures').click()
  const first = () => page.getByRole('textbox').first()
  const counts = await first().inputValue()
  await first().fill('Festplatte verschlüsselt, Schlüssel im Tres')
  await tab(page, 'subProcessors').click()
  await tab(page, 'measures').click()
  await expect(first()).toHaveValue('Festplatte verschlüsselt, Schlüssel im Tres')
  await expect(page.getByText(t.business.typedBefore)).toBeVisible()
  await page.getByRole('button', { name: t.business.dropTyped, exact: true }).click()
  await expect(first()).toHaveValue(counts)
  await expect.poll(() => lastInput(page, 'typing.keep')).toEqual({ place: 'measures' })
})

test('an entry opened again has what was tapped in it, not only what was typed', async ({
  stage,
}) => {
  const page = await stage.open('open')
  await page.getByText('Lenovo ThinkPad T14').first().click()
  const entry = page.getByRole('button', { name: t.words.custodyKind.ACCESS_END, exact: true })
  const dialog = page.getByRole('dialog')
  const opened = dialog.getByRole('radio', { name: t.words.opened.files })
  await entry.click()
  await opened.check({ force: true })
  // the window ends, as at a lock: it hands over at once
  await page.evaluate((leaving) => void dispatchEvent(new Event(leaving)), channel.leaving)
  const kept = await lastInput(page, 'typing.keep')
  expect(kept).toMatchObject({ typed: expect.stringContaining('"opened":"files"') })
  await page.keyboard.press('Escape')
  await expect.poll(() => lastInput(page, 'typing.keep')).not.toHaveProperty('typed')
  await page.evaluate(
    async (input) => window.obhut.call('typing.keep', input, '0'.repeat(32)),
    kept,
  )
  await entry.click()
  await expect(opened).toBeChecked()
})

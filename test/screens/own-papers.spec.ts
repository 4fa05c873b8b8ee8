import type { Page } from '@playwright/test'

import { messages } from '../../shared/messages/messages.ts'
import { expect, test, type Stage } from './screens.ts'
import { timesAsked } from './times-asked.ts'
import { pick, press, tab, type } from './walks.ts'

const t = messages.de
const words = t.ownPapers

const walkIn = async (stage: Stage): Promise<Page> => {
  const page = await stage.open('ownPapers')
  await press(t.business.title)(page)
  await tab(t.business.tabs.ownPapers)(page)
  return page
}

test('no file is asked for before paper, edition and a day that has been are there', async ({
  stage,
}) => {
  const page = await walkIn(stage)
  await press(words.choose)(page)
  await expect(page.getByText(t.common.missing)).toHaveCount(3)
  await pick(words.paper, t.words.paper.D11)(page)
  await type(words.version, 'Innung 7')(page)
  await type(words.lawAsOf, '24.11.2026')(page)
  await press(words.choose)(page)
  await expect(page.getByText(words.inFuture)).toBeVisible()
  expect(await timesAsked(page, 'ownPaper.deposit')).toBe(0)
})

test('what was typed is still there after a file was refused', async ({ stage }) => {
  const page = await walkIn(stage)
  await pick(words.paper, t.words.paper.D04)(page)
  await type(words.version, 'Kanzlei 4')(page)
  await type(words.lawAsOf, '01.11.2026')(page)
  await press(words.replace)(page)
  await expect(page.getByText(t.errors.pdfEncrypted.happened)).toBeVisible()
  await expect(page.getByRole('textbox', { name: words.version })).toHaveValue('Kanzlei 4')
  await expect(page.getByRole('textbox', { name: words.lawAsOf })).toHaveValue('01.11.2026')
})

test('our wording comes back only after the question was answered', async ({ stage }) => {
  const page = await walkIn(stage)
  await press(words.withdraw.open)(page)
  expect(await timesAsked(page, 'ownPaper.withdraw')).toBe(0)
  await press(words.withdraw.confirm)(page)
  await expect.poll(() => timesAsked(page, 'ownPaper.withdraw')).toBe(1)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

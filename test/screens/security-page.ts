import type { Page } from '@playwright/test'

import { messages } from '../../shared/messages/messages.ts'
import type { CaseName } from './cases.ts'
import { expect, expectAccessible, type Stage } from './screens.ts'
import { smallTargets } from './targets.ts'
import { press } from './walks.ts'

/** Opens the page on security at the card with this title. */
export const securityPage = async (stage: Stage, house: CaseName, card: string): Promise<Page> => {
  const page = await stage.open(house)
  await press(messages.de.settings.title)(page)
  await press(messages.de.security.open)(page)
  await page.getByRole('heading', { name: card, exact: true }).scrollIntoViewIfNeeded()
  return page
}

/** Keeps nobody out, and everything that is pressed is large enough for a finger. */
export const expectUsable = async (page: Page): Promise<void> => {
  await expectAccessible(page)
  expect(await smallTargets(page)).toEqual([])
}

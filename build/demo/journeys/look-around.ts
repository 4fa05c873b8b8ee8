import type { Visit } from '../visit.ts'
import { t } from '../words.ts'

/** Through the other screens of the workshop, once. */
export async function lookAround({ screen, show, page, hand }: Visit): Promise<void> {
  if (await screen.button(t.board.toWorkshop).isVisible()) await screen.press(t.board.toWorkshop)
  await page.getByRole('searchbox', { name: t.board.search }).waitFor()
  await show('board')
  await screen.press(t.appointments.enter)
  await screen.reads(t.appointments.whoAndWhen)
  await show('appointment')
  await screen.press(t.common.back)
  await page.getByRole('searchbox', { name: t.board.search }).waitFor()
  await screen.press(new RegExp(`^${t.board.today}`))
  await page.getByRole('heading', { name: t.board.today }).waitFor()
  await show('today')
  await screen.press(t.customers.title)
  await page.getByRole('searchbox', { name: t.customers.search }).waitFor()
  await show('customers')
  await screen.press(t.settings.business)
  for (const [tab, name] of Object.entries(t.business.tabs)) {
    await hand.press(page.getByRole('tab', { name, exact: true }))
    await show(`business-${tab}`)
  }
}

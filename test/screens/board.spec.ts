import { messages } from '../../shared/messages/messages.ts'
import { expect, test } from './screens.ts'
import { timesAsked } from './times-asked.ts'

const t = messages.de

test('the sheets that are not in hand yet lead to their jobs, and a board that was refused asks again', async ({
  stage,
}) => {
  const page = await stage.open('open')
  await page.getByRole('button', { name: t.board.notDelivered(1) }).click()
  await expect(page.getByText('Lenovo ThinkPad T14')).toHaveCount(0)
  await page.getByText('Microsoft Surface Pro 9').click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const refused = await stage.open('refusing')
  const before = await timesAsked(refused, 'board.view')
  await refused.getByRole('button', { name: t.problem.retry }).click()
  await expect.poll(() => timesAsked(refused, 'board.view')).toBe(before + 1)
})

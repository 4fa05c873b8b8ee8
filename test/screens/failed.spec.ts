import { messages } from '../../shared/messages/messages.ts'
import { expect, expectAccessible, matchPictures, test } from './screens.ts'
import { turn } from './intake/guest-steps.ts'
import { smallTargets } from './targets.ts'
import { timesAsked } from './times-asked.ts'

const reference = 'k7qd3mx2fh'

for (const language of ['de', 'en'] as const) {
  const t = messages[language]
  const words = t.problem.failed

  test(`a screen that falls over leaves no empty window (${language})`, async ({ stage }) => {
    const page = await stage.open('open', { language, query: '&breaks=settings.handNote' })
    await page.getByRole('button', { name: t.settings.title, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title)
    await expect(page.getByText(words.kept)).toBeVisible()
    await expect(page.getByRole('listitem')).toHaveText([...words.steps.counter])
    await expect(page.getByText(t.common.reference(reference))).toBeVisible()
    expect(await timesAsked(page, 'screen.failed')).toBe(1)
    await page.mouse.move(0, 0)
    await expectAccessible(page)
    expect(await smallTargets(page)).toEqual([])
    await matchPictures(
      stage,
      `screen-failed-${language}`,
      language === 'de' ? {} : { sizes: ['door'] },
    )

    await page.getByRole('button', { name: words.toBoard }).click()
    await expect(page.getByText('Lenovo ThinkPad T14').first()).toBeVisible()
    await expect(page.getByText(words.title)).toHaveCount(0)
  })
}

test('a fault before the house is open says so too, and can lock', async ({ stage }) => {
  const t = messages.de
  const words = t.problem.failed
  const page = await stage.open('locked', { query: '&breaks=unlock.motto' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title)
  await page.getByRole('button', { name: t.common.lock, exact: true }).click()
  await expect.poll(() => timesAsked(page, 'archive.lock')).toBe(1)
  await page.getByRole('button', { name: words.again }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title)
})

test('a fault on the turned screen speaks to the customer and shows no way to the board', async ({
  stage,
}) => {
  const t = messages.de
  const words = t.problem.failed
  const page = await stage.open('doorGuest', { query: '&breaks=guest.otherLanguage' })
  await turn(page)
  await expect(page.getByText(words.guest.kept)).toBeVisible()
  await expect(page.getByRole('button', { name: words.toBoard })).toHaveCount(0)
  await expectAccessible(page)
  await matchPictures(stage, 'screen-failed-guest')
  await page.getByRole('button', { name: words.again }).click()
  await expect(page.getByText(words.guest.kept)).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(2)
})

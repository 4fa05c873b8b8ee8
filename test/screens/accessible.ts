import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** axe-core as a module of the page's own folder (shell/build.ts): the browser keeps it compiled from one page to the next. */
const lent = 'obhut://app/axe.js'

/** While a dialog still fades in, axe-core takes it for part of the page behind it. What turns for ever is not waited for. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(ending.map((animation) => animation.finished))
  })
}

/** Finds nothing that axe-core knows to keep people out: WCAG 2.2 A and AA, and its best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page)
  const axe = await axeOn(page)
  axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  // a dialog hides the page behind it from readers; axe-core sees that itself, but by looking at points, and not always
  if ((await page.getByRole('dialog').count()) > 0)
    axe.disableRules(['landmark-one-main', 'page-has-heading-one'])
  await expectNone(axe)
}

/** The rules that see colours: all that can change when a screen that keeps nobody out is shown in the other theme. */
export async function expectReadable(page: Page): Promise<void> {
  await settled(page)
  const axe = await axeOn(page)
  await expectNone(axe.withRules(['color-contrast', 'link-in-text-block']))
}

async function axeOn(page: Page): Promise<AxeBuilder> {
  const isOurs = page.url().startsWith('obhut:')
  if (isOurs) await page.evaluate(`import('${lent}').then(() => undefined)`)
  // where it is there already, nothing is sent: axe-core would be sent and compiled twice for each look
  const axe = new AxeBuilder({ page, ...(isOurs ? { axeSource: 'undefined' } : {}) })
  // what passes need not be described
  return axe.setLegacyMode(true).options({ resultTypes: ['violations'] })
}

async function expectNone(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze()
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
  expect(told).toEqual([])
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import AxeBuilder from '@axe-core/playwright'
import {
  _electron,
  expect,
  test as base,
  type CDPSession,
  type ElectronApplication,
  type Page,
} from '@playwright/test'

import { launchSwitches, longestWaitMs, ownSandbox } from '../../build/launch.ts'
import type { CaseName } from './cases.ts'
import { foreignLetters } from './faces.ts'
import { now } from './fixtures/people.ts'
import { buildScreens } from './shell/build.ts'

/** The two screens of the pictures: a touch notebook at the door, a monitor in the workshop. */
export const sizes = {
  door: { width: 1366, height: 768 },
  desk: { width: 1920, height: 1080 },
  /** The notebook at the door, zoomed to 200 %. */
  zoomed: { width: 683, height: 384 },
} as const
export type SizeName = keyof typeof sizes
export const themes = ['light', 'dark'] as const

/** A picture may differ in one pixel of a thousand, each by a fifth of its colour: the same Chromium draws the same. */
export const tolerance = { maxDiffPixelRatio: 0.001, threshold: 0.2 }

export interface Stage {
  /** Opens a house in a language; ends with its first screen there and the fonts loaded. */
  open(house: CaseName, options?: { language?: 'de' | 'en'; query?: string }): Promise<Page>
  resize(size: SizeName): Promise<void>
  readonly page: Page
}

interface Shared {
  readonly running: { app: ElectronApplication; page: Page; cdp: CDPSession }
}

export const test = base.extend<{ stage: Stage }, Shared>({
  running: [
    async ({ browserName: _none }, hand) => {
      const profile = await mkdtemp(join(tmpdir(), 'obhut-screens-'))
      const folder = await buildScreens()
      const app = await _electron.launch({
        chromiumSandbox: ownSandbox,
        args: [
          ...launchSwitches,
          '--force-device-scale-factor=1',
          `--user-data-dir=${profile}`,
          folder,
        ],
        env: { ...process.env, TZ: 'Europe/Berlin', LANG: 'de_DE.UTF-8' },
      })
      app.context().setDefaultTimeout(longestWaitMs)
      const page = await app.firstWindow()
      const cdp = await app.context().newCDPSession(page)
      await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 })
      await hand({ app, page, cdp })
      await app.close().catch(() => undefined)
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker' },
  ],
  stage: async ({ running: { page, cdp } }, hand) => {
    const said: string[] = []
    const hear = (message: { type(): string; text(): string }) => {
      if (message.type() === 'error') said.push(message.text())
    }
    const fall = (error: Error) => said.push(error.message)
    page.on('console', hear)
    page.on('pageerror', fall)
    await page.clock.setFixedTime(now)
    const resize = async (size: SizeName) => {
      await cdp.send('Emulation.setDeviceMetricsOverride', {
        ...sizes[size],
        deviceScaleFactor: 1,
        mobile: false,
      })
    }
    await resize('door')
    await hand({
      page,
      resize,
      open: async (house, { language = 'de', query = '' } = {}) => {
        await page.goto(`obhut://app/index.html?case=${house}&language=${language}${query}`)
        // before the first answer of the house the page is empty, and nothing on it can be looked for
        await page.locator('h1, main, button').first().waitFor({ state: 'attached' })
        await page.evaluate(async () => document.fonts.ready)
        return page
      },
    })
    page.off('console', hear)
    page.off('pageerror', fall)
    expect(said, 'the page complained').toEqual([])
  },
})
export { expect }

/**
 * Compares the screen as it stands with its pictures: both sizes, light and dark, or only those asked for. What the machine's
 * own fonts draw looks different on the next machine: only letters that are `strange` on purpose are let pass.
 */
export async function matchPictures(
  stage: Stage,
  name: string,
  only: {
    sizes?: readonly SizeName[]
    themes?: readonly (typeof themes)[number][]
    strange?: string
  } = {},
): Promise<void> {
  const { page } = stage
  expect(await foreignLetters(page, only.strange)).toEqual([])
  for (const theme of only.themes ?? themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const size of only.sizes ?? (['door', 'desk'] as const)) {
      await stage.resize(size)
      await expect(page).toHaveScreenshot(`${name}-${size}-${theme}.png`, {
        ...tolerance,
        animations: 'disabled',
        caret: 'hide',
      })
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await stage.resize('door')
}

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
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    // what passes need not be described
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  // a dialog hides the page behind it from readers; axe-core sees that itself, but by looking at points, and not always
  if ((await page.getByRole('dialog').count()) > 0)
    axe.disableRules(['landmark-one-main', 'page-has-heading-one'])
  const { violations } = await axe.analyze()
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
  expect(told).toEqual([])
}

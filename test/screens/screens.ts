import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import {
  _electron,
  expect,
  test as base,
  type CDPSession,
  type ElectronApplication,
  type Page,
} from '@playwright/test'

import { launchSwitches, longestWaitMs, ownSandbox } from '../../build/launch.ts'
import { expectReadable } from './accessible.ts'
import type { CaseName } from './cases.ts'
import { foreignLetters } from './faces.ts'
import { now } from './fixtures/people.ts'
import { lookAlike } from './look-alike.ts'
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
  /** The window as it stands, as PNG. */
  shoot(): Promise<Buffer>
  readonly page: Page
}

interface Shared {
  readonly running: {
    readonly app: ElectronApplication
    readonly page: Page
    readonly cdp: CDPSession
    /** The size the window has: most tests find it as they want it, and setting it lays the page out anew. */
    readonly shown: { size?: SizeName }
  }
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
      // once for all tests: each setting more would be played again at every opening of a page
      await page.clock.setFixedTime(now)
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await hand({ app, page, cdp, shown: {} })
      await app.close().catch(() => undefined)
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker' },
  ],
  stage: async ({ running: { page, cdp, shown } }, hand) => {
    const said: string[] = []
    const hear = (message: { type(): string; text(): string }) => {
      if (message.type() === 'error') said.push(message.text())
    }
    const fall = (error: Error) => said.push(error.message)
    page.on('console', hear)
    page.on('pageerror', fall)
    const resize = async (size: SizeName) => {
      if (shown.size === size) return
      shown.size = size
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
      shoot: async () => {
        const png = { format: 'png', optimizeForSpeed: true } as const
        await painted(page)
        const { data } = await cdp.send('Page.captureScreenshot', png)
        return Buffer.from(data, 'base64')
      },
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
export { expectAccessible } from './accessible.ts'

/** Two frames later what was changed is on the screen. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    async () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve))
      }),
  )
}

/**
 * Compares the screen as it stands with its pictures: both sizes, light and dark, or only those asked for. What the machine's
 * own fonts draw looks different on the next machine: only letters that are `strange` on purpose are let pass. Whatever is
 * pictured, in the dark its colours can be told apart, which another test may look at (`isReadElsewhere`).
 */
export async function matchPictures(
  stage: Stage,
  name: string,
  only: {
    sizes?: readonly SizeName[]
    themes?: readonly (typeof themes)[number][]
    strange?: string
    isReadElsewhere?: boolean
  } = {},
): Promise<void> {
  const { page } = stage
  expect(await foreignLetters(page, only.strange)).toEqual([])
  for (const size of only.sizes ?? (['door', 'desk'] as const)) {
    await stage.resize(size)
    for (const theme of only.themes ?? themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await matchPicture(stage, `${name}-${size}-${theme}.png`)
    }
  }
  // light was looked at by whoever took the picture, with all other rules
  if (only.isReadElsewhere !== true) {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await expectReadable(page)
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await stage.resize('door')
}

/** Most pictures are as good as equal at the first look; what is not, or not there yet, is Playwright's to judge. */
async function matchPicture(stage: Stage, file: string): Promise<void> {
  const stored = await readFile(test.info().snapshotPath(file, { kind: 'screenshot' })).catch(
    () => undefined,
  )
  const isRenewed = test.info().config.updateSnapshots === 'all'
  if (stored !== undefined && !isRenewed && (await lookAlike(await stage.shoot(), stored))) return
  await expect(stage.page).toHaveScreenshot(file, {
    ...tolerance,
    animations: 'disabled',
    caret: 'hide',
  })
}

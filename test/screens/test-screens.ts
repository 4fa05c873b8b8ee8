import type { Page } from '@playwright/test'

import { messages, type Messages } from '../../shared/messages/messages.ts'
import { expectAccessible } from './accessible.ts'
import { attackEveryField } from './attacks.ts'
import type { CaseName } from './cases.ts'
import { expect, matchPictures, test } from './screens.ts'
import { smallTargets } from './targets.ts'
import type { Walk } from './walks.ts'

/** Screens by their name: the house they are found in, and the way there in the words of a language. */
type ScreensIn = (t: Messages) => Record<string, readonly [CaseName, ...Walk[]]>

interface Pictured {
  /** Not a screen of its own but a dialog or a state of one: pictured at the door and in the light only. */
  readonly isState: (name: string) => boolean
  /** Letters a screen shows although no font of ours has them, by its name. */
  readonly strange?: Readonly<Record<string, string>>
}

/**
 * Two tests for each screen, German in the light as pictured and English in the dark: each keeps nobody out. What is typed
 * stays text.
 */
export function testScreens(screensIn: ScreensIn, { isState, strange = {} }: Pictured): void {
  for (const [name, [house, ...walk]] of Object.entries(screensIn(messages.de))) {
    test(`the screen ${name} looks as it did and keeps nobody out`, async ({ stage }) => {
      const page = await stage.open(house)
      for (const step of walk) await step(page)
      await page.mouse.move(0, 0)
      await expectAccessible(page)
      expect(await smallTargets(page)).toEqual([])
      const letters = strange[name]
      await matchPictures(stage, name, {
        ...(isState(name) ? { sizes: ['door'], themes: ['light'] } : {}),
        ...(letters === undefined ? {} : { strange: letters }),
        // in the dark the second test looks with every rule
        isReadElsewhere: true,
      })
    })
  }

  for (const [name, [house, ...walk]] of Object.entries(screensIn(messages.en))) {
    test(`the screen ${name} keeps nobody out in English and in the dark, and what is typed stays text`, async ({
      stage,
    }) => {
      const page = await stage.open(house, { language: 'en' })
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await speakEnglish(page)
      for (const step of walk) await step(page)
      await page.mouse.move(0, 0)
      await expectAccessible(page)
      await attackEveryField(page)
    })
  }
}

/** The house before it is open has no settings yet: its language is a button. */
export async function speakEnglish(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'English', exact: true })
  if ((await button.count()) === 1) await button.click()
}

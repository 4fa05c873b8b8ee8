import type { ElectronApplication, Page } from '@playwright/test'

import {
  found,
  isFocused,
  nameOf,
  nothingYet,
  scrollDown,
  typeInto,
  type Thing,
  type Hand,
  type Target,
} from './hand.ts'
import { keyboardOf } from './keyboard.ts'

/** More stops than any screen has. */
const mostStops = 400

/** Somebody who has only the keyboard: Tab, arrows, Space and Enter. Signs with a pen on paper. */
export function keyboardHand(page: Page, app: ElectronApplication): Hand {
  const keyboard = keyboardOf(app)
  const count = nothingYet()
  const key = async (name: string) => {
    await page.keyboard.press(name)
    count.keystrokes += 1
  }
  const goTo = async (wanted: Target) => {
    const target = await found(wanted)
    for (let stops = 0; stops < mostStops;) {
      const { at, back, steps } = await wayTo(target)
      if (at === 'here') return
      const next = at === 'group' ? 'ArrowRight' : back ? 'Shift+Tab' : 'Tab'
      await keyboard.tab(steps - 1, back ? 'back' : 'on')
      count.keystrokes += steps - 1
      // the last one is answered, and with it those before have come
      await key(next)
      stops += steps
    }
    throw new Error(`${nameOf(wanted)} cannot be reached by keyboard`)
  }
  return {
    page,
    async press(wanted) {
      const target = await found(wanted)
      await target.waitForElementState('visible')
      await goTo(target)
      const isChosen = await target.evaluate(
        (element) =>
          element instanceof HTMLInputElement && element.type === 'radio' && element.checked,
      )
      if (!isChosen) await key('Space')
    },
    async write(target, text) {
      const field = await found(target)
      await goTo(field)
      count.keystrokes += await typeInto({ page, keyboard }, field, text)
    },
    async pin(digits) {
      for (const digit of digits) await key(digit)
    },
    async mark(picture, x, y) {
      await goTo(picture)
      // the cross begins in the middle and moves by fortieths
      const steps = async (from: number, to: number, less: string, more: string) => {
        const far = Math.round((to - from) / 25)
        for (let step = 0; step < Math.abs(far); step += 1) await key(far < 0 ? less : more)
      }
      await steps(500, x, 'ArrowLeft', 'ArrowRight')
      await steps(500, y, 'ArrowUp', 'ArrowDown')
      await key('Enter')
    },
    sign: undefined,
    signedOnPaper: () => (count.signatures += 1),
    async readToEnd(region) {
      const place = await found(region)
      if (!(await isFocused(place))) await goTo(place)
      await page.keyboard.press('End')
      await scrollDown(region)
    },
    counts: () => ({ ...count }),
  }
}

interface Way {
  /** On it, in the group of tiles it belongs to, or elsewhere. */
  readonly at: 'here' | 'group' | 'elsewhere'
  readonly back: boolean
  /** How many keys somebody who sees the screen presses before he looks again; at least one. */
  readonly steps: number
}

/**
 * The way from the place where one is. A form may unfold or move the cursor while one walks: where the steps led is
 * looked at afterwards, and the rest of the way is reckoned anew.
 */
async function wayTo(target: Thing): Promise<Way> {
  return target.evaluate((element): Way => {
    const here = document.activeElement
    const isRadio = (one: Element | null) =>
      one instanceof HTMLInputElement && one.type === 'radio' ? one : undefined
    if (element === here) return { at: 'here', back: false, steps: 0 }
    const wanted = isRadio(element)
    if (wanted !== undefined && isRadio(here)?.name === wanted.name) {
      return { at: 'group', back: false, steps: 1 }
    }
    // the place was taken away with the thing that stood there: the next Tab tells where one is
    if (here === null || here === document.body) return { at: 'elsewhere', back: false, steps: 1 }
    const follows = (one: Element, other: Element) =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    const back = follows(element, here)
    const [from, to] = back ? [element, here] : [here, element]
    const all = 'a[href], button, input, select, textarea, [tabindex]'
    const between = [...document.querySelectorAll<HTMLElement>(all)].filter(
      (stop) =>
        stop.tabIndex >= 0 &&
        follows(from, stop) &&
        follows(stop, to) &&
        !stop.matches(':disabled, [inert] *') &&
        stop.checkVisibility({ visibilityProperty: true }),
    )
    // one Tab leads through a whole group of tiles
    const stops = new Set(between.map((stop) => isRadio(stop)?.name ?? stop))
    stops.delete(isRadio(here)?.name ?? '')
    stops.delete(wanted?.name ?? '')
    return { at: 'elsewhere', back, steps: stops.size + 1 }
  })
}

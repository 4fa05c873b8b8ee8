import type { Page } from '@playwright/test'

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

/** More stops than any screen has. */
const mostStops = 400

/** Somebody who has only the keyboard: Tab, arrows, Space and Enter. Signs with a pen on paper. */
export function keyboardHand(page: Page): Hand {
  const count = nothingYet()
  const key = async (name: string) => {
    await page.keyboard.press(name)
    count.keystrokes += 1
  }
  const goTo = async (wanted: Target) => {
    const target = await found(wanted)
    const back = await liesBefore(target)
    for (let stops = 0; stops < mostStops; stops += 1) {
      const at = await whereIs(target)
      if (at === 'here') return
      if (at === 'group') await key('ArrowRight')
      else await key(back ? 'Shift+Tab' : 'Tab')
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
      count.keystrokes += await typeInto(page, field, text)
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

async function liesBefore(target: Thing): Promise<boolean> {
  return target.evaluate((element) => {
    const here = document.activeElement
    if (here === null || here === document.body) return false
    return (element.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  })
}

/** On it, in the group of tiles it belongs to, or elsewhere. */
async function whereIs(target: Thing): Promise<'here' | 'group' | 'elsewhere'> {
  return target.evaluate((element) => {
    const here = document.activeElement
    if (element === here) return 'here'
    const isRadio = element instanceof HTMLInputElement && element.type === 'radio'
    const inGroup = isRadio && here instanceof HTMLInputElement && here.name === element.name
    return inGroup ? 'group' : 'elsewhere'
  })
}

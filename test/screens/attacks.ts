import type { Page } from '@playwright/test'

import { expect } from './screens.ts'

/** What runs when a text is taken for markup, for a template, or for a formula. */
const attacks = [
  '<img src=x onerror=globalThis.ran=1>',
  '{{constructor.constructor("ran=1")()}}',
  '=cmd|"/C calc"!A0',
]

/**
 * Types an attack into every place to type that is on the screen, and finds that it stayed text: nothing ran, no picture
 * came of it, nothing was asked of the policy (the stage hears every complaint). Answers how many places there were.
 */
export async function attackEveryField(page: Page): Promise<number> {
  const count = await page.evaluate((texts) => {
    const kinds = 'input:not([type=radio], [type=checkbox], [type=file]), textarea'
    const places = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(kinds)]
    const open = places.filter((one) => one.checkVisibility() && !one.disabled && !one.readOnly)
    for (const [place, field] of open.entries()) {
      // React hears only of values that are set past its own setter
      const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
      own?.set?.call(field, texts[place % texts.length])
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    return open.length
  }, attacks)
  const seen = await page.evaluate(() => ({
    ran: 'ran' in globalThis,
    images: document.querySelectorAll('img[src=x], img[onerror]').length,
  }))
  expect(seen).toEqual({ ran: false, images: 0 })
  return count
}

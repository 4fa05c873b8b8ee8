import type { Page } from '@playwright/test'

export interface Cost {
  readonly taps: number
  readonly keys: number
}

/**
 * Counts in the window itself what it gets from now on, whatever hand works it; returns how to read it. Strokes on the
 * pad are signatures and no taps, a key held down to change another one is part of that one.
 */
export async function countInWindow(page: Page): Promise<() => Promise<Cost>> {
  await page.evaluate(() => {
    const counted = { taps: 0, keys: 0 }
    Object.assign(window, { counted })
    const tapped = ({ target }: Event) => {
      const isPad = target instanceof Element && target.closest('[data-strokes]') !== null
      if (!isPad) counted.taps += 1
    }
    const pressed = ({ key }: KeyboardEvent) => {
      if (!['Shift', 'Control', 'Alt'].includes(key)) counted.keys += 1
    }
    window.addEventListener('pointerdown', tapped, true)
    window.addEventListener('keydown', pressed, true)
  })
  // what was put there a few lines above
  return async () => page.evaluate(() => ({ ...(Reflect.get(window, 'counted') as Cost) }))
}

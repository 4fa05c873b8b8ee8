import type { Page } from '@playwright/test'

/** The smallest side of a target, in CSS pixels (design: fingers, gloves, a doorstep). */
const least = 48

/**
 * Names every control on the screen that a finger could miss: lower or narrower than 48 pixels. A field counts with the
 * box around it, a choice with its tile.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, [role=button], [role=tab], [role=option], label, input:not([type=radio]):not([type=checkbox]), textarea',
    )
    return [...controls].flatMap((control) => {
      const target = control.matches('input, textarea')
        ? (control.parentElement ?? control)
        : control
      const { width, height } = target.getBoundingClientRect()
      // Readers get a close button of their own, hidden in a box of one pixel.
      const isHidden = (control.parentElement?.clientWidth ?? 0) === 1
      const isShown = control.checkVisibility() && !isHidden && width > 1 && height > 1
      const isLabelOfField = control.matches('label') && control.querySelector('input') === null
      if (!isShown || isLabelOfField || (width >= smallest - 0.5 && height >= smallest - 0.5))
        return []
      return [
        `${control.textContent || control.ariaLabel}: ${Math.round(width)} × ${Math.round(height)}`,
      ]
    })
  }, least)
}

import type { Page } from '@playwright/test'

/**
 * Names every text on the screen that our own face does not draw: another family, or a letter outside of what our fonts
 * hold (their `unicode-range`), which the machine would then draw with any font it has. `expected` are letters that stand there
 * because nobody has them.
 */
export async function foreignLetters(page: Page, expected = ''): Promise<string[]> {
  return page.evaluate((known) => {
    const faces = [...document.fonts]
    const [ours = ''] = faces.map(({ family }) => family.replaceAll(/["']/g, ''))
    const ranges = faces.flatMap(({ unicodeRange }) =>
      unicodeRange.split(',').map((range) => {
        const [from = '', to = from] = range.trim().slice(2).split('-')
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
      }),
    )
    const holds = (letter: string) =>
      known.includes(letter) ||
      ranges.some(([from, to]) => {
        const code = letter.codePointAt(0) ?? 0
        return code >= from && code <= to
      })
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = new Set<string>()
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const [text, around] = [node.textContent?.trim() ?? '', node.parentElement]
      if (text === '' || around === null || !around.checkVisibility()) continue
      // pages of a paper are pictures; the text laid over them for readers is transparent
      if (around.closest('svg, style, script, .textLayer') !== null) continue
      const family = getComputedStyle(around).fontFamily
      if (!family.replaceAll(/["']/g, '').startsWith(ours)) found.add(`${text}: ${family}`)
      const strange = [...text].filter((letter) => !holds(letter))
      if (strange.length > 0) found.add(`${text}: ${strange.join(' ')}`)
    }
    return [...found]
  }, expected)
}

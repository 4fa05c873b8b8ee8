import type { Locator } from '@playwright/test'

import { found, type Thing, type Hand } from './hand.ts'
import { asQuestion, beginsWith } from './words.ts'

/** What one does on a screen, in the words that stand on it. Only what is not so already costs a tap. */
export const screenOf = (hand: Hand) => {
  const { page } = hand
  // a hidden place for files counts as a button too, and bears the name of the one that opens it
  const button = (name: string | RegExp) =>
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .and(page.locator('button'))
      .first()
  const field = (label: string) =>
    page.getByRole('textbox', { name: asQuestion(label), includeHidden: true }).first()

  const unfold = async (inside: Thing) => {
    const id = await inside.evaluate((element) => element.closest('[role=group][hidden]')?.id)
    if (id === undefined) return
    await hand.press(page.locator(`[aria-controls="${id}"]`))
    await inside.waitForElementState('visible')
  }

  const writeInto = async (place: Locator, text: string) => {
    const field = await found(place)
    if ((await field.inputValue()) === text) return
    await unfold(field)
    await hand.write(field, text)
  }

  const press = async (name: string | RegExp) => hand.press(button(name))

  return {
    page,
    button,
    press,
    field,

    /** Chooses one of several tiles, unless it is chosen. */
    async choose(question: string, answer: string) {
      const group = page
        .getByRole('radiogroup', { name: asQuestion(question), includeHidden: true })
        .first()
      // the one that is called so, before one whose name begins so
      const exact = group.getByRole('radio', { name: answer, exact: true, includeHidden: true })
      const begins = group.getByRole('radio', { name: beginsWith(answer), includeHidden: true })
      await group.waitFor({ state: 'attached' })
      const tile = await found((await exact.count()) > 0 ? exact.first() : begins.first())
      if (await tile.isChecked()) return
      await unfold(tile)
      await hand.press(tile)
    },

    /** Ticks exactly these of several tiles. */
    async tick(question: string, answers: readonly string[]) {
      const group = page.getByRole('group', { name: asQuestion(question) }).first()
      await group.waitFor()
      for (const tile of await group.getByRole('checkbox').all()) {
        const name = await tile.evaluate(
          (element) => element.closest('label')?.innerText.trim() ?? '',
        )
        if ((await tile.isChecked()) !== answers.includes(name)) await hand.press(tile)
      }
    },

    /** Writes into a field, unless it says so. */
    async write(label: string, text: string) {
      await writeInto(field(label), text)
    },
    writeInto,

    /** True when the button comes within the time. */
    async offers(name: string | RegExp, ms = 400) {
      return button(name)
        .waitFor({ timeout: ms })
        .then(
          () => true,
          () => false,
        )
    },

    /** Waits for a headline or any other text. */
    async reads(text: string | RegExp) {
      await page
        .getByText(text, { exact: typeof text === 'string' })
        .first()
        .waitFor()
    },
  }
}
export type Screen = ReturnType<typeof screenOf>

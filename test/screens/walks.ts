import type { Page } from '@playwright/test'

import type { Messages } from '../../shared/messages/messages.ts'

/** A step on the way to a screen. */
export type Walk = (page: Page) => Promise<void>

/** Presses the one button of this name. */
export const press =
  (name: string | RegExp): Walk =>
  async (page) =>
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click()

export const type =
  (label: string, text: string): Walk =>
  async (page) =>
    page.getByRole('textbox', { name: label, exact: true }).fill(text)

/** Chooses the tile with this label. */
export const choose =
  (label: string): Walk =>
  async (page) =>
    page.getByText(label, { exact: true }).first().click()

export const pressKeys =
  (keys: string): Walk =>
  async (page) =>
    page.keyboard.type(keys)

export const tab =
  (name: string): Walk =>
  async (page) =>
    page.getByRole('tab', { name }).click()

export const measure =
  (t: Messages, id: string, state: 'yes' | 'no' | 'planned'): Walk =>
  async (page) =>
    page
      .getByRole('radiogroup', { name: t.business.measureOf(id) })
      .getByText(t.business.measureState[state], { exact: true })
      .click()

/** Picks one of a list that opens. */
export const pick =
  (label: string, option: string | RegExp): Walk =>
  async (page) => {
    // its name is the label behind what is chosen
    await page.getByRole('button', { name: label }).click()
    await page.getByRole('option', { name: option }).first().click()
  }

/** Brings what is named into view. */
export const bring =
  (text: string): Walk =>
  async (page) =>
    page.getByText(text, { exact: true }).first().scrollIntoViewIfNeeded()

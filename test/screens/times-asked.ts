import type { Page } from '@playwright/test'

export interface FakeHouse {
  readonly asked: readonly { readonly name: string; readonly input: unknown }[]
  readonly tell: (change: { subject: string }) => void
}

/** How often the window asked this of the core. */
export const timesAsked = async (page: Page, name: string): Promise<number> =>
  page.evaluate((wanted) => {
    // The page of these tests puts its bridge there (page/main.tsx).
    const { house } = window as unknown as { house: FakeHouse }
    return house.asked.filter((one) => one.name === wanted).length
  }, name)

/** With what the window asked it last. */
export const lastInput = async (page: Page, name: string): Promise<unknown> =>
  page.evaluate((wanted) => {
    // The page of these tests puts its bridge there (page/main.tsx).
    const { house } = window as unknown as { house: FakeHouse }
    return house.asked.filter((one) => one.name === wanted).at(-1)?.input
  }, name)

import type { ElectronApplication, Page } from '@playwright/test'

/** Answers how to get the window of ours that is open now; after a lock it is another one. */
export const windowOf = (app: ElectronApplication): (() => Promise<Page>) => {
  const met = new WeakSet<Page>()
  return async () => {
    const newest = await newestPage(app)
    if (!met.has(newest)) await meet(app, newest)
    met.add(newest)
    return newest
  }
}

async function newestPage(app: ElectronApplication): Promise<Page> {
  for (let tries = 0; tries < 1600; tries += 1) {
    const page = app
      .windows()
      .findLast((each) => !each.isClosed() && each.url().startsWith('obhut:'))
    if (page !== undefined) return page
    await pause(25)
  }
  throw new Error('No window of ours opened within forty seconds')
}

/**
 * Playwright now and then meets a window in the very moment its page comes, believes for ever that the page is still
 * coming, and lets everything wait. The window itself says that the page is there; going there again ends the belief.
 */
async function meet(app: ElectronApplication, page: Page): Promise<void> {
  const body = page.locator('body')
  const isSeen = await body.waitFor({ state: 'attached', timeout: 4000 }).then(
    () => true,
    () => false,
  )
  if (isSeen) return
  const state = app.evaluate(async ({ webContents }) =>
    Promise.all(
      webContents.getAllWebContents().map(async (contents) => {
        const ready: unknown = await contents.executeJavaScript('document.readyState')
        return `${contents.getURL()} ${String(ready)}`
      }),
    ),
  )
  const told = await Promise.race([state, pause(3000).then(() => ['no answer'])])
  if (!told.includes(`${page.url()} complete`)) throw new Error(`The window hangs: ${told.join()}`)
  await page.goto(page.url())
  await body.waitFor({ state: 'attached' })
}

const pause = async (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test'

import { windowOf } from '../../build/demo/meet.ts'
import { takeOwnDisplay } from '../../build/display.ts'
import { launchSwitches, longestWaitMs, ownSandbox } from '../../build/launch.ts'
import { makeBareHouse } from './house/bare-house.ts'

/** One running app with a profile and an archive of its own; all of it is gone after the test. */
export interface Running {
  readonly app: ElectronApplication
  /** The window that is open now; after a lock it is another one. */
  page(): Promise<Page>
  /** What the main process said on its two streams so far. */
  output(): string
  readonly profile: string
  readonly archive: string
  /** What the content policy refused in any of its windows so far, as the console said it. */
  readonly refusedByPolicy: readonly string[]
  /** Process ids of everything that belongs to this app, the main process first. */
  processes(): Promise<number[]>
}

export interface Start {
  /** The folder handed to Electron. */
  readonly folder: string
  readonly env?: Record<string, string>
  /** A profile that exists already, such as that of a second start. */
  readonly profile?: string
  readonly switches?: readonly string[]
}

const root = join(import.meta.dirname, '..', '..')

/** Starts the app in the given folder, in a new profile. */
export async function start({ folder, env = {}, profile, switches = [] }: Start): Promise<Running> {
  const own = profile ?? (await mkdtemp(join(tmpdir(), 'obhut-desktop-')))
  const archive = join(own, 'archive')
  const app = await _electron.launch({
    chromiumSandbox: ownSandbox,
    args: [...launchSwitches, ...switches, `--user-data-dir=${own}`, folder],
    env: { ...process.env, OBHUT_NODE: process.execPath, OBHUT_ARCHIVE: archive, ...env },
  })
  const refusedByPolicy: string[] = []
  app.on('window', (window) =>
    window.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refusedByPolicy.push(message.text())
    }),
  )
  app.context().setDefaultTimeout(longestWaitMs)
  let said = ''
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  }
  const page = windowOf(app)
  // asked earlier, while Electron still starts, the main process may lose the question
  await page()
  return {
    app,
    page,
    output: () => said,
    refusedByPolicy,
    profile: own,
    archive,
    processes: async () => {
      const metrics = await app.evaluate(({ app: electron }) => electron.getAppMetrics())
      const main = app.process().pid ?? 0
      return [main, ...metrics.map(({ pid }) => pid).filter((pid) => pid !== main)]
    },
  }
}

/** Ends an app that may already have ended, and removes its profile. Only a window that was attacked met its policy. */
export async function end(running: Running, { attacked = false } = {}): Promise<void> {
  await running.app.close().catch(() => undefined)
  await rm(running.profile, { recursive: true, force: true, maxRetries: 5 })
  if (!attacked) expect(running.refusedByPolicy, 'the content policy had to refuse').toEqual([])
}

interface Fixtures {
  /** The whole app as it is built. */
  readonly house: Running
  /** The real doorman and hatch around a small office and a small page: for what concerns only the window. */
  readonly bareHouse: Running
}

interface Shared {
  /** Losing the focus locks the house, so no two workers may open windows on one display. */
  readonly ownDisplay: undefined
  /** A bare house several tests attack one after the other; they leave it as they found it. */
  readonly sharedHouse: Running
}

export const test = base.extend<Fixtures, Shared>({
  house: async ({}, use) => {
    const running = await start({ folder: root })
    await use(running)
    await end(running)
  },
  bareHouse: async ({}, use) => {
    const running = await start({ folder: await makeBareHouse() })
    await use(running)
    await end(running, { attacked: true })
  },
  ownDisplay: [
    async ({}, use) => {
      const end = await takeOwnDisplay()
      await use(undefined)
      end()
    },
    { scope: 'worker', auto: true },
  ],
  sharedHouse: [
    async ({}, use) => {
      const running = await start({
        folder: await makeBareHouse(),
        // a picture from nowhere, so that the camera can be asked for where there is none
        switches: ['--use-fake-device-for-media-stream'],
      })
      await use(running)
      await end(running, { attacked: true })
    },
    { scope: 'worker' },
  ],
})
export { expect }

/** What the page's content policy refused since it was loaded; the browser keeps these reports for whoever asks. */
export async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = []
    const observer = new ReportingObserver(
      (reports) => {
        for (const report of reports) found.push(JSON.stringify(report.body))
      },
      { types: ['csp-violation'], buffered: true },
    )
    observer.observe()
    await new Promise((resolve) => setTimeout(resolve, 50))
    observer.disconnect()
    return found
  })
}

/** Waits until the process has ended. */
export async function goneWithin(pid: number, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end;) {
    if (!isAlive(pid)) return true
    await pause(20)
  }
  return !isAlive(pid)
}

async function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/**
 * True while the process runs or holds memory. Of one that has ended the number stays until its parent has asked how,
 * and the first process of a container, which inherits orphans, asks late or never: no thread, no memory, no file is
 * left of it then.
 */
export function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // the name before it may hold anything, brackets too
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
  } catch {
    return false
  }
}

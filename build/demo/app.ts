import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { _electron, type ElectronApplication, type Page } from '@playwright/test'

import { launchSwitches, longestWaitMs, ownSandbox } from '../launch.ts'
import { windowOf } from './meet.ts'

/** The real app with a profile of its own, driven from outside like by a person. */
export interface OpenedApp {
  readonly app: ElectronApplication
  readonly profile: string
  /** The window that is open now, as large as a door laptop's screen; after a lock it is another one. */
  page(): Promise<Page>
  /** What the main process said on its two streams. */
  output(): string
}

export interface Opening {
  /** The folder handed to Electron. */
  readonly folder: string
  /** A profile that exists already. */
  readonly profile?: string
  readonly switches?: readonly string[]
}

/** What the pictures show, and what most laptops at a door have. */
export const doorScreen = { width: 1366, height: 768 } as const

/** Starts the app. Throws when no window of ours opens within forty seconds. */
export async function openApp({ folder, profile, switches = [] }: Opening): Promise<OpenedApp> {
  const own = profile ?? (await mkdtemp(join(tmpdir(), 'obhut-demo-')))
  const app = await _electron.launch({
    chromiumSandbox: ownSandbox,
    args: [...launchSwitches, ...switches, `--user-data-dir=${own}`, folder],
    env: { ...process.env, OBHUT_NODE: process.execPath, OBHUT_ARCHIVE: join(own, 'archive') },
  })
  app.context().setDefaultTimeout(longestWaitMs)
  let said = ''
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  }
  const newest = windowOf(app)
  const sized = new WeakSet<Page>()
  const page = async () => {
    const window = await newest()
    if (!sized.has(window)) await window.setViewportSize(doorScreen)
    sized.add(window)
    return window
  }
  await page()
  return { app, profile: own, page, output: () => said }
}

/** Ends the app, also one that has ended already, and removes its profile. */
export async function closeApp({ app, profile }: OpenedApp): Promise<void> {
  await app.close().catch(() => undefined)
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
}

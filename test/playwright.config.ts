import { join } from 'node:path'

import { defineConfig } from '@playwright/test'

const soak = process.env['OBHUT_SOAK'] !== undefined

/** Each worker has a display of its own where there are virtual ones; elsewhere two windows would fight for the focus. */
const hasOwnDisplays = process.platform === 'linux'

/** What a failed test leaves; the next suite does not sweep it away. */
const left = (suite: string) => join(import.meta.dirname, '..', '.out', 'failed', suite)

/**
 * `screens`: the counter with a fake bridge in the shell's own Chromium. `desktop`: the real app, three at a time, also
 * on two processors: who waits leaves them to the others. `alone`: the real app where a test looks at the clock.
 */
export default defineConfig({
  // Playwright would follow the compiler's path to the types of better-sqlite3 and load them as code
  tsconfig: join(import.meta.dirname, 'playwright.tsconfig.json'),
  forbidOnly: true,
  retries: 0,
  // the most any project may have; a project's own number cannot be larger
  workers: 3,
  // limits only end what hangs: how long a machine takes is no property of the product
  timeout: soak ? 3_600_000 : 240_000,
  expect: { timeout: 20_000 },
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  projects: [
    { name: 'screens', testDir: 'screens', outputDir: left('screens'), fullyParallel: true },
    {
      name: 'desktop',
      testDir: 'desktop',
      outputDir: left('desktop'),
      testIgnore: '**/desktop/alone/**',
      fullyParallel: true,
      workers: hasOwnDisplays ? 3 : 1,
    },
    { name: 'alone', testDir: 'desktop/alone', outputDir: left('alone'), workers: 1 },
  ],
})

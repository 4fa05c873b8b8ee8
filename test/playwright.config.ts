import { join } from 'node:path'

import { defineConfig } from '@playwright/test'

const soak = process.env['OBHUT_SOAK'] !== undefined

/**
 * `screens`: the counter with a fake bridge in the shell's own Chromium. `desktop`: the real app, one window at a time,
 * because losing the focus locks it.
 */
export default defineConfig({
  // Playwright would follow the compiler's path to the types of better-sqlite3 and load them as code
  tsconfig: join(import.meta.dirname, 'playwright.tsconfig.json'),
  outputDir: join(import.meta.dirname, '..', 'test-results'),
  forbidOnly: true,
  retries: 0,
  // the most any project may have; a project's own number cannot be larger
  workers: 2,
  timeout: soak ? 3_600_000 : 120_000,
  expect: { timeout: 10_000 },
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  projects: [
    { name: 'screens', testDir: 'screens', fullyParallel: true },
    { name: 'desktop', testDir: 'desktop', workers: 1 },
  ],
})

import { join } from 'node:path'

import { defineConfig } from 'vitest/config'

const soak = process.env['OBHUT_SOAK'] !== undefined
process.env['TZ'] = 'Europe/Berlin'

/** Not inside node_modules, which npm ci deletes. */
const CACHE = join(import.meta.dirname, '..', '.cache', 'vitest')

/** One project per suite that needs no window: pure functions, the office on a real archive, finished papers. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  envDir: false,
  cacheDir: CACHE,
  test: {
    fsModuleCachePath: CACHE,
    watch: false,
    // with two cores the default is one worker, and half the machine would idle
    maxWorkers: 2,
    allowOnly: false,
    // a limit only ends what hangs: how long a machine takes is no property of the product
    testTimeout: soak ? 3_600_000 : 300_000,
    hookTimeout: 120_000,
    projects: ['unit', 'core', 'papers', 'faults'].map((name) => ({
      extends: true as const,
      test: {
        name,
        // Real processes: the encrypted database is a native module, and kill tests start programs.
        pool: 'forks' as const,
        // Files of one worker share what was loaded and shaped: reading the fonts anew for each took half the time.
        isolate: false,
        setupFiles: [join(import.meta.dirname, 'one-seed.ts')],
        include: [`test/${name}/**/*.test.{ts,tsx}`],
      },
    })),
  },
})

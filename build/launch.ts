import { accessSync, constants } from 'node:fs'

/**
 * The switches a window driven by a program needs on this machine: Chromium refuses to run as root with its own
 * sandbox, and without `/dev/shm`, which small containers lack, its shared memory has to lie in the temporary folder.
 */
export const launchSwitches: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...(process.platform !== 'linux' || isWritable('/dev/shm') ? [] : ['--disable-dev-shm-usage']),
]

/** Playwright starts windows without Chromium's sandbox unless it is told otherwise; only root has to. */
export const ownSandbox = process.getuid?.() !== 0

/** A wait ends only what hangs; a loaded machine takes its time. */
export const longestWaitMs = 90_000

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

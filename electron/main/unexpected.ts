import { inspect } from 'node:util'

import type { Log } from './log.ts'

/**
 * Writes down errors nobody expected instead of showing them: Electron's own window for them quotes paths and values.
 * The doorman goes on; what he holds is a window and a core, and both can be made anew.
 */
export function noteUnexpected(log: Log, isDevelopment: boolean): void {
  const note = (event: string) => (error: unknown) => {
    const name = error instanceof Error ? error.name : 'unknown'
    const code = /^[A-Za-z][A-Za-z0-9]{0,60}$/.test(name) ? name : 'unknown'
    log.write({ level: 'error', event, code })
    if (isDevelopment) process.stderr.write(`${event} ${inspect(error)}\n`)
  }
  process.on('uncaughtException', note('main.unexpected'))
  process.on('unhandledRejection', note('main.unhandled'))
}

import { spawn } from 'node:child_process'

import { Stop } from './steps.ts'

/** True when windows can be shown: always on Windows and macOS, on Linux with an X or Wayland display. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY)
}

/**
 * Starts a virtual display of 1920 × 1200 where there is none, sets DISPLAY of this process and ends the display with
 * it. The server picks a free number itself, so that several runs do not fight for one (xvfb-run guesses).
 */
export async function ensureDisplay(): Promise<void> {
  if (hasDisplay()) return
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  process.on('exit', () => server.kill())
  // A signal alone would end this process without `exit`, and leave the display behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1))
  }
  const told = server.stdio[3]
  const number = await new Promise<string>((resolve, reject) => {
    server.on('error', reject)
    server.on('exit', (code) => reject(new Stop(`The virtual display (Xvfb) ended with ${code}.`)))
    let said = ''
    told?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      // Number and newline come apart; closing the pipe in between would kill the server.
      if (said.endsWith('\n')) resolve(said.trim())
    })
  })
  process.env['DISPLAY'] = `:${number}`
  // Neither the open pipe nor the running display may keep this process from ending.
  told?.destroy()
  server.unref()
}

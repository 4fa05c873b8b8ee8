import { spawn, type ChildProcess } from 'node:child_process'

import { Stop } from './steps.ts'

/** True when windows can be shown: always on Windows and macOS, on Linux with an X or Wayland display. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY)
}

/** Starts a virtual display where there is none, sets DISPLAY of this process and ends the display with it. */
export async function ensureDisplay(): Promise<void> {
  if (!hasDisplay()) await takeOwnDisplay()
}

/**
 * Starts a virtual display for this process alone, whatever other displays there are: what a window may lose its focus
 * to stands on another one. From now on DISPLAY of this process names it; it ends with the process. Answers its end.
 * Elsewhere than on Linux there is none, and nothing happens.
 */
export async function takeOwnDisplay(): Promise<() => void> {
  if (process.platform !== 'linux') return () => undefined
  const { server, name } = await startDisplay()
  const end = () => void server.kill()
  process.once('exit', end)
  // A signal alone would end this process without `exit`, and leave the display behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1))
  }
  process.env['DISPLAY'] = name
  delete process.env['WAYLAND_DISPLAY']
  return end
}

/**
 * A display of 1920 × 1200 and its name. The server picks a free number itself, so that several runs do not fight for
 * one (xvfb-run guesses).
 */
async function startDisplay(): Promise<{ server: ChildProcess; name: string }> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
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
  // Neither the open pipe nor the running display may keep this process from ending.
  told?.destroy()
  server.unref()
  return { server, name: `:${number}` }
}

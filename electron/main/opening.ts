import { nativeTheme, type BrowserWindow, type Rectangle, type WebContents } from 'electron'

import { channel } from '../../shared/desk/bridge.ts'
import type { Start, WindowRole } from '../../shared/desk/link.ts'
import { startCore, type CorePath } from './core-link.ts'
import { openDesk } from './desk.ts'
import type { Guests } from './doorman.ts'
import type { Idle } from './idle.ts'
import { systemKeystore } from './keystore.ts'
import type { Log } from './log.ts'
import type { Mark } from './marks.ts'
import { openOffice } from './office.ts'
import { openPrinting } from './printing.ts'
import type { CameraSwitch } from './session.ts'
import { makeTurn } from './turned-screen.ts'
import { openCounterWindow, type WindowParts } from './windows.ts'

/** A core and a window that live together between two locks. A lock ends both; the next opening shares nothing. */
export interface Opening {
  readonly guests: Guests
  readonly window: BrowserWindow
  /** Ends the window after 200 ms and the core after 300 at most. Settles when no process of this opening is left. */
  end(): Promise<void>
}

export interface OpeningParts {
  readonly core: CorePath
  readonly start: Start
  readonly windows: WindowParts
  readonly camera: CameraSwitch
  readonly idle: Idle
  readonly log: Log
  readonly mark: Mark
  readonly bounds: Rectangle | undefined
  lock(): void
  /** The core ended by itself. */
  coreGone(): void
  /** The core cannot work with the files of this program. */
  broken(said: string): void
}

/** What the core gets to finish its command and to write down the drafts that come in the last moment. */
const timeToFinishMs = 300

/**
 * What the window gets to take back what it told about its focused field – measured: nothing is left after 100 – and to
 * hand over what was typed last; where that is still on its way, as long again and no longer.
 */
const timeToLetGoMs = 100

/** Core and window start side by side. */
export function open(parts: OpeningParts): Opening {
  const { camera, idle, log, mark } = parts
  camera.on = false
  idle.reset()
  let isEnding = false

  const link = startCore(parts.core)
  link.ready.then(
    () => mark('core.spawned'),
    () => log.write({ level: 'error', event: 'core.notStarted' }),
  )
  const office = openOffice(link, parts.start, {
    changed: (session, envelope) => tell(sessions, session, envelope),
    desk: async (service, input) => desk(service, input),
    log: (line) => log.write(line),
    ready: () => mark('core.ready'),
    broken: (said) => {
      isEnding = true
      parts.broken(said)
    },
  })

  const window = openCounterWindow(parts.windows, parts.bounds, nativeTheme.shouldUseDarkColors)
  window.once('ready-to-show', () => mark('window.painted'))
  idle.watch(window.webContents)

  const roles = new Map<WebContents, WindowRole>([[window.webContents, { kind: 'counter' }]])
  const sessions = new Map<WebContents, number>()
  const printing = openPrinting(
    parts.windows,
    window.webContents,
    (contents, role) => void roles.set(contents, role),
    (contents) => {
      roles.delete(contents)
      const session = sessions.get(contents)
      sessions.delete(contents)
      if (session !== undefined) office.goodbye(session)
    },
  )
  const desk = openDesk({
    window,
    camera,
    printing,
    keystore: systemKeystore,
    turn: makeTurn(window, parts.lock),
    setIdle: idle.setSeconds,
    working: idle.working,
    lock: parts.lock,
  })
  office.onExit(() => {
    if (!isEnding) parts.coreGone()
  })

  return {
    guests: { office, roles, sessions },
    window,
    async end() {
      isEnding = true
      camera.on = false
      printing.closeAll()
      const endsAt = performance.now() + timeToFinishMs
      await letGo(window)
      await office.quiet(timeToLetGoMs)
      // from here on nothing the window asks is heard, so it need not outlive what the core still writes down
      roles.clear()
      const left = Math.max(endsAt - performance.now(), timeToLetGoMs)
      await Promise.all([office.stop(left), endWindow(window)])
    },
  }
}

/** What was shown is out of memory when this settles. */
async function endWindow(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return
  const pid = window.webContents.getOSProcessId()
  window.destroy()
  // a page that crashed has no process any more; 0 would stand for this very one and all it started
  if (pid > 0) await gone(pid)
}

/**
 * What was shown is out of sight at once. A field that has the focus tells the main process what it holds, for the sake
 * of input methods; without focus it takes that back. And the page is told, and hands over what was typed last
 * (`renderer/bridge/saver.ts`). For both the window lives a moment longer, unseen.
 */
async function letGo(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return
  window.blurWebView()
  window.hide()
  window.webContents.send(channel.leaving)
  await pause(timeToLetGoMs)
}

function tell(sessions: Map<WebContents, number>, session: number, envelope: Uint8Array): void {
  for (const [contents, agreed] of sessions) {
    if (agreed === session && !contents.isDestroyed()) contents.send(channel.changed, envelope)
  }
}

/** Waits until a window's process has ended; one that lingers is ended, since its memory held what was shown. */
async function gone(pid: number): Promise<void> {
  for (let tries = 0; tries < 40 && isAlive(pid); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  if (isAlive(pid)) process.kill(pid, 'SIGKILL')
}

async function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

import { performance } from 'node:perf_hooks'

import { powerMonitor, type WebContents } from 'electron'

import { isLockDue } from './lock-due.ts'

export interface Idle {
  /** Counts every key, touch and pointer movement in this window as somebody being there. */
  watch(contents: WebContents): void
  setSeconds(seconds: number): void
  /** A long work that the user began, or its end; several may overlap. */
  working(on: boolean): void
  /** A new opening: nobody has touched anything yet, so there is nothing to lock. */
  reset(): void
}

/** Locked after this time without a touch unless the core says otherwise (KeePassXC: off; here it is on). */
const defaultSeconds = 180
const lookEveryMs = 1000

/**
 * Calls `lock` when nobody has touched the window for the set time, and at once when the computer sleeps or its
 * screen is locked. Time is taken by two clocks: one stands still during sleep, the other can be set.
 */
export function watchIdle(lock: (why: 'idle' | 'suspend' | 'lockScreen') => void): Idle {
  let seconds = defaultSeconds
  let works = 0
  let touched: { steady: number; wall: number } | undefined

  const touch = () => {
    touched = { steady: performance.now(), wall: Date.now() }
  }
  const look = () => {
    if (touched === undefined) return
    const passedMs = Math.max(performance.now() - touched.steady, Date.now() - touched.wall)
    if (isLockDue({ passedMs, idleSeconds: seconds, isWorking: works > 0 })) lock('idle')
  }
  setInterval(look, lookEveryMs).unref()
  powerMonitor.on('suspend', () => lock('suspend'))
  powerMonitor.on('resume', look)
  powerMonitor.on('lock-screen', () => lock('lockScreen'))

  return {
    watch: (contents) => void contents.on('input-event', touch),
    setSeconds(wanted) {
      seconds = wanted
    },
    working(on) {
      works = Math.max(0, works + (on ? 1 : -1))
    },
    reset() {
      touched = undefined
      works = 0
      seconds = defaultSeconds
    },
  }
}

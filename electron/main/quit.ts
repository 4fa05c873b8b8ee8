import { app } from 'electron'

import type { House } from './house.ts'

/** Quitting waits for the core to finish, as a lock does, and then leaves no process behind. */
export function quitOrderly(house: House): void {
  let isClosing = false
  app.on('before-quit', (event) => {
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    void house.close().finally(() => app.exit(0))
  })
  // between two openings there is no window for a moment; the house itself says when it is over
  app.on('window-all-closed', () => undefined)
}

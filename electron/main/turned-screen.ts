import type { BrowserWindow } from 'electron'

/** Some systems take the focus for a moment and give it back, while a window fills the display or a dialog ends. */
const graceMs = 250

/**
 * Turns the screen to the customer and back. While it is turned it fills the display, and whoever leaves it otherwise
 * than by the PIN the core asks for – another program comes to the front, the window is closed – locks the house.
 */
export function makeTurn(window: BrowserWindow, lock: () => void): (on: boolean) => void {
  let isTurned = false
  window.on('blur', () => {
    setTimeout(() => {
      if (isTurned && !window.isDestroyed() && !window.isFocused()) lock()
    }, graceMs)
  })
  window.on('close', (event) => {
    if (!isTurned) return
    event.preventDefault()
    lock()
  })
  return (on) => {
    isTurned = on
    window.setKiosk(on)
    window.setFullScreen(on)
    if (on) window.focus()
  }
}

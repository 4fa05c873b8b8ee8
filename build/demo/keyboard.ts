import type { ElectronApplication } from '@playwright/test'

/**
 * The keyboard of the laptop: what is pressed comes to the window in this order, as quickly as it takes it. When it has
 * come is not answered; whoever needs to know looks at the field, or presses one key more and waits for that.
 */
export interface Keyboard {
  type(text: string): Promise<void>
  tab(times: number, way: 'on' | 'back'): Promise<void>
}

interface Stroke {
  readonly key: string
  readonly char?: string
  readonly modifiers: readonly 'shift'[]
}

const strokeOf = (char: string): Stroke =>
  char === '\n'
    ? { key: 'Return', char: '\r', modifiers: [] }
    : { key: char === ' ' ? 'Space' : char, char, modifiers: [] }

/**
 * Hands key events to the window where the system hands it those of a real keyboard, many at a time: somebody who types
 * does not wait after each letter until the screen has shown it.
 */
export const keyboardOf = (app: ElectronApplication): Keyboard => {
  const send = async (strokes: readonly Stroke[]) => {
    if (strokes.length === 0) return
    await app.evaluate(({ BrowserWindow }, all) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.isVisible())
      if (window === undefined) throw new Error('There is no window to type into')
      for (const { key: keyCode, char, modifiers } of all) {
        window.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers: [...modifiers] })
        if (char !== undefined) window.webContents.sendInputEvent({ type: 'char', keyCode: char })
        window.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers: [...modifiers] })
      }
    }, strokes)
  }
  return {
    type: async (text) => send([...text].map(strokeOf)),
    tab: async (times, way) => {
      const modifiers = way === 'back' ? (['shift'] as const) : []
      await send(Array.from({ length: times }, () => ({ key: 'Tab', modifiers })))
    },
  }
}

import type { Bridge } from '../../shared/desk/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload; the only way out of this window. */
    readonly obhut: Bridge
  }
}

import { createContext, use } from 'react'

import type { Settings } from '../shared/contract/archive.calls.ts'
import type { Screen } from './screens.ts'

export interface Counter {
  readonly screen: Screen
  readonly go: (screen: Screen) => void
  readonly back: () => void
  readonly settings: Settings
  readonly setSettings: (settings: Settings) => void
}

/** Filled by the app once the archive is open. */
export const CounterContext = createContext<Counter | undefined>(undefined)

/** Where we are, how to go on, and how this technician likes the counter. Only inside the open counter. */
export function useCounter(): Counter {
  const counter = use(CounterContext)
  if (counter === undefined) throw new Error('useCounter is asked outside the open counter')
  return counter
}

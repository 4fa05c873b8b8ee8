import { useCallback, useRef } from 'react'

import { call } from '../bridge/call.ts'

/** The core is told of touches at most this often; its patience is 15 minutes. */
const pauseMs = 15_000

/** Tells the core that somebody is still reading. */
export function useAwake(): () => void {
  const last = useRef(0)
  return useCallback(() => {
    const now = Date.now()
    if (now - last.current < pauseMs) return
    last.current = now
    void call('guest.touch', {})
  }, [])
}

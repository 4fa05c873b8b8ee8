import { useCallback, useEffect, useRef } from 'react'

/** So long may a customer sit over a sheet without a touch (design: the turned screen). */
const patienceMs = 15 * 60_000

/**
 * Calls `onQuiet` once nobody has touched, scrolled or typed for that long. Answers what to call whenever somebody does,
 * upon which the time begins anew.
 */
export function useQuiet(onQuiet: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const touched = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(onQuiet, patienceMs)
  }, [onQuiet])
  useEffect(() => {
    touched()
    return () => clearTimeout(timer.current)
  }, [touched])
  return touched
}

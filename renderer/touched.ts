import { useEffect } from 'react'

/**
 * Says on the page whether a finger or pen was used last. The mouse then rests somewhere unseen, and what lies under
 * it must not look as if it were meant.
 */
export function useTouched(): void {
  useEffect(() => {
    const root = document.documentElement
    const note = ({ pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') delete root.dataset['touched']
      else root.dataset['touched'] = ''
    }
    document.addEventListener('pointerdown', note, true)
    document.addEventListener('pointermove', note, true)
    return () => {
      document.removeEventListener('pointerdown', note, true)
      document.removeEventListener('pointermove', note, true)
    }
  }, [])
}

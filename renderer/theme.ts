import { useEffect } from 'react'

import type { Settings } from '../shared/contract/archive.calls.ts'

const dark = '(prefers-color-scheme: dark)'

/** Puts the theme on the page; `system` follows the computer, also when it changes. `undefined` leaves it alone. */
export function useTheme(theme: Settings['theme'] | undefined): void {
  useEffect(() => {
    if (theme === undefined) return undefined
    const media = matchMedia(dark)
    const apply = () => {
      const chosen = theme === 'system' ? (media.matches ? 'dark' : 'light') : theme
      document.documentElement.dataset['theme'] = chosen
    }
    apply()
    media.addEventListener('change', apply)
    return () => media.removeEventListener('change', apply)
  }, [theme])
}

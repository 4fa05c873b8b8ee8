import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Asking } from './office.ts'

/** Pages that ship with the app, work without it, and are laid beside what leaves the house. */
export const shippedPages = {
  /** With which a stranger judges a case file. */
  verifier: 'Obhut-pruefen.html',
  /** That opens a backup with the recovery key. */
  'backup-reader': 'Sicherung-oeffnen.html',
} as const

export type ShippedPage = keyof typeof shippedPages

/**
 * A page as it ships with the app; `undefined` where the program was not built (`build/` makes it), as in tests without
 * a window.
 */
export const shippedPage = (
  page: ShippedPage,
  { door }: Pick<Asking, 'door'>,
): Uint8Array | undefined => {
  const built = join(door.start.assetsDirectory, '..', '.build', page)
  const file = join(built, shippedPages[page])
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined
}

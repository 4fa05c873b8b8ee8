import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Asking } from '../office.ts'

/** How the page for strangers is called wherever it lies. */
export const verifierFileName = 'Obhut-pruefen.html'

/**
 * The page with which a stranger judges a case file, as it ships with the app; `undefined` where the program was not built
 * (`build/` makes it), as in tests without a window.
 */
export const verifierPage = (at: Pick<Asking, 'door'>): Uint8Array | undefined => {
  const built = join(at.door.start.assetsDirectory, '..', '.build', 'verifier')
  const file = join(built, verifierFileName)
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined
}

import { bundle } from './bundle.ts'
import { knowAllLetters } from './conditions.ts'
import { hasDisplay } from './display.ts'
import { obtainElectron, type ElectronFound } from './electron.ts'
import { ensureSystemPackages } from './system-packages.ts'

/**
 * Gets everything a window needs, skipping what is there: system libraries, Electron, the four bundles. `app` is for
 * using it, `tests` also brings the tests' own tools. Throws Stop with a plain sentence when something cannot be had.
 */
export async function prepareWindow(purpose: 'app' | 'demo' | 'tests'): Promise<ElectronFound> {
  knowAllLetters()
  await ensureSystemPackages(purpose, hasDisplay())
  const electron = await obtainElectron()
  await bundle()
  // The shell's own Node is too old for the core, which then runs under this one (development only).
  process.env['OBHUT_NODE'] = process.execPath
  return electron
}

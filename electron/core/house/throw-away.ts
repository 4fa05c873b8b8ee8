import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Outside } from '../outside.ts'

const nameStart = 'obhut-sample-'

/** A new folder for a throw-away archive; its name says which process it belongs to. */
export const newThrowAway = (): string => mkdtempSync(join(tmpdir(), `${nameStart}${process.pid}-`))

/**
 * Removes throw-away archives that a crash left behind. Only ciphertext lies there, and nobody has its key any more.
 * Those of a process that lives stay: a second checkout or installation may be trying things at the same time.
 */
export const sweepThrowAways = (outside: Pick<Outside, 'files'>): void => {
  for (const name of readdirSync(tmpdir())) {
    const owner = ownerOf(name)
    if (owner !== undefined && !isAlive(owner)) outside.files.removeFolder(join(tmpdir(), name))
  }
}

/** The process a folder of this kind belongs to; 0 for one whose name does not say, undefined for other folders. */
const ownerOf = (name: string): number | undefined => {
  if (!name.startsWith(nameStart)) return undefined
  return Number(/^(\d+)-/.exec(name.slice(nameStart.length))?.[1] ?? 0)
}

const isAlive = (pid: number): boolean => {
  if (pid === 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // somebody else's process may not be signalled, but it is there
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

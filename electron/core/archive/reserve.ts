import { join } from 'node:path'

import type { Outside } from '../outside.ts'
import { archiveNames } from './entrance.ts'
import { ArchiveProblem, named } from './problem.ts'

/**
 * Room that is set aside on the disk. On a full disk nothing can be written, not even a deletion, so without it whoever
 * runs out of room in the middle of an intake could neither go on nor tidy up.
 */
export interface Reserve {
  /** Sets the room aside again, where the disk has plenty and it is not there. */
  keep(): void
  /** Whether the reserve had to be used since the archive was opened, and is not back. */
  isUsed(): boolean
  /** Does the work; where the disk has no room for it, gives the reserve away and does it once more. */
  through<T>(work: () => T): T
}

/** Enough for some visits with photos and sheets. */
export const reserveBytes = 8 * 2 ** 20

/** A disk with less than this is short anyway, and the reserve would be what fills it. */
const plenty = 8 * reserveBytes

export const reserveIn = (folder: string, outside: Outside): Reserve => {
  const path = join(folder, archiveNames.reserve)
  const { files } = outside
  let used = false
  const release = (): boolean => {
    if (files.size(path) === undefined) return false
    files.remove(path)
    used = true
    return true
  }
  return {
    keep() {
      if (files.size(path) === undefined) {
        if (files.free(folder) < plenty) return
        // noise, because a file of zeros may take no room at all
        files.write(path, outside.random(reserveBytes))
      }
      used = false
    },
    isUsed: () => used,
    through(work) {
      try {
        return work()
      } catch (error) {
        const problem = named(error)
        const isFull = problem instanceof ArchiveProblem && problem.code === 'diskFull'
        if (!isFull || !release()) throw error
        return work()
      }
    },
  }
}

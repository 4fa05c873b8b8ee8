import type { Outside } from '../outside.ts'
import { ArchiveProblem, named } from './problem.ts'

/** Does what writes, and lets only named problems and programming errors out of it. */
export type Writing = <T>(work: () => T) => T

/** After these nobody knows what is on the disk: a second sync may call written what was dropped after the first. */
const isEnd = (problem: unknown): problem is ArchiveProblem =>
  problem instanceof ArchiveProblem &&
  (problem.code === 'driveFailed' || problem.code === 'damaged')

/**
 * Writing until the drive fails for the first time; from then on every further write is refused with the same problem,
 * and only opening again tells what is there. A folder that became read-only is named as that, and writing goes on once
 * it is writable again: nothing was given to the disk that it could have dropped.
 */
export const writingIn = (folder: string, { files }: Pick<Outside, 'files'>): Writing => {
  let end: ArchiveProblem | undefined
  const isReadOnly = (): boolean => {
    try {
      return !files.writable(folder)
    } catch {
      return false
    }
  }
  return (work) => {
    if (end !== undefined) throw end
    try {
      return work()
    } catch (error) {
      const problem = named(error)
      if (!isEnd(problem)) throw problem
      // the database calls both a failed write
      if (isReadOnly()) {
        throw new ArchiveProblem('readOnlyFolder', problem.detail, { cause: problem })
      }
      end = problem
      throw problem
    }
  }
}

import { Problem } from './problem.ts'

/** A file that was given; its bytes are read when they are needed, and not before. */
export interface GivenFile {
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** A backup in what was given (FORMAT.md, "What lies where"). */
export interface FoundBackup {
  /** Finished generations, the newest first. */
  readonly generations: readonly number[]
  /** The file of a part of a generation, by its name in the manifest. */
  file(generation: number, part: string): GivenFile | undefined
}

const place = /^(|.*\/)generations\/(\d{8})\/([^/]+)$/
const folderOf = (generation: number): string =>
  `generations/${String(generation).padStart(8, '0')}`

/** Where a part lies below the backup's folder. */
export const pathOfPart = (generation: number, part: string): string =>
  part.startsWith('blobs/') ? part : `${folderOf(generation)}/${part}`

/**
 * Looks for a backup among files with their paths. Throws `noBackup`, `severalBackups` where nobody can say which is
 * meant, and `unfinished` when no generation was ever finished.
 */
export const backupAmong = (files: ReadonlyMap<string, GivenFile>): FoundBackup => {
  const starts = new Set<string>()
  const finished = new Set<number>()
  for (const path of files.keys()) {
    const [, start, digits, name] = place.exec(path) ?? []
    if (start === undefined) continue
    starts.add(start)
    if (name === 'manifest') finished.add(Number(digits))
  }
  const [start, another] = starts
  if (start === undefined) throw new Problem('noBackup')
  if (another !== undefined) throw new Problem('severalBackups')
  if (finished.size === 0) throw new Problem('unfinished')
  return {
    generations: [...finished].sort((a, b) => b - a),
    file: (generation, part) => files.get(`${start}${pathOfPart(generation, part)}`),
  }
}

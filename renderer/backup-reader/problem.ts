/** What keeps a backup, or a part of it, from being opened; the screen has one sentence for each. */
export type ProblemCode =
  | 'noBackup'
  | 'severalBackups'
  | 'unfinished'
  | 'noCrypto'
  | 'keyLength'
  | 'keyGroups'
  | 'noRecoveryKey'
  | 'wrongKey'
  | 'olderBackup'
  | 'newerBackup'
  | 'missing'
  | 'damaged'
  | 'unexpected'

export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  /** The file it is about, by its path in the folder. */
  readonly file: string
  /** Groups of the key with a slip in them, from 1. */
  readonly groups: readonly number[]

  constructor(
    code: ProblemCode,
    { file = '', groups = [] }: { file?: string; groups?: readonly number[] } = {},
  ) {
    super(`${code} ${file}`)
    this.code = code
    this.file = file
    this.groups = groups
  }
}

/** What went wrong, by its name; what has none is unexpected and not hidden. */
export const problemOf = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem('unexpected')

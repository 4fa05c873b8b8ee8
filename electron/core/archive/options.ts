import type { Head } from '../../../shared/facts/envelope.ts'
import type { KindRegistry } from '../ledger/fact.ts'
import type { Outside } from '../outside.ts'
import type { KeyFile } from './key-form.ts'
import type { Projection } from './projections.ts'

/** What an archive needs to be opened or made. */
export interface ArchiveOptions {
  /** The archive's own folder. */
  readonly folder: string
  readonly archiveKey: Uint8Array
  /** Kinds of facts besides the ledger's own. */
  readonly kinds: KindRegistry
  /** In the order in which they apply. */
  readonly projections: readonly Projection[]
  readonly outside: Outside
  /** Id of this installation, kept outside the archive (installation.ts). */
  readonly installation: string
}

export interface OpenOptions extends ArchiveOptions {
  /** Problems the user has seen and decided to go on with. */
  readonly despite?: {
    /** The archive is older than the head noted beside it, or the note is lost: a new log begins that says so. */
    readonly otherHead?: boolean
    /** Some photos or papers cannot be read any more. */
    readonly missingBlob?: boolean
  }
  /** This archive was just put here from elsewhere: a new log begins that says so. Only for the first opening. */
  readonly arrival?: 'restored' | 'copied' | 'moved'
  /** On arrival: heads seen elsewhere. The newest one of this log that is more than lies here is named. */
  readonly knownHeads?: readonly Head[]
  /** Letter of job numbers that this installation had before, for a log that begins on arrival. */
  readonly letter?: string
}

export interface CreateOptions extends ArchiveOptions {
  readonly keyFile: KeyFile
  /** Letter of this installation's job numbers; A for the first. */
  readonly letter?: string
}

import type { Head, LedgerExport } from '../../../shared/facts/envelope.ts'
import type { SignedHead } from '../ledger/head.ts'
import type { ForgetRequest, ForgetResult } from '../ledger/forget.ts'
import type { ExportWish } from '../ledger/export.ts'
import type { LogEntries } from '../ledger/log-entries.ts'
import type { LedgerVerdict } from '../ledger/verify.ts'
import type { Blobs } from './blobs.ts'
import type { CheckedCopy } from './copy.ts'
import type { DeriveKey } from './derive.ts'
import type { Answers } from './answers.ts'
import type { Drafts } from './drafts.ts'
import type { KeyWatch } from './key-vouching.ts'
import type { Reserve } from './reserve.ts'
import type { Secrets } from './secrets.ts'
import type { Reader, Sync, Writer } from './transaction.ts'

export type { Projection } from './projections.ts'
export type { ArchiveOptions, CreateOptions, OpenOptions } from './options.ts'
export type { ExportWish } from '../ledger/export.ts'
export type { SqlParams, SqlValue, TableReader, TableWriter } from './tables.ts'
export type { Reader, Sync, Writer } from './transaction.ts'
export type { KeyDoubts } from './key-vouching.ts'
export type { Fact, NewBody, NewFact } from '../ledger/fact.ts'
export type { CheckedCopy, CopiedBlob } from './copy.ts'
export type { DeriveKey } from './derive.ts'
export { contentOf, happenedAt } from '../ledger/fact.ts'
export { ArchiveProblem, type ArchiveProblemCode } from './problem.ts'

/** The open archive: everything the business knows, encrypted, in one place. */
export interface Archive {
  /** Asks. Reading only; a statement that could change something is refused. */
  read<T>(work: (reader: Reader) => Sync<T>): T
  /**
   * Does, in exactly one transaction: facts and what follows from them, or nothing. With a command id it does it once:
   * the second time the first result comes back (it must be JSON) and `work` is not called.
   */
  write<T>(work: (writer: Writer) => Sync<T>, command?: string): T
  readonly blobs: Blobs
  readonly drafts: Drafts
  readonly answers: Answers
  readonly secrets: Secrets
  /** Room set aside for the day on which the disk is full. */
  readonly reserve: Reserve
  /** The signed head after `size` facts of the current log, by default after the last one. */
  head(size?: number): SignedHead
  /** Forgets what may be forgotten and restricts what the law still holds, then clears the write-ahead log. */
  forget(request: ForgetRequest): ForgetResult
  /** Names of projection tables that differ when all facts are applied again. Empty is good. */
  replayDiffers(): string[]
  /** Recomputes every hash of the ledger. */
  verify(): LedgerVerdict
  /** What can leave the house: everything readable, hashes only, or one case with its proofs. */
  export(what: ExportWish): LedgerExport
  /** Every log of this archive with its entries, to be compared with those of another. */
  logs(): LogEntries[]
  /** Writes a complete, equally encrypted copy of the database to a path that does not exist yet. */
  snapshot(path: string): void
  /** Reads a copy that `snapshot` made back, wherever it has been meanwhile: every page, every hash (copy.ts). */
  checkCopy(path: string): Promise<CheckedCopy>
  /** What a copy that `snapshot` made holds, as text (copy.ts). */
  contentsOfCopy(path: string): AsyncIterable<Uint8Array>
  /** Root of the log a head names, at its size; `undefined` when this archive does not know as much of it. */
  rootAt(head: Head): string | undefined
  /** A key for one purpose besides the pages (derive.ts). */
  readonly derive: DeriveKey
  /** Whether the key file is as this archive wrote it last. */
  readonly keyFile: KeyWatch
  close(): void
}

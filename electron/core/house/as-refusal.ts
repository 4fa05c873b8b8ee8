import type { ErrorCode } from '../../../shared/contract/errors.ts'
import { ArchiveProblem, type ArchiveProblemCode } from '../archive/archive.ts'
import { named } from '../archive/problem.ts'
import { Refusal } from '../refusal.ts'

const codes: Readonly<Record<ArchiveProblemCode, ErrorCode>> = {
  noArchive: 'archiveMissing',
  archiveThere: 'archiveExists',
  wrongKey: 'wrongPassphrase',
  damaged: 'archiveDamaged',
  driveFailed: 'driveFailed',
  missingBlob: 'blobMissing',
  ledgerShorter: 'ledgerShorter',
  newerSchema: 'newerSchema',
  readOnlyFolder: 'readOnlyFolder',
  diskFull: 'diskFull',
  secondInstance: 'secondInstance',
}

/** What stays wrong until somebody does something about it, and has a screen of its own. */
export const badStates: ReadonlySet<ErrorCode> = new Set([
  ...Object.values(codes).filter((code) => code !== 'wrongPassphrase'),
  'keyOfOtherArchive',
])

/** Turns a problem of the archive into the refusal that has a text and two next steps. */
export const asRefusal = (error: unknown): unknown =>
  error instanceof ArchiveProblem ? new Refusal(codes[error.code]) : error

/** The same for what happens while an archive is opened or made, where every file is one of its own. */
export const refusalIn = (error: unknown): unknown => asRefusal(named(error))

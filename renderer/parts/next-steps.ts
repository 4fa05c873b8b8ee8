import type { ErrorCode } from '../../shared/contract/errors.ts'
import type { Messages } from '../../shared/messages/messages.ts'

/** Bad states of the archive, by the two things one can do about each. */
export const stepsOf: Partial<Record<ErrorCode, keyof Messages['problem']['steps']>> = {
  archiveMissing: 'archiveMissing',
  keyOfOtherArchive: 'wrongKey',
  archiveDamaged: 'damaged',
  driveFailed: 'failing',
  blobMissing: 'blobMissing',
  ledgerShorter: 'shorter',
  newerSchema: 'newer',
  readOnlyFolder: 'readOnly',
  diskFull: 'full',
  secondInstance: 'second',
}

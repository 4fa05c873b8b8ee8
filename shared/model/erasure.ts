import { z } from 'zod'

import { CopyId, ErasureId, MediumId } from '../ids.ts'
import { Instant } from '../time.ts'
import { Line, Sha256 } from './text.ts'

/** Level of NIST SP 800-88 Rev. 2; `none` for a mere record. */
export const ErasureLevel = z.enum(['none', 'clear', 'purge', 'destroy'])
export type ErasureLevel = z.infer<typeof ErasureLevel>

export const ErasureTechnique = z.enum([
  'overwrite',
  'ataSecureErase',
  'ataSanitize',
  'nvmeSanitize',
  'nvmeFormat',
  'cryptoErase',
  'tcgRevert',
  'factoryReset',
  'shredded',
  'madeUnusable',
  'fileDeletion',
  'keyDestroyed',
])
export type ErasureTechnique = z.infer<typeof ErasureTechnique>

export const Verification = z.enum(['full', 'sample', 'toolStatus', 'none'])

/** What was done to one medium (D15; rules DEL-01 … DEL-11). */
export const MediumErasure = z.strictObject({
  id: ErasureId,
  medium: MediumId,
  technique: ErasureTechnique,
  level: ErasureLevel,
  /** One standard per medium; `none` claims none (note in law 3.4). */
  standard: z.enum(['nist80088r2', 'din66399', 'none']),
  /** DIN 66399 / ISO/IEC 21964 level such as "H-4"; only with destruction. */
  dinLevel: z
    .string()
    .regex(/^[PFOTHE]-[1-7]$/)
    .exactOptional(),
  tool: Line(120),
  startedAt: Instant,
  endedAt: Instant,
  result: z.enum(['done', 'doneWithExceptions', 'failed']),
  verification: Verification,
  validation: z.enum(['adequate', 'notAdequate', 'notDone']),
  /** Was encryption on since before data were written? (DEL-03) */
  encryptedSince: z.enum(['beforeData', 'later', 'unknown', 'no']),
  mediumWorks: z.boolean(),
  hiddenSectors: z.enum(['none', 'found', 'notChecked']),
  exceptions: Line(300).exactOptional(),
  logSha256: Sha256.exactOptional(),
  stateAfter: z.enum(['reusable', 'defective', 'destroyed']),
  destination: z.enum(['returned', 'disposalFirm']),
})
export type MediumErasure = z.infer<typeof MediumErasure>

/** How one of our working copies went. */
export const CopyErasure = z.strictObject({
  copy: CopyId,
  technique: z.enum(['fileDeletion', 'keyDestroyed', 'overwrite', 'handedOver']),
  at: Instant,
  /** Backups and thumbnails of this copy: gone with date, or not checked (DEL-10, DEL-11). */
  residues: z.enum(['none', 'datedOut', 'notChecked']),
  residuesGoneOn: z.iso.date().exactOptional(),
})
export type CopyErasure = z.infer<typeof CopyErasure>

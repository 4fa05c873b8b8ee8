import { z } from 'zod'

import { SheetId, SittingId } from '../../../shared/ids.ts'
import { Changed } from '../../../shared/model/corrections.ts'
import { PaperCode } from '../../../shared/model/papers.ts'

/** A correction whose sheets lie ready: what takes effect once they are signed and finished. */
export const DraftOfCorrection = z.strictObject({
  sitting: SittingId,
  corrected: SheetId,
  codes: z.array(PaperCode),
  contentHash: z.string(),
  fileSha256: z.string(),
  number: z.int(),
  changes: z.array(Changed),
})
export type DraftOfCorrection = z.infer<typeof DraftOfCorrection>
export const correctionDraftName = (job: string): string => `correction.${job}`

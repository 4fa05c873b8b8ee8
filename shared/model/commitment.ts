import { z } from 'zod'

import { CommitmentId, CustomerId } from '../ids.ts'
import { Day } from '../time.ts'
import { Line, Sha256 } from './text.ts'

/** What is said about a record of a formal commitment before its scan is picked. */
export const CommitmentSaid = z.strictObject({
  /** The day on which the body took the commitment, by word of mouth (§ 1(2) VerpflG). */
  on: Day,
  /** Who of us was committed. */
  who: Line(160),
  /** Who took it, and as what. */
  takenBy: Line(160),
})
export type CommitmentSaid = z.infer<typeof CommitmentSaid>

/**
 * The record of a formal commitment under the Verpflichtungsgesetz (D19). The public body makes it and both sign it;
 * we only keep the scan.
 */
export const Commitment = CommitmentSaid.extend({
  id: CommitmentId,
  customer: CustomerId,
  fileSha256: Sha256,
  pages: z.int().min(1),
})
export type Commitment = z.infer<typeof Commitment>

import { z } from 'zod'

import { SheetId, SittingId } from '../ids.ts'
import { Instant } from '../time.ts'
import { Estimate } from './order.ts'
import { Line } from './text.ts'

/** What the customer said to an estimate after the diagnosis, and how: silence is no answer (§ 649 BGB). */
export const EstimateAnswer = z.strictObject({
  answer: z.enum(['accepted', 'declined']),
  saidBy: Line(120),
  /** "am Telefon", "per E-Mail vom 3. Dezember" */
  how: Line(160),
})
export type EstimateAnswer = z.infer<typeof EstimateAnswer>

/** Estimates written after the diagnosis (D12), the oldest first. */
export const EstimatesView = z.array(
  z.strictObject({
    sheet: SheetId,
    sitting: SittingId,
    estimate: Estimate,
    issuedAt: Instant,
    deliveredAt: Instant.exactOptional(),
    answer: EstimateAnswer.extend({ at: Instant }).exactOptional(),
  }),
)
export type EstimatesView = z.infer<typeof EstimatesView>

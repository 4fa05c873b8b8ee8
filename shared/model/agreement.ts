import { z } from 'zod'

import { AgreementId, CustomerId, SheetId } from '../ids.ts'
import { Day } from '../time.ts'
import { Line, Lines, Sha256 } from './text.ts'

/** What is asked about a processing agreement the customer brought: the dates and duties we have to keep (law 1.0). */
export const TheirTerms = z.strictObject({
  concludedOn: Day,
  /** Last day; absent = until somebody ends it. */
  until: Day.exactOptional(),
  /** Who signed for the customer, and as what. */
  signatory: Line(160),
  /** Within how many hours we report a breach to them. */
  breachHours: z.int().min(1).max(72),
  /** What it says about those who work for us. */
  subProcessors: Lines(600).exactOptional(),
  noticeDays: z.int().min(1).max(90),
})
export type TheirTerms = z.infer<typeof TheirTerms>

/** A customer's own agreement as it lies in the archive. */
export const TheirAgreement = TheirTerms.extend({
  id: AgreementId,
  customer: CustomerId,
  fileSha256: Sha256,
  pages: z.int().min(1),
})
export type TheirAgreement = z.infer<typeof TheirAgreement>

/** Ours is a signed sheet with D04, theirs a deposited file. */
export const AnyAgreementId = z.union([AgreementId, SheetId])
export type AnyAgreementId = z.infer<typeof AnyAgreementId>

/** An agreement under Art. 28 DSGVO with one customer, whoever wrote it. */
export const AgreementView = z.strictObject({
  id: AnyAgreementId,
  customer: CustomerId,
  customerName: z.string(),
  mail: z.string().exactOptional(),
  from: z.enum(['us', 'them']),
  concludedOn: Day,
  jobNumber: z.string().exactOptional(),
  until: Day.exactOptional(),
  endedOn: Day.exactOptional(),
  state: z.enum(['inForce', 'over']),
  breachHours: z.int().exactOptional(),
  /** May we add somebody and tell them, or must they agree first? Absent where we do not know. */
  subProcessors: z.enum(['general', 'specific']).exactOptional(),
  noticeDays: z.int(),
  /** Names that came onto our list after it was concluded and that the customer has not been told (T-AVV-5). */
  untold: z.array(z.string()),
  told: z.array(z.strictObject({ names: z.array(z.string()), effectiveOn: Day })),
})
export type AgreementView = z.infer<typeof AgreementView>

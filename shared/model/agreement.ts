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

/** What a customer said to new sub-processors: they may object, or where the contract asks for it agree (AVV-14). */
export const SubProcessorAnswer = z.strictObject({
  agreement: AnyAgreementId,
  names: z.array(Line(120)).min(1).max(30),
  answer: z.enum(['agreed', 'objected']),
  /** The day on which it reached us. */
  on: Day,
  /** What was written or said. */
  remark: Lines(400).exactOptional(),
})
export type SubProcessorAnswer = z.infer<typeof SubProcessorAnswer>

/**
 * Somebody who came onto our list after an agreement, and whether he may have this customer's data: `untold` and
 * `waiting` not yet, `objected` not at all, `free` from now on.
 */
export const Newcomer = z.strictObject({
  name: z.string(),
  state: z.enum(['untold', 'waiting', 'free', 'objected']),
  /** Until when they may object, or we ask for their consent; there once they were told. */
  effectiveOn: Day.exactOptional(),
  answeredOn: Day.exactOptional(),
})
export type Newcomer = z.infer<typeof Newcomer>

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
  /** All such names while it is in force, told or not. */
  newcomers: z.array(Newcomer),
  told: z.array(z.strictObject({ names: z.array(z.string()), effectiveOn: Day })),
})
export type AgreementView = z.infer<typeof AgreementView>

import { z } from 'zod'

import { ContactId, CustomerId } from '../ids.ts'
import { Customer } from './customer.ts'
import { draftOf, readDraft, type DraftOf, type OpenFields } from './draft.ts'
import { Device } from './items.ts'
import { Order, Signatory } from './order.ts'
import { Line } from './text.ts'

/** Everything asked at the door before papers can be worked out. Stored split by person and retention class. */
export const Intake = z.strictObject({
  /** Set for a known customer; a new one gets an id when the papers are prepared. */
  customerId: CustomerId.exactOptional(),
  contactId: ContactId.exactOptional(),
  customer: Customer,
  signatory: Signatory,
  devices: z.array(Device).min(1).max(10),
  order: Order,
  /** Where we stand: "Kundenadresse", "Werkstatt". No position data. */
  placeLabel: Line(80),
})
export type Intake = z.infer<typeof Intake>

/** The same, half-typed: every field may be missing, texts may be empty. Lives outside the ledger. */
export const IntakeDraft = draftOf(Intake)
export type IntakeDraft = DraftOf<Intake>

export const intakeSteps = [
  'customer',
  'devices',
  'order',
  'papers',
  'signatures',
  'receipt',
] as const
export type IntakeStep = (typeof intakeSteps)[number]

/** Reads a draft as a finished intake, or says which fields are still open. */
export const readIntake = (
  draft: IntakeDraft,
): { complete: true; intake: Intake } | { complete: false; open: OpenFields } => {
  const read = readDraft(Intake, draft)
  return read.complete ? { complete: true, intake: read.value } : read
}

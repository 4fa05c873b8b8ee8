import { z } from 'zod'

import { ContactId, CustomerId } from '../ids.ts'
import { Instant } from '../time.ts'
import { Customer } from './customer.ts'
import { readDraft, type OpenFields } from './draft.ts'
import type { IntakeDraft } from './intake.ts'
import { Backup, Order, Signatory } from './order.ts'
import type { PaperCode } from './papers.ts'
import { Line } from './text.ts'

/** When we meet, and what to think of. */
export const Appointment = z.strictObject({ at: Instant, note: Line(200).exactOptional() })
export type Appointment = z.infer<typeof Appointment>

/** Papers that can be read, and signed, before anybody saw a device; all others belong to the handover. */
export const sentAhead: readonly PaperCode[] = ['D03', 'D04', 'D06', 'D07', 'D09']

const asked = Order.shape

/** The few answers that decide which papers an appointment owes; the rest of an intake is asked at the door. */
const Deciding = z.object({
  customerId: CustomerId.exactOptional(),
  contactId: ContactId.exactOptional(),
  customer: Customer,
  signatory: Signatory,
  order: z.object({
    types: asked.types,
    dataAccess: asked.dataAccess,
    sharedUse: asked.sharedUse,
    contract: asked.contract,
    processing: asked.processing,
    remote: asked.remote,
    singleMandate: asked.singleMandate,
    socialDataNoticeSaidBy: asked.socialDataNoticeSaidBy,
    secrecyAbroad: asked.secrecyAbroad,
  }),
})
export type Deciding = z.infer<typeof Deciding>

/** What the contract on processing says besides: what becomes of our own copies has no default (AVV-21). */
const Ending = z.object({
  order: z.object({ copiesEnd: asked.copiesEnd, copiesDeadlineDays: asked.copiesDeadlineDays }),
})

/** What a consumer has to know of service and price before he orders (Art. 246a § 1 EGBGB). */
const Offering = z.object({
  order: z.object({
    scope: asked.scope,
    price: asked.price,
    targetOn: asked.targetOn,
    backup: z.object({
      safetyCopy: Backup.shape.safetyCopy,
      safetyCopyPriceCents: Backup.shape.safetyCopyPriceCents,
    }),
  }),
})

export type Ending = z.infer<typeof Ending>['order']
export type Offering = z.infer<typeof Offering>['order']

type Read<T> = { complete: true; value: T } | { complete: false; open: OpenFields }

/** Reads the deciding answers out of a half-typed intake, or says which are open. */
export const readDeciding = (draft: IntakeDraft): Read<Deciding> => readDraft(Deciding, draft)

/** Reads what only the contract on processing asks besides. */
export const readEnding = (draft: IntakeDraft): Read<{ order: Ending }> => readDraft(Ending, draft)

/** Reads what only the pre-contract sheet asks besides. */
export const readOffering = (draft: IntakeDraft): Read<{ order: Offering }> =>
  readDraft(Offering, draft)

/** How far the papers of an appointment are; a draft or a print alone never counts as delivered. */
export const aheadStates = [
  'nothing',
  'open',
  'prepared',
  'drafted',
  'printed',
  'delivered',
  'back',
] as const
export const AheadState = z.enum(aheadStates)
export type AheadState = z.infer<typeof AheadState>

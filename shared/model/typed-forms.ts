import { z } from 'zod'

import { ItemId, SheetId } from '../ids.ts'
import { Measure } from './business.ts'
import { Change } from './corrections.ts'
import { CustodyEntry } from './custody.ts'
import { Permissions } from './order.ts'
import { SignatureOutcome } from './papers.ts'
import { WithdrawalWay } from './withdrawal.ts'

/**
 * What forms hold while they are half-typed, where that is something else than the draft of a value (`draft.ts`): an
 * hour that is not read yet, a choice between several values. It is kept until it is said, and counts for nothing.
 */

const Text = z.string().max(20_000)
const Day = Text.optional()

/** The checklist of safeguards; a text may be empty for a while. */
export const TypedMeasures = z.array(Measure.extend({ text: Text })).max(60)

/** A day and an hour, as they are typed. */
const TypedMoment = z.strictObject({ day: Day, clock: Text })

/** Whether something is written down later than it happened, and then when it was. */
export const TypedLate = TypedMoment.extend({ on: z.boolean() })
export type TypedLate = z.infer<typeof TypedLate>

/** When an appointment is, and what is said about it; or when a mail went out, and to whom. */
export const TypedSaying = TypedMoment.extend({ text: Text })
export type TypedSaying = z.infer<typeof TypedSaying>

/** What giving something away rests on. */
export const TypedDisposal = z.strictObject({
  ground: z.enum(['order', 'auction', 'court']).optional(),
  reference: Text.optional(),
})
export type TypedDisposal = z.infer<typeof TypedDisposal>

/** An entry of the custody record: what was typed, and what was tapped. */
export const TypedEntry = z.strictObject({
  texts: z.strictObject({
    location: Text.optional(),
    from: Text.optional(),
    to: Text.optional(),
    purpose: Text.optional(),
    account: Text.optional(),
    condition: Text.optional(),
    tamperTape: Text.optional(),
    remark: Text.optional(),
  }),
  opened: CustodyEntry.shape.opened.unwrap().optional(),
  items: z.array(ItemId).max(60),
  disposal: TypedDisposal,
  late: TypedLate,
})
export type TypedEntry = z.infer<typeof TypedEntry>

/** The right value of one entry of a signed sheet; each field uses the part it needs. */
export const TypedValue = z.strictObject({
  text: Text.optional(),
  cents: z.int().optional(),
  day: Day,
  yes: z.boolean().optional(),
  level: z.enum(['0', '1', '2', '3']).optional(),
  item: Text.optional(),
  which: Permissions.keyof().optional(),
})
export type TypedValue = z.infer<typeof TypedValue>

/** Which sheet is corrected, and where. */
export const TypedCorrection = z.strictObject({
  sheet: SheetId.optional(),
  field: z.enum(Change.options.map((option) => option.shape.field.value)).optional(),
  value: TypedValue,
})
export type TypedCorrection = z.infer<typeof TypedCorrection>

/** How a letter reached the customer. */
export const TypedDelivery = z.strictObject({
  way: z.enum(['inHand', 'importedMail', 'statement']).optional(),
  text: Text,
})
export type TypedDelivery = z.infer<typeof TypedDelivery>

/** A letter about a device nobody collects. */
export const TypedNotice = z.strictObject({
  collectBy: Day,
  work: z.enum(['done', 'notDone']),
  said: Text,
  claim: z.int().optional(),
})
export type TypedNotice = z.infer<typeof TypedNotice>

/** A withdrawal as it is taken in. */
export const TypedWithdrawal = z.strictObject({
  way: WithdrawalWay.optional(),
  said: Text,
  late: TypedLate,
  sentBefore: z.boolean(),
  sentOn: Day,
  percent: Text,
  reason: Text,
})
export type TypedWithdrawal = z.infer<typeof TypedWithdrawal>

/** Why somebody does not sign. */
export const TypedOutcome = z.strictObject({ outcome: SignatureOutcome.optional(), reason: Text })
export type TypedOutcome = z.infer<typeof TypedOutcome>

/** Numbers of printed sets, from the first to the last. */
export const TypedRange = z.strictObject({ from: Text, to: Text })
export type TypedRange = z.infer<typeof TypedRange>

/** An address typed in place of the one that is known. */
export const TypedAddress = z.strictObject({ text: Text.optional() })
export type TypedAddress = z.infer<typeof TypedAddress>

/** One line of text. */
export const TypedLine = z.strictObject({ text: Text })
export type TypedLine = z.infer<typeof TypedLine>

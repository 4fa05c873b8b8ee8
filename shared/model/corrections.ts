import { z } from 'zod'

import { DeviceId, MediumId, SheetId, SittingId } from '../ids.ts'
import { Day, Instant } from '../time.ts'
import { AccessLevel, Permissions } from './order.ts'
import { Cents, Line, Lines } from './text.ts'

/**
 * What a correction (D21) puts right on a signed paper. Slips of the pen – names and numbers – we correct alone; what
 * was agreed – scope, price, permission, date – takes both signatures. What happens to a medium is no correction: that
 * takes a new deletion order.
 */
export const Change = z.discriminatedUnion('field', [
  z.strictObject({
    field: z.literal('serial'),
    item: z.union([DeviceId, MediumId]),
    to: Line(60),
  }),
  z.strictObject({ field: z.literal('deviceName'), item: DeviceId, to: Line(120) }),
  z.strictObject({ field: z.literal('signatory'), to: Line(120) }),
  z.strictObject({ field: z.literal('familyName'), to: Line(80) }),
  z.strictObject({ field: z.literal('givenName'), to: Line(80) }),
  z.strictObject({ field: z.literal('organisation'), to: Line(160) }),
  z.strictObject({ field: z.literal('scope'), to: Lines(1200) }),
  z.strictObject({ field: z.literal('limits'), to: Lines(600) }),
  z.strictObject({ field: z.literal('amount'), to: Cents }),
  z.strictObject({ field: z.literal('ceiling'), to: Cents }),
  z.strictObject({ field: z.literal('target'), to: Day }),
  z.strictObject({ field: z.literal('accessLevel'), to: AccessLevel }),
  z.strictObject({ field: z.literal('permission'), which: Permissions.keyof(), to: z.boolean() }),
])
export type Change = z.infer<typeof Change>
export type ChangedField = Change['field']

/** Whose part of the job a change touches: things, people, or what was agreed. */
export const partOf = {
  serial: 'items',
  deviceName: 'items',
  signatory: 'people',
  familyName: 'people',
  givenName: 'people',
  organisation: 'people',
  scope: 'order',
  limits: 'order',
  amount: 'order',
  ceiling: 'order',
  target: 'order',
  accessLevel: 'order',
  permission: 'order',
} as const satisfies Record<ChangedField, 'items' | 'people' | 'order'>

/** Whether the customer has to agree. */
export const isAgreed = (changes: readonly Pick<Change, 'field'>[]): boolean =>
  changes.some(({ field }) => partOf[field] === 'order')

/** A change with what stood there before; absent = nothing stood there. */
export const Changed = z.strictObject({
  change: Change,
  from: z.union([z.string().max(1200), z.int(), z.boolean()]).exactOptional(),
})
export type Changed = z.infer<typeof Changed>

/** A correction that is in force, as screens and the return sheet show it. */
export const CorrectionView = z.strictObject({
  /** The sheet with the D21, and the sheet it corrects. */
  sheet: SheetId,
  sitting: SittingId,
  corrected: SheetId,
  /** Counted within the job. */
  number: z.int().min(1),
  at: Instant,
  changes: z.array(Changed),
})
export type CorrectionView = z.infer<typeof CorrectionView>

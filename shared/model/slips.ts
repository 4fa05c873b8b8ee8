import type { Day } from '../time.ts'
import type { IntakeDraft } from './intake.ts'

/** Where answers that are each fine cannot stand together on a paper; the catalogue says how, by the same path. */
export const slipPaths = ['order.price.ceilingCents', 'order.targetOn'] as const
export type Slip = readonly [path: (typeof slipPaths)[number], why: 'notValid']

/**
 * A ceiling below the parts of the price that are fixed, and a day promised for before `today`; without a day only the
 * first.
 */
export const slipsIn = (
  { price = {}, targetOn }: NonNullable<IntakeDraft['order']>,
  today: Day | undefined,
): Slip[] => {
  const { amountCents = 0, travelCents = 0, ceilingCents } = price
  const sum = price.basis === 'fixed' ? amountCents + travelCents : travelCents
  const isPast =
    today !== undefined && targetOn !== undefined && targetOn.trim() !== '' && targetOn < today
  return [
    ...(ceilingCents !== undefined && ceilingCents < sum
      ? [['order.price.ceilingCents', 'notValid'] satisfies Slip]
      : []),
    ...(isPast ? [['order.targetOn', 'notValid'] satisfies Slip] : []),
  ]
}

import { label } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { moneyText } from './format.ts'
import type { OfferSaid } from './said.ts'

/**
 * The price as lines of inline text: basis, travel, diagnosis, safety copy, ceiling, tax. Every amount there is, so
 * that nothing can be charged that was not named before the signature (§ 312e BGB).
 */
export const priceLines = (said: OfferSaid, text: PaperText): string[] => {
  const { price, backup } = said.intake.order
  const amount = (cents: number) => ({ amount: moneyText(cents, text) })
  const parts = [
    ...basisParts(said.intake.order, text),
    price.travelCents > 0
      ? label(text, 'price.travel', amount(price.travelCents))
      : label(text, 'price.noTravel'),
    ...(backup.safetyCopy
      ? [label(text, 'price.safetyCopy', amount(backup.safetyCopyPriceCents ?? 0))]
      : []),
    price.diagnosisCents > 0
      ? label(text, 'price.diagnosis', amount(price.diagnosisCents))
      : label(text, 'price.noDiagnosis'),
  ]
  return [
    `${parts.join('; ')}.`,
    label(text, 'price.ceiling', amount(price.ceilingCents)),
    label(text, said.business.smallBusiness ? 'price.smallBusiness' : 'price.gross'),
  ]
}

const basisParts = (
  { price, estimate }: OfferSaid['intake']['order'],
  text: PaperText,
): string[] => {
  const { basis, amountCents } = price
  const amount = { amount: moneyText(amountCents, text) }
  if (basis !== 'estimateFirst') return [label(text, `price.${basis}`, amount)]
  // Where the estimate was made at the door it is part of this order (D12), and nothing comes first any more.
  if (estimate !== undefined)
    return [label(text, estimate.form === 'european' ? 'price.offerHere' : 'price.estimateHere')]
  return [
    label(text, 'price.estimateFirst'),
    ...(amountCents > 0 ? [label(text, 'price.estimateHourly', amount)] : []),
  ]
}

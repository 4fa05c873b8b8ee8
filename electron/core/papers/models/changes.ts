import type { Change, Changed } from '../../../../shared/model/corrections.ts'
import { literal } from '../layout/inline.ts'
import { label } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { dayText, moneyText } from './format.ts'
import { inlineLabel, itemsOf } from './items.ts'
import type { JobSaid } from './said.ts'

/** How a change reads on paper: what it is about, the new value and the one before, as inline text. */
export const changeText = (
  { change, from }: Changed,
  said: Pick<JobSaid, 'intake'>,
  text: PaperText,
): { what: string; from: string; to: string } => ({
  what: whatText(change, said, text),
  from: from === undefined ? label(text, 'changed.nothing') : valueText(change, from, text),
  to: valueText(change, change.to, text),
})

const whatText = (change: Change, { intake }: Pick<JobSaid, 'intake'>, text: PaperText): string => {
  switch (change.field) {
    case 'serial':
    case 'deviceName': {
      const item = itemsOf(intake, text).find(({ id }) => id === change.item)?.text ?? ''
      return inlineLabel(text, `changed.${change.field}`, { item })
    }
    case 'amount':
      return label(
        text,
        `changed.amount.${intake.order.price.basis === 'fixed' ? 'fixed' : 'hourly'}`,
      )
    case 'permission':
      return label(text, `changed.permission.${change.which}`)
    default:
      return label(text, `changed.${change.field}`)
  }
}

const valueText = (change: Change, value: string | number | boolean, text: PaperText): string => {
  if (typeof value === 'boolean') return label(text, value ? 'yes' : 'no')
  if (change.field === 'accessLevel') return label(text, `access.${value}`)
  if (typeof value === 'number') return moneyText(value, text)
  if (change.field === 'target') return dayText(value, text)
  return literal(value.replaceAll(/\s*\n\s*/g, ' · '))
}

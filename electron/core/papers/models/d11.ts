import type { Backup } from '../../../../shared/model/order.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { label, passage } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { dayText, moneyText } from './format.ts'
import { paperOf } from './paper.ts'
import type { JobSaid } from './said.ts'

/** What was asked about backups, the answer, our offer of a safety copy and the decision (law 5.1). */
export const d11 = (said: JobSaid, text: PaperText): PaperContent => {
  const { backup } = said.intake.order
  return paperOf(text, [
    { type: 'title', text: text.title },
    {
      type: 'choices',
      rows: [
        {
          text: existsText(backup, text),
          options: (['yes', 'no', 'unknown'] as const).map((answer) => ({
            label: label(text, answer),
            chosen: backup.exists === answer,
          })),
        },
        {
          text: safetyCopyText(backup, text),
          options: [
            { label: label(text, 'yes'), chosen: backup.safetyCopy },
            { label: label(text, 'no'), chosen: !backup.safetyCopy },
          ],
        },
      ],
    },
    ...warning(backup, text),
  ])
}

const existsText = ({ exists, madeOn, tested }: Backup, text: PaperText): string => {
  const note = [
    ...(madeOn === undefined ? [] : [label(text, 'madeOn', { day: dayText(madeOn, text) })]),
    ...(tested === undefined || tested === 'unknown' ? [] : [label(text, `tested.${tested}`)]),
  ].join(', ')
  return exists === 'yes' && note !== ''
    ? label(text, 'existsWith', { note })
    : label(text, 'exists')
}

const safetyCopyText = ({ safetyCopyPriceCents: cents }: Backup, text: PaperText): string => {
  if (cents === undefined) return label(text, 'safetyCopy')
  const price = cents === 0 ? label(text, 'safetyCopy.free') : moneyText(cents, text)
  return label(text, 'safetyCopyFor', { price })
}

/** Said plainly only where nothing would be left: no backup, and no safety copy wanted. */
const warning = (backup: Backup, text: PaperText): Block[] => {
  if (backup.exists === 'yes' || backup.safetyCopy) return []
  const first = passage(text, 'noBackup').body[0]
  return first?.type === 'paragraph' ? [{ type: 'notice', tone: 'warn', text: first.text }] : []
}

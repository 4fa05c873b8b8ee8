import { customerName } from '../../../../shared/model/customer.ts'
import type { PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs, passage } from '../texts/fill.ts'
import { TextError } from '../texts/text.ts'
import type { PaperText } from '../texts/text.ts'
import { addressText, dayText } from './format.ts'
import { linesOf, signatoryRole } from './items.ts'
import { jobTitle } from './job-title.ts'
import { paperOf } from './paper.ts'
import type { JobSaid } from './said.ts'

const declarations = ['early', 'knowledge'] as const

/**
 * Early start inside the withdrawal period: two separate declarations, neither ticked beforehand, and one signature
 * that stands for nothing else (§§ 356(5), 357a(2) BGB; W-07). On the screen the customer taps each of the two, on
 * paper ticks each; the ticks are part of the signature, not of the content.
 */
export const d08 = (said: JobSaid, text: PaperText): PaperContent => {
  const { customer, order, signatory } = said.intake
  return paperOf(text, [
    jobTitle(said, text),
    ...paragraphs(text, 'intro'),
    {
      type: 'facts',
      rows: [
        {
          term: label(text, 'customer'),
          lines: [
            `**${literal(customerName(customer))}**, ${literal(addressText(customer.address))}`,
          ],
        },
        { term: label(text, 'order'), lines: linesOf(order.scope) },
        {
          term: label(text, 'start'),
          lines: [label(text, 'start.at', { day: dayText(order.targetOn, text) })],
        },
      ],
    },
    {
      type: 'choices',
      rows: declarations.map((key) => ({
        text: sentenceOf(text, key),
        note: label(text, `${key}.note`),
        options: [{ label: label(text, 'declare'), chosen: false }],
        declaration: key,
        ids: ['W-07'],
      })),
    },
    ...paragraphs(text, 'how'),
    {
      type: 'signature',
      slot: 'customer-early-start',
      label: label(text, 'signature.label'),
      name: literal(signatory.name),
      role: signatoryRole(said.intake, text),
      declares: label(text, 'signature.declares'),
      declarations: [...declarations],
    },
  ])
}

const sentenceOf = (text: PaperText, key: string): string => {
  const [only] = passage(text, key).body
  if (only?.type !== 'paragraph') throw new TextError(`${text.id}: "${key}" must be one paragraph`)
  return only.text
}

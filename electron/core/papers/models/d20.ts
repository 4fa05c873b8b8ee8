import { customerName } from '../../../../shared/model/customer.ts'
import type { PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { declarant } from './d18.ts'
import { addressText } from './format.ts'
import { linesOf } from './items.ts'
import { jobTitle } from './job-title.ts'
import { paperOf } from './paper.ts'
import type { LetterSaid } from './said.ts'

/** After a dispute with a consumer: which body is competent, where it is, and whether we take part (§ 37 VSBG). */
export const d20 = (said: LetterSaid, text: PaperText): PaperContent => {
  const { intake, business, dispute } = said
  if (dispute === undefined) throw new Error('a hint after a dispute needs what it is about')
  const { takesPart, body } = business.disputeResolution ?? { takesPart: 'no' }
  return paperOf(text, [
    jobTitle(said, text),
    ...paragraphs(text, 'intro'),
    {
      type: 'facts',
      rows: [
        {
          term: label(text, 'customer'),
          lines: [
            `**${literal(customerName(intake.customer))}**, ${literal(addressText(intake.customer.address))}`,
          ],
        },
        { term: label(text, 'dispute'), lines: linesOf(dispute) },
        {
          term: label(text, 'body'),
          lines: [
            body === undefined ? label(text, 'body.name') : literal(body.name),
            body === undefined ? label(text, 'body.address') : literal(body.address),
            body === undefined ? label(text, 'body.website') : literal(body.website),
          ],
          ids: ['VSBG-02'],
        },
        {
          term: label(text, 'us'),
          lines: [label(text, `us.${takesPart}`)],
          ids: ['VSBG-03'],
        },
      ],
    },
    ...paragraphs(text, 'otherWays'),
    declarant(said, text, 'VSBG-05'),
  ])
}

import type { PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { signatoryRole } from './items.ts'
import { paperOf } from './paper.ts'
import type { AheadSaid } from './said.ts'

/**
 * Consent to get the papers by mail instead of on paper (§ 312f(1) S. 2 BGB, Art. 246a § 4(2) EGBGB). Asked before
 * anything is sent; declining it means paper. Throws where the customer has no mail address: nobody could be asked.
 */
export const d09 = (said: AheadSaid, text: PaperText): PaperContent => {
  const { business, intake } = said
  const { mail } = intake.customer
  if (mail === undefined) throw new Error('D09 is for a customer with a mail address')
  return paperOf(text, [
    {
      type: 'title',
      text: text.title,
      subtitle: label(text, 'subtitle', {
        number: said.jobNumber,
      }),
    },
    ...paragraphs(text, 'what', { mail }),
    ...paragraphs(text, 'end', { mail: business.mail }),
    {
      type: 'signature',
      slot: 'customer-mail',
      label: label(text, 'signature.label'),
      name: literal(intake.signatory.name),
      role: signatoryRole(intake, text),
      declares: label(text, 'signature.declares', { mail }),
      ids: ['MAIL-01'],
    },
  ])
}

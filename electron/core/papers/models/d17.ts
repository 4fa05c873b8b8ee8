import type { Consent } from '../../../../shared/model/order.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { addressText, holdNumbers } from './format.ts'
import { linesOf, signatoryRole } from './items.ts'
import { jobTitle } from './job-title.ts'
import { paperOf } from './paper.ts'
import type { JobSaid } from './said.ts'

/**
 * Consents to what goes beyond the job: one box, never ticked beforehand, and one voluntary signature for each purpose
 * (Art. 7 DSGVO). Throws without any; `due` asks only where there is one.
 */
export const d17 = (said: JobSaid, text: PaperText): PaperContent => {
  const consents = said.intake.order.consents ?? []
  if (consents.length === 0) throw new Error('D17 needs a purpose to ask for')
  const { business } = said
  return paperOf(text, [
    jobTitle(said, text),
    ...paragraphs(text, 'intro'),
    ...paragraphs(text, 'how'),
    ...consents.flatMap((consent) => purpose(said, consent, text)),
    ...paragraphs(text, 'revoke', { phone: holdNumbers(business.phone), mail: business.mail }),
    ...paragraphs(text, 'controller', {
      business: business.name,
      address: addressText(business.address),
    }),
  ])
}

const purpose = ({ intake }: JobSaid, consent: Consent, text: PaperText): Block[] => {
  const { purpose: what, detail } = consent
  return [
    {
      type: 'facts',
      rows: [{ term: label(text, `purpose.${what}`), lines: linesOf(detail) }],
    },
    ...paragraphs(text, what),
    {
      type: 'choices',
      rows: [
        {
          text: label(text, `${what}.sentence`),
          options: [{ label: label(text, 'declare'), chosen: false }],
          ids: [idOf[what]],
        },
      ],
    },
    {
      type: 'signature',
      slot: `customer-consent-${what}`,
      label: label(text, `${what}.label`),
      name: literal(intake.signatory.name),
      role: signatoryRole(intake, text),
      declares: label(text, `${what}.declares`),
    },
  ]
}

const idOf: Record<Consent['purpose'], string> = {
  photos: 'CON-02',
  reference: 'CON-03',
  newsletter: 'CON-04',
}

import type { Block } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { signatoryRole } from './items.ts'
import type { JobSaid } from './said.ts'

/** The end of the order sheet: what the two signatures mean, and the signatures (REQ-01). */
export const orderEnd = (said: JobSaid, text: PaperText): Block[] => {
  const { intake, business } = said
  return [
    ...closing(said, text),
    {
      type: 'signature',
      slot: 'customer',
      label: label(
        text,
        intake.signatory.messengerFor === undefined ? 'customer.label' : 'messenger.label',
      ),
      name: literal(intake.signatory.name),
      role: signatoryRole(intake, text),
      ids: ['REQ-01'],
    },
    {
      type: 'signature',
      slot: 'technician',
      label: label(text, 'technician.label'),
      name: literal(business.ownerName),
      role: label(text, 'role.technician', { business: business.name }),
      ids: ['REQ-01'],
    },
  ]
}

/** What both signatures at the end of the order mean; a messenger's means the handover and no more. */
const closing = ({ intake, due }: JobSaid, text: PaperText): Block[] => {
  const { name, messengerFor } = intake.signatory
  if (messengerFor === undefined) return paragraphs(text, 'closing.B')
  const principal = messengerFor.name
  return [
    ...paragraphs(text, 'closing.B.messenger', { messenger: name, principal }),
    ...(due.some(({ toPrincipal }) => toPrincipal === true)
      ? paragraphs(text, 'closing.B.contract', { principal })
      : []),
  ]
}

import { customerName, personName } from '../../../../shared/model/customer.ts'
import type { JobType, Processing } from '../../../../shared/model/order.ts'
import type { Block } from '../layout/blocks.ts'
import { literal, plain } from '../layout/inline.ts'
import { label } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { copiesEndText } from './d01.ts'
import { deviceLine, jobTypesText } from './d04.words.ts'
import { actOf, lawText, type Act } from './d04.law.ts'
import { addressText, dayOf, holdNumbers, listText, longDayText } from './format.ts'
import { inlineLabel, signatoryRole } from './items.ts'
import type { ContractSaid } from './said.ts'

type Row = Extract<Block, { type: 'facts' }>['rows'][number]

/** The particulars of this contract as a table: parties, subject, duration … (AVV-01 … AVV-08, AVV-20, 30, 32). */
export const contractFacts = (
  said: ContractSaid,
  processing: Processing,
  text: PaperText,
): Block => ({
  type: 'facts',
  rows: [
    controllerRow(said, text),
    processorRow(said, text),
    ...processingRows(said, processing, text),
    {
      term: label(text, 'places'),
      lines: said.business.sites.map((site) =>
        label(text, site.isDwelling ? 'site.dwelling' : 'site', {
          name: site.name,
          address: addressText(site.address),
        }),
      ),
      ids: ['AVV-32'],
    },
    instructionsRow(said, processing, text),
    breachRow(said, processing, text),
  ],
})

const controllerRow = ({ intake }: ContractSaid, text: PaperText): Row => {
  const { customer, signatory } = intake
  const { contact } = customer
  const person = personName(contact)
  const signs = { name: literal(signatory.name), role: signatoryRole(intake, text) }
  const people =
    person === signatory.name
      ? signatory.role === 'self' && customer.organisation === undefined
        ? []
        : [inlineLabel(text, 'representedBy.contact', signs)]
      : [inlineLabel(text, 'representedBy', signs), contactLine(person, contact.position, text)]
  return {
    term: label(text, 'controller'),
    lines: [
      `**${literal(customerName(customer))}**, ${literal(addressText(customer.address))}`,
      ...people,
      privacyOfficerLine(customer.privacyOfficer, text),
    ],
    ids: ['AVV-01'],
  }
}

const contactLine = (name: string, position: string | undefined, text: PaperText): string =>
  position === undefined
    ? label(text, 'contact', { name })
    : label(text, 'contact.position', { name, position })

const processorRow = ({ business }: ContractSaid, text: PaperText): Row => ({
  term: label(text, 'processor'),
  lines: [
    label(text, 'processor.name', {
      business: business.name,
      address: addressText(business.address),
    }),
    label(text, 'processor.reach', {
      owner: business.ownerName,
      reach: reachText(business, text),
    }),
    privacyOfficerLine(business.privacyOfficer, text),
  ],
  ids: ['AVV-01'],
})

const privacyOfficerLine = (name: string | undefined, text: PaperText): string =>
  name === undefined ? label(text, 'privacyOfficer.none') : label(text, 'privacyOfficer', { name })

const processingRows = (said: ContractSaid, processing: Processing, text: PaperText): Row[] => {
  const { order, devices } = said.intake
  const purposes = listText(
    [...new Set(order.types)].map((type) => label(text, `purpose.${type}`)),
    text,
  )
  return [
    {
      term: label(text, 'subject'),
      lines: [
        label(text, 'subject.framework'),
        label(text, 'subject.first', { types: jobTypesText(order, text) }),
        ...devices.map((device) => deviceLine(device, text)),
      ],
      ids: ['AVV-02'],
    },
    {
      term: label(text, 'duration'),
      lines: [
        label(text, 'duration.framework', { day: longDayText(dayOf(said.preparedAt), text) }),
        label(text, 'duration.device'),
      ],
      ids: ['AVV-03'],
    },
    {
      term: label(text, 'nature'),
      lines: [
        label(text, 'nature.general'),
        label(text, 'nature.first', { natures: listText(naturesOf(said, text), text) }),
      ],
      ids: ['AVV-04'],
    },
    {
      term: label(text, 'purpose'),
      lines: [label(text, 'purpose.only', { purposes })],
      ids: ['AVV-05'],
    },
    {
      term: label(text, 'dataKinds'),
      lines: [
        literal(processing.dataKinds.join(', ')),
        ...sensitiveLines(processing, actOf(said.intake.customer), text),
      ],
      ids: ['AVV-06', 'AVV-07'],
    },
    {
      term: label(text, 'personKinds'),
      lines: [literal(processing.personKinds.join(', '))],
      ids: ['AVV-08'],
    },
  ]
}

const sensitiveLines = (
  { sensitive, safeguards }: Processing,
  act: Act,
  text: PaperText,
): string[] => [
  label(text, `sensitive.${sensitive}`, { law: lawText(act, 'sensitive', text) }),
  ...safeguards.map((safeguard) => label(text, 'sensitive.safeguard', { safeguard })),
]

const natures = {
  repair: ['repair', 'read', 'copy', 'change'],
  repairWithoutData: ['repair'],
  recovery: ['read', 'copy', 'restore'],
  erasure: ['erase'],
  remote: ['read', 'change'],
  setUp: ['read', 'copy', 'change'],
  purchase: [],
} as const satisfies Record<JobType, readonly string[]>

const naturesOf = ({ intake }: ContractSaid, text: PaperText): string[] => {
  const erases = intake.devices.some((one) =>
    one.media.some((medium) => medium.end !== 'unchanged'),
  )
  const keys = new Set<string>([
    'custody',
    ...intake.order.types.flatMap((type) => natures[type]),
    ...(erases ? ['erase'] : []),
  ])
  return [...keys].map((key) => label(text, `nature.${key}`))
}

const instructionsRow = (
  { business }: ContractSaid,
  processing: Processing,
  text: PaperText,
): Row => ({
  term: label(text, 'instructors'),
  lines: [
    ...processing.instructors.map(({ name, position, reach }) =>
      label(text, 'instructors.give', { name, position, reach: holdNumbers(reach) }),
    ),
    label(text, 'instructors.take', { owner: business.ownerName }),
  ],
  ids: ['AVV-30'],
})

const breachRow = ({ intake }: ContractSaid, processing: Processing, text: PaperText): Row => {
  const { customer } = intake
  const { name, phone, mail } = customer.breachContact ?? {
    name: personName(customer.contact),
    phone: customer.contact.phone ?? customer.phone,
    mail: customer.contact.mail ?? customer.mail,
  }
  const reach = mail === undefined ? holdNumbers(phone) : reachText({ phone, mail }, text)
  return {
    term: label(text, 'breach'),
    lines: [
      label(text, 'breach.to', { name, reach }),
      label(text, 'breach.within', { within: withinText(processing, text) }),
    ],
    ids: ['AVV-20', 'AVV-34'],
  }
}

/** `0451 000000, post@…`, plain. */
export const reachText = (
  { phone, mail }: { phone: string; mail: string },
  text: PaperText,
): string => plain(label(text, 'reach', { phone: holdNumbers(phone), mail }))

/** `spätestens 24 Stunden, nachdem wir davon wissen` */
export const withinText = ({ breachHours: hours }: Processing, text: PaperText): string =>
  hours === 1 ? label(text, 'within.one') : label(text, 'within.hours', { hours: String(hours) })

/**
 * The two choices of AVV-21, never mixed up: what happens to the medium, and what happens to our copies. Erasing a
 * medium stands here as a wish; the signed order D14 decides.
 */
export const endChoices = ({ intake }: ContractSaid, text: PaperText): Block => {
  const ends = new Set(intake.devices.flatMap(({ media }) => media.map(({ end }) => end)))
  const ordered = ends.has('erase') || ends.has('destroy')
  return {
    type: 'choices',
    rows: [
      {
        text: label(text, 'end.medium'),
        note: label(text, 'end.medium.note'),
        options: (['unchanged', 'erase', 'destroy'] as const).map((end) => ({
          label: label(text, `end.medium.${end}`),
          chosen: ends.has(end) || (end === 'unchanged' && !ordered),
        })),
        ids: ['AVV-21'],
      },
      {
        text: label(text, 'end.copies'),
        note: copiesEndText(intake.order, text),
        options: (['delete', 'handOverThenDelete'] as const).map((end) => ({
          label: label(text, `end.copies.${end}`),
          chosen: intake.order.copiesEnd === end,
        })),
        ids: ['AVV-21', 'AVV-39'],
      },
    ],
  }
}

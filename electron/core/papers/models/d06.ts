import { customerName, type Secrecy } from '../../../../shared/model/customer.ts'
import type { SubProcessor } from '../../../../shared/model/business.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { literal, plain } from '../layout/inline.ts'
import { clause, label, paragraphs } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { extended, numbered, type Clause } from './clauses.ts'
import { addressText, dayOf, dayText, listText, longDayText } from './format.ts'
import { signatoryRole } from './items.ts'
import { paperOf } from './paper.ts'
import type { AheadSaid } from './said.ts'

type Profession = Exclude<Secrecy, 'none'>

/**
 * The commitment to secrecy under § 203 StGB: the technician is the obliged person and signs; the professional only
 * confirms that he has it, and may leave that out. Holds for this job and every later one, with or without D04.
 * Throws for a customer without professional secrecy; `due` never asks for it there.
 */
export const d06 = (said: AheadSaid, text: PaperText): PaperContent => {
  const { secrecy } = said.intake.customer
  if (secrecy === 'none') throw new Error('D06 is for a customer with professional secrecy')
  return paperOf(text, [
    {
      type: 'title',
      text: text.title,
      subtitle: label(text, 'subtitle', {
        job: said.jobNumber,
        day: longDayText(dayOf(said.preparedAt), text),
      }),
    },
    whoAndWhy(said, secrecy, text),
    ...numbered(clauses(said, secrecy, text)),
    ...signatures(said, text),
  ])
}

const whoAndWhy = (said: AheadSaid, profession: Profession, text: PaperText): Block => {
  const { business, intake } = said
  const { customer } = intake
  return {
    type: 'facts',
    rows: [
      {
        term: label(text, 'obliged'),
        lines: [
          label(text, 'obliged.person', { owner: business.ownerName }),
          label(text, 'obliged.business', {
            business: business.name,
            address: addressText(business.address),
          }),
        ],
      },
      {
        term: label(text, 'towards'),
        lines: [
          `**${literal(customerName(customer))}**, ${literal(addressText(customer.address))}`,
          label(text, `profession.${profession}`),
        ],
      },
      { term: label(text, 'basis'), lines: [basisText(profession, text)], ids: ['SEC-05'] },
      { term: label(text, 'scope'), lines: [label(text, 'scope.jobs')] },
    ],
  }
}

/** The rule of the profession that asks for Textform, where there is a federal one. */
const basisText = (profession: Profession, text: PaperText): string => {
  const rule = ruleOf('rule', profession, text)
  return rule === undefined ? label(text, 'basis.plain') : label(text, 'basis.statute', { rule })
}

const ruleOf = (kind: 'rule' | 'single' | 'abroad', profession: Profession, text: PaperText) => {
  const key = `${kind}.${profession}`
  return text.labels.has(key) ? label(text, key) : undefined
}

/** ` (§ 43e Abs. 5 BRAO)`, or nothing where the profession has no such rule; the clause holds for all alike. */
const cited = (kind: 'single' | 'abroad', profession: Profession, text: PaperText): string => {
  const rule = ruleOf(kind, profession, text)
  return rule === undefined ? '' : ` ${rule}`
}

const clauses = (said: AheadSaid, profession: Profession, text: PaperText): Clause[] => {
  const plainly = (key: string) => clause(text, `clause.${key}`, '')
  return [
    plainly('duty'),
    plainly('punishment'),
    clause(text, 'clause.need', '', { people: label(text, `people.${profession}`) }),
    persons(said, text),
    abroad(said, profession, text),
    singleMandate(said, profession, text),
    plainly('finds'),
    plainly('authorities'),
    plainly('after'),
    plainly('form'),
  ]
}

/** Helpers and the bodies that come near the customer's devices; those that only see our own records do not. */
const persons = (said: AheadSaid, text: PaperText): Clause => {
  const { helpers } = said.business
  const bodies = atDevices(said)
  return extended(clause(text, 'clause.persons', ''), [
    ...(helpers.length === 0
      ? paragraphs(text, 'persons.none')
      : paragraphs(text, 'persons.helpers', {
          helpers: helpers
            .map(({ name, committedOn }) =>
              plain(label(text, 'helper', { name, day: dayText(committedOn, text) })),
            )
            .join('; '),
        })),
    ...(bodies.length === 0
      ? []
      : paragraphs(text, 'persons.bodies', {
          bodies: bodies
            .map(({ name, address, task }) => plain(label(text, 'body', { name, address, task })))
            .join('; '),
        })),
  ])
}

const atDevices = ({ subProcessors }: AheadSaid): SubProcessor[] =>
  subProcessors.filter(({ touches }) => touches === 'customerDevices')

const abroad = (said: AheadSaid, profession: Profession, text: PaperText): Clause => {
  const found = abroadIn(said).map((body) => plain(label(text, 'bodyAbroad', body)))
  return extended(
    clause(text, 'clause.abroad', '', { rule: cited('abroad', profession, text) }),
    found.length === 0
      ? paragraphs(text, 'abroad.none')
      : paragraphs(text, 'abroad.some', { bodies: listText(found, text) }),
  )
}

/** Bodies outside Germany that come near devices, and the relay of a remote session of this job. */
const abroadIn = (said: AheadSaid): { name: string; country: string }[] => {
  const { types, remote } = said.intake.order
  const relay =
    types.includes('remote') && remote?.relay !== undefined && remote.relayCountry !== undefined
      ? [{ name: remote.relay, country: remote.relayCountry }]
      : []
  return [...atDevices(said).map(({ name, country }) => ({ name, country })), ...relay].filter(
    ({ country }) => !isGermany(country),
  )
}

const isGermany = (country: string): boolean =>
  /^(de|deutschland|germany|bundesrepublik( deutschland)?|brd)$/iu.test(country.trim())

const singleMandate = ({ intake }: AheadSaid, profession: Profession, text: PaperText): Clause => {
  const base = clause(text, 'clause.single', '', { rule: cited('single', profession, text) })
  const { singleMandate: asked } = intake.order
  if (asked === undefined) return base
  return extended(
    base,
    asked.applies
      ? paragraphs(text, 'single.applies', { by: asked.consentSaidBy })
      : paragraphs(text, 'single.notHere'),
  )
}

const signatures = ({ business, intake }: AheadSaid, text: PaperText): Block[] => [
  {
    type: 'signature',
    slot: 'technician-secrecy',
    label: label(text, 'signature.technician'),
    name: literal(business.ownerName),
    role: literal(business.name),
    declares: label(text, 'signature.technician.declares'),
    ids: ['SEC-02'],
  },
  {
    type: 'signature',
    slot: 'customer-receipt-secrecy',
    label: label(text, 'signature.receipt'),
    name: literal(intake.signatory.name),
    role: signatoryRole(intake, text),
    declares: label(text, 'signature.receipt.declares'),
    ids: ['SEC-10'],
  },
]

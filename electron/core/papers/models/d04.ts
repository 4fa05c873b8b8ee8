import type { Processing } from '../../../../shared/model/order.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { literal, plain } from '../layout/inline.ts'
import { clause, label, paragraphs, sentences, type Values } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { extended, numbered, type Clause } from './clauses.ts'
import { measuresAnnex, subProcessorsAnnex } from './d04.annexes.ts'
import { contractFacts, endChoices, reachText, withinText } from './d04.facts.ts'
import { actOf, lawIn, lawText } from './d04.law.ts'
import { addressText, dayOf, dayText, listText, longDayText } from './format.ts'
import { signatoryRole } from './items.ts'
import { paperOf } from './paper.ts'
import { remoteOf, remoteTable } from './remote.ts'
import type { ContractSaid } from './said.ts'

/**
 * The contract under Art. 28 DSGVO, or the rule of the customer's church in its place, concluded once per customer as a
 * framework: later jobs only add the single instruction D04c. Complete for AVV-01 … AVV-25 and the rows of D04b that
 * apply: secrecy, church, social data, health data, help from afar.
 * Throws when the intake does not describe the processing; `due` refuses such a job before.
 */
export const d04 = (said: ContractSaid, text: PaperText): PaperContent => {
  const { processing } = said.intake.order
  if (processing === undefined) throw new Error('D04 needs the description of the processing')
  return paperOf(text, [
    {
      type: 'title',
      text: text.title,
      subtitle: label(text, 'subtitle', {
        law: lawText(actOf(said.intake.customer), 'contract', text),
        job: said.jobNumber,
        day: longDayText(dayOf(said.preparedAt), text),
      }),
    },
    {
      type: 'summary',
      label: label(text, 'summaryLabel'),
      sentences: sentences(text, 'summary', { hours: hoursText(processing, text) }),
    },
    contractFacts(said, processing, text),
    endChoices(said, text),
    ...numbered(clauses(said, processing, text)),
    ...measuresAnnex(said, text),
    ...subProcessorsAnnex(said, text),
    ...remoteAnnex(said, text),
    ...signatures(said, text),
  ])
}

const hoursText = ({ breachHours: hours }: Processing, text: PaperText): string =>
  hours === 1 ? label(text, 'hours.one') : label(text, 'hours.many', { hours: String(hours) })

/** The clauses in their order; numbers follow from it. */
const clauses = (said: ContractSaid, processing: Processing, text: PaperText): Clause[] => {
  const { customer } = said.intake
  const lawful = (key: string, values: Values = {}) => lawfulClause(said, key, text, values)
  return [
    scope(said, text),
    lawful('controller'),
    lawful('instructions'),
    lawful('unlawful'),
    lawful('purpose'),
    confidentiality(said, text),
    ...(customer.socialData ? [socialData(said, text)] : []),
    ...(customer.sgb5 ? [lawful('healthData')] : []),
    lawful('security'),
    lawful('place'),
    subProcessors(said, processing, text),
    abroad(said, text),
    fallback(said, text),
    lawful('persons'),
    lawful('assistance'),
    lawful('breach', {
      within: withinText(processing, text),
      contact: breachContact(said, text),
    }),
    lawful('copies'),
    lawful('end'),
    lawful('retention'),
    evidence(said, text),
    lawful('termination'),
    lawful('liability'),
    lawful(customer.secrecy === 'none' ? 'finds' : 'finds.secrecy'),
    lawful('precedence'),
    lawful('conclusion', {
      annexes: label(text, remoteOf(said.intake.order) ? 'annexes.remote' : 'annexes'),
    }),
  ]
}

/** A clause with the citations of the act the customer is under. */
const lawfulClause = (
  { intake }: ContractSaid,
  name: string,
  text: PaperText,
  values: Values = {},
): Clause => {
  const key = `clause.${name}`
  return clause(text, key, '', { ...lawIn(actOf(intake.customer), key, text), ...values })
}

/** With the customer's own word that the supervising body was told, where it was given for this job (§ 80 SGB X). */
const socialData = (said: ContractSaid, text: PaperText): Clause => {
  const { socialDataNoticeSaidBy: by } = said.intake.order
  return extended(
    lawfulClause(said, 'socialData', text),
    by === undefined ? [] : paragraphs(text, 'socialData.said', { by }),
  )
}

const scope = (said: ContractSaid, text: PaperText): Clause => {
  const act = actOf(said.intake.customer)
  return extended(
    lawfulClause(said, 'scope', text),
    act === 'gdpr' ? [] : paragraphs(text, 'scope.church', lawIn(act, 'scope.church', text)),
  )
}

const confidentiality = ({ business, intake }: ContractSaid, text: PaperText): Clause => {
  const { ownerName: owner, helpers } = business
  const people = listText([owner, ...helpers.map(({ name }) => name)], text)
  return extended(clause(text, 'clause.confidentiality', '', { people, owner }), [
    ...(helpers.length === 0
      ? paragraphs(text, 'helpers.none')
      : paragraphs(text, 'helpers.some', {
          helpers: helpers
            .map(({ name, committedOn }) =>
              plain(label(text, 'helper', { name, day: dayText(committedOn, text) })),
            )
            .join('; '),
        })),
    ...(intake.customer.secrecy === 'none'
      ? []
      : paragraphs(text, 'confidentiality.secrecy', { owner })),
  ])
}

const subProcessors = (said: ContractSaid, processing: Processing, text: PaperText): Clause => {
  const days =
    processing.noticeDays === 1
      ? label(text, 'notice.one')
      : label(text, 'notice.days', { days: String(processing.noticeDays) })
  return extended(
    clause(text, `clause.subProcessors.${processing.subProcessors}`, '', { days }),
    paragraphs(
      text,
      'subProcessors.duties',
      lawIn(actOf(said.intake.customer), 'subProcessors.duties', text),
    ),
  )
}

const abroad = (said: ContractSaid, text: PaperText): Clause =>
  extended(
    clause(text, 'clause.abroad', ''),
    paragraphs(
      text,
      said.subProcessors.some(({ transferBasis }) => transferBasis !== undefined)
        ? 'abroad.some'
        : 'abroad.none',
    ),
  )

const fallback = ({ business }: ContractSaid, text: PaperText): Clause =>
  extended(
    clause(text, 'clause.fallback', ''),
    business.emergencyContact === undefined
      ? []
      : paragraphs(text, 'fallback.contact', {
          owner: business.ownerName,
          contact: business.emergencyContact,
        }),
  )

const breachContact = ({ business }: ContractSaid, text: PaperText): string => {
  const { name, phone, mail } = business.breachContact
  return `${name}, ${reachText({ phone, mail: mail ?? business.mail }, text)}`
}

const evidence = (said: ContractSaid, text: PaperText): Clause => {
  const { business } = said
  const dwellings = business.sites.filter(({ isDwelling }) => isDwelling)
  return extended(
    lawfulClause(said, 'evidence', text),
    dwellings.length === 0
      ? []
      : paragraphs(text, 'evidence.dwelling', {
          sites: listText(
            dwellings.map(({ name, address }) => `${name}, ${addressText(address)}`),
            text,
          ),
          owner: business.ownerName,
        }),
  )
}

/** Annex 3, only with help from afar: what holds for every session (RM-01 … RM-10). */
const remoteAnnex = ({ intake }: ContractSaid, text: PaperText): Block[] => {
  const remote = remoteOf(intake.order)
  if (remote === undefined) return []
  return [
    { type: 'heading', level: 1, text: label(text, 'annex.remote') },
    ...paragraphs(text, 'annex.remote'),
    remoteTable(remote, text),
  ]
}

const signatures = ({ business, intake }: ContractSaid, text: PaperText): Block[] => [
  {
    type: 'signature',
    slot: 'customer',
    label: label(text, 'signature.controller'),
    name: literal(intake.signatory.name),
    role: signatoryRole(intake, text),
    ids: ['AVV-23'],
  },
  {
    type: 'signature',
    slot: 'technician',
    label: label(text, 'signature.processor'),
    name: literal(business.ownerName),
    role: literal(business.name),
    ids: ['AVV-12', 'AVV-23'],
  },
]

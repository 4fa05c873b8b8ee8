import { customerName } from '../../../../shared/model/customer.ts'
import type { Order } from '../../../../shared/model/order.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs, sentences } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import {
  addressText,
  dayOf,
  dayText,
  holdNumbers,
  listText,
  longDayText,
  moneyText,
} from './format.ts'
import { inlineLabel, linesOf, mediaOf, mediumText, signatoryRole } from './items.ts'
import { paperOf } from './paper.ts'
import { priceLines } from './price.ts'
import type { JobSaid } from './said.ts'

type Row = { term: string; lines: string[] }

/**
 * The order: who, what, what not, access, price, dates, end of the job, short clauses, and who we are (DL-InfoV).
 * Signed together with the sheet it stands on; only a diagnosis fee carries its own signature here.
 */
export const d01 = (said: JobSaid, text: PaperText): PaperContent => {
  const { order } = said.intake
  return paperOf(text, [
    {
      type: 'title',
      text: text.title,
      subtitle: label(text, 'subtitle', {
        types: listText(
          order.types.map((type) => label(text, `job.${type}`)),
          text,
        ),
        number: said.jobNumber,
        day: longDayText(dayOf(said.preparedAt), text),
      }),
    },
    { type: 'summary', label: label(text, 'summaryLabel'), sentences: summaryOf(said, text) },
    { type: 'facts', rows: rowsOf(said, text) },
    ...diagnosis(said, text),
    ...terms(said, text),
    ...imprint(said, text),
  ])
}

/** Whether the price of lost data may be limited at all: not where keeping the data is the job (law 5.1). */
export const dataIsTheJob = (order: Pick<Order, 'types' | 'backup'>): boolean =>
  order.backup.safetyCopy || order.types.some((type) => type === 'recovery' || type === 'setUp')

const summaryOf = (said: JobSaid, text: PaperText): string[] => [
  ...sentences(text, 'summary', { ceiling: moneyText(said.intake.order.price.ceilingCents, text) }),
  ...sentences(text, mediaToEnd(said).length > 0 ? 'summary.ordered' : 'summary.unchanged'),
]

const mediaToEnd = (said: JobSaid) =>
  mediaOf(said.intake).filter(({ medium }) => medium.end !== 'unchanged')

const rowsOf = (said: JobSaid, text: PaperText): Row[] => {
  const { order } = said.intake
  return [
    { term: label(text, 'customer'), lines: customerLines(said, text) },
    { term: label(text, 'fault'), lines: linesOf(order.fault) },
    { term: label(text, 'scope'), lines: linesOf(order.scope) },
    ...(order.limits === undefined
      ? []
      : [{ term: label(text, 'limits'), lines: linesOf(order.limits) }]),
    {
      term: label(text, 'access'),
      lines: [
        `${label(text, `access.${order.accessLevel}`)}. ${label(text, `dataAccess.${order.dataAccess}`)}`,
      ],
    },
    { term: label(text, 'price'), lines: priceLines(said, text) },
    { term: label(text, 'dates'), lines: [dateText(order, text)] },
    { term: label(text, 'end'), lines: endLines(said, text) },
  ]
}

const customerLines = ({ intake }: JobSaid, text: PaperText): string[] => {
  const { customer, signatory } = intake
  const { mail } = customer
  const phone = holdNumbers(customer.phone)
  const itself = signatory.role === 'self' && customer.organisation === undefined
  const address = addressText(customer.address)
  return [
    `**${literal(customerName(customer))}**`,
    mail === undefined
      ? label(text, 'reach', { address, phone })
      : label(text, 'reachMail', { address, phone, mail }),
    ...(itself ? [] : [spokenFor(intake, text)]),
  ]
}

/** Who represents the customer; with a messenger two people, each named for what he does. */
const spokenFor = (intake: JobSaid['intake'], text: PaperText): string => {
  const { name, messengerFor } = intake.signatory
  if (messengerFor === undefined) {
    const role = signatoryRole(intake, text)
    return inlineLabel(text, 'representedBy', { name: literal(name), role })
  }
  return inlineLabel(text, 'broughtBy', {
    principal: literal(messengerFor.name),
    role: label(text, `role.${messengerFor.role}`),
    name: literal(name),
  })
}

/** By when, how we say so, and who may collect. */
const dateText = (order: Order, text: PaperText): string => {
  const date = label(text, `dates.${order.notifyBy}`, { day: dayText(order.targetOn, text) })
  return order.collectors.length === 0
    ? inlineLabel(text, 'collect.self', { date })
    : inlineLabel(text, 'collect.others', {
        date,
        names: literal(listText(order.collectors, text)),
      })
}

const endLines = (said: JobSaid, text: PaperText): string[] => {
  const ending = mediaToEnd(said)
  const every = mediaOf(said.intake).length
  return [
    ...(ending.length === 0 || ending.length < every ? [label(text, 'mediaEnd.unchanged')] : []),
    ...ending.map(({ medium }) =>
      inlineLabel(text, 'mediaEnd.ordered', {
        medium: mediumText(medium, text),
        end: label(text, `end.${medium.end}`),
      }),
    ),
    copiesEndText(said.intake.order, text),
  ]
}

/** What happens to our own working copies; deleting them is always owed (AVV-21). */
export const copiesEndText = (
  order: Pick<Order, 'copiesEnd' | 'copiesDeadlineDays'>,
  text: PaperText,
): string => {
  if (order.copiesDeadlineDays > 0)
    return label(text, `copiesEnd.${order.copiesEnd}`, { days: String(order.copiesDeadlineDays) })
  return label(
    text,
    order.copiesEnd === 'delete' ? 'copiesEnd.deleteAtOnce' : 'copiesEnd.handOverAtOnce',
  )
}

/** Its own line and its own signature, never in the small print (law 5.2). */
const diagnosis = ({ intake }: JobSaid, text: PaperText): Block[] => {
  const { diagnosisCents } = intake.order.price
  if (diagnosisCents === 0) return []
  return [
    {
      type: 'signature',
      slot: 'customer-diagnosis',
      label: label(text, 'diagnosis.label'),
      name: literal(intake.signatory.name),
      role: signatoryRole(intake, text),
      declares: label(text, 'diagnosis.declares', { amount: moneyText(diagnosisCents, text) }),
    },
  ]
}

const terms = (said: JobSaid, text: PaperText): Block[] => {
  const agreement = said.due.some(({ code }) => code === 'D04' || code === 'D04c')
  return [
    ...joined(paragraphs(text, 'terms'), paragraphs(text, 'payment')),
    ...[
      agreement ? 'confidentialAvv' : 'confidential',
      dataIsTheJob(said.intake.order) ? 'liabilityStatutory' : 'liability',
      'uncollected',
    ].flatMap((key) => paragraphs(text, key)),
  ]
}

/** When and how to pay goes on in the paragraph about the price, so that the clause keeps its number. */
const joined = (price: Block[], payment: Block[]): Block[] => {
  const [first, ...rest] = payment
  const last = price.at(-1)
  return first?.type === 'paragraph' && last?.type === 'paragraph'
    ? [...price.slice(0, -1), { ...last, text: `${last.text} ${first.text}` }, ...rest]
    : [...price, ...payment]
}

/** What DL-InfoV § 2(1) wants said once, beside the letterhead that carries address, telephone and mail. */
const imprint = ({ business }: JobSaid, text: PaperText): Block[] => {
  const [first, ...rest] = paragraphs(text, 'imprint', {
    business: business.name,
    owner: business.ownerName,
  })
  if (first?.type !== 'paragraph') return rest
  const more = [
    ...(business.vatId === undefined
      ? []
      : [label(text, 'imprint.vat', { vatId: business.vatId })]),
    ...(business.insurer === undefined
      ? []
      : [label(text, 'imprint.insurer', { insurer: business.insurer.replace(/\.$/, '') })]),
  ]
  return [{ ...first, tone: 'small', text: [first.text, ...more].join(' ') }, ...rest]
}

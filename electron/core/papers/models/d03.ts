import type { Customer } from '../../../../shared/model/customer.ts'
import type { Order } from '../../../../shared/model/order.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { label, passage, paragraphs } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { addressText, holdNumbers } from './format.ts'
import { paperOf } from './paper.ts'
import type { AheadSaid } from './said.ts'

type Facts = Extract<Block, { type: 'facts' }>

/**
 * What the privacy information is generated from: nothing of the single job, so that one version serves everybody. Only
 * a body with social data also reads whose word we keep about its notice (§ 80 SGB X); each later word stands on D04c.
 */
export type InformationSaid = Pick<AheadSaid, 'business' | 'subProcessors'> & {
  readonly intake: {
    readonly customer: Pick<Customer, 'socialData'>
    readonly order: Pick<Order, 'socialDataNoticeSaidBy'>
  }
}

/**
 * The information under Art. 13 DSGVO on one page: who, what for, on which basis, how long, who gets it, which rights.
 * Handed over, never signed, no consent in it.
 */
export const d03 = (said: InformationSaid, text: PaperText): PaperContent =>
  paperOf(text, [
    { type: 'title', text: text.title, subtitle: label(text, 'subtitle') },
    { type: 'facts', rows: [whoRow(said, text)] },
    purposes(said, text),
    ...paragraphs(text, 'basis').map(small),
    rest(said, text),
    {
      type: 'notice',
      tone: 'plain',
      heading: label(text, 'objection'),
      text: passage(text, 'objection')
        .body.map((part) => (part.type === 'paragraph' ? part.text : part.items.join(' ')))
        .join(' '),
    },
  ])

const small = (part: ReturnType<typeof paragraphs>[number]): Block =>
  part.type === 'paragraph' ? { ...part, tone: 'small' } : part

const whoRow = ({ business }: InformationSaid, text: PaperText): Facts['rows'][number] => ({
  term: label(text, 'who'),
  lines: [
    label(text, 'who.name', {
      business: business.name,
      owner: business.ownerName,
      address: addressText(business.address),
    }),
    label(text, 'who.reach', { phone: holdNumbers(business.phone), mail: business.mail }),
    ...(business.privacyOfficer === undefined
      ? []
      : [label(text, 'privacyOfficer', { name: business.privacyOfficer })]),
  ],
})

/** The activities V1 … V8 and V10 of the record of processing, as far as a customer meets them. */
const purposes = ({ business }: InformationSaid, text: PaperText): Block => {
  const row = (key: string, of = label(text, `${key}.data`)) => ({
    cells: [[label(text, key)], [of], [label(text, `${key}.period`)]],
  })
  return {
    type: 'table',
    columns: [
      { head: label(text, 'column.purpose'), width: 28 },
      { head: label(text, 'column.data'), width: 40 },
      { head: label(text, 'column.period'), width: 32 },
    ],
    rows: [
      row('order'),
      row('custody'),
      row('content'),
      row('secrets'),
      row('invoice'),
      business.website === undefined
        ? row('messages')
        : row('messages', label(text, 'messages.website', { website: business.website })),
    ],
  }
}

const rest = (said: InformationSaid, text: PaperText): Block => ({
  type: 'facts',
  rows: [
    {
      term: label(text, 'recipients'),
      lines: [recipientsLine(said, text), ...abroadLines(said, text)],
    },
    {
      term: label(text, 'required'),
      lines: [label(text, 'required.line')],
    },
    ...socialDataRow(said, text),
    { term: label(text, 'rights'), lines: [label(text, 'rights.line')] },
    {
      term: label(text, 'complaint'),
      lines: [
        label(text, 'complaint.line', {
          authority: label(text, `authority.${said.business.federalState}`),
        }),
      ],
    },
  ],
})

/** Somebody is named here who may not be the reader: that we keep the name is told (AVV-44). */
const socialDataRow = ({ intake }: InformationSaid, text: PaperText): Facts['rows'] => {
  const { socialDataNoticeSaidBy: by } = intake.order
  if (!intake.customer.socialData || by === undefined) return []
  return [{ term: label(text, 'socialData'), lines: [label(text, 'socialData.said', { by })] }]
}

const recipientsLine = ({ subProcessors }: InformationSaid, text: PaperText): string =>
  [
    ...subProcessors.map(({ name, task }) => label(text, 'recipients.one', { name, task })),
    label(text, 'recipients.others'),
  ].join(', ')

const abroadLines = ({ subProcessors }: InformationSaid, text: PaperText): string[] => {
  const outside = subProcessors.flatMap(({ name, country, transferBasis }) =>
    transferBasis === undefined
      ? []
      : [label(text, 'abroad.one', { name, country, basis: transferBasis })],
  )
  return outside.length === 0 ? [label(text, 'abroad.none')] : outside
}

import { customerName } from '../../../../shared/model/customer.ts'
import type { CustodyEntry, CustodyRow } from '../../../../shared/model/custody.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { copyState } from './d16.ts'
import { addressText, dayOf, dayText, momentText, timeText } from './format.ts'
import { itemsOf, linesOf } from './items.ts'
import type { Item } from './items.ts'
import { paperOf } from './paper.ts'
import type { CustodySaid } from './said.ts'

/**
 * The custody and access record (Verwahrnachweis): where everything was, what was accessed, copied and erased, as the
 * ledger holds it for this job, and the head that fixes it. Late entries say so; it claims no more than the ledger holds.
 */
export const cr = (said: CustodySaid, text: PaperText): PaperContent => {
  const items = itemsOf(said.intake, text)
  return paperOf(text, [
    {
      type: 'title',
      text: text.title,
      subtitle: label(text, 'subtitle', {
        number: said.jobNumber,
        moment: momentText(said.head.at, text),
      }),
    },
    { type: 'facts', rows: headRows(said, items, text) },
    { type: 'heading', level: 2, text: label(text, 'entries.heading') },
    ...entryTable(said, items, text),
    { type: 'heading', level: 2, text: label(text, 'copies.heading') },
    ...copyTable(said, text),
    ...erasureTable(said, items, text),
    ...paragraphs(text, 'limits'),
  ])
}

const headRows = (said: CustodySaid, items: readonly Item[], text: PaperText) => {
  const { customer } = said.intake
  return [
    {
      term: label(text, 'customer'),
      lines: [`**${literal(customerName(customer))}**, ${literal(addressText(customer.address))}`],
    },
    { term: label(text, 'items'), lines: items.map((item, index) => `${index + 1} ${item.text}`) },
    {
      term: label(text, 'head'),
      lines: [
        label(text, 'head.at', { moment: momentText(said.head.at, text) }),
        literal(said.head.logId),
        label(text, 'head.code', { code: said.head.code }),
        label(text, 'head.keep'),
      ],
    },
  ]
}

const entryTable = (said: CustodySaid, items: readonly Item[], text: PaperText): Block[] => {
  if (said.custody.length === 0) return paragraphs(text, 'nothing')
  return [
    {
      type: 'table',
      columns: [
        { head: label(text, 'column.when'), width: 6 },
        { head: label(text, 'column.what'), width: 8 },
        { head: label(text, 'column.who'), width: 8 },
        { head: label(text, 'column.where'), width: 6 },
        { head: label(text, 'column.why'), width: 10 },
      ],
      rows: said.custody.map((row) => ({ cells: cellsOf(row, items, said.copies, text) })),
    },
  ]
}

const cellsOf = (
  row: CustodyRow,
  items: readonly Item[],
  copies: CustodySaid['copies'],
  text: PaperText,
): string[][] => {
  const when = [
    dayText(dayOf(row.at), text),
    timeText(row.at, text),
    ...(row.late ? [label(text, 'late', { moment: momentText(row.recordedAt, text) })] : []),
  ]
  const { entry } = row
  if (entry === undefined) return [when, [label(text, 'forgotten')], [literal(row.actor)], [], []]
  return [
    when,
    [
      `**${label(text, `kind.${entry.kind.replaceAll('_', '-')}`)}**`,
      ...whatItems(entry, items, text),
    ],
    [
      literal(row.actor),
      ...(entry.from === undefined ? [] : [label(text, 'from', { from: entry.from })]),
      ...(entry.to === undefined ? [] : [label(text, 'to', { to: entry.to })]),
    ],
    entry.location === undefined ? [] : [literal(entry.location)],
    [...copyLines(entry, copies, text), ...whyLines(entry, text)],
  ]
}

/** The items by the numbers of the head; a medium inside its device goes with it. */
const whatItems = (entry: CustodyEntry, items: readonly Item[], text: PaperText): string[] => {
  const all = items.filter(({ type }) => type !== 'medium')
  if (all.every(({ id }) => entry.items.includes(id))) return [label(text, 'items.all')]
  const numbers = items.flatMap(({ id }, index) => (entry.items.includes(id) ? [index + 1] : []))
  return numbers.length === 0 ? [] : [label(text, 'items.some', { numbers: numbers.join(', ') })]
}

/** Which copy was deleted; the entry that it was made says so in its own words. */
const copyLines = (
  { kind, copy }: CustodyEntry,
  copies: CustodySaid['copies'],
  text: PaperText,
): string[] => {
  const named = kind === 'COPY_DELETED' ? copies.find(({ id }) => id === copy) : undefined
  return named === undefined ? [] : [label(text, 'copy.named', { copy: named.what })]
}

const whyLines = (entry: CustodyEntry, text: PaperText): string[] => [
  ...(entry.notice === undefined ? [] : [label(text, `notice.${entry.notice}`)]),
  ...(entry.purpose === undefined ? [] : [literal(entry.purpose)]),
  ...(entry.opened === undefined ? [] : [label(text, `opened.${entry.opened}`)]),
  ...(entry.account === undefined ? [] : [label(text, 'account', { account: entry.account })]),
  ...(entry.tamperTape === undefined ? [] : [label(text, 'tape', { number: entry.tamperTape })]),
  ...(entry.condition === undefined
    ? []
    : [label(text, 'condition', { condition: entry.condition.replaceAll('\n', ' · ') })]),
  ...(entry.disposal === undefined
    ? []
    : [label(text, `disposal.${entry.disposal.by}`, { reference: entry.disposal.reference })]),
  ...(entry.remark === undefined ? [] : linesOf(entry.remark)),
]

const copyTable = ({ copies }: CustodySaid, text: PaperText): Block[] => {
  if (copies.length === 0) return paragraphs(text, 'noCopies')
  return [
    {
      type: 'table',
      columns: [
        { head: label(text, 'column.copy'), width: 13 },
        { head: label(text, 'column.made'), width: 10 },
        { head: label(text, 'column.state'), width: 14 },
      ],
      rows: copies.map((copy) => ({
        cells: [
          [literal(copy.what), literal(copy.where)],
          [momentText(copy.madeAt, text)],
          [copyState(copy, text)],
        ],
      })),
    },
  ]
}

/** What was done to media is no entry of custody; without it the record would not say that a medium was erased. */
const erasureTable = (said: CustodySaid, items: readonly Item[], text: PaperText): Block[] => {
  if (said.media.length === 0) return []
  return [
    { type: 'heading', level: 2, text: label(text, 'media.heading') },
    {
      type: 'table',
      columns: [
        { head: label(text, 'column.medium'), width: 13 },
        { head: label(text, 'column.erased'), width: 10 },
        { head: label(text, 'column.how'), width: 14 },
      ],
      rows: said.media.map((erasure) => ({
        cells: [
          [items.find(({ id }) => id === erasure.medium)?.text ?? label(text, 'forgotten')],
          [momentText(erasure.endedAt, text)],
          [
            label(text, `technique.${erasure.technique}`),
            label(text, `media.result.${erasure.result}`),
          ],
        ],
      })),
    },
  ]
}

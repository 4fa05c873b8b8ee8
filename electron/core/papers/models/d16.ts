import type { Instant } from '../../../../shared/time.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs, passage, sentences } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { accessesOf } from './accesses.ts'
import type { Access } from './accesses.ts'
import { dayOf, dayText, momentText, timeText } from './format.ts'
import { changeText } from './changes.ts'
import { inlineLabel, itemsOf, linesOf, signatoryRole } from './items.ts'
import { paperOf } from './paper.ts'
import type { ReturnSaid } from './said.ts'

/**
 * The return: what comes back against what was taken over, work, state of the data, our recorded accesses and copies,
 * credentials – and, apart from it with its own signature, the voluntary acceptance of the work.
 */
export const d16 = (said: ReturnSaid, text: PaperText): PaperContent =>
  paperOf(text, [
    {
      type: 'title',
      text: text.title,
      subtitle: label(text, 'subtitle', {
        number: said.jobNumber,
        taken: dayText(dayOf(said.takeOverAt), text),
        back: momentText(said.preparedAt, text),
      }),
    },
    { type: 'summary', label: label(text, 'summaryLabel'), sentences: summaryOf(said, text) },
    { type: 'heading', level: 2, text: label(text, 'items.heading') },
    itemTable(said, text),
    { type: 'facts', rows: factRows(said, text) },
    ...accessBlocks(said, text),
    ...copyBlocks(said, text),
    ...secretBlocks(said, text),
    takeOverCode(said, text),
    ...paragraphs(text, 'handedBack'),
    ...signatures(said, text),
    ...acceptance(said, text),
  ])

/** Each item of the take-over, in its order, with what the report says of it. */
const comparedItems = (said: ReturnSaid, text: PaperText) =>
  itemsOf(said.intake, text).map((item) => ({
    ...item,
    line: said.report.items.find((line) => line.item === item.id),
  }))

const summaryOf = (said: ReturnSaid, text: PaperText): string[] => {
  const same = comparedItems(said, text).every(
    ({ line }) => line?.back === true && line.difference === undefined,
  )
  const kept = said.copies.filter(({ deletedAt }) => deletedAt === undefined)
  const last = kept
    .map(({ deleteBy }) => deleteBy)
    .toSorted()
    .at(-1)
  return [
    ...sentences(text, same ? 'summary.all' : 'summary.differences'),
    ...(last === undefined
      ? sentences(text, said.copies.length === 0 ? 'summary.copiesNone' : 'summary.copiesGone')
      : sentences(text, 'summary.copiesKept', { day: dayText(last, text) })),
  ]
}

const itemTable = (said: ReturnSaid, text: PaperText): Block => ({
  type: 'table',
  columns: [
    { head: label(text, 'column.item'), width: 13 },
    { head: label(text, 'column.back'), width: 4 },
    { head: label(text, 'column.difference'), width: 12 },
  ],
  rows: comparedItems(said, text).map(({ type, short, line }) => ({
    cells: [
      [type === 'device' ? `**${short}**` : short],
      [label(text, line?.back === true ? 'back.yes' : 'back.no')],
      [differenceText(line, text)],
    ],
  })),
})

const differenceText = (
  line: ReturnSaid['report']['items'][number] | undefined,
  text: PaperText,
): string => {
  if (line === undefined) return label(text, 'difference.notListed')
  if (line.difference !== undefined) return literal(line.difference)
  return label(text, line.back ? 'difference.none' : 'difference.missing')
}

const factRows = (said: ReturnSaid, text: PaperText) => {
  const { report, intake, corrections = [] } = said
  const { receiver } = report
  const row = (key: string, lines: string[]) => ({ term: label(text, key), lines })
  return [
    row('receiver', [
      receiver.authority === undefined
        ? literal(receiver.name)
        : label(text, 'receiver.authority', { name: receiver.name, authority: receiver.authority }),
    ]),
    row('place', [literal(report.placeLabel)]),
    row('work', linesOf(report.workDone)),
    row(
      'parts',
      report.partsReplaced === undefined
        ? [label(text, 'parts.none')]
        : linesOf(report.partsReplaced),
    ),
    ...(report.oldParts === 'none' && report.partsReplaced === undefined
      ? []
      : [row('oldParts', [label(text, `oldParts.${report.oldParts}`)])]),
    row('dataState', [label(text, `dataState.${report.dataState}`)]),
    ...(report.remoteToolRemoved === 'notUsed' && !intake.order.types.includes('remote')
      ? []
      : [
          {
            ...row('remote', [label(text, `remote.${report.remoteToolRemoved}`)]),
            ids: ['RM-10'],
          },
        ]),
    row(
      'open',
      report.openPoints === undefined ? [label(text, 'open.none')] : linesOf(report.openPoints),
    ),
    ...(corrections.length === 0
      ? []
      : [
          {
            ...row(
              'corrected',
              corrections.flatMap(({ number, at, changes }) =>
                changes.map((changed) =>
                  inlineLabel(text, 'corrected.line', {
                    ...changeText(changed, said, text),
                    number: String(number),
                    day: dayText(dayOf(at), text),
                  }),
                ),
              ),
            ),
            ids: ['COR-07'],
          },
        ]),
  ]
}

/** The head of the take-over again: who has lost that sheet, or wants to compare, has it here. */
const takeOverCode = ({ takeOverHead: { code, qrText } }: ReturnSaid, text: PaperText): Block => ({
  type: 'code',
  qrText,
  text: inlineLabel(text, 'takeOverCode', { code }),
})

const accessBlocks = ({ custody }: ReturnSaid, text: PaperText): Block[] => {
  const accesses = accessesOf(custody)
  const heading: Block = { type: 'heading', level: 2, text: label(text, 'access.heading') }
  if (accesses.length === 0) return [heading, ...paragraphs(text, 'noAccess')]
  return [
    heading,
    {
      type: 'table',
      columns: [
        { head: label(text, 'column.when'), width: 10 },
        { head: label(text, 'column.what'), width: 9 },
        { head: label(text, 'column.why'), width: 10 },
      ],
      rows: accesses.map((access) => ({ cells: accessCells(access, text) })),
    },
    ...paragraphs(text, 'accessLimits'),
  ]
}

const accessCells = (access: Access, text: PaperText): string[][] => [
  [
    access.to === undefined
      ? label(text, 'access.ongoing', { from: momentText(access.from, text) })
      : label(text, 'access.span', {
          from: momentText(access.from, text),
          to: untilText(access.from, access.to, text),
        }),
  ],
  [
    access.account === undefined ? label(text, 'account.none') : literal(access.account),
    label(text, `opened.${access.opened ?? 'notSaid'}`),
  ],
  access.purpose === undefined ? [] : [literal(access.purpose)],
]

/** The end of an access, its day said once more only where it is another one. */
const untilText = (from: Instant, to: Instant, text: PaperText): string =>
  dayOf(from) === dayOf(to) ? timeText(to, text) : momentText(to, text)

const copyBlocks = ({ copies }: ReturnSaid, text: PaperText): Block[] => {
  const heading: Block = { type: 'heading', level: 2, text: label(text, 'copies.heading') }
  if (copies.length === 0) return [heading, ...paragraphs(text, 'noCopies')]
  return [
    heading,
    {
      type: 'table',
      columns: [
        { head: label(text, 'column.copy'), width: 15 },
        { head: label(text, 'column.copyState'), width: 14 },
      ],
      rows: copies.map((copy) => ({
        cells: [[literal(copy.what), literal(copy.where)], [copyState(copy, text)]],
      })),
    },
    ...paragraphs(text, 'copyLimits'),
  ]
}

/** Deleted when and how, or still there until when. */
export const copyState = (copy: ReturnSaid['copies'][number], text: PaperText): string => {
  if (copy.deletedAt === undefined)
    return label(text, 'copy.kept', { day: dayText(copy.deleteBy, text) })
  const moment = momentText(copy.deletedAt, text)
  const key = `technique.${copy.technique ?? ''}`
  return text.labels.has(key)
    ? label(text, 'copy.deletedBy', { moment, technique: label(text, key) })
    : label(text, 'copy.deleted', { moment })
}

const secretBlocks = ({ secrets }: ReturnSaid, text: PaperText): Block[] => [
  { type: 'heading', level: 2, text: label(text, 'secrets.heading') },
  ...(secrets.length === 0
    ? paragraphs(text, 'noSecrets')
    : [
        {
          type: 'list' as const,
          items: secrets.map(({ what, destroyedAt }) =>
            destroyedAt === undefined
              ? label(text, 'secret.kept', { what })
              : label(text, 'secret.destroyed', { what, moment: momentText(destroyedAt, text) }),
          ),
        },
        ...adviceNotice(text),
      ]),
]

const adviceNotice = (text: PaperText): Block[] =>
  passage(text, 'advice').body.flatMap((part): Block[] =>
    part.type === 'paragraph' ? [{ type: 'notice', tone: 'plain', text: part.text }] : [],
  )

const signatures = ({ intake, report, business }: ReturnSaid, text: PaperText): Block[] => [
  {
    type: 'signature',
    slot: 'customer',
    label: label(text, 'customer.label'),
    name: literal(report.receiver.name),
    role: receiverRole(intake, report, text),
  },
  {
    type: 'signature',
    slot: 'technician',
    label: label(text, 'technician.label'),
    name: literal(business.ownerName),
    role: label(text, 'role.technician', { business: business.name }),
  },
]

/** Whoever takes the things back: with the authority named, or in the role known from the take-over. */
const receiverRole = (
  intake: ReturnSaid['intake'],
  { receiver }: ReturnSaid['report'],
  text: PaperText,
): string => {
  if (receiver.authority !== undefined) return literal(receiver.authority)
  return receiver.name === intake.signatory.name
    ? signatoryRole(intake, text)
    : inlineLabel(text, 'role.authorised', {})
}

const acceptance = (said: ReturnSaid, text: PaperText): Block[] => {
  const { report } = said
  if (report.acceptance === 'notAsked') return []
  const reserved = report.acceptance === 'withReservation'
  return [
    { type: 'heading', level: 2, text: label(text, 'acceptance.heading') },
    ...paragraphs(text, 'acceptance'),
    ...(reserved && report.reservation !== undefined
      ? [
          {
            type: 'facts' as const,
            rows: [{ term: label(text, 'reservation'), lines: linesOf(report.reservation) }],
          },
        ]
      : []),
    {
      type: 'signature',
      slot: 'customer-acceptance',
      label: label(text, 'acceptance.label'),
      name: literal(report.receiver.name),
      role: receiverRole(said.intake, report, text),
      declares: label(text, reserved ? 'acceptance.declaresReservation' : 'acceptance.declares'),
    },
  ]
}

import { customerName } from '../../../../shared/model/customer.ts'
import { isAgreed } from '../../../../shared/model/corrections.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { changeText } from './changes.ts'
import { addressText, dayOf, dayText, longDayText } from './format.ts'
import { signatoryRole } from './items.ts'
import { paperOf } from './paper.ts'
import type { CorrectionSaid } from './said.ts'

/**
 * The correction of a signed paper: which one, by code, job, day and hash; old beside new; everything else stays. Slips
 * of the pen we sign alone; what was agreed takes both, and a consumer has the new information before.
 */
export const d21 = (said: CorrectionSaid, text: PaperText): PaperContent => {
  const { correction, jobNumber } = said
  const agreed = isAgreed(correction.changes.map(({ change }) => change))
  const title = label(text, 'title.numbered', { number: String(correction.number) })
  return paperOf(
    text,
    [
      {
        type: 'title',
        text: title,
        subtitle: label(text, 'subtitle', {
          number: jobNumber,
          day: longDayText(dayOf(said.preparedAt), text),
        }),
      },
      { type: 'facts', rows: paperRows(said, text) },
      { type: 'heading', level: 2, text: label(text, 'changes.heading') },
      changeTable(said, text),
      ...paragraphs(text, 'rest'),
      ...paragraphs(text, agreed ? 'agreed' : 'slip'),
      ...(correction.informed ? paragraphs(text, 'informed') : []),
      ...signatures(said, agreed, text),
    ],
    title,
  )
}

const paperRows = (said: CorrectionSaid, text: PaperText) => {
  const { correction, jobNumber, intake } = said
  const { customer } = intake
  return [
    {
      term: label(text, 'customer'),
      lines: [`**${literal(customerName(customer))}**, ${literal(addressText(customer.address))}`],
    },
    {
      term: label(text, 'paper'),
      lines: [
        label(text, 'paper.line', { title: correction.title, codes: correction.codes.join(', ') }),
        label(text, 'paper.signed', {
          number: jobNumber,
          day: dayText(dayOf(correction.signedAt), text),
        }),
      ],
      ids: ['COR-01'],
    },
    {
      term: label(text, 'hash'),
      lines: [
        label(text, 'hash.content', { hash: grouped(correction.contentHash) }),
        label(text, 'hash.file', { hash: grouped(correction.fileSha256) }),
      ],
      ids: ['COR-02'],
    },
  ]
}

/** Eight characters at a time, so that a hash can be compared by eye and breaks where it should. */
const grouped = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? hash

const changeTable = (said: CorrectionSaid, text: PaperText): Block => ({
  type: 'table',
  columns: [
    { head: label(text, 'column.what'), width: 9 },
    { head: label(text, 'column.from'), width: 10 },
    { head: label(text, 'column.to'), width: 10 },
  ],
  rows: said.correction.changes.map((changed) => {
    const { what, from, to } = changeText(changed, said, text)
    return { cells: [[what], [from], [`**${to}**`]] }
  }),
  ids: ['COR-03'],
})

const signatures = (
  { intake, business }: CorrectionSaid,
  agreed: boolean,
  text: PaperText,
): Block[] => [
  ...(agreed
    ? [
        {
          type: 'signature' as const,
          slot: 'customer',
          label: label(text, 'customer.label'),
          name: literal(intake.signatory.name),
          role: signatoryRole(intake, text),
          declares: label(text, 'customer.declares'),
          ids: ['COR-05'],
        },
      ]
    : []),
  {
    type: 'signature',
    slot: 'technician',
    label: label(text, 'technician.label'),
    name: literal(business.ownerName),
    role: label(text, 'role.technician', { business: business.name }),
    ids: ['COR-05'],
  },
]

import { customerName } from '../../../../shared/model/customer.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs, passage } from '../texts/fill.ts'
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
import { deviceText, linesOf } from './items.ts'
import { paperOf } from './paper.ts'
import type { JobSaid, LetterSaid, NoticeSaid } from './said.ts'

/**
 * The letters about collecting, from the ready notice to the last reminder. They ask, and say what silence means where
 * it means something by law; they never say that anything is thrown away, sold or lost by itself. In text form: who
 * declares stands at the end, nobody signs.
 */
export const d18 = (said: LetterSaid, text: PaperText): PaperContent => {
  const { letter } = said
  if (letter === undefined) throw new Error('a letter about collecting needs its step')
  const { notice } = letter
  const day = longDayText(dayOf(said.preparedAt), text)
  const title = titleOf(letter, text)
  return paperOf(
    text,
    [
      {
        type: 'title',
        text: title,
        subtitle: label(text, 'subtitle', { number: said.jobNumber, day }),
      },
      ...asking(letter, text),
      { type: 'facts', rows: factRows(said, letter, text) },
      ...paragraphs(text, 'other'),
      ...(letter.acceptance ? acceptance(notice.collectBy, text) : []),
      ...(notice.step === 'reminder2' ? consequences(letter, text) : []),
      ...paragraphs(text, 'kept'),
      declarant(said, text, 'NOTICE-11'),
    ],
    title,
  )
}

const titleOf = ({ notice }: NoticeSaid, text: PaperText): string => {
  if (notice.step !== 'ready') return label(text, `title.${notice.step}`)
  return notice.work === 'done' ? text.title : label(text, 'title.notDone')
}

const asking = ({ notice, earlier }: NoticeSaid, text: PaperText): Block[] => {
  if (notice.step === 'ready') return paragraphs(text, notice.work)
  const [first] = earlier
  const last = earlier.at(-1)
  const day = dayText(first?.deliveredOn ?? notice.collectBy, text)
  return notice.step === 'reminder1'
    ? paragraphs(text, 'reminder1', {
        day,
        term: dayText(last?.collectBy ?? notice.collectBy, text),
      })
    : paragraphs(text, 'reminder2', { day })
}

const factRows = (said: JobSaid, { notice }: NoticeSaid, text: PaperText) => {
  const { intake, business } = said
  const { customer, order } = intake
  const [site] = business.sites
  return [
    {
      term: label(text, 'customer'),
      lines: [`**${literal(customerName(customer))}**, ${literal(addressText(customer.address))}`],
    },
    {
      term: label(text, 'items'),
      lines: intake.devices.map((device) => deviceText(device, text)),
      ids: ['NOTICE-01'],
    },
    ...(notice.step === 'ready'
      ? [
          {
            term: label(text, notice.work === 'done' ? 'work' : 'reason'),
            lines: linesOf(notice.said),
          },
        ]
      : []),
    {
      term: label(text, 'place'),
      lines: [
        literal(addressText(site?.address ?? business.address)),
        label(text, 'place.call', { phone: holdNumbers(business.phone) }),
      ],
      ids: ['NOTICE-02'],
    },
    {
      term: label(text, 'who'),
      lines: [
        order.collectors.length === 0
          ? label(text, 'who.customer')
          : label(text, 'who.others', { names: listText(order.collectors, text) }),
      ],
    },
    {
      term: label(text, 'collectBy'),
      lines: [`**${longDayText(notice.collectBy, text)}**`],
      ids: ['NOTICE-03'],
    },
    ...(notice.step === 'reminder2' && notice.claimCents > 0
      ? [{ term: label(text, 'claim'), lines: [moneyText(notice.claimCents, text)] }]
      : []),
  ]
}

const acceptance = (until: string, text: PaperText): Block[] => {
  const day = dayText(until, text)
  return [
    { type: 'heading', level: 2, text: label(text, 'acceptance.heading', { day }) },
    ...paragraphs(text, 'acceptance', { day }),
    ...paragraphs(text, 'refuse', { day }),
  ]
}

/** Default, and – only where the lien exists and something is owed – the threat with its amount and its month. */
const consequences = ({ notice, lien }: NoticeSaid, text: PaperText): Block[] => [
  { type: 'heading', level: 2, text: label(text, 'default.heading') },
  ...paragraphs(text, 'default', { day: dayText(notice.collectBy, text) }),
  ...(lien && notice.step === 'reminder2'
    ? [...threat(moneyText(notice.claimCents, text), text), ...paragraphs(text, 'dataNoPledge')]
    : []),
]

const threat = (amount: string, text: PaperText): Block[] => {
  const { body, ids } = passage(text, 'threat', { amount })
  return body.flatMap((part): Block[] =>
    part.type === 'paragraph'
      ? [
          {
            type: 'notice',
            tone: 'warn',
            heading: label(text, 'threat.heading'),
            text: part.text,
            ids,
          },
        ]
      : [],
  )
}

/** Text form names who declares (§ 126b BGB). */
export const declarant = (
  { business, preparedAt }: JobSaid,
  text: PaperText,
  id: string,
): Block => ({
  type: 'facts',
  rows: [
    {
      term: label(text, 'from'),
      lines: [
        label(text, 'from.line', {
          owner: business.ownerName,
          business: business.name,
          day: dayText(dayOf(preparedAt), text),
        }),
        label(text, 'from.form'),
      ],
      ids: [id],
    },
  ],
})

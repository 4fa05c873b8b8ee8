import type { PaperCode } from '../../../shared/model/papers.ts'
import type { Instant } from '../../../shared/time.ts'
import { plain } from '../papers/layout/inline.ts'
import { momentText } from '../papers/models/format.ts'
import { label, passage, paragraphs, type Body, type Values } from '../papers/texts/fill.ts'
import type { PaperText } from '../papers/texts/text.ts'

/** What a covering letter depends on. */
export interface Covering {
  readonly way: 'mail' | 'letter'
  readonly codes: ReadonlySet<PaperCode>
  readonly appointment?: Instant
  /** Who brought the order for whoever reads this. */
  readonly messenger?: string
  readonly owner: string
  readonly business: string
  readonly phone: string
  readonly mail: string
}

type Part = readonly [key: string, values?: Values | undefined]

/** Which passages a covering letter says, in order: why it comes, what to do with each enclosed paper, whom to ask. */
const partsOf = (
  { way, codes, appointment, messenger, ...us }: Covering,
  text: PaperText,
): Part[] => {
  const back = way === 'letter' ? { mail: us.mail } : undefined
  const offered = codes.has('D07')
  const parts: (Part | false)[] = [
    appointment !== undefined && ['appointment', { moment: plain(momentText(appointment, text)) }],
    messenger !== undefined && ['principal', { messenger }],
    codes.has('D04') && [`contract.${way}`, back],
    codes.has('D06') && ['secrecy'],
    offered && [`offer.${way}`, back],
    codes.has('D09') && way === 'mail' && ['byMail'],
    codes.has('D03') && !offered && ['information'],
    ['questions', { phone: us.phone }],
  ]
  return parts.filter((part) => part !== false)
}

const greeting: Part = ['greeting']

/** The covering letter as blocks, for the printed page; its own head and foot name both sides. */
export const coveringBlocks = (covering: Covering, text: PaperText): Body =>
  [greeting, ...partsOf(covering, text)].flatMap(([key, values]) => paragraphs(text, key, values))

/** The covering letter as the plain text of a mail. */
export const coveringText = (covering: Covering, text: PaperText): string => {
  const said = [greeting, ...partsOf(covering, text)]
    .flatMap(([key, values]) => passage(text, key, values).body)
    .flatMap((part) =>
      part.type === 'list' ? part.items.map((item) => `– ${plain(item)}`) : [plain(part.text)],
    )
  const farewell = [label(text, 'farewell'), covering.owner, covering.business].join('\n')
  return `${[...said, farewell].join('\n\n')}\n`
}

import type { Block, PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs, passage, type Body } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { addressText, dayText, holdNumbers, listText } from './format.ts'
import { deviceText, linesOf, signatoryRole } from './items.ts'
import { jobTitle } from './job-title.ts'
import { paperOf } from './paper.ts'
import { priceLines } from './price.ts'
import type { OfferSaid } from './said.ts'

/**
 * What a consumer must know before the order, apart from the withdrawal notice (Art. 246a § 1(1) EGBGB). It says
 * nothing about the right of withdrawal itself: a second notice of ours would destroy the official one.
 */
export const vb = (said: OfferSaid, text: PaperText): PaperContent => {
  const { business, intake } = said
  const [enclosed] = passage(text, 'enclosed').body
  return paperOf(text, [
    jobTitle(said, text),
    ...(enclosed?.type === 'paragraph'
      ? [{ type: 'notice' as const, tone: 'plain' as const, text: enclosed.text }]
      : []),
    {
      type: 'facts',
      rows: [
        {
          term: label(text, 'us'),
          lines: [
            `**${literal(business.name)}**, ${literal(business.ownerName)}`,
            literal(addressText(business.address)),
            label(text, 'us.reach', { phone: holdNumbers(business.phone), mail: business.mail }),
          ],
        },
        {
          term: label(text, 'service'),
          lines: [
            listText(
              intake.order.types.map((type) => label(text, `job.${type}`)),
              text,
            ),
            ...linesOf(intake.order.scope),
          ],
        },
        // Before the visit nobody knows what exactly is handed over; the service says what it is about.
        ...(intake.devices.length === 0
          ? []
          : [
              {
                term: label(text, 'devices'),
                lines: intake.devices.map((device) => deviceText(device, text)),
              },
            ]),
        { term: label(text, 'price'), lines: priceLines(said, text) },
        {
          term: label(text, 'dates'),
          lines: [label(text, 'dates.target', { day: dayText(intake.order.targetOn, text) })],
        },
        { term: label(text, 'payment'), lines: linesIn(paragraphs(text, 'payment')) },
        {
          term: label(text, 'rights'),
          lines: [
            label(text, 'rights.defects'),
            label(text, 'rights.complaints'),
            label(text, 'rights.end'),
          ],
        },
      ],
    },
  ])
}

const linesIn = (body: Body): string[] =>
  body.flatMap((part) => (part.type === 'list' ? part.items : [part.text]))

/**
 * The receipt strip: confirms that papers were handed over and nothing else, with a signature of its own
 * (§ 309 No. 12(b) BGB). `papers` names them in the order they were given.
 */
export const receiptStrip = (
  { intake }: OfferSaid,
  papers: readonly ('VB' | 'D03' | 'D07')[],
  text: PaperText,
): Block[] => {
  const { heading, body } = passage(text, 'receipt')
  return [
    { type: 'heading', level: 2, text: heading ?? label(text, 'receipt.label') },
    ...body,
    {
      type: 'signature',
      slot: 'customer-receipt',
      label: label(text, 'receipt.label'),
      name: literal(intake.signatory.name),
      role: signatoryRole(intake, text),
      declares: label(text, 'receipt.declares', {
        papers: listText(
          papers.map((code) => label(text, `receipt.${code}`)),
          text,
        ),
      }),
      ids: ['W-03', 'W-15'],
    },
  ]
}

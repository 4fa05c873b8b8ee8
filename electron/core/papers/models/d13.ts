import { customerName } from '../../../../shared/model/customer.ts'
import type { Purchase } from '../../../../shared/model/order.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { literal } from '../layout/inline.ts'
import { label, paragraphs } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { addressText, dayText, moneyText, numberText } from './format.ts'
import { signatoryRole } from './items.ts'
import { jobTitle } from './job-title.ts'
import { paperOf } from './paper.ts'
import type { JobSaid } from './said.ts'

/**
 * Buying in the customer's name: a power of attorney limited by item, ceiling, dealer and time (§§ 164, 167, 662, 667
 * BGB), with a signature of its own that may be left out. Throws where the dealer is not the seller: what we sell
 * ourselves is a sale and another contract.
 */
export const d13 = (said: JobSaid, text: PaperText): PaperContent => {
  const { purchase } = said.intake.order
  if (purchase?.seller !== 'dealer') throw new Error('D13 needs what a dealer shall sell')
  return paperOf(text, [
    jobTitle(said, text),
    itemTable(purchase, text),
    limits(said, purchase, text),
    ...['power', 'rights', 'account', 'data', 'free'].flatMap((key) => paragraphs(text, key)),
    signature(said, purchase, text),
  ])
}

/** Everything the purchase may cost, with tax and shipping. */
const totalCents = ({ items }: Purchase): number =>
  items.reduce((sum, { ceilingCents }) => sum + ceilingCents, 0)

const itemTable = (purchase: Purchase, text: PaperText): Block => ({
  type: 'table',
  columns: [
    { head: label(text, 'column.what'), width: 7 },
    { head: label(text, 'column.count'), width: 2, align: 'right' },
    { head: label(text, 'column.ceiling'), width: 3, align: 'right' },
  ],
  rows: [
    ...purchase.items.map(({ what, count, ceilingCents }) => ({
      cells: [[literal(what)], [numberText(count, text)], [moneyText(ceilingCents, text)]],
    })),
    {
      cells: [
        [`**${label(text, 'total')}**`],
        [],
        [`**${moneyText(totalCents(purchase), text)}**`],
      ],
    },
  ],
  ids: ['BUY-06'],
})

const limits = (said: JobSaid, purchase: Purchase, text: PaperText): Block => {
  const { customer } = said.intake
  return {
    type: 'facts',
    rows: [
      {
        term: label(text, 'seller'),
        lines: [label(text, 'seller.dealer', { dealer: purchase.dealer })],
        ids: ['BUY-02'],
      },
      {
        term: label(text, 'until'),
        lines: [label(text, 'until.line', { day: dayText(purchase.until, text) })],
        ids: ['BUY-01'],
      },
      {
        term: label(text, 'invoice'),
        lines: [
          label(text, 'invoice.line', {
            name: customerName(customer),
            address: addressText(customer.address),
          }),
        ],
        ids: ['BUY-07'],
      },
    ],
  }
}

const signature = ({ business, intake }: JobSaid, purchase: Purchase, text: PaperText): Block => ({
  type: 'signature',
  slot: 'customer-purchase',
  label: label(text, 'signature.label'),
  name: literal(intake.signatory.name),
  role: signatoryRole(intake, text),
  declares: label(text, 'signature.declares', {
    business: business.name,
    dealer: purchase.dealer,
    amount: moneyText(totalCents(purchase), text),
    day: dayText(purchase.until, text),
  }),
  ids: ['BUY-01'],
})

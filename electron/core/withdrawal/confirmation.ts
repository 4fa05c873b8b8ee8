import MailComposer from 'nodemailer/lib/mail-composer'

import type { ReceivedWithdrawal } from '../../../shared/model/withdrawal.ts'
import { business } from '../business/business.views.ts'
import type { Asking } from '../office.ts'
import { dayText, moneyText } from '../papers/models/format.ts'
import { label, passage } from '../papers/texts/fill.ts'
import type { PaperText } from '../papers/texts/text.ts'
import { orRefuse } from '../refusal.ts'
import { returnEnds } from './period.ts'

type Confirmation = { readonly subject: string; readonly paragraphs: string[] }

/** What we write to the customer: that it came in, when, and what happens now. */
export const confirmationOf = (
  at: Asking,
  number: string,
  received: ReceivedWithdrawal,
): Confirmation => {
  const profile = at.archive.read((reader) => orRefuse(business(reader), 'setUpNotFinished'))
  const text = at.texts.get('de', 'withdrawal')
  const day = dayText(received.receivedAt.slice(0, 10), text)
  const says = (key: string, values: Readonly<Record<string, string>> = {}) =>
    passage(text, key, values).body.flatMap((part) =>
      part.type === 'list' ? part.items : [part.text],
    )
  return {
    subject: label(text, 'subject', { number }),
    paragraphs: [
      ...says('received', { number, day }),
      ...(received.counts ? consequences(says, received, text) : refusal(says, received, text)),
      ...says('end', { phone: profile.phone, owner: profile.ownerName, business: profile.name }),
    ],
  }
}

type Says = (key: string, values?: Readonly<Record<string, string>>) => string[]

const consequences = (
  says: Says,
  { receivedAt, share }: ReceivedWithdrawal,
  text: PaperText,
): string[] => [
  ...says('stopped', { returnBy: dayText(returnEnds(receivedAt.slice(0, 10)), text) }),
  ...(share === undefined || share.amountCents === 0
    ? says('nothingOwed')
    : says('shareOwed', {
        amount: moneyText(share.amountCents, text),
        basis: moneyText(share.basisCents, text),
        percent: String(share.percent),
        reason: share.reason,
      })),
]

const refusal = (says: Says, { verdict, until }: ReceivedWithdrawal, text: PaperText): string[] =>
  verdict === 'extinct' ? says('done') : says('tooLate', { until: dayText(until, text) })

/** The confirmation as a mail draft (`X-Unsent: 1`). Nothing is sent from here. */
export const composeConfirmation = async (
  at: Asking,
  order: { to: string; number: string; received: ReceivedWithdrawal },
): Promise<Uint8Array> => {
  const { subject, paragraphs } = confirmationOf(at, order.number, order.received)
  const profile = at.archive.read((reader) => orRefuse(business(reader), 'setUpNotFinished'))
  const composer = new MailComposer({
    from: { name: profile.name, address: profile.mail },
    to: order.to,
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    headers: { 'X-Unsent': '1' },
    date: new Date(at.outside.clock.now()),
  })
  return new Uint8Array(await composer.compile().build())
}

import MailComposer from 'nodemailer/lib/mail-composer'

import { business } from '../business/business.views.ts'
import type { Asking } from '../office.ts'
import { orRefuse } from '../refusal.ts'
import { label, passage } from './texts/fill.ts'

export interface DraftOrder {
  readonly to: string
  /** Number of the job. */
  readonly number: string
  /** Says it in English too, below; the German text goes first, as the business words it. */
  readonly english: boolean
  readonly files: readonly DraftFile[]
}

export interface DraftFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** PDF when nothing is said. */
  readonly type?: 'application/pdf' | 'application/json'
}

/**
 * A mail draft as an `.eml` file that the user's own mail program opens for sending (`X-Unsent: 1`), with the sheets
 * attached. Nothing is sent from here.
 */
export const composeDraft = async (at: Asking, order: DraftOrder): Promise<Uint8Array> => {
  const profile = at.archive.read((reader) => orRefuse(business(reader), 'setUpNotFinished'))
  const text = at.texts.get('de', 'mail')
  const { number } = order
  const values = { number, owner: profile.ownerName, business: profile.name, phone: profile.phone }
  const subject = [label(text, 'subject', { number })]
  const body = passage(text, 'body', values).body.flatMap((part) =>
    part.type === 'list' ? part.items.map((item) => `– ${item}`) : [part.text],
  )
  if (order.english) {
    const aid = at.texts.get('en', 'aid')
    subject.push(label(aid, 'mail.subject', { number }))
    const values = { number, phone: profile.phone }
    body.push(
      '– – –',
      ...passage(aid, 'mail', values).body.flatMap((part) =>
        part.type === 'list' ? part.items : [part.text],
      ),
    )
  }
  const composer = new MailComposer({
    from: { name: profile.name, address: profile.mail },
    to: order.to,
    subject: subject.join(' / '),
    text: `${body.join('\n\n')}\n`,
    headers: { 'X-Unsent': '1' },
    date: new Date(at.outside.clock.now()),
    attachments: order.files.map(({ fileName, bytes, type }) => ({
      filename: fileName,
      content: Buffer.from(bytes),
      contentType: type ?? 'application/pdf',
    })),
  })
  return new Uint8Array(await composer.compile().build())
}

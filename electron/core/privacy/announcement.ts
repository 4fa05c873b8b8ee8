import MailComposer from 'nodemailer/lib/mail-composer'

import type { AgreementView } from '../../../shared/model/agreement.ts'
import type { Day } from '../../../shared/time.ts'
import { business, subProcessors } from '../business/business.views.ts'
import type { Asking } from '../office.ts'
import { dayText } from '../papers/models/format.ts'
import { label, passage } from '../papers/texts/fill.ts'
import type { PaperText } from '../papers/texts/text.ts'
import { plain } from '../papers/layout/inline.ts'
import { orRefuse } from '../refusal.ts'

/** The calendar day so many days later. */
export const dayAfter = (day: Day, days: number): Day => {
  const moved = new Date(`${day}T12:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/**
 * A mail draft that tells a customer before it happens who is going to process data for us (AVV-14, T-AVV-5), as an
 * `.eml` that the user's own mail program opens for sending. Under a general authorisation the customer may object
 * until `effectiveOn`, under a specific one nothing changes until he agrees; where we do not know, we ask.
 */
export const announcement = async (
  at: Asking,
  agreement: AgreementView,
  { to, effectiveOn }: { to: string; effectiveOn: Day },
): Promise<Uint8Array> => {
  const { profile, listed } = at.archive.read((reader) => ({
    profile: orRefuse(business(reader), 'setUpNotFinished'),
    listed: subProcessors(reader),
  }))
  const text = at.texts.get('de', 'subProcessors')
  const contract = label(text, agreement.from === 'us' ? 'contract.ours' : 'contract.theirs', {
    day: dayText(agreement.concludedOn, text),
  })
  const bodies = listed
    .filter(({ name }) => agreement.untold.includes(name))
    .map(({ name, address, task, country }) =>
      label(text, 'body', { name, address, task, country }),
    )
  const mode = agreement.subProcessors === 'general' ? 'general' : 'specific'
  const parts = [
    ...paragraphsOf(text, 'opening', { contract }),
    bodies.map((body) => `– ${plain(body)}`).join('\n'),
    ...paragraphsOf(text, mode, { effective: dayText(effectiveOn, text) }),
    ...paragraphsOf(text, 'closing', {
      phone: profile.phone,
      owner: profile.ownerName,
      business: profile.name,
    }),
  ]
  const composer = new MailComposer({
    from: { name: profile.name, address: profile.mail },
    to,
    subject: label(text, 'subject'),
    text: `${parts.join('\n\n')}\n`,
    headers: { 'X-Unsent': '1' },
    date: new Date(at.outside.clock.now()),
  })
  return new Uint8Array(await composer.compile().build())
}

const paragraphsOf = (text: PaperText, key: string, values: Readonly<Record<string, string>>) =>
  passage(text, key, values).body.flatMap((part) =>
    part.type === 'list' ? part.items.map((item) => `– ${plain(item)}`) : [plain(part.text)],
  )

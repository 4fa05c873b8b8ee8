import MailComposer from 'nodemailer/lib/mail-composer'

import type { appointmentCalls } from '../../../shared/contract/appointment.calls.ts'
import { customerName } from '../../../shared/model/customer.ts'
import { business } from '../business/business.views.ts'
import { logoBySha, logoOf } from '../business/logo.views.ts'
import { customerOf } from '../customers/customers.views.ts'
import { saveChosenFile } from '../house/chosen-files.ts'
import type { TableReader } from '../archive/tables.ts'
import { intakeOf, jobOf, type JobRow } from '../jobs/jobs.views.ts'
import { takeOverOf } from '../papers/said.ts'
import type { Asking, Doing, HandlersOf } from '../office.ts'
import { noteOn, sittingAfter } from '../papers/deliver.ts'
import type { SheetContent } from '../papers/layout/blocks.ts'
import { literal } from '../papers/layout/inline.ts'
import { addressText, dayOf, dayText, longDayText } from '../papers/models/format.ts'
import { letterheadOf } from '../papers/models/sheets.ts'
import { sheetsOf, sittingOf, type Sheet } from '../papers/papers.views.ts'
import { label, templateOf } from '../papers/texts/fill.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { appointmentOf } from './appointments.views.ts'
import { coveringBlocks, coveringText, type Covering } from './covering.ts'

type Names = 'ahead.draftMail' | 'ahead.print'
export type SendCalls = Pick<typeof appointmentCalls, Names>

/** The two ways out: a mail draft with the sheets attached, or a letter with the sheets enclosed. */
export const sendHandlers: HandlersOf<Names> = {
  'ahead.draftMail': async ({ sitting, to }, at) => {
    const sent = sentOf(at, sitting)
    const { number, sheets } = sent
    const text = at.texts.get('de', 'ahead')
    const covering = coveringOf(sent, 'mail')
    const composer = new MailComposer({
      from: { name: covering.business, address: covering.mail },
      to,
      subject: subjectOf(covering, number, text),
      text: coveringText(covering, text),
      headers: { 'X-Unsent': '1' },
      date: new Date(at.outside.clock.now()),
      attachments: [...sheets, ...sent.handedOver].map((sheet) => ({
        filename: `${number} ${sheet.title}.pdf`,
        content: Buffer.from(at.archive.blobs.read(copyFor(sheet).blob)),
        contentType: 'application/pdf',
      })),
    })
    const fileName = `${number} Vorab.eml`
    const bytes = new Uint8Array(await composer.compile().build())
    await saveChosenFile(at, { fileName, extension: 'eml', bytes })
    for (const sheet of [...sheets, ...sent.handedOver]) {
      const copySha256 = copyFor(sheet).sha256
      noteOn(at, sheet, 'sheet.drafted', 'drafted', { sheet: sheet.id, copySha256, to })
    }
    return { fileName, sitting: sittingAfter(at, sitting) }
  },

  'ahead.print': async ({ sitting }, at) => {
    const sent = sentOf(at, sitting)
    await printed(at, await letterOf(at, sent))
    for (const sheet of [...sent.sheets, ...sent.handedOver]) {
      const { blob, sha256: copySha256 } = copyFor(sheet)
      await printed(at, at.archive.blobs.read(blob))
      noteOn(at, sheet, 'sheet.printed', 'printed', { sheet: sheet.id, copySha256 })
    }
    return sittingAfter(at, sitting)
  },
}

type Sent = ReturnType<typeof sentOf>

/** The sheets that are out, and to whom. Refuses `alreadySealed` once they are back and complete. */
const sentOf = (at: Asking, id: string) =>
  at.archive.read((reader) => {
    const sitting = orRefuse(sittingOf(reader, id), 'notFound')
    if (sitting.direction !== 'sent') throw new Refusal('notFound')
    if (sitting.state === 'superseded') throw new Refusal('sheetChanged')
    if (sitting.state !== 'prepared') throw new Refusal('alreadySealed')
    const job = orRefuse(jobOf(reader, sitting.job), 'notFound')
    const appointment = job.state === 'intake' ? appointmentOf(reader, job.id) : undefined
    return {
      number: job.number,
      sheets: sheetsOf(reader, id),
      customer: orRefuse(customerOf(reader, job.customer ?? ''), 'notFound').customer,
      profile: orRefuse(business(reader), 'setUpNotFinished'),
      handedOver: handedOver(reader, job),
      ...(appointment === undefined ? {} : { appointment: appointment.at }),
      ...messengerOf(reader, job),
    }
  })

/** Whoever gets the contract afterwards gets the order along that was brought for him. */
const handedOver = (reader: TableReader, job: JobRow): Sheet[] => {
  const takeOver = takeOverOf(reader, job.id)
  return takeOver === undefined
    ? []
    : sheetsOf(reader, takeOver.id).filter(({ kind, sealed }) => kind === 'B' && sealed !== null)
}

const messengerOf = (reader: TableReader, job: JobRow): { messenger?: string } => {
  const signatory = intakeOf(reader, job)?.signatory
  return signatory?.messengerFor === undefined ? {} : { messenger: signatory.name }
}

/** The finished file where there is one; what is read and signed elsewhere is the copy without signatures. */
const copyFor = (sheet: Sheet): { blob: string; sha256: string } => {
  if (sheet.sealed !== null) return { blob: sheet.sealed.blob, sha256: sheet.sealed.fileSha256 }
  return orRefuse(
    sheet.copies.find(({ size }) => size === 'normal') ?? sheet.copies[0],
    'blobMissing',
  )
}

const coveringOf = (sent: Sent, way: Covering['way']): Covering => ({
  way,
  codes: new Set(sent.sheets.flatMap(({ codes }) => codes)),
  owner: sent.profile.ownerName,
  business: sent.profile.name,
  phone: sent.profile.phone,
  mail: sent.profile.mail,
  ...(sent.appointment === undefined ? {} : { appointment: sent.appointment }),
  ...(sent.messenger === undefined ? {} : { messenger: sent.messenger }),
})

const subjectOf = (
  { appointment }: Covering,
  number: string,
  text: Parameters<typeof label>[0],
): string =>
  appointment === undefined
    ? label(text, 'subject.principal', { number })
    : label(text, 'subject', { number, day: dayText(dayOf(appointment), text) })

/** The covering page, made anew each time: the papers it encloses are kept, the page itself says nothing of its own. */
const letterOf = async (at: Asking, sent: Sent): Promise<Uint8Array> => {
  const { texts } = at
  const text = texts.get('de', 'ahead')
  const now = at.outside.clock.now()
  const { customer, profile, number } = sent
  const content: SheetContent = {
    v: 1,
    language: 'de',
    jobNumber: number,
    sheet: 'K',
    letterhead: letterheadOf(
      { business: profile, ...at.archive.read(logoOf) },
      texts.get('de', 'sheets'),
    ),
    papers: [
      {
        code: label(text, 'code'),
        template: templateOf(text),
        title: text.title,
        blocks: [
          {
            type: 'title',
            text: text.title,
            subtitle: label(text, 'subtitle', { number, day: longDayText(dayOf(now), text) }),
          },
          {
            type: 'facts',
            rows: [
              {
                term: label(text, 'to'),
                lines: [
                  `**${literal(customerName(customer))}**`,
                  literal(addressText(customer.address)),
                ],
              },
            ],
          },
          ...coveringBlocks(coveringOf(sent, 'letter'), text),
          {
            type: 'facts',
            rows: [
              {
                term: label(text, 'enclosed'),
                lines: [...sent.sheets, ...sent.handedOver].map(({ title }) => literal(title)),
              },
              {
                term: label(text, 'from'),
                lines: [
                  label(text, 'from.line', { owner: profile.ownerName, business: profile.name }),
                ],
              },
            ],
          },
        ],
      },
    ],
  }
  const { bytes } = await at.papers.render(content, {
    size: 'normal',
    contentHash: '',
    foot: label(text, 'foot'),
    createdAt: new Date(now),
    signatures: {},
    photos: logoBySha(at),
    mark: at.house.isSample() ? 'sample' : undefined,
  })
  return bytes
}

const printed = async (at: Doing, pdf: Uint8Array): Promise<void> => {
  const outcome = await at.door.printing.print({ pdf })
  if (!outcome.spooled)
    throw new Refusal(outcome.reason === 'cancelled' ? 'cancelled' : 'printFailed')
}

import type { appointmentCalls } from '../../../shared/contract/appointment.calls.ts'
import { sheetNumber, type DeliveryEvidence } from '../../../shared/model/papers.ts'
import { business } from '../business/business.views.ts'
import { readChosenFile } from '../house/chosen-files.ts'
import { withoutMetadata } from '../jobs/jpeg.ts'
import type { Doing, HandlersOf } from '../office.ts'
import { deliveryOf, sittingAfter } from '../papers/deliver.ts'
import { readSignedCopy } from '../papers/deposit.ts'
import { sheetsOf, sittingOf } from '../papers/papers.views.ts'
import { readMail, type ReadMail } from '../papers/read-mail.ts'
import { penOnly, signatureOn } from '../papers/sign.ts'
import { orRefuse, Refusal } from '../refusal.ts'

export type TakeBackCalls = Pick<typeof appointmentCalls, 'ahead.takeBack'>

/** A scan of everything that was sent, with a little room. */
const mostScanPages = 60

/** What came back signed counts like a signature given here; the file itself is the evidence, named by its hash. */
export const takeBackHandlers: HandlersOf<'ahead.takeBack'> = {
  'ahead.takeBack': async ({ sitting: id, slots, by, file }, at) => {
    const sitting = at.archive.read((reader) => orRefuse(sittingOf(reader, id), 'notFound'))
    if (sitting.direction !== 'sent') throw new Refusal('notFound')
    const bytes = file ?? (await readChosenFile(at, by)).bytes
    const back = by === 'mail' ? declared(at, sitting.prepared_at, bytes) : await scanned(at, bytes)
    for (const { sheet, slot } of slots) {
      // A receipt by mail is the mail itself; only a pen signs the strip.
      if (slot === penOnly && back.by === 'mail') continue
      signatureOn(at, sheet, slot, back.pictureFor)
    }
    if (back.by === 'mail' || slots.some(({ slot }) => slot === penOnly)) deliver(at, id, back)
    return sittingAfter(at, id)
  },
}

interface Back {
  by: 'scan' | 'mail'
  pictureFor: Parameters<typeof signatureOn>[3]
  evidence: DeliveryEvidence
  sentAt?: string
}

/** A PDF or a JPEG of the signed sheets. Refuses `pdfRefused` or `photoRefused`. */
const scanned = async (at: Doing, bytes: Uint8Array): Promise<Back> => {
  const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
  if (isPdf) await readSignedCopy(bytes, mostScanPages)
  const clean = isPdf ? bytes : withoutMetadata(bytes)
  if (clean === undefined) throw new Refusal('photoRefused')
  const { blobId: blob, sha256 } = at.archive.blobs.store(clean)
  return {
    by: 'scan',
    pictureFor: (sheet) => ({
      medium: 'scan',
      number: sheetNumber(sheet.content_hash),
      blob,
      sha256,
    }),
    evidence: { kind: 'receiptStrip', blob, photoSha256: sha256 },
  }
}

/**
 * A mail of the customer's. Refuses `mailIsDraft`, `mailIsOurs` – what we sent is nobody else's word – and
 * `mailRefused` for what is no mail, was sent tomorrow, or before there was anything to answer.
 */
const declared = (at: Doing, preparedAt: string, bytes: Uint8Array): Back => {
  const mail = orRefuse(readMail(bytes), 'mailRefused')
  if (mail.isDraft) throw new Refusal('mailIsDraft')
  if (!isBetween(mail, preparedAt, at.outside.clock.now())) throw new Refusal('mailRefused')
  const ours = at.archive.read(business)?.mail.toLowerCase()
  if (mail.from.toLowerCase() === ours) throw new Refusal('mailIsOurs')
  const { blobId: blob, sha256 } = at.archive.blobs.store(bytes)
  const { sentAt, from, to } = mail
  return {
    by: 'mail',
    pictureFor: () => ({ medium: 'mail', blob, sha256, sentAt, from }),
    evidence: {
      kind: 'importedMail',
      blob,
      fileSha256: sha256,
      mail: { sentAt, from, to, attached: false, reply: true },
    },
    sentAt,
  }
}

/** To the second, as mails are dated. */
const isBetween = ({ sentAt }: ReadMail, from: string, to: string): boolean =>
  Date.parse(sentAt) >= Math.floor(Date.parse(from) / 1000) * 1000 &&
  Date.parse(sentAt) <= Date.parse(to)

/** Whoever answers, or signs the receipt, has had everything that was sent with it. */
const deliver = (at: Doing, sitting: string, { evidence, sentAt }: Back): void => {
  const sheets = at.archive.read((reader) => sheetsOf(reader, sitting))
  for (const sheet of sheets.filter(({ kind }) => kind === 'A'))
    deliveryOf(at, sheet, evidence, sentAt)
}

import { aidOf } from './aids.tables.ts'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import type { paperCalls } from '../../../shared/contract/paper.calls.ts'
import type { DeliveryEvidence } from '../../../shared/model/papers.ts'
import { handedOver } from '../backup/backup.views.ts'
import { business } from '../business/business.views.ts'
import { readChosenFile, saveBeside, saveChosenFile } from '../house/chosen-files.ts'
import { withoutMetadata } from '../jobs/jpeg.ts'
import { jobOf } from '../jobs/jobs.views.ts'
import type { Asking, Doing, HandlersOf } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { caseFileOf } from '../proof/case-file.ts'
import { shippedPage, shippedPages } from '../shipped-pages.ts'
import { composeDraft, type DraftFile } from './mail-draft.ts'
import { readMail } from './read-mail.ts'
import { sheetOf, sheetsOf, sittingOf, type Sheet } from './papers.views.ts'
import type { Instant } from '../../../shared/time.ts'
import { packOf, refuseUnusable } from '../withdrawal/packs.views.ts'
import { drawAid } from './reading-copies.ts'
import { sheetFact } from './sheet-fact.ts'
import { readSeal } from './seal/read-seal.ts'
import { sittingViewOf } from './sitting.view.ts'
import { label } from './texts/fill.ts'

type Names = 'sheet.pages' | 'sheet.print' | 'sheet.save' | 'sheet.deliver' | 'sitting.draftMail'
export type DeliverCalls = Pick<typeof paperCalls, Names>

/** What leaves the house, and in which of the three states: drafted, printed, delivered. */
export const deliverHandlers: HandlersOf<Names> = {
  'sheet.pages': async ({ sheet: id, copy }, at) => {
    const sheet = at.archive.read((reader) => orRefuse(sheetOf(reader, id), 'notFound'))
    if (copy === 'aid' || copy === 'aidLarge') return drawAid(at, sheet, sizeOf(copy))
    const { blob, sha256, pages } = copyOf(sheet, copy)
    const pdf = at.archive.blobs.read(blob)
    if (copy === 'finished') await orSealBroken(sheet, pdf)
    return { pdf, sha256, pages }
  },

  'sheet.print': async ({ sheet: id, copy }, at) => {
    const sheet = at.archive.read((reader) => orRefuse(sheetOf(reader, id), 'notFound'))
    if (copy === 'aid' || copy === 'aidLarge') {
      // the sheet itself is not printed by that, so nothing is noted about it
      await print(at, (await drawAid(at, sheet, sizeOf(copy))).pdf)
      return sittingAfter(at, sheet.sitting)
    }
    const { blob, sha256 } = copyOf(sheet, copy)
    await print(at, at.archive.blobs.read(blob))
    noteOn(at, sheet, 'sheet.printed', 'printed', { sheet: id, copySha256: sha256 })
    return sittingAfter(at, sheet.sitting)
  },

  'sheet.save': async ({ sheet: id }, at) => {
    const sheet = at.archive.read((reader) => orRefuse(sheetOf(reader, id), 'notFound'))
    const { blob, sha256 } = copyOf(sheet, 'finished')
    const fileName = sheet.sealed?.fileName ?? `${sheet.title}.pdf`
    await saveChosenFile(at, { fileName, extension: 'pdf', bytes: at.archive.blobs.read(blob) })
    noteOn(at, sheet, 'sheet.saved', 'saved', { sheet: id, copySha256: sha256 })
    return { fileName }
  },

  'sheet.deliver': async ({ sheet: id, delivery }, at) => {
    const sheet = at.archive.read((reader) => orRefuse(sheetOf(reader, id), 'notFound'))
    const saidAt = delivery.kind === 'statement' ? delivery.at : undefined
    if (saidAt !== undefined) mustBeBetween(at, sheet, saidAt)
    const evidence = await evidenceOf(at, sheet, delivery)
    deliveryOf(at, sheet, evidence, saidAt)
    return sittingAfter(at, sheet.sitting)
  },

  'sitting.draftMail': async ({ sitting: id, to, english = false }, at) => {
    const { sheets, number, job } = at.archive.read((reader) => {
      const sitting = orRefuse(sittingOf(reader, id), 'notFound')
      return {
        sheets: sheetsOf(reader, id).filter((sheet) => sheet.sealed !== null),
        number: orRefuse(jobOf(reader, sitting.job), 'notFound').number,
        job: sitting.job,
      }
    })
    const [first] = sheets
    if (first === undefined) throw new Refusal('signatureMissing')
    const files: DraftFile[] = sheets.map((sheet) => ({
      fileName: sheet.sealed?.fileName ?? `${sheet.title}.pdf`,
      bytes: at.archive.blobs.read(copyOf(sheet, 'finished').blob),
    }))
    if (english) files.push(...(await aidFiles(at, sheets)))
    files.push({ ...caseFileOf(at, job), type: 'application/json' })
    const bytes = await composeDraft(at, { to, number, files, english })
    const fileName = `${number}.eml`
    const path = await saveChosenFile(at, { fileName, extension: 'eml', bytes })
    const page = shippedPage('verifier', at)
    if (page !== undefined) saveBeside(path, shippedPages.verifier, page)
    for (const sheet of sheets) {
      const copySha256 = copyOf(sheet, 'finished').sha256
      noteOn(at, sheet, 'sheet.drafted', 'drafted', { sheet: sheet.id, copySha256, to })
    }
    return { fileName, sitting: sittingAfter(at, first.sitting) }
  },
}

/** Nobody is shown a finished sheet that is not, in every byte, the one that was secured. Refuses `sealBroken`. */
const orSealBroken = async ({ sealed }: Sheet, pdf: Uint8Array): Promise<void> => {
  if (sealed?.seal !== 'pades') return
  const read = await readSeal(pdf, sealed.certificate)
  if (typeof read === 'string' || read.signedDigest !== sealed.signedDigest)
    throw new Refusal('sealBroken')
}

/** The English reading aids of those sheets that have one. */
const aidFiles = async (
  at: Doing,
  sheets: readonly Sheet[],
): Promise<{ fileName: string; bytes: Uint8Array }[]> => {
  const made: { fileName: string; bytes: Uint8Array }[] = []
  const words = at.texts.get('en', 'aid')
  for (const sheet of sheets) {
    if (at.archive.read((reader) => aidOf(reader, sheet.id)) === undefined) continue
    const german = (sheet.sealed?.fileName ?? sheet.title).replace(/\.pdf$/, '')
    made.push({
      fileName: `${label(words, 'file', { german })}.pdf`,
      bytes: (await drawAid(at, sheet, 'normal')).pdf,
    })
  }
  return made
}

/** Refuses `cancelled` or `printFailed` when the pages did not go to a printer. */
const print = async (at: Doing, pdf: Uint8Array): Promise<void> => {
  const outcome = await at.door.printing.print({ pdf })
  if (!outcome.spooled)
    throw new Refusal(outcome.reason === 'cancelled' ? 'cancelled' : 'printFailed')
}

const sizeOf = (copy: 'aid' | 'aidLarge') => (copy === 'aid' ? 'normal' : 'large')

/** Notes that a paper reached the customer, and by what evidence. */
export const deliveryOf = (
  at: Doing,
  sheet: Sheet,
  evidence: DeliveryEvidence,
  saidAt?: Instant,
): void =>
  noteOn(
    at,
    sheet,
    'sheet.delivered',
    'delivered',
    {
      sheet: sheet.id,
      copySha256: sheet.sealed?.fileSha256 ?? sheet.copies[0]?.sha256 ?? sheet.content_hash,
      evidence,
    },
    { ...envelopeOf(at, evidence), ...(saidAt === undefined ? {} : { occurredAt: saidAt }) },
  )

/** A mail delivered when it was sent; a pack is used up by its id, so that this outlives the number in the body. */
const envelopeOf = (at: Doing, evidence: DeliveryEvidence): Late => {
  if (evidence.kind === 'importedMail' && evidence.mail !== undefined)
    return { occurredAt: evidence.mail.sentAt }
  if (evidence.kind !== 'pack') return {}
  const pack = at.archive.read((reader) => packOf(reader, evidence.number))
  return pack === undefined ? {} : { subjects: [pack.id] }
}

interface Late {
  readonly occurredAt?: Instant
  readonly subjects?: readonly string[]
}

type Delivery = Parameters<(typeof deliverHandlers)['sheet.deliver']>[0]['delivery']

/** Turns what the technician says into evidence: photo and mail are kept, and named by their hash. */
async function evidenceOf(at: Doing, sheet: Sheet, delivery: Delivery): Promise<DeliveryEvidence> {
  switch (delivery.kind) {
    case 'receiptStrip': {
      const clean = withoutMetadata(delivery.photo)
      if (clean === undefined) throw new Refusal('photoRefused')
      const { blobId, sha256 } = at.archive.blobs.store(clean)
      return { kind: 'receiptStrip', blob: blobId, photoSha256: sha256 }
    }
    case 'pack': {
      const clean = withoutMetadata(delivery.photo)
      if (clean === undefined) throw new Refusal('photoRefused')
      at.archive.read((reader) => refuseUnusable(reader, delivery.number, sheet.content_hash))
      const { blobId, sha256 } = at.archive.blobs.store(clean)
      return { kind: 'pack', number: delivery.number, blob: blobId, photoSha256: sha256 }
    }
    case 'importedMail': {
      const bytes = delivery.file ?? (await readChosenFile(at, 'mail')).bytes
      const mail = mailAbout(at, sheet, bytes)
      const { blobId, sha256 } = at.archive.blobs.store(bytes)
      return { kind: 'importedMail', blob: blobId, fileSha256: sha256, mail }
    }
    case 'statement':
      return { kind: 'statement', text: delivery.text }
    default:
      return delivery
  }
}

/**
 * What a mail shows about this sheet. Refuses `mailIsDraft` – a draft never delivers anything – and `mailRefused` for
 * what is no mail or was sent tomorrow.
 */
const mailAbout = (at: Doing, sheet: Sheet, bytes: Uint8Array) => {
  const mail = readMail(bytes)
  if (mail === undefined || Date.parse(mail.sentAt) > Date.parse(at.outside.clock.now()))
    throw new Refusal('mailRefused')
  if (mail.isDraft) throw new Refusal('mailIsDraft')
  const { sentAt, from, to, files } = mail
  const ours = at.archive.read(business)?.mail.toLowerCase()
  const copies = [...sheet.copies.map(({ sha256 }) => sha256), sheet.sealed?.fileSha256 ?? '']
  return {
    sentAt,
    from,
    to,
    attached: copies.some((sha256) => files.has(sha256)),
    reply: from.toLowerCase() !== ours,
  }
}

/** Nothing was sent before it was written, or tomorrow. */
const mustBeBetween = (at: Doing, sheet: Sheet, saidAt: Instant): void => {
  const sent = Date.parse(saidAt)
  // said to the minute, as clocks are read
  const written = Math.floor(Date.parse(sheet.prepared_at) / 60_000) * 60_000
  if (sent < written || sent > Date.parse(at.outside.clock.now()))
    throw new Refusal('invalidInput', { 'delivery.at': 'notValid' })
}

/** The copy that was asked for. Refuses `notFound` for a finished copy of a sheet that is not finished. */
function copyOf(sheet: Sheet, copy: 'normal' | 'large' | 'finished') {
  if (copy === 'finished') {
    const { blob, fileSha256, pages } = orRefuse(sheet.sealed ?? undefined, 'notFound')
    return { blob, sha256: fileSha256, pages }
  }
  return orRefuse(sheet.copies.find((one) => one.size === copy) ?? sheet.copies[0], 'notFound')
}

/**
 * Records what became of a sheet: printed, drafted, saved, delivered. In an archive that was handed over sheets still
 * leave the house, and nothing can be recorded of it: its log has ended.
 */
export function noteOn(
  at: Doing,
  sheet: Sheet,
  kind: string,
  slot: string,
  content: object,
  { occurredAt, subjects = [] }: Late = {},
): void {
  if (at.archive.read(handedOver) !== undefined) return
  at.archive.write((writer) => {
    const late = occurredAt === undefined ? {} : { occurredAt }
    const news = { kind, actor: 'owner', slot, content, subjects, ...late }
    writer.append(sheetFact(writer, sheet, news))
  })
  at.door.tell({ subject: 'sitting', id: sheet.sitting })
  at.door.tell({ subject: 'job', id: sheet.job })
}

/** The sitting as it stands after what was done. */
export const sittingAfter = (at: Asking, id: string): SittingView =>
  at.archive.read((reader) =>
    sittingViewOf(at, reader, orRefuse(sittingOf(reader, id), 'notFound')),
  )

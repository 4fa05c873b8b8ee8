import type { paperCalls } from '../../../shared/contract/paper.calls.ts'
import type { FactBody } from '../../../shared/facts/kinds.ts'
import type { SheetId } from '../../../shared/ids.ts'
import { judgeInk, sameInk } from '../../../shared/model/ink.ts'
import { sheetNumber, type SignatureSlot, type Strokes } from '../../../shared/model/papers.ts'
import type { Reader } from '../archive/transaction.ts'
import { businessId } from '../business/business.views.ts'
import { withoutMetadata } from '../jobs/jpeg.ts'
import { jobOf } from '../jobs/jobs.views.ts'
import type { Doing, HandlersOf } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { deliveryOf } from './deliver.ts'
import { printedOf } from './lasting.ts'
import {
  givenSignature,
  lookAlikes,
  sheetOf,
  sheetsOf,
  sittingOf,
  type Sheet,
  type Sitting,
} from './papers.views.ts'
import { sheetFact } from './sheet-fact.ts'
import { isBrought, sittingViewOf, undelivered } from './sitting.view.ts'
import { label } from './texts/fill.ts'

type Names =
  | 'sheet.shown'
  | 'sheet.sign'
  | 'sheet.signOnPaper'
  | 'sheet.decline'
  | 'sheet.withdrawSignature'
export type SignCalls = Pick<typeof paperCalls, Names>

/** The receipt strip counts because it is signed with a pen and stands alone (W-03, W-15 as decided). */
export const penOnly = 'customer-receipt'

export const signHandlers: HandlersOf<Names> = {
  'sheet.shown': ({ sheet: id, size }, at) => {
    const { sheet } = open(at, id)
    const copy = sheet.copies.find((one) => one.size === size) ?? sheet.copies[0]
    if (copy !== undefined && sheet.shown !== copy.sha256) {
      const shown = { sheet: id, size, copySha256: copy.sha256 }
      append(at, sheet, 'sheet.shown', 'shown', shown)
    }
    return viewAfter(at, sheet)
  },

  'sheet.sign': ({ sheet: id, slot, contentHash, strokes, place, declares }, at) => {
    const { sheet, sitting } = open(at, id)
    const signer = slotOf(sheet, slot)
    if (sheet.content_hash !== contentHash) throw new Refusal('sheetChanged')
    if (slot === penOnly) throw new Refusal('invalidInput', { slot: 'penOnly' })
    if (signer.by === 'customer' && sheet.shown === null) throw new Refusal('sheetNotShown')
    at.archive.read((reader) => mayBeSigned(reader, sitting, sheet, signer))
    mustBeDeclared(signer, declares)
    if (judgeInk(strokes) !== 'ok') throw new Refusal('signatureTooPlain')
    if (at.archive.read((reader) => isUsedElsewhere(reader, sheet, slot, strokes))) {
      throw new Refusal('signatureReused')
    }
    append(at, sheet, 'signature.given', 'signature', {
      ...signed(sheet, signer, place),
      copySha256: copyReadBy(sheet, signer),
      ...(signer.declarations === undefined
        ? {}
        : { declares: signer.declarations.map((one) => one.id) }),
      picture: { medium: 'screen', strokes },
    })
    return viewAfter(at, sheet)
  },

  'sheet.signOnPaper': ({ sheet: id, slot, number, photo, place }, at) => {
    const { sheet, sitting } = open(at, id)
    const signer = slotOf(sheet, slot)
    if (slot !== penOnly) at.archive.read((reader) => mayBeSigned(reader, sitting, sheet, signer))
    mustBeOf(sheet, number)
    const clean = withoutMetadata(photo)
    if (clean === undefined) throw new Refusal('photoRefused')
    const blob = at.archive.blobs.store(clean)
    append(at, sheet, 'signature.given', 'signature', {
      ...signed(sheet, signer, place),
      copySha256: at.archive.read((reader) => copyOnPaper(reader, sheet)),
      picture: {
        medium: 'paper',
        number: sheetNumber(sheet.content_hash),
        photoBlob: blob.blobId,
        photoSha256: blob.sha256,
      },
    })
    if (slot === penOnly) {
      const evidence = {
        kind: 'receiptStrip',
        blob: blob.blobId,
        photoSha256: blob.sha256,
      } as const
      const papers = at.archive.read((reader) => sheetsOf(reader, sitting.id))
      for (const paper of papers.filter(({ kind }) => kind === 'A')) deliveryOf(at, paper, evidence)
    }
    return viewAfter(at, sheet)
  },

  'sheet.decline': ({ sheet: id, slot, outcome, reason, witness }, at) => {
    const { sheet } = open(at, id)
    slotOf(sheet, slot)
    append(at, sheet, 'signature.declined', 'declined', {
      sheet: id,
      slot,
      outcome,
      contentHash: sheet.content_hash,
      ...(reason === undefined ? {} : { reason }),
      ...(witness === undefined ? {} : { witness }),
    })
    return viewAfter(at, sheet)
  },

  'sheet.withdrawSignature': ({ sheet: id, slot }, at) => {
    const { sheet } = open(at, id)
    slotOf(sheet, slot)
    append(at, sheet, 'signature.withdrawn', 'withdrawn', { sheet: id, slot })
    return viewAfter(at, sheet)
  },
}

/** A signature that was given elsewhere and came back: on a scan, or in a mail. */
export function signatureOn(
  at: Doing,
  id: SheetId,
  slot: string,
  pictureFor: (sheet: Sheet) => Picture,
): void {
  const { sheet } = open(at, id)
  const signer = slotOf(sheet, slot)
  if (signer.by !== 'customer') throw new Refusal('invalidInput', { slot: 'customerOnly' })
  append(at, sheet, 'signature.given', 'signature', {
    ...signed(sheet, signer, label(at.texts.get('de', 'ahead'), 'place')),
    copySha256: usualCopy(sheet),
    picture: pictureFor(sheet),
  })
}

type Picture = FactBody<'signature.given', 'signature'>['picture']

/** A sheet that can still be signed. Refuses `alreadySealed` after *Fertig*: then only a correction helps (D21). */
function open(at: Doing, id: SheetId): { sheet: Sheet; sitting: Sitting } {
  return at.archive.read((reader) => {
    const sheet = orRefuse(sheetOf(reader, id), 'notFound')
    const sitting = orRefuse(sittingOf(reader, sheet.sitting), 'notFound')
    if (sitting.state === 'superseded') throw new Refusal('sheetChanged')
    if (sitting.state !== 'prepared') throw new Refusal('alreadySealed')
    return { sheet, sitting }
  })
}

const slotOf = (sheet: Sheet, slot: string): SignatureSlot =>
  orRefuse(
    sheet.slots.find((candidate) => candidate.slot === slot),
    'notFound',
  )

/** What a messenger may sign: that things were handed over, and that a paper is there. */
const messengerSlots: readonly string[] = ['customer', 'customer-receipt-secrecy']

/** Order is enforced where the law does: a consumer's withdrawal papers are delivered before he signs. */
function mayBeSigned(reader: Reader, sitting: Sitting, sheet: Sheet, signer: SignatureSlot): void {
  if (signer.by !== 'customer' || sheet.kind === 'A') return
  if (!messengerSlots.includes(signer.slot) && isBrought(reader, sitting))
    throw new Refusal('messengerMayNot')
  if (undelivered(sheetsOf(reader, sitting.id)).length > 0) {
    throw new Refusal('withdrawalPapersNotDelivered')
  }
}

/** A pen signs the sheet whose number stands at its foot, and no other. It may be read out in groups. */
function mustBeOf(sheet: Sheet, number: string): void {
  if (number.replace(/\s/g, '').toLowerCase() !== sheetNumber(sheet.content_hash))
    throw new Refusal('numberOfOtherSheet')
}

/** On the screen one signature never stands for several declarations: each was tapped before (W-07). */
function mustBeDeclared({ declarations = [] }: SignatureSlot, declares: readonly string[] = []) {
  if (declarations.some(({ id }) => !declares.includes(id))) throw new Refusal('declarationMissing')
}

/** The same strokes under another paper are refused, wherever they stand and however large (design § 8). */
function isUsedElsewhere(reader: Reader, sheet: Sheet, slot: string, strokes: Strokes): boolean {
  return lookAlikes(reader, strokes).some((row) => {
    const { picture, sheet: other } = givenSignature(row)
    if (picture.medium !== 'screen' || (other === sheet.id && row.slot === slot)) return false
    return sameInk(picture.strokes, strokes)
  })
}

/** The copy somebody has read who signs on the screen: the customer the one he was shown to its end, we the usual one. */
const copyReadBy = (sheet: Sheet, { by }: SignatureSlot): string =>
  (by === 'customer' ? sheet.shown : null) ?? usualCopy(sheet)

/** The copy a pen has signed: the last one that was printed to be read, otherwise the usual one, sent or from a pack. */
const copyOnPaper = (reader: Reader, sheet: Sheet): string => {
  const copies = sheet.copies.map(({ sha256 }) => sha256)
  return printedOf(reader, sheet.id).findLast((file) => copies.includes(file)) ?? usualCopy(sheet)
}

const usualCopy = ({ copies, content_hash: content }: Sheet): string => copies[0]?.sha256 ?? content

const signed = (sheet: Sheet, signer: SignatureSlot, place: string) => ({
  sheet: sheet.id,
  slot: signer.slot,
  by: signer.by,
  codes: sheet.codes,
  contentHash: sheet.content_hash,
  name: signer.name,
  role: signer.role,
  place,
})

/** Adds a fact about a sheet: about the business when the technician signs, otherwise about the customer's person. */
function append(at: Doing, sheet: Sheet, kind: string, slot: string, content: object): void {
  at.archive.write((writer) => {
    const job = jobOf(writer, sheet.job)
    const ours = 'by' in content && content.by === 'technician'
    const about = (ours ? businessId(writer) : job?.contact) ?? sheet.job
    writer.append(sheetFact(writer, sheet, { kind, actor: 'owner', slot, content, about }))
  })
}

function viewAfter(at: Doing, { sitting: id, job }: Sheet) {
  at.door.tell({ subject: 'sitting', id })
  at.door.tell({ subject: 'job', id: job })
  return at.archive.read((reader) =>
    sittingViewOf(at, reader, orRefuse(sittingOf(reader, id), 'notFound')),
  )
}

import type { paperCalls } from '../../../shared/contract/paper.calls.ts'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import type { SheetId, SittingId } from '../../../shared/ids.ts'
import { ReturnReport } from '../../../shared/model/return.ts'
import type { NewFact } from '../archive/archive.ts'
import type { Reader } from '../archive/transaction.ts'
import { business } from '../business/business.views.ts'
import { identityNow } from '../certificates/adopt.ts'
import { intakeOf, itemsIn, jobOf, type JobRow } from '../jobs/jobs.views.ts'
import { correctionDraftName } from '../corrections/drafts.ts'
import { correctionFacts } from '../corrections/take-effect.ts'
import type { Doing, HandlersOf } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { secretRows } from '../secrets/secrets.views.ts'
import { stampAtSealing } from '../time-stamps/at-sealing.ts'
import { printOwed } from './early-start.ts'
import { SheetContent } from './layout/blocks.ts'
import type { SignatureOnSheet } from './layout/set/signatures.ts'
import { momentText } from './models/format.ts'
import {
  givenSignature,
  isGiven,
  sheetsOf,
  signaturesOn,
  sittingOf,
  sittingsOf,
  unfinishedSittings,
  type Sheet,
  type SheetSignature,
  type Sitting,
} from './papers.views.ts'
import { ownFilesBySha, photosBySha } from './reading-copies.ts'
import { fingerprintOf, readCertificate, type SealIdentity } from './seal/certificate.ts'
import { closeSeal } from './seal/close-seal.ts'
import { readSeal } from './seal/read-seal.ts'
import { sheetFact } from './sheet-fact.ts'
import { anchorOf, openPoints, sittingViewOf } from './sitting.view.ts'
import { label } from './texts/fill.ts'
import type { PaperText } from './texts/text.ts'
import { DraftOfReturn, intakeDraftName, returnDraftName } from '../jobs/drafts.ts'

export type FinishCalls = Pick<typeof paperCalls, 'sitting.finish'>

export const finishHandlers: HandlersOf<'sitting.finish'> = {
  'sitting.finish': async ({ sitting: id }, at) => {
    const sitting = at.archive.read((reader) => orRefuse(sittingOf(reader, id), 'notFound'))
    if (sitting.state === 'superseded') throw new Refusal('sheetChanged')
    const isOpen = sitting.state === 'prepared'
    const sent = isOpen && sitting.direction === 'toUs' ? await finishSent(at, sitting.job) : []
    if (isOpen) close(at, sitting)
    // asked again once everything is finished: is the visit over?
    if (sitting.state === 'finished') refuseUnprinted(at, sitting)
    return finishSheets(at, id, sent)
  },
}

/** An early start signed on the screen belongs into the customer's hand before he is left (W-08). */
function refuseUnprinted(at: Doing, sitting: Sitting): void {
  if (at.archive.read((reader) => printOwed(reader, sitting)) !== undefined)
    throw new Refusal('earlyStartUnprinted')
}

/** After a crash: sittings that were closed get their sheets, with the head they were closed with. */
export const finishWhatWasClosed = async (at: Doing): Promise<void> => {
  for (const { id } of at.archive.read(unfinishedSittings)) await sealSheets(at, id)
}

/** What was sent ahead and is complete is closed before the job is taken over, and keeps its own head. Returns its sheets. */
async function finishSent(at: Doing, job: string): Promise<SheetId[]> {
  const complete = at.archive.read((reader) =>
    sittingsOf(reader, job).filter(
      (one) =>
        one.direction === 'sent' &&
        one.state === 'prepared' &&
        openPoints(reader, one).length === 0,
    ),
  )
  const sheets: SheetId[] = []
  for (const sitting of complete) {
    close(at, sitting)
    sheets.push(...(await sealSheets(at, sitting.id)))
  }
  return sheets
}

/** Closes the sitting; the head right after this fact is the head on all its sheets. */
function close(at: Doing, sitting: Sitting): void {
  const [open] = at.archive.read((reader) => openPoints(reader, sitting))
  if (open !== undefined)
    throw new Refusal(open.code, open.slot === undefined ? {} : { slot: open.slot })
  if (sitting.direction === 'toCustomer') destroySecrets(at, sitting)
  at.archive.write((writer) => {
    const job = orRefuse(jobOf(writer, sitting.job), 'notFound')
    for (const fact of correctionFacts(writer, at, sitting, job)) writer.append(fact)
    writer.append(closing(writer, at, sitting, job))
  })
  if (sitting.direction === 'toUs') at.archive.drafts.remove(intakeDraftName(sitting.job))
  if (sitting.direction === 'toCustomer') at.archive.drafts.remove(returnDraftName(sitting.job))
  if (sitting.direction === 'correct') at.archive.drafts.remove(correctionDraftName(sitting.job))
  at.door.tell({ subject: 'board' })
}

function closing(reader: Reader, at: Doing, sitting: Sitting, job: JobRow): NewFact {
  const base = { actor: 'owner', subjects: [job.id, sitting.id] }
  if (sitting.direction !== 'toUs' && sitting.direction !== 'toCustomer')
    return { ...base, kind: 'sitting.issued', bodies: [] }
  const intake = orRefuse(intakeOf(reader, job), 'notFound')
  const owner = orRefuse(business(reader), 'setUpNotFinished').ownerName
  const report = sitting.direction === 'toCustomer' ? reportOf(at, job.id) : undefined
  const back = new Set(report?.items.filter((item) => item.back).map((item) => item.item))
  const items = itemsIn(reader, job.id)
    .map(({ id }) => id)
    .filter((id) => report === undefined || back.has(id))
  const content = {
    sitting: sitting.id,
    direction: sitting.direction,
    items,
    giver: report === undefined ? intake.signatory.name : owner,
    receiver: report === undefined ? owner : report.receiver.name,
    placeLabel: report === undefined ? intake.placeLabel : report.placeLabel,
  }
  return {
    ...base,
    kind: 'handover.accepted',
    subjects: [...base.subjects, ...items],
    bodies: [{ slot: 'handover', about: job.customer ?? job.id, keep: 'r3', content }],
  }
}

const reportOf = (at: Doing, job: string): ReturnReport =>
  ReturnReport.parse(
    orRefuse(at.archive.drafts.read(returnDraftName(job), DraftOfReturn), 'notFound').report,
  )

/** Access codes end at the return, whatever else is open (RC in law 4.7). */
function destroySecrets(at: Doing, sitting: Sitting): void {
  const rows = at.archive.read((reader) => secretRows(reader, sitting.job))
  for (const { id } of rows.filter(({ destroyed_at: gone }) => gone === null)) {
    at.archive.secrets.destroy(id)
    at.archive.write((writer) => {
      const about = jobOf(writer, sitting.job)?.customer ?? sitting.job
      writer.append({
        kind: 'secret.destroyed',
        actor: 'owner',
        subjects: [sitting.job, id],
        bodies: [{ slot: 'destroyed', about, keep: 'r3', content: { id } }],
      })
    })
  }
}

/**
 * Finishes the sheets of a closed sitting, and asks for their time at once where the business wishes that; together with that of
 * others secured just `before`, so that nobody waits twice.
 */
export async function finishSheets(
  at: Doing,
  id: SittingId,
  before: readonly SheetId[] = [],
): Promise<SittingView> {
  await stampAtSealing(at, [...before, ...(await sealSheets(at, id))])
  return at.archive.read((reader) =>
    sittingViewOf(at, reader, orRefuse(sittingOf(reader, id), 'notFound')),
  )
}

/** Draws, keeps and notes every sheet of a closed sitting that is not finished yet. Returns which. */
async function sealSheets(at: Doing, id: SittingId): Promise<SheetId[]> {
  const sitting = at.archive.read((reader) => orRefuse(sittingOf(reader, id), 'notFound'))
  const sheets = at.archive.read((reader) => sheetsOf(reader, id))
  const open = sheets.filter(({ sealed }) => sealed === null)
  for (const sheet of open) await finishSheet(at, sitting, sheet)
  at.door.tell({ subject: 'sitting', id })
  at.door.tell({ subject: 'job', id: sitting.job })
  return open.map((sheet) => sheet.id)
}

/** Same content, signatures and head → bytes → on the disk → fact. Nothing leaves before that fact. */
async function finishSheet(at: Doing, sitting: Sitting, sheet: Sheet): Promise<void> {
  const { blob, sha256, pages, seal } = sheet.deposited
    ? depositedFile(sheet)
    : await drawn(at, sitting, sheet)
  at.archive.write((writer) => {
    const job = orRefuse(jobOf(writer, sheet.job), 'notFound')
    const head = writer.head(sitting.head_size ?? undefined)
    const content = {
      sheet: sheet.id,
      blob,
      fileSha256: sha256,
      pages,
      fileName: `${job.number} ${sheet.title}.pdf`,
      headSize: head.size,
      headRoot: head.root,
      ...seal,
    }
    const news = { kind: 'paper.sealed', actor: 'program', slot: 'sealed', content }
    writer.append(sheetFact(writer, sheet, news))
  })
}

const unsealed = { seal: 'none' } as const

const depositedFile = (sheet: Sheet) => {
  const copy = orRefuse(sheet.copies[0], 'blobMissing')
  return { blob: copy.blob, sha256: copy.sha256, pages: copy.pages, seal: unsealed }
}

async function drawn(at: Doing, sitting: Sitting, sheet: Sheet) {
  const rows = at.archive.read((reader) => signaturesOn(reader, sheet.id))
  const head = anchorOf(at, sitting)
  const identity = await identityNow(at)
  const sealedAt = new Date(at.outside.clock.now())
  const { name: by } = readCertificate(identity.certificate)
  const { bytes: open, pages } = await at.papers.render(
    SheetContent.parse(JSON.parse(sheet.content)),
    {
      size: 'normal',
      contentHash: sheet.content_hash,
      createdAt: sealedAt,
      seal: { at: sealedAt, by },
      ...(head === undefined ? {} : { head }),
      signatures: Object.fromEntries(rows.map((row) => [row.slot, onSheet(at, sheet, row)])),
      photos: photosBySha(at, sheet.job),
      ownFiles: ownFilesBySha(at),
      mark: at.house.isSample() ? 'sample' : undefined,
    },
  )
  const { bytes, signedDigest } = closeSeal(open, identity)
  const certificate = await asSecured(bytes, signedDigest, identity)
  const { blobId, sha256 } = at.archive.blobs.store(bytes)
  return {
    blob: blobId,
    sha256,
    pages,
    seal: { seal: 'pades', signedDigest, certificate } as const,
  }
}

/** Reads the file again as a stranger would, before anything is said about it. */
async function asSecured(bytes: Uint8Array, signedDigest: string, { certificate }: SealIdentity) {
  const fingerprint = fingerprintOf(certificate)
  const read = await readSeal(bytes, fingerprint)
  if (typeof read === 'string' || read.signedDigest !== signedDigest)
    throw new Error(`the sheet is not secured: ${typeof read === 'string' ? read : 'digest'}`)
  return fingerprint
}

/** The signature as it stands on the paper: the picture, or in words why there is none. */
function onSheet(at: Doing, sheet: Sheet, row: SheetSignature): SignatureOnSheet {
  const words = at.texts.get('de', 'frame')
  const when = momentText(row.at, words)
  if (!isGiven(row)) {
    const slot = sheet.slots.find((candidate) => candidate.slot === row.slot)
    return {
      name: slot?.name ?? '',
      role: slot?.role ?? '',
      place: sheetPlace(at, sheet),
      at: when,
      picture: { note: label(words, `outcome.${row.outcome}`) },
    }
  }
  const { name, role, place, picture, declares } = givenSignature(row)
  return { name, role, place, at: when, picture: drawingOf(picture, words), declares }
}

const drawingOf = (
  picture: ReturnType<typeof givenSignature>['picture'],
  words: PaperText,
): SignatureOnSheet['picture'] => {
  if (picture.medium === 'screen') return { strokes: picture.strokes }
  if (picture.medium !== 'mail')
    return { note: label(words, 'outcome.onPaper', { number: picture.number }) }
  const { from, sentAt } = picture
  return { note: label(words, 'outcome.byMail', { from, moment: momentText(sentAt, words) }) }
}

const sheetPlace = (at: Doing, sheet: Sheet): string =>
  at.archive.read((reader) => sittingOf(reader, sheet.sitting)?.place_label ?? '')

import { z } from 'zod'

import {
  CopyId,
  CustomerId,
  ContactId,
  ItemId,
  OwnPaperId,
  PhotoId,
  SecretId,
  SheetId,
  SittingId,
} from '../ids.ts'
import { AnyAgreementId, SubProcessorAnswer, TheirAgreement } from '../model/agreement.ts'
import { Appointment } from '../model/appointment.ts'
import { Business, Measures, SubProcessor, WithdrawalPapers } from '../model/business.ts'
import { Commitment } from '../model/commitment.ts'
import { Contact, Customer } from '../model/customer.ts'
import { CustodyEntry, WorkingCopy } from '../model/custody.ts'
import { CopyErasure, MediumErasure } from '../model/erasure.ts'
import { Device } from '../model/items.ts'
import { Changed } from '../model/corrections.ts'
import { EstimateAnswer } from '../model/estimates.ts'
import { NoticeStep } from '../model/notices.ts'
import { Estimate, Order, Signatory } from '../model/order.ts'
import { OwnPaper } from '../model/own-papers.ts'
import { DuePaper, PaperCode } from '../model/papers.ts'
import { ReturnReport } from '../model/return.ts'
import { Cents, Line, Lines, Sha256 } from '../model/text.ts'
import { EarlyWork, PackRange, ReceivedWithdrawal } from '../model/withdrawal.ts'
import { Day } from '../time.ts'
import { backupKinds } from './backup.kinds.ts'
import { certificateKinds } from './certificate.kinds.ts'
import { kind } from './kind.ts'
import { leavingKinds } from './leaving.kinds.ts'
import { ledgerKinds } from './ledger.kinds.ts'
import { sheetKinds } from './sheet.kinds.ts'

const Blob = z.string().max(80)

export const factKinds = {
  ...ledgerKinds,

  ...certificateKinds,
  ...backupKinds,
  ...leavingKinds,
  'business.described': kind(1, { business: Business }),
  'measures.adopted': kind(1, { measures: Measures }),
  'subProcessors.listed': kind(1, { subProcessors: z.array(SubProcessor).max(30) }),
  'withdrawalPapers.deposited': kind(1, { papers: WithdrawalPapers.extend({ blob: Blob }) }),
  /** The picture in the letterhead; a later one replaces it. */
  'logo.deposited': kind(1, { logo: z.strictObject({ blob: Blob, sha256: Sha256 }) }),
  'logo.removed': kind(1, { removed: z.strictObject({ sha256: Sha256 }) }),
  /** A PDF of the business's own stands in place of our wording for a paper; a later one replaces it. */
  'ownPaper.deposited': kind(1, { paper: OwnPaper.extend({ blob: Blob }) }),
  /** From here on our wording counts again; the envelope names the deposit. */
  'ownPaper.withdrawn': kind(1, { withdrawn: z.strictObject({ id: OwnPaperId }) }),

  /** A marked passage says from here on what the business says; `edition` counts the changes of this text. */
  'wording.changed': kind(1, {
    wording: z.strictObject({
      passage: Line(80),
      wording: Lines(4000),
      edition: z.int().min(1),
      /** Our version it was made for, and our wording it replaces. */
      version: Line(20),
      originalSha256: Sha256,
    }),
  }),
  /** The passage says again what we say. */
  'wording.restored': kind(1, {
    restored: z.strictObject({ passage: Line(80), edition: z.int().min(1) }),
  }),

  /** The customer's own processing agreement counts as the agreement with this customer. */
  'agreement.received': kind(1, { agreement: TheirAgreement.extend({ blob: Blob }) }),
  /** Ends a framework of ours or an agreement of theirs; nothing is deleted by it. */
  'agreement.ended': kind(1, {
    ended: z.strictObject({ agreement: AnyAgreementId, on: Day, reason: Line(200) }),
  }),
  /** A public body committed us formally, and its record lies here as a scan (D19). */
  'commitment.deposited': kind(1, { commitment: Commitment.extend({ blob: Blob }) }),
  /** A draft that tells one customer who is going to work for us was made; sending it is up to the user (AVV-14). */
  'subProcessors.announced': kind(1, {
    announced: z.strictObject({
      agreement: AnyAgreementId,
      names: z.array(Line(120)).min(1).max(30),
      effectiveOn: Day,
      to: Line(160),
    }),
  }),
  /** A customer objected to them or agreed; the last answer to each name counts (AVV-14). */
  'subProcessors.answered': kind(1, { answered: SubProcessorAnswer }),

  /** Recorded anew whenever it changes; the last one counts. */
  'customer.recorded': kind(1, {
    customer: Customer.omit({ contact: true }).extend({ id: CustomerId }),
    contact: Contact.extend({ id: ContactId }),
  }),

  /** Takes the next number of the year; everything it says stands in the envelope, so the number survives. */
  'job.opened': kind(1, {}),
  'job.described': kind(1, {
    order: z.strictObject({
      customer: CustomerId,
      contact: ContactId,
      placeLabel: Line(80),
      order: Order,
    }),
    items: z.strictObject({ devices: z.array(Device) }),
    signatory: Signatory,
  }),
  'job.abandoned': kind(1, { abandoned: z.strictObject({ reason: Line(200) }) }),
  'job.closed': kind(1, {}),
  /** An appointment for a job; recorded anew when it moves, the last one counts. */
  'appointment.made': kind(1, { appointment: Appointment }),
  'photo.taken': kind(1, {
    photo: z.strictObject({
      id: PhotoId,
      blob: Blob,
      sha256: Sha256,
      caption: Line(160).exactOptional(),
    }),
  }),

  /** What is signed together. `due` says which papers and why; a later sitting of the same direction supersedes it. */
  'sitting.prepared': kind(1, {
    sitting: z.strictObject({
      id: SittingId,
      /**
       * `issue`: papers that only we write, when nothing changes hands (D15, letters); `correct`: a D21; `sent`: papers
       * for somebody who is not here, which go out and come back signed.
       */
      direction: z.enum(['toUs', 'toCustomer', 'issue', 'correct', 'sent']),
      due: z.array(DuePaper),
      sheets: z.array(SheetId),
      placeLabel: Line(80),
    }),
  }),
  ...sheetKinds,
  /** Closes the sitting; the head right after it is the head on all its sheets. */
  'handover.accepted': kind(1, {
    handover: z.strictObject({
      sitting: SittingId,
      direction: z.enum(['toUs', 'toCustomer']),
      items: z.array(ItemId),
      giver: Line(120),
      receiver: Line(120),
      placeLabel: Line(80),
      condition: Lines(600).exactOptional(),
    }),
  }),

  /** Closes a sitting in which nothing changed hands; the head right after it is the head on its sheets. */
  'sitting.issued': kind(1, {}),

  /** A letter about collecting went out (D18); in the same transaction as the sitting that issues it. */
  'notice.issued': kind(1, {
    notice: z.strictObject({
      sheet: SheetId,
      sitting: SittingId,
      step: NoticeStep,
      items: z.array(ItemId),
      collectBy: Day,
      /** Silence until `collectBy` was pointed out to mean acceptance. */
      acceptance: z.boolean(),
      claimCents: Cents,
    }),
  }),
  /** After the diagnosis: what the repair would cost (D12). */
  'estimate.issued': kind(1, {
    issued: z.strictObject({ sheet: SheetId, sitting: SittingId, estimate: Estimate }),
  }),
  /** What the customer said to it; only then it is repaired, or not. */
  'estimate.answered': kind(1, { answer: EstimateAnswer.extend({ sheet: SheetId }) }),
  /** The hint of § 37 VSBG went out after a dispute (D20). */
  'disputeHint.issued': kind(1, {
    hint: z.strictObject({ sheet: SheetId, sitting: SittingId, dispute: Lines(400) }),
  }),

  /** A correction (D21) was signed by whoever has to: from here on its values count. The old paper stays. */
  'paper.corrected': kind(1, {
    correction: z.strictObject({
      sheet: SheetId,
      sitting: SittingId,
      corrected: SheetId,
      codes: z.array(PaperCode),
      contentHash: Sha256,
      fileSha256: Sha256,
      number: z.int().min(1),
    }),
    items: z.array(Changed),
    people: z.array(Changed),
    order: z.array(Changed),
  }),

  'custody.recorded': kind(1, { entry: CustodyEntry }),
  'copy.made': kind(1, { copy: WorkingCopy.omit({ deletedAt: true, technique: true }) }),
  'copy.erased': kind(1, { erasure: CopyErasure }),
  'copy.extended': kind(1, {
    extended: z.strictObject({ copy: CopyId, deleteBy: Day, reason: Line(200) }),
  }),
  'medium.erased': kind(1, { erasure: MediumErasure }),
  'return.described': kind(1, { report: ReturnReport }),

  /** Numbered sets printed beforehand; the ids in the envelope belong to the numbers in their order. */
  'packs.registered': kind(1, { packs: PackRange.extend({ noticeSha256: Sha256, lawAsOf: Day }) }),
  /** Work began inside the withdrawal period although it may cost the fee, and why. */
  'work.begunEarly': kind(1, { early: EarlyWork }),
  'withdrawal.received': kind(1, { withdrawal: ReceivedWithdrawal }),
  'withdrawal.confirmationDrafted': kind(1, { drafted: z.strictObject({ to: Line(160) }) }),

  'secret.received': kind(1, {
    secret: z.strictObject({ id: SecretId, what: Line(80), why: Line(200) }),
  }),
  'secret.shown': kind(1, { shown: z.strictObject({ id: SecretId, why: Line(200) }) }),
  'secret.destroyed': kind(1, { destroyed: z.strictObject({ id: SecretId }) }),
} as const

export type FactKinds = typeof factKinds
export type FactKind = keyof FactKinds
/** The content of one slot of a fact kind, as it is believed inside. */
export type FactBody<K extends FactKind, S extends keyof FactKinds[K]['slots']> = z.output<
  FactKinds[K]['slots'][S] extends z.ZodType ? FactKinds[K]['slots'][S] : never
>

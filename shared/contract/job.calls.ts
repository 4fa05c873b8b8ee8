import { z } from 'zod'

import {
  CopyId,
  CustomerId,
  ItemId,
  JobId,
  MediumId,
  PhotoId,
  SecretId,
  SheetId,
  SittingId,
} from '../ids.ts'
import { AheadState, Appointment } from '../model/appointment.ts'
import { CustodyEntry, CustodyRow, WorkingCopy } from '../model/custody.ts'
import { CopyErasure, MediumErasure } from '../model/erasure.ts'
import { Intake, IntakeDraft, intakeSteps } from '../model/intake.ts'
import { Device } from '../model/items.ts'
import { CorrectionView } from '../model/corrections.ts'
import { EstimatesView } from '../model/estimates.ts'
import { NoticesView } from '../model/notices.ts'
import { DuePaper, PaperCode, SheetView } from '../model/papers.ts'
import { ReturnDraft } from '../model/return.ts'
import { Cents, Line } from '../model/text.ts'
import { WithdrawalView, withdrawalVerdicts } from '../model/withdrawal.ts'
import { Day, Instant } from '../time.ts'
import { Bytes } from './bytes.ts'
import { command, query } from './call.ts'
import { ErrorCode } from './errors.ts'

const Nothing = z.strictObject({})
const OfJob = z.strictObject({ job: JobId })
/** A picture as it leaves the camera: at most 12 MB; kept without EXIF. */
export const Jpeg = Bytes(12_000_000)

export const JobState = z.enum(['intake', 'inCustody', 'returned', 'closed', 'abandoned'])
export type JobState = z.infer<typeof JobState>

/** Where one item is, and who holds it. */
export const ItemRow = z.strictObject({
  id: ItemId,
  /** The device it belongs to or is. */
  device: z.string(),
  type: z.enum(['device', 'medium', 'accessory']),
  label: z.string(),
  serial: z.string().exactOptional(),
  place: z.enum(['notYet', 'inCustody', 'withSubProcessor', 'returned', 'disposed']),
  location: z.string().exactOptional(),
})
export type ItemRow = z.infer<typeof ItemRow>

export const SittingView = z.strictObject({
  id: SittingId,
  job: JobId,
  jobNumber: z.string(),
  direction: z.enum(['toUs', 'toCustomer', 'issue', 'correct', 'sent']),
  state: z.enum(['prepared', 'accepted', 'finished', 'superseded']),
  customerName: z.string(),
  signatoryName: z.string(),
  ownerName: z.string(),
  businessName: z.string(),
  isPrivate: z.boolean(),
  due: z.array(DuePaper),
  sheets: z.array(SheetView),
  /** Present once the sitting is accepted: the head on all its sheets. */
  anchor: z.strictObject({ qrText: z.string(), code: z.string() }).exactOptional(),
  /** What still stands in the way of finishing; each with the sheet it concerns. */
  open: z.array(
    z.strictObject({
      code: ErrorCode,
      sheet: SheetId.exactOptional(),
      slot: z.string().exactOptional(),
    }),
  ),
})
export type SittingView = z.infer<typeof SittingView>

export const JobView = z.strictObject({
  id: JobId,
  number: z.string(),
  state: JobState,
  openedAt: Instant,
  customerName: z.string().exactOptional(),
  customer: CustomerId.exactOptional(),
  /** Only while the intake runs. */
  draft: z
    .strictObject({ step: z.enum(intakeSteps), intake: IntakeDraft, savedAt: Instant })
    .exactOptional(),
  intake: Intake.exactOptional(),
  /** Made, and the job has not been taken over. */
  appointment: Appointment.exactOptional(),
  items: z.array(ItemRow),
  custody: z.array(CustodyRow),
  copies: z.array(WorkingCopy),
  media: z.array(
    z.strictObject({
      id: MediumId,
      label: z.string(),
      /** `erase` unlocks only when a signed deletion order names this medium. */
      eraseAllowed: z.boolean(),
      erasure: MediumErasure.exactOptional(),
      /** A signed deletion order that names it waits, or was called off; absent without one, and once it was erased. */
      order: z.enum(['open', 'dropped']).exactOptional(),
    }),
  ),
  secrets: z.array(
    z.strictObject({
      id: SecretId,
      what: z.string(),
      state: z.enum(['kept', 'destroyed', 'lost']),
      receivedAt: Instant,
    }),
  ),
  sittings: z.array(SittingView),
  returnDraft: ReturnDraft.exactOptional(),
  /** Next date that matters, with the message key that names it. */
  deadline: z.strictObject({ on: Day, what: z.string() }).exactOptional(),
  /** Consumers only: what a withdrawal today would cost (law 00, W-09). */
  withdrawal: WithdrawalView.exactOptional(),
  /** Only while it is so: what a messenger could not sign and its principal has not. */
  outstanding: z.array(DuePaper).exactOptional(),
  /** Corrections in force; absent when there is none. `intake` shows the corrected values. */
  corrections: z.array(CorrectionView).exactOptional(),
  /** Only while it is in custody: the letters about collecting, and what the law allows after them. */
  notices: NoticesView.exactOptional(),
  /** There where the repair is ordered only after an estimate, or where one went out. */
  estimates: EstimatesView.exactOptional(),
  /** Why the job cannot be closed yet. */
  closing: z.array(ErrorCode),
})
export type JobView = z.infer<typeof JobView>

export const BoardRow = z.strictObject({
  job: JobId,
  number: z.string(),
  state: JobState,
  title: z.string(),
  deviceKind: z.string(),
  customerName: z.string(),
  since: Instant.exactOptional(),
  accessories: z.array(z.string()),
  accessLevel: z.int().exactOptional(),
  location: z.string().exactOptional(),
  nextStep: z.string(),
  deadline: z.strictObject({ on: Day, what: z.string() }).exactOptional(),
  /** Finished sheets that have not reached the customer yet. */
  notDelivered: z.int(),
  withdrawal: z.enum(['none', ...withdrawalVerdicts]),
  /** With `proRata` the most we would get, with `withdrawn` what we get. */
  withdrawalCents: Cents.exactOptional(),
  step: z.enum(intakeSteps).exactOptional(),
  /** An appointment nobody has come to yet, and how far the papers for it are. */
  appointment: z.strictObject({ at: Instant, ahead: AheadState }).exactOptional(),
})
export type BoardRow = z.infer<typeof BoardRow>

export const BoardView = z.strictObject({
  rows: z.array(BoardRow),
  devices: z.int(),
  media: z.int(),
  copiesDue: z.int(),
  returnsDue: z.int(),
  notDelivered: z.int(),
  intakesOpen: z.int(),
})
export type BoardView = z.infer<typeof BoardView>

/** What is due for a draft, before anything is prepared. */
export const DueView = z.strictObject({
  due: z.array(DuePaper),
  sheets: z.array(
    z.strictObject({
      kind: z.string(),
      codes: z.array(z.string()),
      /** The sheet is the business's own PDF. */
      own: z.strictObject({ version: z.string(), outdated: z.boolean() }).exactOptional(),
    }),
  ),
  /** Papers that fit the answers and may be added although nothing makes them due. */
  addable: z.array(PaperCode),
  /** Present when this job cannot be accepted as it stands. */
  blocked: z.array(z.strictObject({ code: ErrorCode, detail: z.string().exactOptional() })),
})
export type DueView = z.infer<typeof DueView>

export const jobCalls = {
  /** Takes the next number. With `customer` the draft starts filled; with `repeatOf` "wie zuletzt". */
  'job.open': command(
    z.strictObject({ customer: CustomerId.exactOptional(), repeatOf: JobId.exactOptional() }),
    z.strictObject({ job: JobId, number: z.string() }),
  ),
  'job.abandon': command(OfJob.extend({ reason: Line(200) }), Nothing),
  'draft.save': command(
    OfJob.extend({ step: z.enum(intakeSteps), draft: IntakeDraft }),
    z.strictObject({ savedAt: Instant }),
  ),
  'job.view': query(OfJob, JobView),
  'job.close': command(OfJob, Nothing),
  'board.view': query(z.strictObject({ text: z.string().max(120) }), BoardView),
  /** A serial already in custody is noticed at intake. */
  'serial.check': query(
    z.strictObject({ serial: z.string().max(60) }),
    z.strictObject({
      jobs: z.array(z.strictObject({ number: z.string(), inCustody: z.boolean() })),
    }),
  ),
  'photo.add': command(
    OfJob.extend({ jpeg: Jpeg, caption: Line(160).exactOptional() }),
    z.strictObject({ photo: PhotoId }),
  ),
  'photo.view': query(z.strictObject({ photo: PhotoId }), z.strictObject({ jpeg: Jpeg })),
}

export const custodyCalls = {
  'custody.record': command(
    OfJob.extend({ entry: CustodyEntry, occurredAt: Instant.exactOptional() }),
    z.strictObject({ seq: z.int(), access: z.string().exactOptional() }),
  ),
  'copy.make': command(
    OfJob.extend({ what: Line(160), where: Line(120), encrypted: z.boolean(), deleteBy: Day }),
    z.strictObject({ copy: CopyId }),
  ),
  'copy.erase': command(OfJob.extend({ erasure: CopyErasure.omit({ at: true }) }), Nothing),
  'medium.erase': command(OfJob.extend({ erasure: MediumErasure.omit({ id: true }) }), Nothing),
  'secret.keep': command(
    OfJob.extend({ what: Line(80), why: Line(200), secret: z.string().min(1).max(400) }),
    z.strictObject({ secret: SecretId }),
  ),
  'secret.show': command(
    z.strictObject({ secret: SecretId, why: Line(200) }),
    z.strictObject({ secret: z.string() }),
  ),
  'secret.destroy': command(z.strictObject({ secret: SecretId }), Nothing),
  'return.save': command(
    OfJob.extend({ draft: ReturnDraft }),
    z.strictObject({ savedAt: Instant }),
  ),
}

/** Devices as they were recorded, for screens that show a return. */
export const HandedOver = z.array(Device)

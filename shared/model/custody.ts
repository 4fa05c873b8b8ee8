import { z } from 'zod'

import { AccessId, CopyId, ItemId } from '../ids.ts'
import { Instant } from '../time.ts'
import { NoticeStep } from './notices.ts'
import { Line, Lines } from './text.ts'

/** Event kinds of the chain of custody (law 3.2), and the end of a signed deletion order that is not carried out. */
export const CustodyKind = z.enum([
  'ACCEPTED',
  'TRANSPORT_START',
  'TRANSPORT_END',
  'STORED',
  'MOVED',
  'ACCESS_START',
  'ACCESS_END',
  'MEDIA_REMOVED',
  'MEDIA_REINSTALLED',
  'COPY_CREATED',
  'COPY_DELETED',
  'CREDENTIAL_RECEIVED',
  'CREDENTIAL_USED',
  'CREDENTIAL_DESTROYED',
  'SEAL_SET',
  'SEAL_BROKEN',
  'TO_SUBPROCESSOR',
  'FROM_SUBPROCESSOR',
  'INSTRUCTION',
  'ERASURE_DROPPED',
  'INCIDENT',
  'WITHDRAWAL_RECEIVED',
  'READY_NOTICE',
  'RETURN_ATTEMPT',
  'RETURNED',
  'DISPOSED',
  'CORRECTION',
])
export type CustodyKind = z.infer<typeof CustodyKind>

/** What a sale or handing over without the customer rests on; nothing else leads to `DISPOSED` without a signed D14. */
export const Disposal = z.strictObject({
  by: z.enum(['auction', 'court']),
  /** File number of the auction's record or of the court. */
  reference: Line(120),
})
export type Disposal = z.infer<typeof Disposal>

/** One entry of the custody record as it is recorded; who, when and the sequence come from the ledger's envelope. */
export const CustodyEntry = z.strictObject({
  kind: CustodyKind,
  items: z.array(ItemId).max(60),
  from: Line(120).exactOptional(),
  to: Line(120).exactOptional(),
  location: Line(80).exactOptional(),
  /** Why – no names of patients or clients. */
  purpose: Line(200).exactOptional(),
  /** What the item looked like, when it changed hands. */
  condition: Lines(400).exactOptional(),
  tamperTape: Line(40).exactOptional(),
  /** ACCESS_*: with which account, and what was opened. */
  account: Line(80).exactOptional(),
  opened: z.enum(['nothing', 'systemOnly', 'files']).exactOptional(),
  access: AccessId.exactOptional(),
  copy: CopyId.exactOptional(),
  remark: Lines(600).exactOptional(),
  /** READY_NOTICE: which of the letters went out. */
  notice: NoticeStep.exactOptional(),
  /** DISPOSED: the auction's or the court's reference. */
  disposal: Disposal.exactOptional(),
})
export type CustodyEntry = z.infer<typeof CustodyEntry>

/** A copy of the customer's data that we made for the job. */
export const WorkingCopy = z.strictObject({
  id: CopyId,
  what: Line(160),
  where: Line(120),
  encrypted: z.boolean(),
  madeAt: Instant,
  deleteBy: z.iso.date(),
  deletedAt: Instant.exactOptional(),
  technique: z.string().exactOptional(),
})
export type WorkingCopy = z.infer<typeof WorkingCopy>

/** A custody entry as a screen or the custody record shows it. */
export const CustodyRow = z.strictObject({
  seq: z.int(),
  at: Instant,
  recordedAt: Instant,
  /** The entry was written down later than it happened. */
  late: z.boolean(),
  actor: z.string(),
  entry: CustodyEntry.exactOptional(),
})
export type CustodyRow = z.infer<typeof CustodyRow>

import type { SittingView } from '../../../shared/contract/job.calls.ts'
import { customerName } from '../../../shared/model/customer.ts'
import type { SheetKind } from '../../../shared/model/papers.ts'
import type { TableReader } from '../archive/tables.ts'
import { business } from '../business/business.views.ts'
import { intakeOf, jobOf } from '../jobs/jobs.views.ts'
import { printedCodeOf, qrOf } from '../ledger/anchor.ts'
import type { Asking } from '../office.ts'
import { orRefuse } from '../refusal.ts'
import {
  isGiven,
  sheetsOf,
  signaturesOn,
  sittingView,
  type Sheet,
  type Sitting,
} from './papers.views.ts'

/** The sitting with the names the turned screen says, what is still open, and – once closed – its anchor. */
export const sittingViewOf = (at: Asking, reader: TableReader, sitting: Sitting): SittingView => {
  const job = orRefuse(jobOf(reader, sitting.job), 'notFound')
  const intake = intakeOf(reader, job)
  const profile = business(reader)
  return sittingView(
    reader,
    sitting,
    {
      jobNumber: job.number,
      customerName: intake === undefined ? '' : customerName(intake.customer),
      signatoryName: intake?.signatory.name ?? '',
      ownerName: profile?.ownerName ?? '',
      businessName: profile?.name ?? '',
      isPrivate: intake?.customer.capacity === 'private',
    },
    sitting.state === 'prepared' ? openPoints(reader, sitting) : [],
    anchorOf(at, sitting),
  )
}

/** The head right after the sitting was closed, as QR text and typed code in groups of four. */
export const anchorOf = (
  at: Pick<Asking, 'archive'>,
  sitting: Sitting,
): { qrText: string; code: string } | undefined => {
  if (sitting.head_size === null) return undefined
  const head = at.archive.head(sitting.head_size)
  return { qrText: qrOf(head), code: grouped(printedCodeOf(head)) }
}

/** A receipt code as it is printed and typed: groups of four. */
export const grouped = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

/** What still stands in the way of closing a sitting. */
export const openPoints = (reader: TableReader, sitting: Sitting): SittingView['open'] => {
  const sheets = sheetsOf(reader, sitting.id)
  // A correction the customer does not want changes nothing, so nothing is owed for it either.
  if (sitting.direction === 'correct' && sheets.some((sheet) => isRefused(reader, sheet))) return []
  return [...undelivered(sheets), ...sheets.flatMap((sheet) => unsigned(reader, sheet, sitting))]
}

const isRefused = (reader: TableReader, sheet: Sheet): boolean =>
  sheet.kind === 'J' &&
  signaturesOn(reader, sheet.id).some((row) => row.slot === 'customer' && !isGiven(row))

/** Withdrawal papers that did not reach the consumer yet; before that nothing may be signed (W-03). */
export const undelivered = (sheets: readonly Sheet[]): SittingView['open'] =>
  sheets
    .filter((sheet) => sheet.codes.includes('D07') && sheet.delivered_at === null)
    .map((sheet) => ({ code: 'withdrawalPapersNotDelivered' as const, sheet: sheet.id }))

const unsigned = (reader: TableReader, sheet: Sheet, sitting: Sitting): SittingView['open'] => {
  const brought = isBrought(reader, sitting)
  const rows = new Map(signaturesOn(reader, sheet.id).map((row) => [row.slot, row]))
  return sheet.slots
    .filter(({ slot, owed }) => {
      const row = rows.get(slot)
      // What was sent is complete without a receipt: nobody stands beside it who could decline.
      if (row === undefined)
        return owed && !(sitting.direction === 'sent' && mayBeDeclined(sheet.kind, slot))
      if (brought && slot !== 'customer' && slot.startsWith('customer')) return false
      return owed && !isGiven(row) && !mayBeDeclined(sheet.kind, slot)
    })
    .map(({ slot }) => ({ code: 'signatureMissing' as const, sheet: sheet.id, slot }))
}

/** The order is brought by a messenger, who confirms the handover and nothing else. */
export const isBrought = (reader: TableReader, { job, direction }: Sitting): boolean => {
  if (direction !== 'toUs') return false
  const row = jobOf(reader, job)
  return row !== undefined && intakeOf(reader, row)?.signatory.messengerFor !== undefined
}

/**
 * Whether things go on without this signature: no early start, no erasure, a receipt or return that is witnessed
 * instead, the receipt of our commitment to secrecy, which binds us alone, a purchase that then does not happen. Without
 * order or processing agreement nothing can be taken along, and our own signature is always owed.
 */
const mayBeDeclined = (kind: SheetKind, slot: string): boolean =>
  !slot.startsWith('technician') &&
  (declinedAlone.includes(slot) || ['A', 'C', 'D', 'F', 'I'].includes(kind))

const declinedAlone: readonly string[] = ['customer-receipt-secrecy', 'customer-purchase']

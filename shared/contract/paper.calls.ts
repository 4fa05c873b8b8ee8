import { z } from 'zod'

import { JobId, SheetId, SittingId } from '../ids.ts'
import { SignatureOutcome, Strokes } from '../model/papers.ts'
import { Line } from '../model/text.ts'
import { Instant } from '../time.ts'
import { Bytes } from './bytes.ts'
import { command, query } from './call.ts'
import { DueView, Jpeg, SittingView } from './job.calls.ts'

const OfSheet = z.strictObject({ sheet: SheetId })
const Size = z.enum(['normal', 'large'])
/** A reading copy, the finished sheet, or the English reading aid. */
const Copy = z.enum(['normal', 'large', 'finished', 'aid', 'aidLarge'])

/** How the technician says a sheet reached the customer; the core turns photo or file into evidence. */
const Delivery = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('receiptStrip'), photo: Jpeg }),
  /** The sent mail or the reply: dropped onto the window, otherwise the core asks for the file. */
  z.strictObject({ kind: z.literal('importedMail'), file: Bytes(20_000_000).exactOptional() }),
  /** A pre-printed pack by its number, with the photograph of its signed strip. */
  z.strictObject({ kind: z.literal('pack'), number: z.int().min(1).max(999_999), photo: Jpeg }),
  /** `at`: when it was sent; absent = now. */
  z.strictObject({ kind: z.literal('statement'), text: Line(200), at: Instant.exactOptional() }),
  z.strictObject({ kind: z.literal('inHand') }),
])

export const paperCalls = {
  'papers.due': query(z.strictObject({ job: JobId }), DueView),
  /** Writes down customer, order and items, makes the sheets and their reading copies. */
  'sitting.prepare': command(
    z.strictObject({ job: JobId, direction: z.enum(['toUs', 'toCustomer']) }),
    SittingView,
  ),
  'sitting.view': query(z.strictObject({ sitting: SittingId }), SittingView),
  /** Closes the sitting, fixes the head, finishes every sheet. Refused while anything owed is missing. */
  'sitting.finish': command(z.strictObject({ sitting: SittingId }), SittingView),
  /** The PDF itself. */
  'sheet.pages': query(
    OfSheet.extend({ copy: Copy }),
    z.strictObject({ pdf: Bytes(40_000_000), sha256: z.string(), pages: z.int() }),
  ),
  /** The last page was on the screen. */
  'sheet.shown': command(OfSheet.extend({ size: Size }), SittingView),
  'sheet.sign': command(
    OfSheet.extend({
      slot: Line(40),
      contentHash: z.string(),
      strokes: Strokes,
      place: Line(80),
      /** The declarations that were tapped; all the slot names, where it names any. */
      declares: z.array(Line(40)).max(10).exactOptional(),
    }),
    SittingView,
  ),
  'sheet.signOnPaper': command(
    OfSheet.extend({ slot: Line(40), number: Line(40), photo: Jpeg, place: Line(80) }),
    SittingView,
  ),
  'sheet.decline': command(
    OfSheet.extend({
      slot: Line(40),
      outcome: SignatureOutcome,
      reason: Line(200).exactOptional(),
      witness: Line(120).exactOptional(),
    }),
    SittingView,
  ),
  'sheet.withdrawSignature': command(OfSheet.extend({ slot: Line(40) }), SittingView),
  'sheet.print': command(OfSheet.extend({ copy: Copy }), SittingView),
  'sheet.save': command(OfSheet, z.strictObject({ fileName: z.string() })),
  'sheet.deliver': command(OfSheet.extend({ delivery: Delivery }), SittingView),
  /** Saves a mail draft with the finished sheets where the user says; a draft is never a delivery. */
  'sitting.draftMail': command(
    z.strictObject({
      sitting: SittingId,
      to: Line(160),
      /** The same in English below, with the reading aids attached beside the German sheets. */
      english: z.boolean().exactOptional(),
    }),
    z.strictObject({ fileName: z.string(), sitting: SittingView }),
  ),
  /** Issues a paper the customer does not sign: G deletion certificate, H custody record. */
  'sheet.issue': command(z.strictObject({ job: JobId, kind: z.enum(['G', 'H']) }), SittingView),
}

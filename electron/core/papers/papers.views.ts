import { z } from 'zod'

import type { SittingView } from '../../../shared/contract/job.calls.ts'
import { factKinds } from '../../../shared/facts/kinds.ts'
import { JobId, SheetId, SittingId } from '../../../shared/ids.ts'
import { inkMarks, marksReach } from '../../../shared/model/ink.ts'
import {
  DeliveryEvidence,
  DuePaper,
  PaperCode,
  SheetKind,
  SignatureSlot,
  isWeak,
  signatureOutcomes,
  signedWays,
  strongest,
  type ConfirmedTime,
  type SheetView,
  type Strokes,
} from '../../../shared/model/papers.ts'
import type { TableReader } from '../archive/tables.ts'
import { aidOf } from './aids.tables.ts'
import { correctionsOfSheet } from '../corrections/corrections.views.ts'
import { stampOfSheet } from '../time-stamps/head-stamps.views.ts'
import { lastingSince } from './lasting.ts'

const json = <T>(schema: z.ZodType<T>) =>
  z.string().transform((text, context): T => {
    const read = schema.safeParse(JSON.parse(text))
    if (read.success) return read.data
    context.addIssue({ code: 'custom', message: read.error.message })
    return z.NEVER
  })

const slots = factKinds

const Copy = slots['paper.prepared'].slots.content.shape.copies.element
const Sealed = slots['paper.sealed'].slots.sealed.extend({
  stamped: z.strictObject({ at: z.iso.datetime(), by: z.string() }).exactOptional(),
})

const SheetRow = z.object({
  id: SheetId,
  sitting: SittingId,
  job: JobId,
  kind: SheetKind,
  title: z.string(),
  codes: json(z.array(PaperCode)),
  content: z.string(),
  content_hash: z.string(),
  summary: json(z.array(z.string())),
  slots: json(z.array(SignatureSlot)),
  copies: json(z.array(Copy)),
  deposited: z.int().transform((flag) => flag === 1),
  prepared_at: z.string(),
  shown: z.string().nullable(),
  printed_at: z.string().nullable(),
  drafted_at: z.string().nullable(),
  delivered_at: z.string().nullable(),
  evidence: json(DeliveryEvidence).nullable(),
  sealed: json(Sealed).nullable(),
})
/** One sheet as the table holds it. */
export type Sheet = z.output<typeof SheetRow>

const SignatureContent = slots['signature.given'].slots.signature
const SignatureRow = z.object({
  slot: z.string(),
  outcome: z.string(),
  at: z.string(),
  content: z.string(),
})
export type SheetSignature = z.infer<typeof SignatureRow>
/** What a given signature says; only for outcomes `onScreen` and `onPaper`. */
export const givenSignature = (row: SheetSignature): z.infer<typeof SignatureContent> =>
  SignatureContent.parse(JSON.parse(row.content))
export const isGiven = (row: SheetSignature): boolean =>
  signedWays.some((way) => way === row.outcome)

const SittingRow = z.object({
  id: SittingId,
  job: JobId,
  direction: z.enum(['toUs', 'toCustomer', 'issue', 'correct', 'sent']),
  state: z.enum(['prepared', 'accepted', 'finished', 'superseded']),
  due: json(z.array(DuePaper)),
  place_label: z.string(),
  prepared_at: z.string(),
  accepted_at: z.string().nullable(),
  head_size: z.int().nullable(),
  log: z.string(),
})
/** One sitting as the table holds it. */
export type Sitting = z.output<typeof SittingRow>

/** What was on a forgotten sheet is not known any more, its kind neither: it is not shown. */
const isKnown = `kind <> ''`

/** The sheet; `undefined` when unknown or forgotten. */
export const sheetOf = (reader: TableReader, id: string): Sheet | undefined =>
  reader.one(`SELECT * FROM sheets WHERE id = ? AND ${isKnown}`, [id], SheetRow)

/** The sheets of a sitting in the order in which they are read, without forgotten ones. */
export const sheetsOf = (reader: TableReader, sitting: string): Sheet[] =>
  reader.all(
    `SELECT * FROM sheets WHERE sitting = ? AND ${isKnown} ORDER BY position`,
    [sitting],
    SheetRow,
  )

export const sittingOf = (reader: TableReader, id: string): Sitting | undefined =>
  reader.one('SELECT * FROM sittings WHERE id = ?', [id], SittingRow)

export const sittingsOf = (reader: TableReader, job: string): Sitting[] =>
  reader.all('SELECT * FROM sittings WHERE job = ? ORDER BY prepared_at, rowid', [job], SittingRow)

/** Sittings that were closed and whose sheets are not all finished: a crash came between. */
export const unfinishedSittings = (reader: TableReader): Sitting[] =>
  reader.all(`SELECT * FROM sittings WHERE state = 'accepted' ORDER BY rowid`, [], SittingRow)

export const signaturesOn = (reader: TableReader, sheet: string): SheetSignature[] =>
  reader.all(
    'SELECT slot, outcome, at, content FROM signatures WHERE sheet = ? ORDER BY position',
    [sheet],
    SignatureRow,
  )

/** Pictures drawn on the screen that could be the same strokes as these, of all there are: `sameInk` decides. */
export const lookAlikes = (reader: TableReader, strokes: Strokes): SheetSignature[] => {
  const { start, end } = inkMarks(strokes)
  return reader.all(
    `SELECT signatures.slot, outcome, at, content FROM inks JOIN signatures USING (sheet, slot)
     WHERE strokes = @strokes AND outcome = 'onScreen'
       AND start_x BETWEEN @startX - @reach AND @startX + @reach
       AND start_y BETWEEN @startY - @reach AND @startY + @reach
       AND end_x BETWEEN @endX - @reach AND @endX + @reach
       AND end_y BETWEEN @endY - @reach AND @endY + @reach`,
    {
      strokes: strokes.length,
      startX: start[0],
      startY: start[1],
      endX: end[0],
      endY: end[1],
      reach: marksReach,
    },
    SignatureRow,
  )
}

/** The sheet as the screens show it. */
export const sheetView = (reader: TableReader, sheet: Sheet): SheetView => {
  const given = new Map(signaturesOn(reader, sheet.id).map((row) => [row.slot, row]))
  const normal = sheet.copies.find((copy) => copy.size === 'normal')
  const large = sheet.copies.find((copy) => copy.size === 'large')
  const correctedBy = correctionsOfSheet(reader, sheet.id)
  return {
    id: sheet.id,
    sitting: sheet.sitting,
    kind: sheet.kind,
    title: sheet.title,
    codes: sheet.codes,
    pages: normal?.pages ?? 0,
    largePages: large?.pages ?? normal?.pages ?? 0,
    contentHash: sheet.content_hash,
    state: stateOf(sheet, given),
    summary: sheet.summary,
    slots: sheet.slots.map((slot) => {
      const row = given.get(slot.slot)
      if (row === undefined) return { ...slot, done: 'open' as const }
      return { ...slot, done: Outcome.parse(row.outcome), at: row.at }
    }),
    shown: sheet.shown !== null,
    hasAid: aidOf(reader, sheet.id) !== undefined,
    ...(sheet.printed_at === null ? {} : { printedAt: sheet.printed_at }),
    ...lasting(reader, sheet),
    ...(sheet.drafted_at === null ? {} : { draftedAt: sheet.drafted_at }),
    ...(sheet.delivered_at === null ? {} : { deliveredAt: sheet.delivered_at }),
    ...evidenceView(reader, sheet),
    ...(sheet.sealed === null
      ? {}
      : {
          fileSha256: sheet.sealed.fileSha256,
          fileName: sheet.sealed.fileName,
          ...(sheet.sealed.seal === 'pades'
            ? { confirmedTime: confirmedTimeOf(reader, sheet.id, sheet.sealed) }
            : {}),
        }),
    ...(correctedBy.length === 0 ? {} : { correctedBy }),
  }
}

const confirmedTimeOf = (
  reader: TableReader,
  sheet: SheetId,
  { stamped }: NonNullable<Sheet['sealed']>,
): ConfirmedTime => {
  if (stamped !== undefined) return { is: 'own', ...stamped }
  const stamp = stampOfSheet(reader, sheet)
  return stamp === undefined
    ? { is: 'none' }
    : { is: 'covered', size: stamp.size, at: stamp.at, by: stamp.by }
}

const lasting = (reader: TableReader, sheet: Sheet): Pick<SheetView, 'lastingSince'> => {
  const since = lastingSince(reader, sheet)
  return since === undefined ? {} : { lastingSince: since }
}

const Evidence = z.object({ evidence: json(DeliveryEvidence) })

/** The strongest evidence of all deliveries. Our own word is weak where the law wants more than that (D07). */
const evidenceView = (
  reader: TableReader,
  sheet: Sheet,
): Pick<SheetView, 'deliveredWeak' | 'evidence'> => {
  const all = reader.all(
    'SELECT evidence FROM deliveries WHERE sheet = ? AND evidence IS NOT NULL ORDER BY position',
    [sheet.id],
    Evidence,
  )
  const best = strongest(all.map(({ evidence }) => evidence))
  if (best === undefined) return { deliveredWeak: false }
  const weak = sheet.codes.includes('D07') ? isWeak(best) : best.kind !== 'inHand' && isWeak(best)
  return { deliveredWeak: weak, evidence: best.kind }
}

const Outcome = z.enum([...signedWays, ...signatureOutcomes])

const stateOf = (sheet: Sheet, given: ReadonlyMap<string, SheetSignature>): SheetView['state'] => {
  if (sheet.sealed !== null) return 'finished'
  const owed = sheet.slots.filter((slot) => slot.owed)
  const done = owed.filter((slot) => given.has(slot.slot)).length
  if (done === 0) return owed.length === 0 ? 'signed' : 'prepared'
  return done === owed.length ? 'signed' : 'partlySigned'
}

/** Names that the turned screen says; from the job's own tables. */
export interface SittingNames {
  jobNumber: string
  customerName: string
  signatoryName: string
  ownerName: string
  businessName: string
  isPrivate: boolean
}

/** The sitting as the screens show it. */
export const sittingView = (
  reader: TableReader,
  sitting: Sitting,
  names: SittingNames,
  open: SittingView['open'],
  anchor: SittingView['anchor'],
): SittingView => ({
  id: sitting.id,
  job: sitting.job,
  direction: sitting.direction,
  state: sitting.state,
  ...names,
  due: sitting.due,
  sheets: sheetsOf(reader, sitting.id).map((sheet) => sheetView(reader, sheet)),
  ...(anchor === undefined ? {} : { anchor }),
  open,
})

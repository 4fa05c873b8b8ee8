import { z } from 'zod'

import { CopyId, PhotoId } from '../ids.ts'
import { Day, Instant } from '../time.ts'
import { Business, Measures, SubProcessor } from './business.ts'
import { CustodyEntry } from './custody.ts'
import { CopyErasure, MediumErasure } from './erasure.ts'
import { Intake } from './intake.ts'
import { PaperCode, SheetKind, Strokes } from './papers.ts'
import { ReturnReport } from './return.ts'
import { Line, Lines } from './text.ts'

/**
 * A job described in a file: the samples, and the input of the command that writes papers without a window.
 *
 * Two shorthands may stand in such a file wherever its place takes an id or a time; `readSampleJob` writes them out:
 * - `dev:laptop`, `med:ssd`, `acc:bag`, `pho:corner`, `cop:image`, `use:test` name a thing; the same name is the same id.
 * - `+2d` and `-3d` are days, `+2d 14:30` is a moment, counted from the day on which the job begins.
 */

const FileName = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u)

/** The business of the samples, with the deposited withdrawal papers as a file beside it. */
export const SampleBusiness = z.strictObject({
  business: Business,
  measures: Measures,
  subProcessors: z.array(SubProcessor).max(30),
  withdrawalPapers: z
    .strictObject({ file: FileName, lawAsOf: z.iso.date(), placeholder: z.boolean() })
    .exactOptional(),
})
export type SampleBusiness = z.infer<typeof SampleBusiness>

/** What happens between take-over and return, in order; `at` moves the clock forward. */
export const SampleStep = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('custody'), at: Instant, entry: CustodyEntry }),
  z.strictObject({
    step: z.literal('copyMade'),
    at: Instant,
    copy: z.strictObject({
      id: CopyId,
      what: Line(160),
      where: Line(120),
      encrypted: z.boolean(),
      deleteBy: Day,
    }),
  }),
  z.strictObject({
    step: z.literal('copyErased'),
    at: Instant,
    erasure: CopyErasure.omit({ at: true }),
  }),
  z.strictObject({
    step: z.literal('mediumErased'),
    at: Instant,
    erasure: MediumErasure.omit({ id: true }),
  }),
])
export type SampleStep = z.infer<typeof SampleStep>

export const SampleJob = z.strictObject({
  title: Line(120),
  /** What this job shows. */
  about: Lines(600),
  /** When somebody rings; the clock of the take-over. */
  beginsAt: Instant.exactOptional(),
  intake: Intake,
  /** Pictures the intake names, as files beside this one. */
  photos: z
    .array(z.strictObject({ id: PhotoId, file: FileName, caption: Line(160).exactOptional() }))
    .max(40),
  /** How papers that must be there before a signature reached the customer. */
  delivered: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ code: PaperCode, kind: z.literal('receiptStrip') }),
        z.strictObject({ code: PaperCode, kind: z.literal('statement'), text: Line(200) }),
      ]),
    )
    .max(5),
  /** Left out: the sheets stay drafts. Each picture counts for one sheet only. */
  signatures: z
    .array(z.strictObject({ sheet: SheetKind, slot: Line(40), strokes: Strokes }))
    .max(20)
    .default([]),
  course: z.array(SampleStep).max(200),
  /** When the things go back; later than the last step. */
  returnsAt: Instant.exactOptional(),
  return: ReturnReport.exactOptional(),
})
export type SampleJob = z.infer<typeof SampleJob>

const shortId = /^(dev|med|acc|pho|cop|use):[a-z0-9][a-z0-9-]{0,39}$/
const shortDay = /^([+-]\d{1,3})d(?: (\d{2}:\d{2}))?$/

/**
 * Writes out the shorthands of a job file and reads it.
 * `makeId` returns a new id for a prefix (`dev` …); `start` is the moment the job begins. Throws ZodError with the
 * path of whatever is missing or wrong.
 */
export const readSampleJob = (
  file: unknown,
  { makeId, start }: { makeId: (prefix: string) => string; start: Instant },
): SampleJob => {
  const names = new Map<string, string>()
  const idOf = (name: string): string => {
    const known = names.get(name) ?? makeId(name.slice(0, 3))
    names.set(name, known)
    return known
  }
  const writtenOut = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(writtenOut)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, writtenOut(part)]))
    if (typeof value !== 'string') return value
    if (shortId.test(value)) return idOf(value)
    const [, days, time] = shortDay.exec(value) ?? []
    return days === undefined ? value : dayAfter(start, Number(days), time)
  }
  return SampleJob.parse(writtenOut(file))
}

/** The day so many days after `start`, or with `time` (hh:mm) that moment, in the offset of `start`. */
const dayAfter = (start: Instant, days: number, time: string | undefined): string => {
  const day = new Date(`${start.slice(0, 10)}T12:00:00.000Z`)
  day.setUTCDate(day.getUTCDate() + days)
  const text = day.toISOString().slice(0, 10)
  return time === undefined ? text : `${text}T${time}:00.000${start.slice(-6)}`
}

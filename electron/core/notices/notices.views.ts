import { z } from 'zod'

import { SheetId, SittingId } from '../../../shared/ids.ts'
import type { Intake } from '../../../shared/model/intake.ts'
import { NoticeStep, type NoticesView } from '../../../shared/model/notices.ts'
import type { Day } from '../../../shared/time.ts'
import type { TableReader } from '../archive/tables.ts'
import { isConsumer } from '../papers/answers.ts'
import { acceptsWork } from './acceptance.ts'
import { nextStep, termsOf, type SentNotice } from './steps.ts'
import { waysOut, type LeftBehind } from './ways.ts'

const Row = z.object({
  sheet: SheetId,
  sitting: SittingId,
  step: NoticeStep,
  collect_by: z.string(),
  claim_cents: z.int(),
  issued_at: z.string(),
  delivered_at: z.string().nullable(),
})
export type NoticeRow = z.infer<typeof Row>

/** The letters of a job with the day each reached the customer. A mail draft or a print is no such day. */
export const noticesOf = (reader: TableReader, job: string): NoticeRow[] =>
  reader.all(
    `SELECT notices.sheet, notices.sitting, step, collect_by, claim_cents, issued_at,
       sheets.delivered_at
     FROM notices JOIN sheets ON sheets.id = notices.sheet
     WHERE notices.job = ? ORDER BY notices.position`,
    [job],
    Row,
  )

export const sentNotice = (row: NoticeRow): SentNotice => ({
  step: row.step,
  collectBy: row.collect_by,
  ...(row.delivered_at === null ? {} : { deliveredOn: row.delivered_at.slice(0, 10) }),
})

/** What the ways out of this job depend on, from the letters that went out. */
export const leftBehind = (
  rows: readonly NoticeRow[],
  intake: Intake | undefined,
  today: Day,
): LeftBehind => {
  const last = rows.find(({ step }) => step === 'reminder2')
  const owners = (intake?.devices ?? []).map(({ owner }) => owner)
  if (last === undefined) return { claimCents: 0, owners }
  const { deliveredOn } = sentNotice(last)
  return {
    claimCents: last.claim_cents,
    owners,
    ...(deliveredOn === undefined
      ? {}
      : { threatenedOn: deliveredOn, defaultFrom: nextStep([sentNotice(last)], today).from }),
  }
}

/** How far it has come with a job that nobody collects. */
export const noticesView = (
  reader: TableReader,
  job: string,
  intake: Intake | undefined,
  today: Day,
): NoticesView => {
  const rows = noticesOf(reader, job)
  const next = nextStep(rows.map(sentNotice), today)
  return {
    sent: rows.map((row) => ({
      step: row.step,
      sheet: row.sheet,
      sitting: row.sitting,
      issuedAt: row.issued_at,
      collectBy: row.collect_by,
      ...(row.delivered_at === null ? {} : { deliveredAt: row.delivered_at }),
    })),
    next,
    acceptance: intake !== undefined && acceptsWork(intake),
    ...termsOf(next.step, today),
    ways: next.step === 'decide' ? waysOut(leftBehind(rows, intake, today), today) : [],
    dispute: intake !== undefined && isConsumer(intake.customer),
  }
}

/** The next date that matters to these letters, as a board shows it; none before the first went out. */
export const noticeDeadline = (
  reader: TableReader,
  job: string,
  today: Day,
): { on: Day; what: string } | undefined => {
  const rows = noticesOf(reader, job)
  const last = rows.at(-1)
  if (last === undefined) return undefined
  const { step, from, waitsFor } = nextStep(rows.map(sentNotice), today)
  return waitsFor === 'delivery'
    ? { on: last.issued_at.slice(0, 10), what: 'deadline.deliverNotice' }
    : { on: from, what: `deadline.${step}` }
}

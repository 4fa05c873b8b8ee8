import type { SittingView } from '../../../shared/contract/job.calls.ts'
import { readDraft } from '../../../shared/model/draft.ts'
import type { PaperCode, SheetKind } from '../../../shared/model/papers.ts'
import { ReturnReport } from '../../../shared/model/return.ts'
import type { Reader } from '../archive/transaction.ts'
import { DraftOfReturn, returnDraftName } from '../jobs/drafts.ts'
import { intakeOf, jobOf, type JobRow } from '../jobs/jobs.views.ts'
import { printedCodeOf } from '../ledger/anchor.ts'
import type { Asking, Doing } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import type { PlannedSheet } from './bundle.ts'
import type { JobSaid } from './models/said.ts'
import { composeSheet, type ComposedSheet } from './models/sheets.ts'
import { orMissingLetter, writeSheet } from './reading-copies.ts'
import { openJob, recordSitting } from './record-sitting.ts'
import { custodySaid, erasureSaid, jobSaid, returnSaid, takeOverOf } from './said.ts'
import { anchorOf, grouped } from './sitting.view.ts'

/** The return sheet from what was typed about the return. Refuses `intakeIncomplete` naming the open fields. */
export async function prepareReturn(at: Doing, id: string): Promise<SittingView> {
  const job = openJob(at, id, 'inCustody')
  const typed = at.archive.drafts.read(returnDraftName(id), DraftOfReturn)
  const read = readDraft(ReturnReport, typed?.report)
  if (!read.complete) throw new Refusal('intakeIncomplete', read.open)
  const report = orMissingLetter(at, read.value)
  const said = at.archive.read((reader) => saidOfJob(reader, at, job))
  const composed = at.archive.read((reader) => {
    const takeOver = orRefuse(takeOverOf(reader, id), 'notFound')
    // a job that is in our hands was taken over, so its sitting has a head
    const head = orRefuse(anchorOf(at, takeOver), 'notFound')
    const drawn = returnSaid(reader, job, said, report, head)
    return composeSheet('F', ['D16'], drawn, at.texts)
  })
  const sheet = await writeSheet(at, id, planOf('F', 'D16'), composed, undefined)
  return recordSitting(at, job, [sheet], said, 'toCustomer', (writer) => {
    writer.append({
      kind: 'return.described',
      actor: 'owner',
      subjects: [id],
      bodies: [{ slot: 'report', about: job.customer ?? id, keep: 'r3', content: report }],
    })
  })
}

/** Issues what only we sign: the deletion certificate (G) or the custody and access record (H). */
export async function issue(at: Doing, id: string, kind: 'G' | 'H'): Promise<SittingView> {
  const job = at.archive.read((reader) => orRefuse(jobOf(reader, id), 'notFound'))
  if (job.accepted_at === null) throw new Refusal('itemOpen')
  const said = at.archive.read((reader) => saidOfJob(reader, at, job))
  const composed = at.archive.read((reader): ComposedSheet => {
    if (kind === 'G') {
      const drawn = erasureSaid(reader, job, said)
      if (drawn.media.length + drawn.copies.length === 0) throw new Refusal('copyNotDeleted')
      return composeSheet('G', ['D15'], drawn, at.texts)
    }
    const head = reader.head()
    const drawn = custodySaid(reader, job, said, {
      logId: head.log,
      code: grouped(printedCodeOf(head)),
      at: at.outside.clock.now(),
    })
    return composeSheet('H', ['CR'], drawn, at.texts)
  })
  const sheet = await writeSheet(
    at,
    id,
    planOf(kind, kind === 'G' ? 'D15' : 'CR'),
    composed,
    undefined,
  )
  return recordSitting(at, job, [sheet], said, 'issue', () => undefined)
}

/** A sheet with one paper of our own. */
export const planOf = (kind: SheetKind, code: PaperCode): PlannedSheet => ({
  kind,
  codes: [code],
  deposited: false,
  own: false,
  receiptFor: [],
  signers: [],
  apart: [],
})

/** What the papers of a job that was taken over may draw on now. */
export function saidOfJob(reader: Reader, at: Asking, job: JobRow): JobSaid {
  const intake = orRefuse(intakeOf(reader, job), 'notFound')
  const takeOver = takeOverOf(reader, job.id)
  return jobSaid(reader, job, {
    intake,
    due: takeOver?.due ?? [],
    preparedAt: at.outside.clock.now(),
  })
}

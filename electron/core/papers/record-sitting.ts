import type { SittingView } from '../../../shared/contract/job.calls.ts'
import { SheetId, SittingId, type CustomerId } from '../../../shared/ids.ts'
import type { DuePaper } from '../../../shared/model/papers.ts'
import type { Writer } from '../archive/transaction.ts'
import { businessId } from '../business/business.views.ts'
import { jobOf, type JobRow } from '../jobs/jobs.views.ts'
import { newId } from '../outside.ts'
import type { Asking, Doing } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { sittingOf, type Sitting } from './papers.views.ts'
import type { WrittenSheet } from './reading-copies.ts'
import { keepOf } from './retention.ts'
import { sittingViewOf } from './sitting.view.ts'

/** The job, if it is in the state a sitting of this kind needs. Refuses `jobClosed`. */
export function openJob(at: Asking, id: string, state: JobRow['state']): JobRow {
  const job = at.archive.read((reader) => orRefuse(jobOf(reader, id), 'notFound'))
  if (job.state !== state) throw new Refusal('jobClosed')
  return job
}

/** Whose sitting it is, which papers are due in it, and where. */
export interface RecordedOf {
  readonly due: readonly DuePaper[]
  readonly intake: { readonly customerId?: CustomerId; readonly placeLabel: string }
}

/** One transaction: what was said, the sitting, its sheets. The copies already lie on the disk. */
export function recordSitting(
  at: Doing,
  job: JobRow,
  sheets: readonly WrittenSheet[],
  said: RecordedOf,
  direction: Sitting['direction'],
  before: (writer: Writer) => void,
  after: (writer: Writer, made: { sitting: SittingId; sheets: readonly SheetId[] }) => void = () =>
    undefined,
): SittingView {
  const id = SittingId.parse(newId(at.outside, 'sit'))
  const about = said.intake.customerId ?? businessIdOf(at)
  at.archive.write((writer) => {
    before(writer)
    const ids = sheets.map(() => SheetId.parse(newId(at.outside, 'she')))
    const content = {
      id,
      direction,
      due: [...said.due],
      sheets: ids,
      placeLabel: said.intake.placeLabel,
    }
    writer.append({
      kind: 'sitting.prepared',
      actor: 'owner',
      subjects: [job.id, id, ...ids],
      bodies: [{ slot: 'sitting', about, keep: 'r3', content }],
    })
    sheets.forEach((sheet, place) => {
      const sheetId = orRefuse(ids[place], 'notFound')
      writer.append({
        kind: 'paper.prepared',
        actor: 'owner',
        subjects: [job.id, id, sheetId],
        bodies: [
          {
            slot: 'content',
            about,
            keep: keepOf(sheet.codes),
            content: { ...sheet, sheet: sheetId, sitting: id },
          },
        ],
      })
    })
    after(writer, { sitting: id, sheets: ids })
  })
  at.door.tell({ subject: 'job', id: job.id })
  return at.archive.read((reader) =>
    sittingViewOf(at, reader, orRefuse(sittingOf(reader, id), 'notFound')),
  )
}

const businessIdOf = (at: Asking): string =>
  at.archive.read((reader) => orRefuse(businessId(reader), 'setUpNotFinished'))

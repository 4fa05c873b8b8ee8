import type { NewFact } from '../archive/archive.ts'
import type { TableReader } from '../archive/tables.ts'
import { jobOf } from '../jobs/jobs.views.ts'
import type { Sheet } from './papers.views.ts'
import { keepOf } from './retention.ts'

interface SheetNews extends Pick<NewFact, 'kind' | 'actor' | 'occurredAt'> {
  readonly slot: string
  readonly content: object
  /** Whom it is about, where that is somebody else than the customer. */
  readonly about?: string | undefined
  /** What it is about beside the sheet. */
  readonly subjects?: readonly string[]
}

/** What happened to a sheet, as an entry: about its customer, kept as long as the longest-kept of its papers. */
export const sheetFact = (reader: TableReader, sheet: Sheet, news: SheetNews): NewFact => {
  const { slot, content, about, subjects = [], ...happened } = news
  return {
    ...happened,
    subjects: [sheet.job, sheet.sitting, sheet.id, ...subjects],
    bodies: [
      {
        slot,
        about: about ?? jobOf(reader, sheet.job)?.customer ?? sheet.job,
        keep: keepOf(sheet.codes),
        content,
      },
    ],
  }
}

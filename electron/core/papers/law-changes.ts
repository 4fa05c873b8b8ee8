import type { PaperCode } from '../../../shared/model/papers.ts'
import type { Day } from '../../../shared/time.ts'
import { plus } from '../days.ts'

interface LawChange {
  /** Papers of an older state are suspect from this day on. */
  readonly on: Day
  readonly codes: readonly PaperCode[]
  readonly what: string
}

/** Changes of the law that make older withdrawal papers wrong; a new one is one more line. */
export const lawChanges: readonly LawChange[] = [
  {
    on: '2022-05-28',
    codes: ['D07', 'D08'],
    what: 'value of the work moved to § 357a BGB; the model notice lost the fax number',
  },
  {
    on: '2026-06-19',
    codes: ['D07', 'D08'],
    what: '§ 356a BGB inserted, extinction is § 356(5); hints 3 and 6 of the model notice replaced',
  },
]

/** A paper is trusted for twelve months, and never beyond a change of the law it rests on (REQ-00 as decided). */
export const isCurrent = (
  code: PaperCode,
  lawAsOf: Day,
  today: Day,
  changes: readonly LawChange[] = lawChanges,
): boolean =>
  today <= plus(lawAsOf, { months: 12, days: 0 }) &&
  changes.every(({ on, codes }) => !codes.includes(code) || on > today || lawAsOf >= on)

import { isPenFirst } from '../../../shared/model/papers.ts'
import type { Instant } from '../../../shared/time.ts'
import type { TableReader } from '../archive/tables.ts'
import { lastingSince } from './lasting.ts'
import { signaturesOn, sheetsOf, type Sheet, type Sitting } from './papers.views.ts'

/**
 * When the customer demanded the early start in the form the law wants (§§ 356(5), 357a(2) BGB, W-08): on paper at
 * once, on the screen only when the signed sheet was on a durable medium.
 */
export const earlyStartOn = (reader: TableReader, sheet: Sheet): Instant | undefined => {
  const given = signaturesOn(reader, sheet.id).find(({ slot }) => slot === 'customer-early-start')
  if (given?.outcome === 'onPaper' || given?.outcome === 'byMail') return given.at
  return given?.outcome === 'onScreen' ? lastingSince(reader, sheet) : undefined
}

/** The early start was signed on the screen and nobody has it on paper yet: the visit is not over (W-08). */
export const printOwed = (reader: TableReader, sitting: Sitting): Sheet | undefined =>
  sheetsOf(reader, sitting.id).find(
    (sheet) =>
      isPenFirst(sheet) &&
      signaturesOn(reader, sheet.id).some(({ outcome }) => outcome === 'onScreen') &&
      lastingSince(reader, sheet) === undefined,
  )

import type { SittingView } from '../../../shared/contract/job.calls.ts'
import { isPenFirst, type SheetView } from '../../../shared/model/papers.ts'

/**
 * How the early start was demanded: with a pen, or on the screen and then printed or not – the core says whether the
 * signed sheet was. Undefined for every other sheet, and while nobody signed it.
 */
export function earlyStartWay(sheet: SheetView): 'pen' | 'printed' | 'unprinted' | undefined {
  if (!isPenFirst(sheet)) return undefined
  const given = sheet.slots.find(({ by, done }) => by === 'customer' && isOurs.has(done))
  if (given === undefined) return undefined
  if (given.done === 'onPaper') return 'pen'
  return sheet.lastingSince === undefined ? 'unprinted' : 'printed'
}

/** The sheet that was signed on the screen and has to be printed before the visit is over (W-08). */
export const printBeforeDone = (view: SittingView): SheetView | undefined =>
  view.sheets.find((sheet) => earlyStartWay(sheet) === 'unprinted')

const isOurs: ReadonlySet<SheetView['slots'][number]['done']> = new Set(['onScreen', 'onPaper'])

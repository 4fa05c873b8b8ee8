import type { PaperCode } from '../../../shared/model/papers.ts'

/** Papers kept six years as business letters or for the burden of proof; all others three (law 4.7 as decided). */
const sixYears: readonly PaperCode[] = [
  'D01',
  'D03',
  'D04',
  'D04c',
  'D07',
  'D08',
  'D09',
  'D12',
  'D13',
  'D21',
]

/** Retention class of a sheet: that of its longest-kept paper. */
export const keepOf = (codes: readonly PaperCode[]): 'r6' | 'r3' =>
  codes.some((code) => sixYears.includes(code)) ? 'r6' : 'r3'

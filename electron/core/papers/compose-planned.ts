import type { Asking } from '../office.ts'
import type { ownPapers } from '../own-papers/own-papers.views.ts'
import type { PlannedSheet } from './bundle.ts'
import { ownPaperText, withOwnPaper } from './models/own.ts'
import type { AheadSaid, JobSaid } from './models/said.ts'
import { composeSheet, type ComposedSheet } from './models/sheets.ts'

/** What a sheet says; nothing for the deposited D07, which speaks for itself. */
export const composePlanned = (
  at: Asking,
  planned: PlannedSheet,
  said: JobSaid,
  own: ReturnType<typeof ownPapers>,
): ComposedSheet | undefined =>
  planned.deposited
    ? undefined
    : onOwnPaper(at, planned, composeSheet(planned.kind, planned.codes, said, at.texts), said, own)

/** The same for what is known before the visit: the pre-contract sheet, contract and commitment. */
export const composeAhead = (
  at: Asking,
  planned: PlannedSheet,
  said: AheadSaid,
  own: ReturnType<typeof ownPapers>,
): ComposedSheet | undefined => {
  if (planned.deposited) return undefined
  const sheet = planned.kind === 'A' ? 'A' : 'E'
  const composed = composeSheet(sheet, planned.codes, said, at.texts)
  return onOwnPaper(at, planned, composed, said, own)
}

const onOwnPaper = (
  at: Asking,
  { codes, signers }: PlannedSheet,
  composed: ComposedSheet,
  said: AheadSaid,
  own: ReturnType<typeof ownPapers>,
): ComposedSheet => {
  const [paper] = codes.flatMap((code) => own.get(code) ?? [])
  return paper === undefined
    ? composed
    : withOwnPaper(composed, paper, { said, signers }, ownPaperText(at.texts))
}

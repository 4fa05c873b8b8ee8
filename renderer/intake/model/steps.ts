import type { JobView, SittingView } from '../../../shared/contract/job.calls.ts'
import type { IntakeDraft, IntakeStep } from '../../../shared/model/intake.ts'
import { firstOpen, openFields, type AskingStep } from './open.ts'

/** The steps one asks on, and the one that shows what follows from the answers. */
export type WizardStep = AskingStep | 'papers'

/**
 * Where an intake opens: where somebody wants to go, else where it was left. A draft that begins filled ("wie
 * zuletzt") opens where the first answer is missing.
 */
export const startStep = (
  wanted: IntakeStep | undefined,
  stored: IntakeStep,
  draft: IntakeDraft,
): WizardStep => {
  const step = wanted ?? stored
  if (step === 'signatures' || step === 'receipt') return 'papers'
  if (wanted !== undefined || step !== 'customer') return step
  return openFields(draft).customer.length === 0 ? firstOpen(draft) : step
}

/**
 * The sitting whose sheets say what the draft says. Each edit writes an asking step with the draft, so the step
 * `signatures` beside it means that nothing was edited since the sheets were prepared.
 */
export const preparedSitting = (view: JobView, step: IntakeStep): SittingView | undefined =>
  step === 'signatures'
    ? view.sittings.findLast((one) => one.direction === 'toUs' && one.state === 'prepared')
    : undefined

export const signedAnything = (sitting: SittingView): boolean =>
  sitting.sheets.some((sheet) => sheet.slots.some((slot) => slot.done !== 'open'))

import { z } from 'zod'

import { IntakeDraft, intakeSteps } from '../../../shared/model/intake.ts'
import { ReturnDraft } from '../../../shared/model/return.ts'
import type { Archive } from '../archive/archive.ts'

/** What is typed at the door: the step that is open and the half-typed intake. */
export const DraftOfIntake = z.strictObject({
  step: z.enum(intakeSteps),
  intake: IntakeDraft,
  savedAt: z.string(),
})
export const intakeDraftName = (job: string): string => `intake.${job}`

export const DraftOfReturn = z.strictObject({ report: ReturnDraft, savedAt: z.string() })
export const returnDraftName = (job: string): string => `return.${job}`

/** The draft of an intake, if there is one. */
export const draftOfIntake = (archive: Pick<Archive, 'drafts'>, job: string) =>
  archive.drafts.read(intakeDraftName(job), DraftOfIntake)

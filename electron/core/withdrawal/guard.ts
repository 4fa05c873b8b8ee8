import type { ErrorCode } from '../../../shared/contract/errors.ts'
import type { JobId } from '../../../shared/ids.ts'
import { jobOf } from '../jobs/jobs.views.ts'
import type { Asking } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { may, type Answer, type Deed } from './standing.ts'
import { withdrawalCase } from './withdrawal.views.ts'

const codeOf = {
  withdrawn: 'withdrawn',
  needsReason: 'earlyWorkNeedsReason',
  notOrdered: 'erasureNotOrdered',
  notDemanded: 'earlyStartNotDemanded',
} as const satisfies Record<Exclude<Answer, 'yes'>, ErrorCode>

/**
 * Lets a deed on a consumer's job pass, or refuses it: after a withdrawal (`withdrawn`), and before the period is over
 * without a recorded reason (`earlyWorkNeedsReason`) or, when it cannot be undone, without both signed sheets.
 */
export const mayDo = (at: Asking, job: JobId, deed: Deed): void =>
  at.archive.read((reader): void => {
    const known = jobOf(reader, job)
    const now = at.outside.clock.now()
    const found = known && withdrawalCase(reader, known, now)
    if (found === undefined) return
    const answer = may(deed, found.case, now.slice(0, 10))
    if (answer !== 'yes') throw new Refusal(codeOf[answer])
  })

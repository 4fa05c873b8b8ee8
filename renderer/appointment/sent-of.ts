import type { JobView, SittingView } from '../../shared/contract/job.calls.ts'

/** The sheets that are out for this job and still count. */
export const sentOf = (job: JobView): SittingView | undefined =>
  job.sittings.findLast((one) => one.direction === 'sent' && one.state !== 'superseded')

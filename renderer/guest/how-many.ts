import type { JobView, SittingView } from '../../shared/contract/job.calls.ts'

/** What is read of a job; what came with it and what goes back. */
type Known = Partial<Pick<JobView, 'intake' | 'draft' | 'items' | 'returnDraft'>>

/** How many devices the greeting speaks of: those brought to us, or those that go back today. */
export const devicesOf = (job: Known, direction: SittingView['direction']): number =>
  direction === 'toCustomer'
    ? goingBack(job)
    : ((job.intake ?? job.draft?.intake)?.devices?.length ?? 0)

/** Devices we have; one the return says stays is not among them. */
const goingBack = ({ items = [], returnDraft }: Known): number => {
  const staying = (returnDraft?.items ?? []).filter((one) => one.back === false)
  return items.filter(
    ({ id, type, place }) =>
      type === 'device' &&
      (place === 'inCustody' || place === 'withSubProcessor') &&
      !staying.some((one) => one.item === id),
  ).length
}

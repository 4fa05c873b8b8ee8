import type { JobId } from '../../../shared/ids.ts'
import type { NewFact } from '../archive/archive.ts'
import { jobOf } from '../jobs/jobs.views.ts'
import type { Doing } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'

/** Adds one fact about a job that is not closed; the custody record is kept three years (class r3). Returns its seq. */
export function note(
  at: Doing,
  job: JobId,
  fact: Pick<NewFact, 'kind' | 'subjects' | 'occurredAt'>,
  slot: string,
  content: unknown,
): number {
  const seq = at.archive.write((writer) => {
    const known = orRefuse(jobOf(writer, job), 'notFound')
    if (known.state === 'closed' || known.state === 'abandoned') throw new Refusal('jobClosed')
    const about = known.customer ?? job
    return writer.append({
      ...fact,
      actor: 'owner',
      subjects: [job, ...fact.subjects],
      bodies: [{ slot, about, keep: 'r3', content }],
    }).seq
  })
  at.door.tell({ subject: 'job', id: job })
  return seq
}

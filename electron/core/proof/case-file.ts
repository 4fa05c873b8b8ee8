import type { CustomerId, JobId } from '../../../shared/ids.ts'
import type { Fact } from '../archive/archive.ts'
import { jobOf } from '../jobs/jobs.views.ts'
import { exportText } from '../ledger/export-text.ts'
import type { Doing } from '../office.ts'
import { orRefuse } from '../refusal.ts'
import { stampCovering } from '../time-stamps/head-stamps.views.ts'

/** The file the customer keeps (*Fallakte*), and how it is called. */
export interface CaseFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Closes a sitting; the head right after it stands on the sitting's sheets. */
const closings = ['handover.accepted', 'sitting.issued']

/**
 * The facts of one job with their proofs and the heads on its papers, readable for its customer and about nobody else.
 * Where the job was first written down for another customer, those facts are left out. Refuses `notFound` for no job, or
 * for one whose customer nobody has said yet.
 */
export const caseFileOf = (at: Pick<Doing, 'archive'>, job: JobId): CaseFile => {
  const { number, customer, facts, stamps } = at.archive.read((reader) => {
    const row = orRefuse(jobOf(reader, job), 'notFound')
    const facts = reader.facts({ subject: job })
    return {
      number: row.number,
      customer: orRefuse(row.customer ?? undefined, 'notFound'),
      facts,
      stamps: facts
        .filter(({ kind }) => kind === 'paper.sealed')
        .flatMap((fact) => stampCovering(reader, fact) ?? []),
    }
  })
  const own = new Set([job, ...peopleOf(facts, customer)])
  const content = at.archive.export({
    holds: 'case',
    subject: job,
    about: [...own],
    notAbout: peopleIn(facts).filter((id) => !own.has(id)),
    also: stamps.map(({ id }) => id),
    heads: [
      ...facts
        .filter(({ kind }) => closings.includes(kind))
        .map(({ log, seq }) => ({ log, size: seq })),
      ...stamps,
    ],
  })
  return {
    fileName: `${number} Fallakte.json`,
    bytes: new TextEncoder().encode(exportText(content)),
  }
}

const isPerson = (id: string): boolean => id.startsWith('cus_') || id.startsWith('con_')

const peopleIn = (facts: readonly Fact[]): string[] => [
  ...new Set(facts.flatMap(({ subjects }) => subjects.filter(isPerson))),
]

/** The customer, and whoever stands for it in an entry that names no other customer. */
const peopleOf = (facts: readonly Fact[], customer: CustomerId): string[] => {
  const ofOthers = facts.filter(({ subjects }) =>
    subjects.some((id) => id.startsWith('cus_') && id !== customer),
  )
  const strangers = new Set(peopleIn(ofOthers).filter((id) => id !== customer))
  return [customer, ...peopleIn(facts).filter((id) => !strangers.has(id))]
}

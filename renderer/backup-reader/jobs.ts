import { z } from 'zod'

import { numberingJobs } from '../../electron/core/jobs/job-number.ts'
import { blobsNamedIn } from '../../electron/core/ledger/blob-names.ts'
import type { ExportedFact, WholeExport } from '../../shared/facts/envelope.ts'

/*
 * What the ledger says, sorted for somebody who looks for a job. Pure. It reads only the few fields it names and takes
 * any other, so that what a later program wrote is shown as far as it is understood.
 */

export interface Entry {
  readonly kind: string
  /** When it happened; late entries were recorded later. */
  readonly at: string
  /** What can be read of it, by slot. */
  readonly bodies: Readonly<Record<string, unknown>>
  /** Slots whose text was forgotten. */
  readonly forgotten: readonly string[]
}

/** A photo or a paper, and the entry that names it. */
export interface NamedFile {
  readonly blob: string
  readonly kind: string
  readonly at: string
  /** As the finished paper is called, or what the photo shows; absent when nobody said. */
  readonly name?: string
  /** A reading copy in large print. */
  readonly isLarge: boolean
}

export interface ShownJob {
  readonly number: string
  readonly openedAt: string
  readonly customer?: string
  readonly devices: readonly string[]
  readonly entries: readonly Entry[]
  readonly files: readonly NamedFile[]
}

export interface Shown {
  /** Name of the business, unless it was never described. */
  readonly business?: string
  /** The newest first. */
  readonly jobs: readonly ShownJob[]
  /** Entries of no job, and what they name. */
  readonly others: Pick<ShownJob, 'entries' | 'files'>
}

const Business = z.object({ business: z.object({ name: z.string() }) })
const Began = z.object({ began: z.object({ letter: z.string() }) })
const Customer = z.object({
  customer: z.object({ organisation: z.string().optional() }).optional(),
  contact: z.object({ givenName: z.string().optional(), familyName: z.string() }).optional(),
})
const Devices = z.object({
  items: z.object({ devices: z.array(z.object({ name: z.string() })) }),
})
const Named = z.object({
  sealed: z.object({ sheet: z.string(), blob: z.string(), fileName: z.string() }).optional(),
  stamped: z.object({ sheet: z.string(), blob: z.string() }).optional(),
  photo: z.object({ blob: z.string(), caption: z.string().optional() }).optional(),
  content: z
    .object({
      title: z.string(),
      copies: z.array(z.object({ size: z.string(), blob: z.string() })),
    })
    .optional(),
})

const entryOf = ({ envelope, bodies }: ExportedFact): Entry => ({
  kind: envelope.kind,
  at: envelope.occurredAt ?? envelope.recordedAt,
  bodies: Object.fromEntries(bodies.map(({ slot, content }) => [slot, content])),
  forgotten: envelope.commitments
    .map(({ slot }) => slot)
    .filter((slot) => !bodies.some((body) => body.slot === slot)),
})

const withPrefix = ({ envelope }: ExportedFact, prefix: string): string | undefined =>
  envelope.subjects.find((subject) => subject.startsWith(prefix))

/** Finished papers first, then photos; copies made for reading last. */
const ranks: Readonly<Record<string, number>> = {
  'paper.sealed': 0,
  'paper.stamped': 1,
  'photo.taken': 2,
  'paper.prepared': 4,
}
const rankOf = ({ kind }: NamedFile): number => ranks[kind] ?? 3

/** Every blob that these entries name and that has a key, each once. */
const filesOf = (entries: readonly Entry[], hasKey: (blob: string) => boolean): NamedFile[] => {
  const files = new Map<string, NamedFile>()
  const sheets = new Map<string, string>()
  for (const { kind, at, bodies } of entries) {
    const named = Named.safeParse(bodies).data
    const sealed = named?.sealed
    if (sealed !== undefined) sheets.set(sealed.sheet, sealed.fileName)
    const name =
      sealed?.fileName ??
      sheets.get(named?.stamped?.sheet ?? '') ??
      named?.photo?.caption ??
      named?.content?.title
    for (const blob of blobsNamedIn(JSON.stringify(bodies))) {
      if (files.has(blob) || !hasKey(blob)) continue
      const copy = named?.content?.copies.find((one) => one.blob === blob)
      const isLarge = copy?.size === 'large'
      files.set(blob, { blob, kind, at, isLarge, ...(name === undefined ? {} : { name }) })
    }
  }
  return [...files.values()].toSorted((a, b) => rankOf(a) - rankOf(b))
}

/** What customers were last called, by their id. */
const namesOf = (facts: readonly ExportedFact[]): Map<string, string> => {
  const names = new Map<string, string>()
  for (const fact of facts) {
    const id = withPrefix(fact, 'cus_')
    if (fact.envelope.kind !== 'customer.recorded' || id === undefined) continue
    const { customer, contact } = Customer.safeParse(entryOf(fact).bodies).data ?? {}
    const person = [contact?.givenName, contact?.familyName].filter((part) => part !== undefined)
    const name = customer?.organisation ?? person.join(' ')
    if (name !== '') names.set(id, name)
  }
  return names
}

/** Numbered as the office numbers them, whose own counting it is. */
const numbersOf = (facts: readonly ExportedFact[]): Map<string, string> => {
  const letters = new Map<string, string>()
  const numberOf = numberingJobs()
  const numbers = new Map<string, string>()
  for (const fact of facts) {
    const { kind, log, recordedAt } = fact.envelope
    if (kind === 'ledger.began') {
      letters.set(log, Began.safeParse(entryOf(fact).bodies).data?.began.letter ?? 'A')
    }
    const job = withPrefix(fact, 'job_')
    if (kind !== 'job.opened' || job === undefined) continue
    numbers.set(job, numberOf(recordedAt, letters.get(log) ?? 'A'))
  }
  return numbers
}

const lastOf = <T>(items: readonly ExportedFact[], read: (fact: ExportedFact) => T | undefined) =>
  items.reduce<T | undefined>((last, fact) => read(fact) ?? last, undefined)

/** Sorts a ledger into jobs. `hasKey` says which photos and papers can still be opened. */
export const shownOf = ({ logs }: WholeExport, hasKey: (blob: string) => boolean): Shown => {
  const facts = logs.flatMap((log) => log.facts)
  const names = namesOf(facts)
  const numbers = numbersOf(facts)
  const byJob = Map.groupBy(facts, (fact) => withPrefix(fact, 'job_'))
  const business = lastOf(facts, (fact) => Business.safeParse(entryOf(fact).bodies).data)
  const partsOf = (own: readonly ExportedFact[]) => {
    const entries = own.map(entryOf)
    return { entries, files: filesOf(entries, hasKey) }
  }
  const jobs = [...byJob].flatMap(([job, own]): ShownJob[] => {
    const [first] = own
    if (job === undefined || first === undefined) return []
    const customer = names.get(lastOf(own, (fact) => withPrefix(fact, 'cus_')) ?? '')
    const devices = lastOf(own, (fact) => Devices.safeParse(entryOf(fact).bodies).data)
    return [
      {
        number: numbers.get(job) ?? job,
        openedAt: first.envelope.recordedAt,
        ...(customer === undefined ? {} : { customer }),
        devices: devices?.items.devices.map(({ name }) => name) ?? [],
        ...partsOf(own),
      },
    ]
  })
  return {
    ...(business === undefined ? {} : { business: business.business.name }),
    jobs: jobs.reverse(),
    others: partsOf(byJob.get(undefined) ?? []),
  }
}

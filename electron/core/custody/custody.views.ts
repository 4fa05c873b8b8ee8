import { z } from 'zod'

import { AccessId, CopyId } from '../../../shared/ids.ts'
import { CustodyEntry, WorkingCopy, type CustodyRow } from '../../../shared/model/custody.ts'
import { CopyErasure } from '../../../shared/model/erasure.ts'
import type { TableReader } from '../archive/tables.ts'
import { business } from '../business/business.views.ts'

const Row = z.object({
  seq: z.int(),
  at: z.string(),
  recorded_at: z.string(),
  late: z.int(),
  actor: z.string(),
  entry: z.string().nullable(),
})

/** The chain of custody of a job in the order of the ledger. */
export const custodyOf = (reader: TableReader, job: string): CustodyRow[] => {
  // The ledger only says that the owner did it; who that is stands in the business's own records.
  const owner = business(reader)?.ownerName ?? 'owner'
  return reader
    .all(
      `SELECT seq, at, recorded_at, late, actor, entry FROM custody WHERE job = ? ORDER BY position`,
      [job],
      Row,
    )
    .map((row) => ({
      seq: row.seq,
      at: row.at,
      recordedAt: row.recorded_at,
      late: row.late === 1,
      actor: row.actor === 'owner' ? owner : row.actor,
      ...(row.entry === null ? {} : { entry: CustodyEntry.parse(JSON.parse(row.entry)) }),
    }))
}

const CopyRow = z.object({
  content: z.string(),
  deleted_at: z.string().nullable(),
  erasure: z.string().nullable(),
})
const Made = WorkingCopy.omit({ deletedAt: true, technique: true })

/** Our working copies of a job; those that were forgotten are left out. */
export const copiesOf = (reader: TableReader, job: string): WorkingCopy[] =>
  copyRows(reader, job).map(({ made, row, erasure }) => ({
    ...made,
    ...(row.deleted_at === null ? {} : { deletedAt: row.deleted_at }),
    ...(erasure === undefined ? {} : { technique: erasure.technique }),
  }))

/** Copies that are gone, with how they went: what the certificate lists. */
export const erasedCopiesOf = (
  reader: TableReader,
  job: string,
): (WorkingCopy & { erasure: CopyErasure })[] =>
  copyRows(reader, job).flatMap(({ made, row, erasure }) =>
    erasure === undefined || row.deleted_at === null
      ? []
      : [{ ...made, deletedAt: row.deleted_at, technique: erasure.technique, erasure }],
  )

const copyRows = (reader: TableReader, job: string) =>
  reader
    .all(
      'SELECT content, deleted_at, erasure FROM copies WHERE job = ? ORDER BY rowid',
      [job],
      CopyRow,
    )
    .flatMap((row) => {
      const made = Made.safeParse(JSON.parse(row.content))
      if (!made.success) return []
      const erasure = row.erasure === null ? undefined : CopyErasure.parse(JSON.parse(row.erasure))
      return [{ made: made.data, row, erasure }]
    })

/** The copy, if this job has it and it is not deleted yet. */
export const openCopy = (reader: TableReader, job: string, copy: CopyId): WorkingCopy | undefined =>
  copiesOf(reader, job).find(({ id, deletedAt }) => id === copy && deletedAt === undefined)

/** Media whose ordered erasure was called off: the customer changed his mind, or it could not be done. */
export const droppedErasures = (reader: TableReader, job: string): ReadonlySet<string> =>
  new Set(
    custodyOf(reader, job).flatMap(({ entry }) =>
      entry?.kind === 'ERASURE_DROPPED' ? entry.items : [],
    ),
  )

/** Accesses that were begun and not ended yet. */
export const openAccesses = (reader: TableReader, job: string): AccessId[] => {
  const open = new Set<AccessId>()
  for (const { entry } of custodyOf(reader, job)) {
    if (entry?.access === undefined) continue
    if (entry.kind === 'ACCESS_START') open.add(entry.access)
    if (entry.kind === 'ACCESS_END') open.delete(entry.access)
  }
  return [...open]
}

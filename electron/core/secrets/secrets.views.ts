import { z } from 'zod'

import type { JobView } from '../../../shared/contract/job.calls.ts'
import { SecretId } from '../../../shared/ids.ts'
import type { Archive } from '../archive/archive.ts'
import type { TableReader } from '../archive/tables.ts'

const Row = z.object({
  id: SecretId,
  job: z.string(),
  what: z.string(),
  received_at: z.string(),
  destroyed_at: z.string().nullable(),
})
export type SecretRow = z.infer<typeof Row>

export const secretOf = (reader: TableReader, id: string): SecretRow | undefined =>
  reader.one(
    'SELECT id, job, what, received_at, destroyed_at FROM secret_list WHERE id = ?',
    [id],
    Row,
  )

export const secretRows = (reader: TableReader, job: string): SecretRow[] =>
  reader.all(
    'SELECT id, job, what, received_at, destroyed_at FROM secret_list WHERE job = ? ORDER BY rowid',
    [job],
    Row,
  )

/**
 * That there are secrets, never the secrets. `lost`: its key file is gone although nobody destroyed it, as after a
 * restore from a backup.
 */
export const secretsOf = (
  reader: TableReader,
  job: string,
  secrets?: Pick<Archive['secrets'], 'list'>,
): JobView['secrets'] => {
  const shown = secrets === undefined ? undefined : new Set(secrets.list())
  return secretRows(reader, job).map((row) => ({
    id: row.id,
    what: row.what,
    state: row.destroyed_at !== null ? 'destroyed' : shown?.has(row.id) === false ? 'lost' : 'kept',
    receivedAt: row.received_at,
  }))
}

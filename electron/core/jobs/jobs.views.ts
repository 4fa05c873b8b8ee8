import { z } from 'zod'

import { ItemRow, JobState } from '../../../shared/contract/job.calls.ts'
import { ContactId, CustomerId, JobId } from '../../../shared/ids.ts'
import type { Intake } from '../../../shared/model/intake.ts'
import { Device } from '../../../shared/model/items.ts'
import { Order, Signatory } from '../../../shared/model/order.ts'
import type { TableReader } from '../archive/tables.ts'
import { customerOf } from '../customers/customers.views.ts'

const Row = z.object({
  id: JobId,
  number: z.string(),
  state: JobState,
  opened_at: z.string(),
  accepted_at: z.string().nullable(),
  returned_at: z.string().nullable(),
  closed_at: z.string().nullable(),
  customer: CustomerId.nullable(),
  contact: ContactId.nullable(),
  place_label: z.string().nullable(),
  order_content: z.string().nullable(),
  devices: z.string().nullable(),
  signatory: z.string().nullable(),
})
/** One job as the table holds it. */
export type JobRow = z.infer<typeof Row>

const columns = `id, number, state, opened_at, accepted_at, returned_at, closed_at, customer, contact,
  place_label, order_content, devices, signatory`

export const jobOf = (reader: TableReader, id: string): JobRow | undefined =>
  reader.one(`SELECT ${columns} FROM jobs WHERE id = ?`, [id], Row)

/** Jobs in these states whose number, device, serial or customer holds every word; newest first. */
export const jobsIn = (
  reader: TableReader,
  states: readonly JobState[],
  words: readonly string[],
): JobRow[] => {
  const named = Object.fromEntries(words.map((word, place) => [`w${place}`, `%${word}%`]))
  const holds = words.map(
    (_, place) => `AND (jobs.search LIKE @w${place} OR EXISTS (SELECT 1 FROM customers
       WHERE customers.id = jobs.customer AND customers.search LIKE @w${place}))`,
  )
  const wanted = states.map((state) => `'${state}'`).join(', ')
  return reader.all(
    `SELECT ${columns} FROM jobs WHERE state IN (${wanted}) ${holds.join(' ')}
     ORDER BY coalesce(accepted_at, opened_at) DESC, number DESC LIMIT 200`,
    named,
    Row,
  )
}

/** Everything that was said at the door, as last described; `undefined` before that or when forgotten. */
export const intakeOf = (reader: TableReader, job: JobRow): Intake | undefined => {
  if (job.customer === null || job.order_content === null) return undefined
  if (job.devices === null || job.signatory === null) return undefined
  const known = customerOf(reader, job.customer)
  if (known === undefined) return undefined
  return {
    customerId: known.id,
    contactId: known.contactId,
    customer: known.customer,
    signatory: Signatory.parse(JSON.parse(job.signatory)),
    devices: z.array(Device).parse(JSON.parse(job.devices)),
    order: Order.parse(JSON.parse(job.order_content)),
    placeLabel: job.place_label ?? '',
  }
}

const StoredItem = ItemRow.omit({ location: true, serial: true }).extend({
  location: z.string().nullable(),
  serial: z.string().nullable(),
})

export const itemsIn = (reader: TableReader, job: string): ItemRow[] =>
  reader
    .all(
      `SELECT id, device, type, label, serial, place, location FROM items WHERE job = ? ORDER BY sort`,
      [job],
      StoredItem,
    )
    .map(({ location, serial, ...item }) => ({
      ...item,
      ...(location === null ? {} : { location }),
      ...(serial === null ? {} : { serial }),
    }))

const Photo = z.object({
  id: z.string(),
  blob: z.string(),
  sha256: z.string(),
  caption: z.string().nullable(),
})
export type PhotoRow = z.infer<typeof Photo>

export const photosOf = (reader: TableReader, job: string): PhotoRow[] =>
  reader.all(
    'SELECT id, blob, sha256, caption FROM photos WHERE job = ? AND blob IS NOT NULL',
    [job],
    Photo,
  )

export const photoOf = (reader: TableReader, id: string): PhotoRow | undefined =>
  reader.one(
    'SELECT id, blob, sha256, caption FROM photos WHERE id = ? AND blob IS NOT NULL',
    [id],
    Photo,
  )

const Serial = z.object({ number: z.string(), place: z.string() })

/** Jobs in which an item with this serial was handed over, those still in custody first. */
export const jobsWithSerial = (
  reader: TableReader,
  serial: string,
): { number: string; inCustody: boolean }[] =>
  reader
    .all(
      `SELECT jobs.number, items.place FROM items JOIN jobs ON jobs.id = items.job
       WHERE upper(items.serial) = upper(?) AND jobs.state != 'abandoned'
       ORDER BY items.place = 'inCustody' DESC, jobs.opened_at DESC LIMIT 5`,
      [serial.trim()],
      Serial,
    )
    .map(({ number, place }) => ({
      number,
      inCustody: place === 'inCustody' || place === 'withSubProcessor',
    }))

import { z } from 'zod'

import type { CustomerRow, CustomerView } from '../../../shared/contract/business.calls.ts'
import { factKinds } from '../../../shared/facts/kinds.ts'
import { ContactId, CustomerId, JobId } from '../../../shared/ids.ts'
import type { Customer } from '../../../shared/model/customer.ts'
import { Device } from '../../../shared/model/items.ts'
import { Order, Signatory } from '../../../shared/model/order.ts'
import type { TableReader } from '../archive/tables.ts'
import { folded } from './folded.ts'

const slots = factKinds['customer.recorded'].slots
const longestList = 100

export interface KnownCustomer {
  id: CustomerId
  contactId: ContactId
  customer: Customer
}

const Stored = z.object({
  id: CustomerId,
  contact_id: ContactId,
  customer: z.string().nullable(),
  contact: z.string().nullable(),
})

/** The customer as last recorded; `undefined` when unknown or forgotten. */
export const customerOf = (reader: TableReader, id: string): KnownCustomer | undefined => {
  const row = reader.one(
    `SELECT customers.id, customers.contact AS contact_id, customers.content AS customer,
       contacts.content AS contact
     FROM customers JOIN contacts ON contacts.id = customers.contact WHERE customers.id = ?`,
    [id],
    Stored,
  )
  if (row === undefined || row.customer === null || row.contact === null) return undefined
  const { id: _customer, ...customer } = slots.customer.parse(JSON.parse(row.customer))
  const { id: _contact, ...contact } = slots.contact.parse(JSON.parse(row.contact))
  return { id: row.id, contactId: row.contact_id, customer: { ...customer, contact } }
}

/** What is searched in begins with the name. */
const begins =
  'CASE WHEN customers.search LIKE @name THEN 0 WHEN customers.search LIKE @word THEN 1 ELSE 2 END,'

const Found = z.object({
  id: CustomerId,
  name: z.string(),
  content: z.string(),
  open: z.int(),
  last: z.string().nullable(),
})

/**
 * Customers whose name, person, town, phone, device, serial or job number holds every word of the text. First those
 * whose name begins so, then those of whom any word does: "tra" means the Trave, not everybody who lives in a street.
 */
export const searchCustomers = (reader: TableReader, text: string): CustomerRow[] => {
  const words = folded(text)
    .split(' ')
    .filter((word) => word !== '')
  const holds = words.map(
    (_, place) => `(customers.search LIKE @w${place} OR EXISTS (SELECT 1 FROM jobs
       WHERE jobs.customer = customers.id AND jobs.search LIKE @w${place}))`,
  )
  const rows = reader.all(
    `SELECT customers.id, customers.name, customers.content,
       (SELECT count(*) FROM jobs WHERE customer = customers.id AND state IN ('intake', 'inCustody')) AS open,
       (SELECT max(opened_at) FROM jobs WHERE customer = customers.id) AS last
     FROM customers WHERE customers.content IS NOT NULL
     ${holds.map((condition) => `AND ${condition}`).join(' ')}
     ORDER BY ${words.length === 0 ? '' : begins} last DESC, customers.name LIMIT ${longestList}`,
    {
      ...Object.fromEntries(words.map((word, place) => [`w${place}`, `%${word}%`])),
      ...(words.length === 0 ? {} : { name: `${words.join(' ')}%`, word: `% ${words.join(' ')}%` }),
    },
    Found,
  )
  return rows.map((row) => {
    const customer = slots.customer.parse(JSON.parse(row.content))
    return {
      id: row.id,
      name: row.name,
      town: customer.address.town,
      capacity: customer.capacity,
      openJobs: row.open,
      ...(row.last === null ? {} : { lastJobAt: row.last }),
    }
  })
}

const JobRow = z.object({
  id: JobId,
  number: z.string(),
  state: z.string(),
  opened_at: z.string(),
  devices: z.string().nullable(),
  order_content: z.string().nullable(),
  signatory: z.string().nullable(),
})

/** A customer with all jobs, and what was said last time. */
export const customerView = (
  reader: TableReader,
  id: CustomerId,
  papers: Pick<CustomerView, 'agreements' | 'commitments' | 'privacyNoticeGiven'>,
): CustomerView | undefined => {
  const known = customerOf(reader, id)
  if (known === undefined) return undefined
  const jobs = reader.all(
    `SELECT id, number, state, opened_at, devices, order_content, signatory FROM jobs
     WHERE customer = ? ORDER BY opened_at DESC, number DESC`,
    [id],
    JobRow,
  )
  const last = jobs.map(said).find((found) => found !== undefined)
  return {
    ...known,
    jobs: jobs.map((job) => ({
      id: job.id,
      number: job.number,
      state: job.state,
      title: devicesOf(job)
        .map((device) => device.name)
        .join(', '),
      openedAt: job.opened_at,
    })),
    ...(last === undefined ? {} : { last }),
    ...papers,
  }
}

const devicesOf = (job: z.infer<typeof JobRow>): Device[] =>
  job.devices === null ? [] : z.array(Device).parse(JSON.parse(job.devices))

const said = (job: z.infer<typeof JobRow>): CustomerView['last'] => {
  if (job.order_content === null || job.signatory === null) return undefined
  return {
    job: job.id,
    devices: devicesOf(job),
    order: Order.parse(JSON.parse(job.order_content)),
    signatory: Signatory.parse(JSON.parse(job.signatory)),
  }
}

import { factKinds } from '../../../shared/facts/kinds.ts'
import { customerName, personName } from '../../../shared/model/customer.ts'
import type { Projection } from '../archive/projections.ts'
import type { TableWriter } from '../archive/tables.ts'
import { contentOf, type Fact } from '../ledger/fact.ts'
import { folded } from './folded.ts'

const { customer: CustomerBody, contact: ContactBody } = factKinds['customer.recorded'].slots

/** Customers and the people there. A forgotten customer keeps its id, so that its jobs still have an owner. */
export const customersTables: Projection = {
  name: 'customers',
  tables: ['customers', 'contacts'],
  create: `
    CREATE TABLE customers (
      id TEXT PRIMARY KEY,
      contact TEXT,
      name TEXT NOT NULL,
      search TEXT NOT NULL,
      content TEXT
    ) STRICT;
    CREATE TABLE contacts (id TEXT PRIMARY KEY, customer TEXT NOT NULL, content TEXT) STRICT;
  `,
  apply(fact, tables) {
    if (fact.kind === 'customer.recorded') record(fact, tables)
  },
}

const record = (fact: Fact, tables: TableWriter): void => {
  const about = (slot: string) => fact.bodies.find((body) => body.slot === slot)?.about
  const id = about('customer')
  const contactId = about('contact')
  if (id === undefined || contactId === undefined) return
  const customer = contentOf(fact, 'customer', CustomerBody)
  const contact = contentOf(fact, 'contact', ContactBody)
  const person = contact ?? { familyName: '' }
  const name = customer === undefined ? '' : customerName({ ...customer, contact: person })
  const words = [
    name,
    personName(person),
    customer?.address.town,
    customer?.address.street,
    customer?.phone,
    contact?.phone,
  ]
  tables.run(
    `INSERT OR REPLACE INTO customers (id, contact, name, search, content)
     VALUES (@id, @contact, @name, @search, @content)`,
    {
      id,
      contact: contactId,
      name,
      search: folded(words.filter((word) => word !== undefined).join(' ')),
      content: customer === undefined ? null : JSON.stringify(customer),
    },
  )
  tables.run(
    'INSERT OR REPLACE INTO contacts (id, customer, content) VALUES (@id, @customer, @content)',
    {
      id: contactId,
      customer: id,
      content: contact === undefined ? null : JSON.stringify(contact),
    },
  )
}

import type { customerCalls } from '../../../shared/contract/business.calls.ts'
import type { Customer } from '../../../shared/model/customer.ts'
import type { NewFact } from '../archive/archive.ts'
import type { Writer } from '../archive/transaction.ts'
import type { HandlersOf } from '../office.ts'
import { privacyNoticeGiven } from '../papers/signed.views.ts'
import { agreements } from '../privacy/agreements.views.ts'
import { commitments } from '../privacy/commitments.views.ts'
import { orRefuse } from '../refusal.ts'
import { customerOf, customerView, searchCustomers } from './customers.views.ts'

export const customerHandlers: HandlersOf<keyof typeof customerCalls> = {
  'customers.search': ({ text }, at) => ({
    rows: at.archive.read((reader) => searchCustomers(reader, text)),
  }),
  'customer.view': ({ customer }, at) =>
    at.archive.read((reader) =>
      orRefuse(
        customerView(reader, customer, {
          agreements: agreements(reader, at.outside.clock.now().slice(0, 10), customer),
          commitments: commitments(reader, customer),
          privacyNoticeGiven: privacyNoticeGiven(
            reader,
            customer,
            at.texts.get('de', 'D03').version,
          ),
        }),
        'notFound',
      ),
    ),
}

/**
 * Records the customer and the contact when something about them is new. Business letters are kept six years (r6),
 * the person to talk to at an organisation three (r3), so that a receptionist's name can go while the order stays; a
 * private customer is that person.
 */
export const recordCustomer = (
  writer: Writer,
  ids: { customer: string; contact: string },
  customer: Customer,
): void => {
  const known = customerOf(writer, ids.customer)
  if (known !== undefined && JSON.stringify(known.customer) === JSON.stringify(customer)) return
  writer.append(customerFact(ids, customer))
}

/** Customer and contact as they are recorded, each with its retention class. */
export const customerFact = (
  ids: { customer: string; contact: string },
  customer: Customer,
): NewFact => {
  const { contact, ...rest } = customer
  return {
    kind: 'customer.recorded',
    actor: 'owner',
    subjects: [ids.customer, ids.contact],
    bodies: [
      { slot: 'customer', about: ids.customer, keep: 'r6', content: { ...rest, id: ids.customer } },
      {
        slot: 'contact',
        about: ids.contact,
        keep: rest.organisation === undefined ? 'r6' : 'r3',
        content: { ...contact, id: ids.contact },
      },
    ],
  }
}

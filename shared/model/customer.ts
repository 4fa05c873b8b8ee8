import { z } from 'zod'

import { Line } from './text.ts'

/** In which capacity somebody gives us the job (law Q1; §§ 13, 14 BGB: "predominantly" decides for mixed use). */
export const Capacity = z.enum([
  'private',
  'mostlyBusiness',
  'company',
  'association',
  'authority',
  'church',
])
export type Capacity = z.infer<typeof Capacity>

/** Professional secrecy (law Q3; § 203(1) StGB). */
export const Secrecy = z.enum([
  'none',
  'medical',
  'lawyer',
  'taxAdviser',
  'notary',
  'auditor',
  'psychologist',
  'counselling',
])
export type Secrecy = z.infer<typeof Secrecy>

export const Address = z.strictObject({
  street: Line(120),
  postcode: Line(12),
  town: Line(80),
})
export type Address = z.infer<typeof Address>

/** A natural person at the customer's: who opens the door, who may bind the customer, whom to call. */
export const Contact = z.strictObject({
  givenName: Line(80).exactOptional(),
  familyName: Line(80),
  /** What the person is there: Geschäftsführerin, Kassenwart, Mieter … */
  position: Line(80).exactOptional(),
  phone: Line(40).exactOptional(),
  mail: Line(120).exactOptional(),
})
export type Contact = z.infer<typeof Contact>

/** Whom we call within hours when something was lost (AVV-20). */
export const BreachContact = z.strictObject({
  name: Line(120),
  phone: Line(40),
  mail: Line(120).exactOptional(),
})
export type BreachContact = z.infer<typeof BreachContact>

export const Customer = z.strictObject({
  capacity: Capacity,
  /** Name of the firm, club, body; absent for a private person. */
  organisation: Line(160).exactOptional(),
  contact: Contact,
  address: Address,
  phone: Line(40),
  mail: Line(120).exactOptional(),
  secrecy: Secrecy,
  /** Provides services under SGB V: practice, pharmacy, care (law Q4). */
  sgb5: z.boolean(),
  /** Keeps social data (§ 80 SGB X). */
  socialData: z.boolean(),
  church: z.enum(['none', 'protestant', 'catholic']),
  /** Data protection officer of the customer, if there is one (AVV-01). */
  privacyOfficer: Line(160).exactOptional(),
  breachContact: BreachContact.exactOptional(),
})
export type Customer = z.infer<typeof Customer>

/** The name a list or a paper shows: the organisation, otherwise the person. */
export const customerName = (customer: Pick<Customer, 'organisation' | 'contact'>): string =>
  customer.organisation ?? personName(customer.contact)

export const personName = (person: Pick<Contact, 'givenName' | 'familyName'>): string =>
  [person.givenName, person.familyName].filter((part) => part !== undefined).join(' ')

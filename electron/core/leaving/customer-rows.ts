import { z } from 'zod'

import { Customer, customerName, personName } from '../../../shared/model/customer.ts'
import { CustomerId } from '../../../shared/ids.ts'
import { Commitment } from '../../../shared/model/commitment.ts'
import { AgreementView } from '../../../shared/model/agreement.ts'
import { words } from '../../../shared/messages/de/words.ts'
import type { TableReader } from '../archive/tables.ts'
import { customerOf, type KnownCustomer } from '../customers/customers.views.ts'
import { agreements } from '../privacy/agreements.views.ts'
import { commitments } from '../privacy/commitments.views.ts'
import { day, recordColumn, table, text, whole } from './export-table.ts'

const Id = z.object({ id: CustomerId })

/** Customers that are not forgotten. */
const knownCustomers = (reader: TableReader): KnownCustomer[] =>
  reader
    .all('SELECT id FROM customers ORDER BY rowid', [], Id)
    .flatMap(({ id }) => customerOf(reader, id) ?? [])

export const customersTable = table(
  'kunden',
  'Eine Zeile je Kunde, wie zuletzt eingetragen.',
  z.strictObject({
    kunde: text('Kennung des Kunden'),
    name: text('Organisation, sonst Person'),
    art: text('In welcher Eigenschaft'),
    ansprechpartner: text('Vor- und Nachname'),
    position: text('Was diese Person dort ist'),
    strasse: text('Straße und Hausnummer'),
    plz: text('Postleitzahl'),
    ort: text('Ort'),
    telefon: text('Telefon'),
    mail: text('E-Mail-Adresse'),
    berufsgeheimnis: text('Berufsgeheimnis nach § 203 StGB'),
    datenschutz: text('Datenschutzbeauftragte Person des Kunden'),
    [recordColumn]: Customer.describe('Alles, was über den Kunden eingetragen ist'),
  }),
  ({ reader }) =>
    knownCustomers(reader).map(({ id, customer }) => ({
      kunde: id,
      name: customerName(customer),
      art: words.capacity[customer.capacity],
      ansprechpartner: personName(customer.contact),
      position: customer.contact.position ?? null,
      strasse: customer.address.street,
      plz: customer.address.postcode,
      ort: customer.address.town,
      telefon: customer.phone,
      mail: customer.mail ?? null,
      berufsgeheimnis: words.secrecy[customer.secrecy],
      datenschutz: customer.privacyOfficer ?? null,
      [recordColumn]: customer,
    })),
)

export const agreementsTable = table(
  'vertraege',
  'Eine Zeile je Vertrag zur Auftragsverarbeitung (Art. 28 DSGVO).',
  z.strictObject({
    vertrag: text('Kennung des Vertrags'),
    kunde: text('Kennung des Kunden'),
    kunde_name: text('Name des Kunden'),
    von: text('Wessen Vertrag es ist: unserer oder der des Kunden'),
    geschlossen_am: day('Abgeschlossen am'),
    bis: day('Letzter Tag, wenn er befristet ist'),
    beendet_am: day('Vorher beendet am'),
    meldung_stunden: whole('Binnen so vieler Stunden melden wir eine Panne'),
    ankuendigung_tage: whole('So viele Tage vorher kündigen wir neue Unterauftragnehmer an'),
    [recordColumn]: AgreementView.describe('Alles zum Vertrag'),
  }),
  ({ reader, today }) =>
    agreements(reader, today).map((agreement) => ({
      vertrag: agreement.id,
      kunde: agreement.customer,
      kunde_name: agreement.customerName,
      von: agreement.from === 'us' ? 'unser Vertrag' : 'Vertrag des Kunden',
      geschlossen_am: agreement.concludedOn,
      bis: agreement.until ?? null,
      beendet_am: agreement.endedOn ?? null,
      meldung_stunden: agreement.breachHours ?? null,
      ankuendigung_tage: agreement.noticeDays,
      [recordColumn]: agreement,
    })),
)

export const commitmentsTable = table(
  'verpflichtungen',
  'Eine Zeile je Niederschrift einer förmlichen Verpflichtung.',
  z.strictObject({
    verpflichtung: text('Kennung'),
    kunde: text('Kennung des Kunden'),
    am: day('Verpflichtet am'),
    wer: text('Wer von uns verpflichtet wurde'),
    durch: text('Wer die Verpflichtung abnahm'),
    [recordColumn]: Commitment.describe('Alles zur Niederschrift'),
  }),
  ({ reader }) =>
    knownCustomers(reader)
      .flatMap(({ id }) => commitments(reader, id))
      .map((commitment) => ({
        verpflichtung: commitment.id,
        kunde: commitment.customer,
        am: commitment.on,
        wer: commitment.who,
        durch: commitment.takenBy,
        [recordColumn]: commitment,
      })),
)

import type { Consent, Estimate, Purchase } from '../../shared/model/order.ts'

/** What may come with an order: a purchase, an estimate, consents. Everybody here is invented. */

export const aPurchase = (change: Partial<Purchase> = {}): Purchase => ({
  items: [
    { what: 'SSD 1 TB, intern', count: 1, ceilingCents: 99_00 },
    { what: 'Speicherriegel 16 GB', count: 2, ceilingCents: 84_00 },
  ],
  dealer: 'Bytehandel Nord GmbH',
  until: '2026-12-10',
  seller: 'dealer',
  ...change,
})

export const anEstimate = (change: Partial<Estimate> = {}): Estimate => ({
  form: 'estimate',
  defect: 'Die Festplatte meldet Lesefehler, der Start dauert zehn Minuten.',
  repair: 'SSD einbauen, System und Daten übertragen, alte Platte zurück.',
  maximumCents: 289_00,
  workDays: 3,
  validUntil: '2026-12-23',
  ...change,
})

export const someConsents = (): Consent[] => [
  { purpose: 'photos', detail: 'Zwei Bilder des geöffneten PC, auf unserer Website.' },
  { purpose: 'reference', detail: 'Ein Satz mit Vorname und Ort auf unserer Website.' },
  { purpose: 'newsletter', detail: 'Viermal im Jahr an die Adresse des Auftrags.' },
]

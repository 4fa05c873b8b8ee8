import type { Business, Measures, SubProcessor } from '../../shared/model/business.ts'

/** The sample business of the tests. Everybody is invented; numbers of Lübeck begin 0451, 000000 is nobody's. */

export const aBusiness = (change: Partial<Business> = {}): Business => ({
  name: 'Küstenrechner IT-Service',
  ownerName: 'Jonas Beispiel',
  address: { street: 'Hafenstraße 7', postcode: '23552', town: 'Lübeck' },
  phone: '0451 000000',
  mail: 'post@kuestenrechner.example',
  website: 'kuestenrechner.example',
  smallBusiness: true,
  insurer: 'Beispiel Haftpflicht AG, Musterallee 1, 20095 Hamburg; gilt in Deutschland',
  breachContact: { name: 'Jonas Beispiel', phone: '0451 000000' },
  emergencyContact: 'Mareike Vertretung, Vertretung EDV, Kiel, 0431 000000',
  helpers: [],
  sites: [
    {
      name: 'Werkstatt',
      address: { street: 'Hafenstraße 7', postcode: '23552', town: 'Lübeck' },
      isDwelling: true,
    },
  ],
  federalState: 'SH',
  ...change,
})

export const someMeasures = (): Measures => ({
  version: 3,
  items: [
    {
      id: 'TOM-01',
      limb: ['b'],
      state: 'yes',
      text: 'Abschließbarer Werkstattraum; den Schlüssel hat nur der Inhaber.',
      checkedOn: '2026-10-01',
    },
    {
      id: 'TOM-05',
      limb: ['a'],
      state: 'yes',
      text: 'Annahme-Notebook vollständig verschlüsselt, Sperre nach 3 Minuten.',
      checkedOn: '2026-10-01',
    },
    {
      id: 'TOM-16',
      limb: ['c', 'd'],
      state: 'yes',
      text: 'Rücksicherung im März und im September geprobt.',
      checkedOn: '2026-09-14',
    },
    {
      id: 'TOM-27',
      limb: ['d'],
      state: 'yes',
      text: 'Alle Maßnahmen werden einmal im Jahr durchgesehen, zuletzt am 1. Oktober 2026.',
      checkedOn: '2026-10-01',
    },
    {
      id: 'TOM-28',
      limb: ['c'],
      state: 'planned',
      text: 'Betriebshaftpflicht um Bearbeitungsschäden erweitern.',
    },
  ],
})

export const someSubProcessors = (): SubProcessor[] => [
  {
    name: 'Mailhafen Hosting GmbH',
    address: 'Serverweg 4, 10115 Berlin',
    contact: 'datenschutz@mailhafen.example',
    task: 'E-Mail-Postfach und Website',
    country: 'Deutschland',
    contractOn: '2026-03-02',
    touches: 'ownRecords',
  },
  {
    name: 'Reinraum Datenrettung Süd GmbH',
    address: 'Laborstraße 9, 80331 München',
    contact: 'av@reinraum.example, 089 000000',
    task: 'Öffnen defekter Datenträger im Reinraum',
    country: 'Deutschland',
    contractOn: '2026-05-11',
    touches: 'customerDevices',
  },
]

import type { JobSaid } from '../../electron/core/papers/models/said.ts'
import { AccessoryId, DeviceId, MediumId } from '../../shared/ids.ts'
import type { Customer } from '../../shared/model/customer.ts'
import type { Intake } from '../../shared/model/intake.ts'
import type { Device } from '../../shared/model/items.ts'
import type {
  Estimate,
  Order,
  Processing,
  Purchase,
  Remote,
  Signatory,
} from '../../shared/model/order.ts'
import type { DuePaper } from '../../shared/model/papers.ts'
import { aBusiness, someMeasures, someSubProcessors } from './business.ts'

export { aBusiness, someMeasures, someSubProcessors } from './business.ts'

/** Everybody and everything here is invented. Numbers of Lübeck begin 0451; 000000 is nobody's. */

const random = (letter: string) => letter.repeat(26)
export const deviceId = (letter = 'a') => DeviceId.parse(`dev_${random(letter)}`)
export const mediumId = (letter = 'a') => MediumId.parse(`med_${random(letter)}`)
export const accessoryId = (letter = 'a') => AccessoryId.parse(`acc_${random(letter)}`)

export const aDevice = (change: Partial<Device> = {}): Device => ({
  id: deviceId(),
  kind: 'notebook',
  name: 'Lenovo ThinkPad T14 Gen 4',
  serial: { readable: true, number: 'PF-3X9K2' },
  owner: 'customer',
  starts: 'yes',
  hazards: 'none',
  media: [
    {
      id: mediumId(),
      kind: 'nvme',
      capacity: '512 GB',
      removable: 'yes',
      encrypted: 'no',
      end: 'unchanged',
    },
  ],
  accessories: [
    { id: accessoryId('a'), kind: 'powerSupply', note: '65 W' },
    { id: accessoryId('b'), kind: 'bag' },
  ],
  priorDamage: [{ view: 'lid', x: 210, y: 340, text: 'Kratzer am Deckel, 4 cm' }],
  photos: [],
  ...change,
})

export const someProcessing = (change: Partial<Processing> = {}): Processing => ({
  dataKinds: ['Stamm- und Kontaktdaten', 'Schriftverkehr', 'Rechnungen und Belege'],
  personKinds: ['Kunden', 'Beschäftigte', 'Lieferanten'],
  sensitive: 'unknown',
  safeguards: ['Dateien werden nur auf Weisung geöffnet.'],
  subProcessors: 'specific',
  noticeDays: 14,
  breachHours: 24,
  instructors: [
    {
      name: 'Friederike Großmann-Łukasiewicz',
      position: 'Geschäftsführerin',
      reach: '0451 000001, f.grossmann@windundwetter.example',
    },
  ],
  ...change,
})

const anOrder = (change: Partial<Order> = {}): Order => ({
  types: ['repair'],
  dataAccess: 'yes',
  sharedUse: 'no',
  fault: 'Startet seit Freitag nicht mehr, der Bildschirm bleibt schwarz.',
  scope: 'Fehler finden und beheben, Windows instand setzen, nichts neu installieren.',
  limits: 'Keine Ordner mit Personalakten öffnen.',
  accessLevel: 2,
  permissions: { bypassPassword: true, reset: false, openCase: true, delete: false },
  backup: { exists: 'yes', madeOn: '2026-11-20', tested: 'unknown', safetyCopy: false },
  recoveryKeyHeld: 'yes',
  sensitiveDataKnown: 'no',
  copiesEnd: 'delete',
  copiesDeadlineDays: 14,
  price: {
    basis: 'hourly',
    amountCents: 79_00,
    travelCents: 25_00,
    diagnosisCents: 0,
    ceilingCents: 240_00,
  },
  targetOn: '2026-11-27',
  notifyBy: 'phone',
  collectors: [],
  contract: { place: 'atCustomer', visitRequested: true, urgent: false },
  ...change,
})

export const aRemote = (change: Partial<Remote> = {}): Remote => ({
  tool: 'RustDesk 1.4.2',
  relay: 'Beispiel Relay GmbH, Kiel',
  relayCountry: 'Deutschland',
  releasedBy: 'Friederike Großmann-Łukasiewicz',
  unattended: false,
  toolStays: false,
  ...change,
})

export const aPurchase = (change: Partial<Purchase> = {}): Purchase => ({
  items: [{ what: 'SSD, 1 TB, M.2', count: 1, ceilingCents: 110_00 }],
  dealer: 'Musterhandel GmbH, Hamburg',
  until: '2026-12-04',
  seller: 'dealer',
  ...change,
})

export const anEstimate = (change: Partial<Estimate> = {}): Estimate => ({
  form: 'estimate',
  defect: 'Die SSD meldet Lesefehler.',
  repair: 'SSD tauschen, Windows und Daten übertragen.',
  maximumCents: 280_00,
  workDays: 3,
  validUntil: '2026-12-31',
  ...change,
})

export interface IntakeChange {
  customer?: Partial<Customer>
  signatory?: Partial<Signatory>
  order?: Partial<Order>
  devices?: Device[]
  placeLabel?: string
}

/** A small company whose notebook does not start; data access is possible. The base of the fixtures. */
export const anIntake = (change: IntakeChange = {}): Intake => ({
  customer: {
    capacity: 'company',
    organisation: 'Wind & Wetter Bootsausrüstungsgesellschaft mbH & Co. KG',
    contact: {
      givenName: 'Friederike',
      familyName: 'Großmann-Łukasiewicz',
      position: 'Geschäftsführerin',
    },
    address: { street: 'Königstraße 12', postcode: '23552', town: 'Lübeck' },
    phone: '0451 000001',
    mail: 'post@windundwetter.example',
    secrecy: 'none',
    sgb5: false,
    socialData: false,
    church: 'none',
    breachContact: { name: 'Friederike Großmann-Łukasiewicz', phone: '0451 000001' },
    ...change.customer,
  },
  signatory: {
    name: 'Friederike Großmann-Łukasiewicz',
    role: 'managingDirector',
    adult: true,
    idSeen: false,
    ...change.signatory,
  },
  devices: change.devices ?? [aDevice()],
  order: anOrder({ processing: someProcessing(), ...change.order }),
  placeLabel: change.placeLabel ?? 'Kundenadresse',
})

/** A private household, contract made at home, start wanted before the withdrawal period ends. */
export const aHousehold = (change: IntakeChange = {}): Intake => {
  const { processing: _none, ...order } = anOrder({
    limits: 'Keine privaten Fotos öffnen.',
    fault: 'Der Computer ist sehr langsam geworden.',
    contract: { place: 'atCustomer', visitRequested: true, urgent: false, earlyStart: true },
    ...change.order,
  })
  const { organisation: _no, breachContact: _noContact, ...customer } = anIntake().customer
  return {
    ...anIntake(),
    customer: {
      ...customer,
      capacity: 'private',
      contact: { givenName: 'Hannelore', familyName: 'Müller-Strübing' },
      address: { street: 'Lindenstraße 3a', postcode: '23558', town: 'Lübeck' },
      ...change.customer,
    },
    signatory: {
      name: 'Hannelore Müller-Strübing',
      role: 'self',
      adult: true,
      idSeen: false,
      ...change.signatory,
    },
    devices: change.devices ?? [
      aDevice({
        kind: 'desktop',
        name: 'PC, selbst zusammengebaut',
        serial: { readable: false, reason: 'kein Typenschild' },
      }),
      aDevice({
        id: deviceId('b'),
        name: 'Externe Festplatte',
        kind: 'drive',
        serial: { readable: false, reason: 'abgerieben' },
        media: [
          {
            id: mediumId('b'),
            kind: 'hdd',
            capacity: '2 TB',
            removable: 'no',
            encrypted: 'unknown',
            end: 'unchanged',
          },
        ],
        accessories: [],
        priorDamage: [],
      }),
    ],
    order: change.order?.processing ? { ...order, processing: change.order.processing } : order,
    placeLabel: change.placeLabel ?? 'Kundenadresse',
  }
}

/** A club that wants an SSD wiped and the device back. */
export const aClub = (change: IntakeChange = {}): Intake =>
  anIntake({
    ...change,
    customer: {
      capacity: 'association',
      organisation: 'Ruder- und Kanuverein Wakenitz von 1907 e. V.',
      contact: { givenName: 'Özlem', familyName: 'Straßburger', position: '1. Vorsitzende' },
      breachContact: { name: 'Özlem Straßburger', phone: '0451 000002' },
      ...change.customer,
    },
    signatory: { name: 'Özlem Straßburger', role: 'board', ...change.signatory },
    devices: change.devices ?? [
      aDevice({
        media: [
          {
            id: mediumId('c'),
            kind: 'ssd',
            capacity: '256 GB',
            removable: 'yes',
            encrypted: 'no',
            end: 'erase',
          },
        ],
      }),
    ],
    order: {
      types: ['erasure'],
      fault: 'Der Verein gibt das Notebook weiter.',
      scope: 'SSD löschen, Gerät ohne Daten zurückgeben.',
      permissions: { bypassPassword: false, reset: true, openCase: true, delete: true },
      processing: someProcessing({
        dataKinds: ['Mitgliederlisten', 'Beitragsdaten'],
        personKinds: ['Mitglieder', 'Übungsleitungen'],
        sensitive: 'no',
        safeguards: [],
        instructors: [
          { name: 'Özlem Straßburger', position: '1. Vorsitzende', reach: '0451 000002' },
        ],
      }),
      ...change.order,
    },
  })

/** What the papers of a job draw on. */
export const jobSaid = (change: Partial<JobSaid> = {}): JobSaid => ({
  business: aBusiness(),
  measures: someMeasures(),
  subProcessors: someSubProcessors(),
  jobNumber: '2026-A-0042',
  preparedAt: '2026-11-23T16:42:00.000+01:00',
  intake: anIntake(),
  due: noPapers,
  photos: new Map(),
  ...change,
})

const noPapers: readonly DuePaper[] = []

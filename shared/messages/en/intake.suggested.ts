import type { suggested as german } from '../de/intake.suggested.ts'

/** What the German proposals mean; shown on English screens, never written on a paper. */
export const suggested = {
  place: { atCustomer: 'Customer’s address', inWorkshop: 'Workshop' },
  faults: {
    repair: [
      'Device is very slow',
      'does not start',
      'freezes',
      'screen stays dark',
      'gets hot and loud',
    ],
    repairWithoutData: [
      'battery does not last',
      'charging port is loose',
      'screen cracked',
      'fan is loud',
    ],
    recovery: ['files deleted', 'medium is not recognised', 'disk clicks'],
    erasure: ['device is given away', 'device is retired'],
    remote: ['help from afar'],
    setUp: ['set up a new device', 'move data to a new device'],
    purchase: ['replacement wanted'],
  },
  scope: {
    repair: 'Find and mend the fault, test the function.',
    repairWithoutData: 'Check and mend the part, test the function.',
    recovery: 'Save readable data to a medium of its own.',
    erasure: 'Erase the media named and certify the erasure.',
    remote: 'Mend the trouble from afar.',
    setUp: 'Set up the device, programs and accounts as agreed.',
    purchase: 'Obtain a replacement on behalf of the customer.',
  },
  safeguards: [
    'Specially protected contents are opened only upon express instruction',
    'Working copies only encrypted',
  ],
  processing: {
    company: {
      dataKinds: [
        'master data and contacts',
        'letters and e-mails',
        'invoices and receipts',
        'access and log data',
      ],
      personKinds: ['customers', 'staff', 'suppliers and business partners'],
    },
    household: {
      dataKinds: ['master data and contacts', 'letters and e-mails', 'papers of the side business'],
      personKinds: ['business contacts', 'club members or customers'],
    },
    practice: {
      dataKinds: ['master data of patients', 'health data', 'appointments and billing', 'letters'],
      personKinds: ['patients', 'staff', 'referring offices'],
    },
    mandates: {
      dataKinds: ['master data of clients', 'files and letters', 'receipts and tax data'],
      personKinds: ['clients', 'staff', 'opponents and authorities'],
    },
    members: {
      dataKinds: ['list of members', 'fees and bank details', 'letters', 'photos of events'],
      personKinds: ['members', 'volunteers', 'donors'],
    },
    citizens: {
      dataKinds: ['master data', 'cases and decisions', 'letters'],
      personKinds: ['citizens', 'staff', 'applicants'],
    },
  },
  accessories: ['powerSupply', 'bag', 'mouse', 'keyboard', 'dongle', 'dock', 'cable'],
  makers: ['Lenovo', 'HP', 'Dell', 'Acer', 'ASUS', 'Apple', 'Fujitsu', 'Medion'],
  makersOf: {
    tablet: ['Apple', 'Samsung', 'Lenovo', 'Microsoft', 'Huawei', 'Xiaomi', 'Amazon'],
    phone: ['Apple', 'Samsung', 'Google', 'Xiaomi', 'Huawei', 'Motorola', 'Nokia'],
    nas: ['Synology', 'QNAP', 'Western Digital', 'Buffalo', 'Netgear'],
    drive: ['Samsung', 'Western Digital', 'Seagate', 'Toshiba', 'Crucial', 'SanDisk', 'Kingston'],
  },
  selfBuilt: 'Self-built',
} satisfies typeof german

import type { DeviceKind } from '../../model/items.ts'
import type { JobType } from '../../model/order.ts'

/** What can be said to be wrong with one tap, by kind of job. */
const faults: Record<JobType, string[]> = {
  repair: [
    'Gerät ist sehr langsam',
    'startet nicht',
    'friert ein',
    'Bildschirm bleibt dunkel',
    'wird heiß und laut',
  ],
  repairWithoutData: [
    'Akku hält nicht mehr',
    'Ladebuchse wackelt',
    'Bildschirm gesprungen',
    'Lüfter laut',
  ],
  recovery: ['Dateien gelöscht', 'Datenträger wird nicht erkannt', 'Platte klackert'],
  erasure: ['Gerät wird weitergegeben', 'Gerät wird ausgemustert'],
  remote: ['Hilfe aus der Ferne'],
  setUp: ['neues Gerät einrichten', 'Daten auf neues Gerät umziehen'],
  purchase: ['Ersatz gewünscht'],
}

const scope: Record<JobType, string> = {
  repair: 'Fehler suchen und beheben, Funktion prüfen.',
  repairWithoutData: 'Bauteil prüfen und instand setzen, Funktion prüfen.',
  recovery: 'Lesbare Daten auf einen eigenen Datenträger sichern.',
  erasure: 'Genannte Datenträger löschen und die Löschung bestätigen.',
  remote: 'Störung aus der Ferne beheben.',
  setUp: 'Gerät einrichten, Programme und Konten nach Absprache.',
  purchase: 'Ersatz im Auftrag beschaffen.',
}

/** Where other makers make the kind than those of computers. */
const makersOf: Partial<Record<DeviceKind, string[]>> = {
  tablet: ['Apple', 'Samsung', 'Lenovo', 'Microsoft', 'Huawei', 'Xiaomi', 'Amazon'],
  phone: ['Apple', 'Samsung', 'Google', 'Xiaomi', 'Huawei', 'Motorola', 'Nokia'],
  nas: ['Synology', 'QNAP', 'Western Digital', 'Buffalo', 'Netgear'],
  drive: ['Samsung', 'Western Digital', 'Seagate', 'Toshiba', 'Crucial', 'SanDisk', 'Kingston'],
}

/**
 * What the app proposes to write on a paper. Always taken from the German catalogue, since papers are German; the
 * English one only says on the screen what the German means.
 */
export const suggested = {
  place: { atCustomer: 'Kundenadresse', inWorkshop: 'Werkstatt' },
  faults,
  scope,
  safeguards: [
    'Besonders geschützte Inhalte öffnen wir nur auf ausdrückliche Weisung',
    'Arbeitskopien nur verschlüsselt',
  ],
  processing: {
    company: {
      dataKinds: [
        'Stammdaten und Kontakte',
        'Schriftverkehr und E-Mails',
        'Rechnungen und Belege',
        'Zugangs- und Protokolldaten',
      ],
      personKinds: ['Kunden', 'Beschäftigte', 'Lieferanten und Geschäftspartner'],
    },
    household: {
      dataKinds: [
        'Stammdaten und Kontakte',
        'Schriftverkehr und E-Mails',
        'Unterlagen der Nebentätigkeit',
      ],
      personKinds: ['Geschäftskontakte', 'Vereinsmitglieder oder Kunden'],
    },
    practice: {
      dataKinds: [
        'Stammdaten von Patienten',
        'Gesundheitsdaten',
        'Termine und Abrechnung',
        'Schriftverkehr',
      ],
      personKinds: ['Patienten', 'Beschäftigte', 'überweisende Stellen'],
    },
    mandates: {
      dataKinds: ['Stammdaten von Mandanten', 'Akten und Schriftverkehr', 'Belege und Steuerdaten'],
      personKinds: ['Mandanten', 'Beschäftigte', 'Gegner und Behörden'],
    },
    members: {
      dataKinds: [
        'Mitgliederverzeichnis',
        'Beiträge und Bankverbindungen',
        'Schriftverkehr',
        'Fotos von Veranstaltungen',
      ],
      personKinds: ['Mitglieder', 'Ehrenamtliche', 'Spender'],
    },
    citizens: {
      dataKinds: ['Stammdaten', 'Vorgänge und Bescheide', 'Schriftverkehr'],
      personKinds: ['Bürgerinnen und Bürger', 'Beschäftigte', 'Antragsteller'],
    },
  },
  accessories: ['powerSupply', 'bag', 'mouse', 'keyboard', 'dongle', 'dock', 'cable'] as const,
  makers: ['Lenovo', 'HP', 'Dell', 'Acer', 'ASUS', 'Apple', 'Fujitsu', 'Medion'],
  makersOf,
  selfBuilt: 'Eigenbau',
}

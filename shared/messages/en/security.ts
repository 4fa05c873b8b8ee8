import type { de } from '../de/de.ts'

export const security = {
  title: 'Security',
  lead: 'How this archive is protected, and what to do when the computer is gone.',
  open: 'View security',
  state: 'Keys',
  passphrase: 'Passphrase',
  guess: (memoryMiB: string, passes: string) =>
    `Each attempt to guess it costs ${memoryMiB} MB of memory in ${passes} passes.`,
  recoveryKey: 'Recovery key',
  confirmed: (moment: string) => `on paper, last confirmed on ${moment}`,
  notConfirmed: 'not confirmed yet',
  pin: 'PIN of the turned screen',
  pinSet: (moment: string) => `set on ${moment}`,
  keyFile: {
    changed:
      'The key file of this archive is no longer as Obhut wrote it. Nothing is lost: the archive is open.',
    older:
      'There is an older key file in the archive. What you replaced opens it again. Nothing is lost: the archive is open.',
    passphrase:
      'Your passphrase may no longer open it: change it. The recovery key is proof enough.',
    recovery:
      'The recovery key on your sheet of paper may no longer open it: make a new one and keep the new sheet.',
  },
  openings: 'Openings',
  noOpenings: 'None yet. From now on it says here when and how the archive was opened.',
  openingsNote: 'If you do not know one of them, change the passphrase.',
  by: {
    passphrase: 'with the passphrase',
    recoveryKey: 'with the recovery key',
    pin: 'with the PIN on tour',
  },
  failed: (count: number) =>
    count === 1 ? 'one wrong attempt before' : `${count} wrong attempts before`,
  theft: {
    title: 'If this computer is stolen now',
    locked:
      'Locked or switched off, nothing can be read without the passphrase: no names, no papers, no photos.',
    tour: (moment: string) =>
      `A tour is running: until ${moment} the six-digit PIN opens too, on this computer and under your login. End the tour when you do not need it.`,
    opened: (minutes: string) =>
      `If it is taken while open, all can be read until Obhut locks after ${minutes} without a touch.`,
    holds: (customers: string, entries: number) =>
      entries === 0
        ? `It holds data of ${customers}. All of it is in a checked backup.`
        : entries === 1
          ? `It holds data of ${customers}. One entry is in no checked backup.`
          : `It holds data of ${customers}. ${entries} entries are in no checked backup.`,
    customers: (count: number) => (count === 1 ? 'one customer' : `${count} customers`),
    hours: (count: number) => (count === 1 ? 'one hour' : `${count}\u00a0hours`),
    what: 'What to do, in this order',
    steps: {
      police:
        'Report it to the police, with the serial number of the computer. Note the reference.',
      changeAccounts:
        'From another device: change the passwords of mail, cloud and remote maintenance, end the sessions of this computer.',
      tellSecrets: (count: number) =>
        count === 1
          ? 'Call the customer whose access data are kept here, so that they are changed.'
          : `Call the customers whose ${count} access data are kept here, so that they are changed.`,
      tellControllers: (hours: string, customers: string) =>
        customers === ''
          ? `Tell customers with a data processing agreement, the first within ${hours}.`
          : `Tell customers with a data processing agreement, the first within ${hours}: ${customers}.`,
      judgeBreach:
        'Record the data breach for yourself and decide within 72 hours whether the supervisory authority must hear of it. A locked computer and a good passphrase speak against a risk, an open one for it.',
      tellInCare: 'If customers’ devices are gone too, call these customers:',
      restore: (moment: string) =>
        `New computer: start Obhut, choose “I have a backup” and type the key from the sheet. The last checked backup is of ${moment}.`,
      nothingToRestore:
        'There is no checked backup: all that is on this computer would be lost. Make one now.',
      enterAgain:
        'Enter what happened since the backup from the customers’ sheets: each names its job.',
    },
    hidden: 'No names are shown here while a customer looks on.',
  },
} satisfies typeof de.security

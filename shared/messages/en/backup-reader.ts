import type { backupReader as de } from '../de/backup-reader.ts'
import { factNames } from './facts.ts'

export const backupReader = {
  title: 'Open a backup',
  lead: 'This page shows what a backup of Obhut holds. It works without a network: nothing leaves this device.',
  language: 'Deutsch',
  folder: {
    title: 'Drag the folder here',
    or: 'or',
    choose: 'Choose a folder',
    hint: 'The folder “Obhut-Sicherung” of the drive. Your browser may call that “upload”; the files stay on this device.',
  },
  key: {
    label: 'Recovery key',
    hint: 'From the printed sheet: seven groups of five characters, upper or lower case, with or without hyphens.',
    generation: 'State of the backup',
    generationName: (number) => `No. ${number}`,
    newest: (number) => `No. ${number}, the newest`,
    open: 'Open',
  },
  working: 'Being opened and checked …',
  problem: {
    noBackup: 'There is no backup of Obhut in this folder. Choose the folder “Obhut-Sicherung”.',
    severalBackups:
      'There are several backups here. Choose the one folder “Obhut-Sicherung” that you want to open.',
    unfinished:
      'This backup was never finished: the drive was probably unplugged too early. Take another one.',
    noCrypto:
      'This browser decrypts nothing for pages that come from a drive. Take another one, for instance Firefox, Chrome or Edge.',
    keyLength: 'The key has seven groups of five characters. Please look again.',
    keyGroup: (group) => `In group ${group} a character is wrong.`,
    keyGroups: (groups) => `In each of the groups ${groups} a character is wrong.`,
    noRecoveryKey: 'This backup can be opened only in Obhut, with the passphrase.',
    wrongKey:
      'The key is spelt correctly but does not open this backup. It takes the one that was valid when the backup was made.',
    olderBackup:
      'Only Obhut can open this older backup. A newer one on the same drive opens with this page as well.',
    newerBackup: 'A newer program wrote this backup. Take the page of that program.',
    missing: (file) => `A file is missing: ${file}. Was the whole folder chosen?`,
    damaged: (file) =>
      `A file is damaged or was exchanged: ${file}. Take another state or another backup.`,
    unexpected: 'Something went wrong that this page does not know. Try another browser.',
  },
  opened: {
    of: (business) => `Backup of ${business}`,
    nameless: 'Backup of a business that was never described',
    made: (moment, number) => `Made on ${moment}, no. ${number}.`,
    code: (code) => `State of the ledger: ${code}`,
    fits: (count) => `The ledger fits: all entries (${count}) belong to the signed state.`,
    altered: (kind, moment) =>
      `The ledger does not fit, because the entry “${kind}” of ${moment} says something other than what was recorded.`,
    rootDoesNotFit:
      'The ledger does not fit, because its entries do not give the state the business signed.',
    cannotSay: 'Whether the ledger fits cannot be said: its signature cannot be read.',
    noSecrets: 'Access codes of customers’ devices are in no backup.',
  },
  checkAll: {
    start: 'Check all papers and photos',
    running: (done, all) => `Checked: ${done} of ${all}`,
    fine: (all) => `All ${all} files are there and intact.`,
    none: 'This backup holds neither papers nor photos.',
  },
  jobs: {
    title: 'Jobs',
    none: 'There is no job yet.',
    search: 'Search: number, customer, device',
    noCustomer: 'without details of the customer',
    devices: 'Devices',
    files: 'Papers and photos',
    entries: 'Entries',
    others: 'What belongs to no job',
    forgotten: 'These details were erased.',
    nothingMore: 'Nothing more stands here.',
    readingCopy: (title) => `Reading copy: ${title}`,
    largeCopy: (title) => `Reading copy in large print: ${title}`,
  },
  file: {
    show: 'Show',
    save: 'Save',
    shown: (name) => `Photo: ${name}`,
    saved: 'Saved, not encrypted. Delete the file when you no longer need it.',
  },
  kinds: factNames,
} satisfies typeof de

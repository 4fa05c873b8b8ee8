import type { de } from '../de/de.ts'

export const moving = {
  title: 'Second computer',
  text: 'Entries are only ever made on one computer. Hand the archive over and the other goes on exactly there; this one shows, saves and prints until it comes back.',
  handOver: 'Hand over to another computer',
  noPlace: 'This takes a connected place for backups.',
  dialog: {
    text: 'A checked backup to hand over is made on the drive. After that this archive can only be read here.',
    codes:
      'Access codes of customers’ devices do not go along. Look at them first if you still need them; after it is handed back they are gone here too.',
    place: 'Drive',
    go: 'Hand over',
  },
  line: (moment: string) =>
    `Handed over to another computer since ${moment}: to be read here, nothing new.`,
  toSecurity: 'To the handing over',
  since: (moment: string) => `Handed over since ${moment}. The archive can only be read here.`,
  goOn: (generation: number) =>
    `At the other computer: start Obhut, choose “I have a backup” and take no. ${generation}. If the archive was there before, get it back under “Security”.`,
  unfinished:
    'Whether the backup to hand over was finished is not on record. Connect the drive and finish it before the other computer goes on.',
  finish: 'Finish handing over',
  getBack: 'Get back',
  getBackText:
    'Hand over at the other computer first. Then take its backup here: it takes the place of this archive after everything was checked.',
  takeOver: 'Replace this archive',
  alsoApart: 'Go on with it all the same',
  alsoApartText:
    'What stands only here stays in the backup that was made when it was handed over. This archive keeps the proofs of it, so that receipts can still be checked, and counts on with a new letter.',
  takeBack: 'Go on working here all the same',
  takeBackText:
    'Only if the other computer does not go on or is lost. If both go on there will be two ledgers that nobody ever merges. The ledger records that you decided so.',
  compare: {
    open: 'Compare with another backup',
    text: 'Shows what this archive and a backup have in common and what only one of them has. Nothing is merged.',
    stand: {
      same: 'Both hold the same.',
      moreHere: 'Everything in the backup is here too; here is more.',
      moreThere: 'Everything here is in the backup too; there is more.',
      apart:
        'Both went on working: each holds what the other lacks. Decide with which one to go on.',
      stranger: 'The two have not a single entry in common.',
    },
    log: (letter: string, id: string) => `Ledger ${letter} (${id})`,
    span: (entries: string, first: string, last: string) =>
      `${entries} entries, from ${first} to ${last}`,
    common: 'In common',
    upTo: (entry: string) => `up to entry ${entry}`,
    nothing: 'nothing',
    here: 'Only here',
    there: 'Only in the backup',
    only: (entries: string, papers: string) =>
      `${entries} entries, finished sheets among them: ${papers}`,
    jobs: (numbers: string) => `Jobs ${numbers}`,
    keep: 'Keep its ledger beside this one',
    kept: 'Kept. Receipts from there can now be checked from here too.',
  },
  madeToHandOver: 'Made to hand over',
  keptTitle: 'Kept beside',
  keptOne: (logs: string, moment: string) => `${logs}, since ${moment}`,
  keptLog: (letter: string, size: string) => `Ledger ${letter} with ${size} entries`,
  save: 'Save as a file',
} satisfies typeof de.moving

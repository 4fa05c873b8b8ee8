import type { de } from '../de/de.ts'

export const leaving = {
  title: 'Take everything along',
  text: 'Writes everything into a new folder that any other program can read: papers and photos, tables for Excel and LibreOffice, all of it once more as JSON, and the ledger. To change programs, for your tax adviser, or to have it for ever.',
  go: 'Take everything along',
  warning: {
    title: 'Afterwards anybody can read it',
    text: 'The folder is not encrypted: names, addresses, papers and photos of your customers lie open in it. Take a drive that only you can open, not a folder in the cloud.',
    stays:
      'What you erase in Obhut later stays there. Delete the folder when you no longer need it.',
    never: 'Not in it: access codes of customers’ devices, drafts, and what was erased already.',
    lock: 'Touch the screen from time to time: if Obhut locks meanwhile, it begins anew. A folder with UNFERTIG in its name can be deleted then.',
    choose: 'Choose a folder and write',
  },
  copying: 'Writing',
  checking: 'Reading back',
  stop: 'Cancel',
  done: (folder: string) => `Done and checked. Everything lies in the folder “${folder}”.`,
  counts: (jobs: string, papers: string, photos: string, files: string) =>
    `Jobs: ${jobs}. Finished sheets: ${papers}. Photos: ${photos}. Files from the archive: ${files}.`,
  missing: (count: number) =>
    count === 1
      ? 'One file could not be read any more and is missing. Tabellen/dateien.csv says which.'
      : `${count} files could not be read any more and are missing. Tabellen/dateien.csv says which.`,
} satisfies typeof de.leaving

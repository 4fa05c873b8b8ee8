import type { de } from '../de/de.ts'

export const problem = {
  title: 'The archive cannot be opened right now',
  folder: 'Folder of the archive',
  nextSteps: 'What you can do now',
  retry: 'Try again',
  otherFolder: 'Choose another folder',
  failed: {
    title: 'This screen could not be shown',
    happened: 'The program is at fault, not you.',
    kept: 'What you typed into jobs and returns is saved; at most the last entry is missing.',
    toBoard: 'Show the overview',
    again: 'Show it again',
    steps: {
      counter: [
        'Have the overview shown again, and open from there what you were working on.',
        'If it stays like this, lock the archive and open it anew. The window then begins afresh.',
      ],
      closed: [
        'Have the screen shown again.',
        'If it stays like this, lock the archive. The window then begins afresh.',
      ],
    },
    guest: {
      kept: 'What you have signed already is saved.',
      steps: [
        'Have the page shown again.',
        'If it stays like this, please hand the computer back to us. “Lock” closes everything.',
      ],
    },
    lastWords:
      'Obhut cannot show anything right now. What was typed is saved. Please close the window and start Obhut again.',
  },
  steps: {
    archiveMissing: [
      'Is the archive on a stick or another disk? Connect it and try again.',
      'Is it somewhere else? Choose its folder.',
    ],
    wrongKey: [
      'Check whether this is the right folder. Perhaps the key file belongs to another archive.',
      'Copy the whole folder before you change anything, and fetch the key file from the latest backup.',
    ],
    damaged: [
      'Copy the folder as it is to another drive. Every rescue stays possible that way.',
      'Restore from your last backup. A new ledger begins, the old one stays readable.',
    ],
    failing: [
      'Check whether the drive is firmly connected, and try again.',
      'If the error comes back, the drive is failing. Copy the folder to another one and choose it there.',
    ],
    blobMissing: [
      'Bring the missing file back from the latest backup into the subfolder “blobs” and try again.',
      'If you have no backup, keep the customer’s printout: it proves itself.',
    ],
    shorter: [
      'Look for the newer archive: on another drive, in the bin, in a second folder.',
      'If there is none, restore from the last backup. Obhut then begins a new ledger and writes down why.',
    ],
    newer: [
      'Start the newer version of Obhut you last worked with.',
      'If it is gone, install it again. The archive stays untouched until then.',
    ],
    readOnly: [
      'Check whether the drive is write-protected and whether the folder is yours.',
      'Copy the archive to a folder you may write to, and choose it.',
    ],
    full: [
      'Empty the bin or move large files to another drive.',
      'Then try again. Only a few megabytes are missing.',
    ],
    second: [
      'Go to the window that is already open.',
      'If there is none to be seen, wait half a minute and try again.',
    ],
    other: [
      'Try again.',
      'If it stays like this, close Obhut and start it anew. The archive stays as it is.',
    ],
  },
} satisfies typeof de.problem

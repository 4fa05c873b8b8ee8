const unchanged = 'Nothing was changed.'
const untouched = 'The archive was not changed.'

export const archiveErrors = {
  locked: {
    happened: 'The archive is locked.',
    kept: 'What you had begun is saved.',
    next: 'Open it with your passphrase.',
  },
  archiveMissing: {
    happened: 'There is no archive in this folder.',
    kept: 'No new, empty archive was made.',
    next: 'Check whether the drive is connected, or choose the right folder.',
  },
  archiveExists: {
    happened: 'There is already an archive in this folder.',
    kept: untouched,
    next: 'Open it with its passphrase or choose another folder.',
  },
  wrongPassphrase: {
    happened: 'This passphrase does not open the archive.',
    kept: 'Nothing is lost, not even after many tries.',
    next: 'Check capital letters and the keyboard language. The recovery key opens it, too.',
  },
  wrongRecoveryKey: {
    happened: 'This recovery key is not right.',
    kept: 'Nothing is lost.',
    next: 'Compare it with your printout group by group.',
  },
  wrongPin: {
    happened: 'This PIN is not right.',
    kept: 'What is saved stays as it is.',
    next: 'Try again.',
  },
  pinUsedUp: {
    happened: 'The PIN was wrong five times. The archive was locked.',
    kept: 'All signatures so far are saved.',
    next: 'Open the archive with your passphrase. It goes on at the same sheet.',
  },
  pinTooPlain: {
    happened: 'This PIN is guessed by watching: all digits equal, or a run.',
    kept: 'Nothing has changed yet.',
    next: 'Choose six digits that do not follow one another.',
  },
  tourNotAvailable: {
    happened:
      'No tour is possible on this computer: the keyring of the system is missing or locked.',
    kept: 'The PIN goes on serving the turned screen.',
    next: 'Open the archive with your passphrase.',
  },
  tourOver: {
    happened: 'The tour is over. The PIN no longer opens the archive.',
    kept: 'What you began is saved.',
    next: 'Open the archive with your passphrase.',
  },
  tourNeedsPassphrase: {
    happened: 'A new tour begins only when you opened the archive with the passphrase.',
    kept: unchanged,
    next: 'Lock the archive and open it with the passphrase.',
  },
  keyOfOtherArchive: {
    happened: 'The key file in this folder belongs to another archive.',
    kept: untouched,
    next: 'Bring back the file “key.json” from the latest backup of this archive.',
  },
  weakPassphrase: {
    happened: 'This passphrase is too easy to guess.',
    kept: unchanged,
    next: 'Take four or more words that do not belong together.',
  },
  setUpNotFinished: {
    happened: 'The set-up is not finished yet.',
    kept: 'What you entered so far is saved.',
    next: 'Finish the set-up first.',
  },
  archiveDamaged: {
    happened: 'The database of the archive is damaged.',
    kept: 'Obhut has not changed it further and has made no new archive.',
    next: 'Leave the folder as it is and fetch the latest backup.',
  },
  blobMissing: {
    happened: 'A file that an entry refers to is missing from the archive.',
    kept: 'All entries are still there and readable.',
    next: 'Bring the missing file back from the latest backup.',
  },
  ledgerShorter: {
    happened: 'The ledger is shorter than when it was last closed.',
    kept: 'Obhut does not write on, so that nothing is mixed up.',
    next: 'This is probably an older copy. Look for the newer archive.',
  },
  newerSchema: {
    happened: 'This archive was written by a newer version of Obhut.',
    kept: untouched,
    next: 'Open it with the newer version.',
  },
  secondInstance: {
    happened: 'This archive is already open in another window.',
    kept: untouched,
    next: 'Go to the window that is already open.',
  },
}

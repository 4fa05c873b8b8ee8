import type { de } from '../de/de.ts'
import { aheadErrors } from './errors.ahead.ts'
import { afterHandover } from './errors.after-handover.ts'
import { archiveErrors } from './errors.archive.ts'
import { backupErrors } from './errors.backup.ts'
import { driveErrors } from './errors.drive.ts'
import { fileErrors } from './errors.files.ts'
import { leavingErrors } from './errors.leaving.ts'
import { sealErrors } from './errors.seal.ts'
import { wordingErrors } from './errors.wording.ts'
import { withdrawalErrors } from './errors.withdrawal.ts'

const kept = 'What you entered is saved.'
const unchanged = 'Nothing was changed.'

export const errors = {
  ...archiveErrors,
  ...withdrawalErrors,
  ...driveErrors,
  ...fileErrors,
  ...backupErrors,
  ...leavingErrors,
  ...sealErrors,
  ...wordingErrors,
  ...aheadErrors,
  unexpected: {
    happened: 'That did not work, and we do not know why yet.',
    kept: 'What was shown as saved before is saved.',
    next: 'Try again. If it stays like this, lock the archive and open it anew.',
  },
  unknownCall: {
    happened: 'This version of the program does not know this step.',
    kept: unchanged,
    next: 'Close Obhut and start it again.',
  },
  invalidInput: {
    happened: 'One entry does not fit yet.',
    kept: 'The form stays as it is.',
    next: 'Check the marked fields.',
  },
  tooLarge: {
    happened: 'That is too large.',
    kept: unchanged,
    next: 'Take a smaller picture or shorten the text.',
  },
  alreadyDone: {
    happened: 'That has already been done.',
    kept: 'What was recorded the first time holds.',
    next: 'Just go on.',
  },
  cancelled: {
    happened: 'You cancelled this.',
    kept: unchanged,
    next: 'You can start it again at any time.',
  },
  notFound: {
    happened: 'This entry does not exist any more.',
    kept: unchanged,
    next: 'Go back to the overview.',
  },
  jobClosed: {
    happened: 'This job is closed.',
    kept: 'Its entries stay readable.',
    next: 'Open a new job for new work.',
  },
  intakeIncomplete: {
    happened: 'The papers still need some answers.',
    kept,
    next: 'Fill in the fields that are named as open.',
  },
  employerWithoutAuthority: {
    happened: 'The device belongs to the employer, and the employer’s permission is missing.',
    kept,
    next: 'Ask who allowed the repair and enter it.',
  },
  minorWithoutGuardian: {
    happened: 'The person who is to sign is not of age yet.',
    kept,
    next: 'Ask a parent or legal guardian to sign.',
  },
  sheetNotShown: {
    happened: 'The sheet has not been shown to its last page.',
    kept: 'The signatures given so far stay.',
    next: 'Turn the pages to the end; then it can be signed.',
  },
  sheetChanged: {
    happened: 'The sheet has changed since it was shown.',
    kept: 'The old sheet was not signed.',
    next: 'Show the new sheet and let it be read.',
  },
  signatureTooPlain: {
    happened: 'This does not look like a signature yet.',
    kept: 'You may try as often as you like.',
    next: 'Please write your name as you usually do.',
  },
  declarationMissing: {
    happened: 'Not every declaration on this sheet has been tapped yet.',
    kept: 'Nothing is lost, and nothing counts as declared.',
    next: 'Please tap each declaration by itself and sign then. If you do not want to, do not sign here.',
  },
  signatureReused: {
    happened: 'This line already stands under another sheet.',
    kept: 'The first signature stays valid.',
    next: 'Please sign this sheet anew.',
  },
  numberOfOtherSheet: {
    happened: 'The number on the paper belongs to another sheet.',
    kept: 'The photo was not taken over; the signatures given so far stay.',
    next: 'Compare the number at the foot of the signed paper. If it is the sheet from before a change, print the present one and have it signed.',
  },
  signatureMissing: {
    happened: 'A signature is still missing.',
    kept: 'The signatures given so far stay.',
    next: 'Get the missing one or record why it is missing.',
  },
  alreadySealed: {
    happened: 'This sheet is already completed.',
    kept: 'It stays exactly as it was signed.',
    next: 'A change is only possible with a correction.',
  },
  itemOpen: {
    happened: 'Something is still in our care.',
    kept: unchanged,
    next: 'Return every item or record where it has gone.',
  },
  accessOpen: {
    happened: 'An access to the data has not been ended yet.',
    kept: unchanged,
    next: 'Record “Access ended” in the course of the job.',
  },
  copyNotDeleted: {
    happened: 'A working copy has not been deleted yet.',
    kept: unchanged,
    next: 'Delete the copy and record it.',
  },
  residuesLeft: {
    happened: 'Something of a deleted copy still exists, or nobody has certified that it is gone.',
    kept: unchanged,
    next: 'Issue the second deletion certificate after the day you entered.',
  },
  secretNotDestroyed: {
    happened: 'Access codes of this job are still stored.',
    kept: unchanged,
    next: 'Destroy them in the job under “Access codes”.',
  },
  erasureNotOrdered: {
    happened: 'There is no signed deletion order for this medium.',
    kept: 'The medium stays as it is.',
    next: 'Have the deletion order signed. Erasing cannot be undone.',
  },
  ...afterHandover,
  erasureBeforeOrder: {
    happened: 'The begin entered lies before the deletion order was signed.',
    kept: 'Your entries are still in the form.',
    next: 'Check day and time of the begin. What was erased before the signature cannot be certified.',
  },
  certificateRule: {
    happened: 'The deletion cannot be certified like this.',
    kept: 'Your entries are still in the form.',
    next: 'Read the note at the marked field.',
  },
  letterMissing: {
    happened: 'One character cannot be shown on the paper.',
    kept,
    next: 'Write the marked entry in Latin letters.',
  },
  photoRefused: {
    happened: 'This picture cannot be used.',
    kept: 'The photos taken so far stay.',
    next: 'Take it once more.',
  },
  retentionRuns: {
    happened: 'A statutory retention period is still running.',
    kept: 'The entries are restricted, but not deleted yet.',
    next: 'Obhut deletes them when the period is over.',
  },
  nothingToAnnounce: {
    happened: 'There is nothing to tell this customer: everybody on the list is known there.',
    kept: unchanged,
    next: 'Go back.',
  },
  measuresNeedAssurance: {
    happened:
      'Agreements in force promise the measures you had so far. Protection must not become weaker.',
    kept: 'The list here stays as you changed it; what is stored is still the old one.',
    next: 'Confirm that the new measures are equal or better, or change them.',
  },
  nothingToPrint: {
    happened: 'There is nothing to print yet.',
    kept: unchanged,
    next: 'Prepare the sheet first.',
  },
  printFailed: {
    happened: 'The printer did not accept the sheet.',
    kept: 'The sheet is saved.',
    next: 'Check printer and paper, or save the sheet as a PDF.',
  },
  fileNotRead: {
    happened: 'The chosen file cannot be read.',
    kept: unchanged,
    next: 'Check that the stick is still plugged in, or choose another file.',
  },
  fileNotWritten: {
    happened: 'The file could not be written.',
    kept: 'The sheet is still in the archive.',
    next: 'Choose another place.',
  },
  placeInsideProfile: {
    happened: 'This place lies inside the folder of Obhut.',
    kept: 'No file was written.',
    next: 'Choose a place outside, for example “Documents”.',
  },
} satisfies typeof de.errors

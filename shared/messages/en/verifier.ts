import type { verifier as de } from '../de/verifier.ts'
import { factNames } from './facts.ts'

export const verifier = {
  title: 'Was anything changed?',
  lead: 'This page compares your papers with the records about your job. It works without a network: nothing leaves this device.',
  language: 'Deutsch',
  drop: {
    title: 'Drop files here',
    or: 'or',
    choose: 'Choose files',
    what: [
      'the case file, whose name ends in “Fallakte.json”',
      'the papers, as the PDFs you were given',
      'a photo of the QR code on your paper, sharp and straight from above',
    ],
    alsoPhotos: 'You can compare photos of your device as well.',
  },
  code: {
    label: 'Code on the paper',
    hint: '26 characters, upper or lower case, with or without hyphens. A photo of the QR code beside it shows more than the code.',
    add: 'Compare the code',
    added: (code) => `Code ${code}`,
    remove: 'Remove',
    unreadable: 'This is no code of our papers. Please look again.',
  },
  camera: {
    start: 'Read the code with the camera',
    stop: 'Turn the camera off',
    hint: 'The picture stays on this device and is not stored.',
    asking: 'The camera is being turned on. Your browser may ask whether it is allowed to.',
    looking: 'Hold the QR code steady and straight in front of the camera, about a hand away.',
    found: 'The code was read, the camera is off.',
    other: 'This is another QR code, none of our papers.',
    problem: {
      unsupported:
        'This browser lets no file use a camera. Take a photo of the QR code and add it.',
      refused:
        'The camera is not allowed. Allow it in your browser, or add a photo of the QR code.',
      none: 'This device has no camera. Add a photo of the QR code, or type the code.',
      busy: 'The camera cannot be turned on. Another program may be using it.',
    },
  },
  working: 'Comparing …',
  again: 'Start over',
  moreTime: 'Once more, with more time',
  outcome: {
    nothing: {
      title: 'Nothing to compare yet',
      text: 'Add the case file and a photo of the QR code.',
    },
    unchanged: {
      title: (moment) => `Unchanged since ${moment}`,
      unknownMoment: 'the state on your paper',
      text: 'The state on your paper belongs to this case file. What was recorded until then and stands here is still exactly so.',
    },
    consistent: {
      title: 'Consistent in itself – not yet compared with your paper',
      text: 'Everything in the case file fits together. Whether it is the same as on the day on your paper, only a photo of the QR code or the code shows.',
    },
    sealsFit: {
      title: 'Unchanged since it was secured',
      text: 'These papers are still as they were secured. By whom, only the case file says.',
    },
    altered: {
      title: 'Something does not fit',
      text: 'Something differs from what was recorded or secured. It may have been changed or damaged. Ask for a fresh copy. If that does not fit either, keep both.',
    },
    contradiction: {
      title: 'Contradiction: both cannot be true',
      text: 'There are two states of the same ledger that exclude each other. Keep your paper and all files; anybody can check the evidence below.',
    },
    cannotSay: {
      title: 'This cannot be said',
      text: 'It is not shown that anything was changed, nor that nothing was. The reason stands beside the file or the code.',
    },
  },
  blind: {
    title: 'What came afterwards',
    none: 'No entry in this case file is younger than your paper.',
    one: 'One entry of this case file is younger than your paper. Nothing in your hand shows a later change of it yet; the next paper closes the gap.',
    some: (count) =>
      `${count} entries of this case file are younger than your paper. Nothing in your hand shows a later change of these yet; the next paper closes the gap.`,
    without: (count) =>
      `Without a paper none of these entries (${count}) can be compared with anything that was in your hand.`,
  },
  files: {
    title: 'File by file',
    caseFile: 'Case file',
    sheet: (name, moment) => `Unchanged: “${name}”, finished on ${moment}.`,
    sheetInside: (name, moment) =>
      `Unchanged in everything that is secured: “${name}”, finished on ${moment}. A time stamp was added beside it.`,
    known: (moment) => `Unchanged: recorded like this on ${moment}.`,
    sealAlone: (moment) =>
      `Unchanged since it was secured – by the business’s clock on ${moment}. By whom, only the case file says.`,
    notInCase: (moment) =>
      `Secured by this business (${moment}) and unchanged since, but this case file does not name it. The case file may be older, or the paper belongs to another job.`,
    foreignSeal: (moment) =>
      `Secured (${moment}), but not by the business that the case file is from.`,
    receipt: 'This picture shows the QR code of a paper; it is compared above.',
    unknown: 'No entry names this file. It is another one, or it was changed or saved anew.',
    altered: {
      notSealed: 'This PDF is not secured.',
      severalSeals: 'Changed: it holds more than one seal. We always make exactly one.',
      notTheWholeFile: 'Changed: it holds something the seal does not cover.',
      severalRevisions: 'Changed: the file was changed and saved again after it was secured.',
      sealMisspelt: 'Changed: the seal itself is not written the way we write it.',
      sealAltered: 'Changed: the seal itself was changed or is not ours.',
      otherCertificate: 'Changed: it was secured with another certificate.',
      contentAltered: 'Changed: the content is no longer what was secured.',
    },
    cannotSay: {
      tooLarge: 'Cannot say, because the file is larger than our files ever are.',
      otherKind: 'Cannot say, because this is neither case file nor PDF nor picture.',
      notSealed: 'Cannot say, because this PDF is not secured and no case file names it.',
      tooSlow: 'Cannot say, because comparing takes too long on this device.',
      pictureTooLarge:
        'Cannot say, because the picture is too large. Take a smaller photo, or type the code.',
    },
  },
  receipts: {
    title: 'The state on your paper',
    unchanged: (moment) => `State of ${moment}: belongs to this case file.`,
    unchangedUndated: 'This state belongs to this case file.',
    contradiction: 'Contradicts what else is at hand.',
    newer: 'Your paper is younger than this case file. Ask for a new one.',
    waiting: 'Without a case file there is nothing to compare it with.',
    cannotSay: {
      unreadable: 'Cannot say, because this is no code of our papers.',
      badSignature: 'Cannot say, because the QR code is not signed by the one it names.',
      notAnExport: '',
      notOurSpelling: '',
      tooLarge: '',
      headUnreadable: '',
      otherLog: 'Cannot say, because this paper belongs to another ledger than the case file.',
      mistyped: 'Cannot say, because the check characters do not fit: mistyped, or another ledger.',
      codeWithoutSize:
        'Cannot say, because the case file shows no state with this code. It may be mistyped or of another job. A photo of the QR code decides it.',
      stateNotInExport:
        'Cannot say, because the case file does not hold this state. It has to hold that of every paper of your job: ask for a new one. If you get none, that is an answer too.',
    },
  },
  case: {
    unreadable: 'Cannot say, because the file is no case file or arrived incomplete.',
    notOurSpelling:
      'Cannot say, because the file was rewritten: it is not written the way we do. Ask for a fresh copy.',
    tooLarge: 'Cannot say, because the file is larger than a case file ever is.',
    headUnreadable: 'Cannot say, because the signed state in it cannot be read.',
    altered: (kind, moment) =>
      `Changed: the entry “${kind}” of ${moment} says something other than what was recorded.`,
    rootDoesNotFit: 'Changed: the entries do not fit the state the business signed.',
    fineOne: 'One entry, it fits the signed state.',
    fine: (count) => `${count} entries, all fit the signed state.`,
    whole: 'Careful, this is a whole ledger: it shows other customers too.',
  },
  confirmed: {
    title: 'Confirmed by somebody else',
    state: (count: string) => `State with ${count} entries`,
    fits: (moment: string, by: string) =>
      `A service that calls itself “${by}” has confirmed: on ${moment} this state was already there. So what it holds did not come about later. Whether the service deserves trust is not checked by this page.`,
    doesNotFit: 'Cannot be said: this confirmation does not fit the state it names.',
  },
  otherCase: {
    same: 'Fits: the same state of the ledger as in the other case file.',
    continued: {
      older: 'Fits, an older case file: the newer one continues its state unchanged.',
      newer: 'Fits, a newer case file: it continues the state of the other unchanged.',
    },
    partly: {
      same: (count) =>
        `No contradiction: the first ${count} entries of the ledger are the same in both case files. More they do not show in common.`,
      older: (count) =>
        `An older case file, no contradiction: the first ${count} entries of the ledger are the same in both. More they do not show in common.`,
      newer: (count) =>
        `A newer case file, no contradiction: the first ${count} entries of the ledger are the same in both. More they do not show in common.`,
    },
    contradiction:
      'Contradicts the other case file: both are signed by the same business, and both cannot be true.',
    nothingInCommon:
      'Cannot say, because the two case files show nothing that can be compared. The papers that go with them help.',
    otherLog: 'Cannot say, because this case file belongs to another ledger than the other.',
  },
  kinds: factNames,
  evidence: {
    title: 'The evidence',
    hint: 'To hand on: these two states of one ledger exclude each other.',
    first: 'From your paper',
    second: 'Against it',
    firstFile: 'From the one case file',
    secondFile: 'From the other',
    log: 'Ledger',
    size: 'Entries',
    root: 'Root',
    code: 'Code',
    signed: 'Signed state',
    copy: 'Copy the evidence',
    copied: 'Copied',
  },
  limits: {
    title: 'What this page shows and what not',
    shows: 'It shows whether records and papers were changed later – also by the business itself.',
    not: [
      'It does not show whether what was recorded was true in the first place.',
      'It does not show whether everything was recorded, nor whether the case file holds every entry about your job.',
      'What was recorded after your last paper is fixed only by the next one.',
      'Times are those of the business.',
    ],
    reader:
      'Your PDF program may report an unknown certificate. That only means it does not know the business.',
    stranger:
      'Whoever does not trust the business should not take this page from it either: any other copy of the same version does the same, and how everything is written is public.',
  },
  failed: 'This page needs a newer browser with JavaScript switched on.',
} satisfies typeof de

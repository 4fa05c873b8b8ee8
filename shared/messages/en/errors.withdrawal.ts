const kept = 'What you entered is saved.'
const unchanged = 'Nothing was changed.'

/** Refusals around a consumer's right to withdraw. */
export const withdrawalErrors = {
  noWithdrawalRight: {
    happened: 'There is no statutory right of withdrawal for this job.',
    kept: unchanged,
    next: 'Record what the customer wants as an instruction and talk it over.',
  },
  withdrawnAlready: {
    happened: 'A withdrawal is already recorded for this job.',
    kept: 'The recorded withdrawal holds.',
    next: 'Give back what is still here.',
  },
  withdrawn: {
    happened: 'The customer has withdrawn, the work rests.',
    kept: unchanged,
    next: 'Give everything back. You may still record transport and storage.',
  },
  earlyWorkNeedsReason: {
    happened:
      'The withdrawal period is still running. If the customer withdraws, you get no money for this work.',
    kept: unchanged,
    next: 'Wait, or give a reason for the early start at the top of the job.',
  },
  earlyStartNotDemanded: {
    happened: 'This cannot be undone, and the customer may still withdraw.',
    kept: unchanged,
    next: 'Wait until the period is over. Before that it needs the signed sheet “Begin at once”.',
  },
  earlyStartUnprinted: {
    happened: 'The sheet “Begin at once” was signed on the screen and has not been printed.',
    kept: 'All sheets are complete. The start before the end of the period counts only with the paper.',
    next: 'Print the sheet and hand it to the customer.',
  },
  withdrawalPapersMissing: {
    happened: 'No official withdrawal notice has been deposited.',
    kept,
    next: 'Deposit it in the workshop, under “Business”. Without it a private customer cannot sign at the door, and you could lose your pay.',
  },
  withdrawalPapersNotDelivered: {
    happened: 'There is no evidence yet that the customer has the withdrawal notice.',
    kept,
    next: 'Hand it over and photograph the signed receipt strip.',
  },
  withdrawalPapersPlaceholder: {
    happened: 'This is the placeholder of the samples. It informs nobody.',
    kept: unchanged,
    next: 'Fetch the official notice and the official form, put in your details and deposit that file.',
  },
  withdrawalPapersUnreadable: {
    happened: 'Obhut can read no text in this file; it is probably a scan.',
    kept: unchanged,
    next: 'Take a PDF file with text. Or compare the scan with the official model yourself and confirm that below.',
  },
  withdrawalPapersIncomplete: {
    happened: 'This file does not look like the official notice with the official form.',
    kept: unchanged,
    next: 'What is wrong stands below. Correct the file and choose it again.',
  },
  withdrawalPapersOutdated: {
    happened:
      'The deposited withdrawal papers are more than a year old, or the law has changed since.',
    kept,
    next: 'Deposit the official version of today in the workshop, under “Business”.',
  },
  earlyStartOutdated: {
    happened: 'The sheet “Begin at once” rests on an outdated state of the law.',
    kept,
    next: 'Update Obhut, or begin only after the withdrawal period.',
  },
  mailRefused: {
    happened: 'This file is no sent mail with sender, recipient and date.',
    kept: unchanged,
    next: 'Save the mail from the sent folder, or the customer’s reply, as an .eml file.',
  },
  mailIsDraft: {
    happened: 'This mail is still a draft. A draft is not delivered.',
    kept: unchanged,
    next: 'Send it and save the mail that was sent.',
  },
  packNotUsable: {
    happened:
      'This pack cannot be handed over: the number is unknown, already used, or printed with an old version.',
    kept: unchanged,
    next: 'Take another pack, or check the number.',
  },
  packNumbersTaken: {
    happened: 'One of these numbers exists already.',
    kept: unchanged,
    next: 'Choose numbers no pack carries yet.',
  },
}

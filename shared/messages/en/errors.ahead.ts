const unchanged = 'Nothing was changed.'

/** Refusals around papers that are sent and come back. */
export const aheadErrors = {
  mailIsOurs: {
    happened: 'This mail is from you, not from the customer.',
    kept: unchanged,
    next: 'Choose the customer’s reply. Your own mail only shows that you sent it.',
  },
  nothingToSend: {
    happened: 'This customer already has everything that is read or signed beforehand.',
    kept: 'The appointment stands.',
    next: 'Everything else happens at the customer’s.',
  },
  appointmentOfAnother: {
    happened: 'Something for this job has already gone to another customer.',
    kept: 'What you entered is saved.',
    next: 'Choose the customer of the appointment again, or begin a new job for this customer.',
  },
  agreementOutstanding: {
    happened: 'The processing agreement is not back signed yet.',
    kept: unchanged,
    next: 'Until then things are only kept. Enter the agreement at the job as soon as it is back.',
  },
  messengerMayNot: {
    happened: 'This person only brings the order. The principal has to sign this.',
    kept: unchanged,
    next: 'Tap “I do not want to / may not sign”. Without this signature what it describes does not happen.',
  },
}

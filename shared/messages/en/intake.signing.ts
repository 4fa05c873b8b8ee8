import type { signing as german } from '../de/intake.signing.ts'

/** From the papers that are due to the receipt, and the camera. */
export const signing = {
  papers: {
    question: 'Which papers are needed?',
    lead: (sheets: number) =>
      sheets === 1 ? 'Everything fits on one sheet.' : `Bundled on ${sheets} sheets.`,
    empty: 'Once customer, device and job are complete, the papers are listed here.',
    why: 'Why',
    source: (source: string) => `Basis: ${source}`,
    sheetOf: (kind: string, codes: string) => `${kind}: ${codes}`,
    later: 'Later, at return and deletion',
    now: 'Now',
    signs: {
      both: 'both sign',
      customer: 'customer signs',
      technician: 'we sign',
      nobody: 'no signature',
    },
    first: 'hand over before signing',
    own: (version: string) => `Your own PDF, edition ${version}`,
    ownOutdated: 'law checked more than a year ago',
    leaveOut: 'Leave out',
    leaveOutTitle: (paper: string) => `Leave out ${paper}?`,
    leaveOutReason: 'Why does it work without?',
    leaveOutNote: 'The reason then stands in the ledger.',
    keep: 'Keep',
    leftOut: (reason: string) => `Left out: ${reason}`,
    takeAfterAll: 'Take it after all',
    add: 'Add',
    takeOff: 'Take off again',
    notDue: 'Not needed, but possible.',
    chosen: 'Add a paper',
    blocked: 'This is not possible yet',
    goThere: 'Complete it there',
    reasons: {
      everyJob: 'Every job is written down.',
      handover:
        'You take devices along. What goes along, and in which condition, belongs on paper.',
      informOnce: 'This person has not had the privacy information yet.',
      permissions: 'Without permission we may not open, bypass or delete anything.',
      backup: 'Data can be lost during the work.',
      consumerAtHome:
        'Consumer, contract made at the customer’s: withdrawal is possible for 14 days.',
      consumerDistance: 'Consumer, contract at a distance: withdrawal is possible for 14 days.',
      earlyStart: 'The customer wants us to start before the withdrawal period ends.',
      householdWithAccess: 'We get at private data.',
      controllerWithAccess: 'We get at data the customer answers for.',
      mixedUse: 'The device is not used privately only, and we get at data.',
      frameworkInForce:
        'The data processing agreement is in force; only the instruction for this device is missing.',
      mediumToErase: 'A medium is to be erased. This needs a signed order.',
      mediumErased: 'The customer gets a certificate of the erasure.',
      copiesErased: 'The customer gets a certificate that our copies were deleted.',
      return: 'At the return everything is ticked off against the intake.',
      custody: 'The customer sees who had the device when, and what was opened.',
      correction: 'Something on a signed sheet is wrong.',
      newInformation:
        'The agreement changes. Before that, scope, price and the withdrawal notice have to be handed over again.',
      byMail: 'The customer wants the papers by mail instead of on paper.',
      householdRemote: 'We help from afar and see private data.',
      controllerRemote: 'We help from afar and see data the customer answers for.',
      churchBody: 'Church body: the data protection act of its church applies to its data.',
      socialData: 'The body keeps social data: the agreement says how we protect it.',
      healthInsurance:
        'Practice, pharmacy or care: health data need an agreement and stay out of any cloud.',
      secrecyMedical:
        'Practice: professional secrecy, § 203 StGB. We commit ourselves even if we open nothing.',
      secrecyLegal:
        'Law or tax firm: professional secrecy, § 203 StGB. We commit ourselves even if we open nothing.',
      secrecyOther:
        'Professional secrecy, § 203 StGB. We commit ourselves even if we open nothing.',
      secrecySingleMandate:
        'Professional secrecy: this is about one single mandate. Its consent stands in this paper.',
      estimate: 'The price of the repair is said before it is ordered.',
      estimateAfterDiagnosis:
        'Look first, then reckon: after the diagnosis the customer gets the estimate.',
      diagnosisFee: 'The diagnosis costs something. An estimate then says what the repair costs.',
      purchase: 'We buy in the customer’s name. For that we need power of attorney.',
      purchaseForBody:
        'We buy in the name of a public body. It checks its purchasing rules beforehand.',
      consents: 'We ask for something the job does not need. The customer may say no.',
      added: 'You have added this paper.',
    },
    blocks: {
      mailing: 'Until then no papers by mail.',
      signing: 'Until then the customer may not sign anything.',
      takeOver: 'Until then nothing goes along.',
      earlyWork: 'Until then no work before the 14 days are over.',
      erasing: 'Until then nothing is erased.',
      repair: 'Until then nothing is repaired.',
      purchase: 'Until then nothing is bought.',
      use: 'Until then none of it is used.',
      return: 'Until then nothing goes back.',
    },
    obstacles: {
      'open.processing': 'Details for the data processing agreement are still missing.',
      'open.safeguards': 'With specially protected data it must be said how we protect them.',
      'open.measures':
        'Your protective measures are not complete yet. Complete them under “Business”.',
      'open.authority': 'Whoever signs cannot bind the customer alone. Note the authority.',
      'open.earlyStart':
        'The customer must still say whether we shall start before the period ends.',
      'open.erasureMedium': 'Say at the device which medium is to be erased.',
      'open.mail': 'Papers by mail: the customer’s mail address is missing.',
      'open.remote': 'Say in the job how the help from afar goes.',
      'open.purchase': 'Say in the job what is to be bought, where, and up to which price.',
      'open.sale':
        'If you sell yourself, this is a contract of sale with two years of warranty and no purchase on behalf. Write an offer of its own for it, or let the dealer sell.',
      'open.socialData':
        'The body must notify its supervisory authority of this job beforehand. Write in the job who says that it did.',
      'open.singleMandate':
        'Is this about the data of one single client or patient? Then that person’s consent is needed.',
      'open.abroad':
        'Your list names a company outside the EU that gets at devices. With professional secrets that needs a reason in the job.',
      'open.mustStay': 'This paper cannot be left out. Only another answer makes it unnecessary.',
    },
  },

  signatures: {
    question: 'Read and sign',
    turn: 'Turn the screen to the customer',
    turnHint: (sheets: number) =>
      sheets === 1
        ? 'The customer reads and signs 1 sheet.'
        : `The customer reads and signs ${sheets} sheets.`,
    needsPin: 'Set a PIN first: it ends the turned screen.',
    read: 'View',
    slotOpen: 'open',
    slotOnScreen: 'on the screen',
    slotOnPaper: 'on paper',
    slotByMail: 'by mail',
    slotRefused: 'refused',
    slotMayNot: 'may not',
    slotNotToday: 'not today',
    byCustomer: 'customer',
    byTechnician: 'we',
    byReceipt: 'receipt',
    voluntary: 'voluntary',
    withdraw: 'Take back',
    withdrawHint:
      'Until completion every signature can be taken back. After that only a correction helps.',
    onPaper: 'Signed on paper',
    onPaperTitle: 'Signed on paper',
    onPaperText:
      'Print the sheet, have it signed with a pen and photograph the signature. The number at the foot of the sheet ties both together.',
    paperNumber: 'Number on the sheet',
    paperNumberMatches: 'Number matches, take photo',
    declined: (outcome: string) => `Customer: ${outcome}`,
    allSheets: 'All sheets',
    mySignature: 'Your signature',
    mySignatureFor: (sheet: string) => `Your signature: ${sheet}`,
    nextMine: (left: number) => (left === 1 ? '1 sheet left' : `${left} sheets left`),
    place: 'Place',
    deliver: {
      title: 'Hand over first',
      text: 'The customer must hold the withdrawal papers in hand before signing. Otherwise the period does not begin, and you can lose your money.',
      stake: (amount: string) => `At stake: ${amount}`,
      print: 'Print',
      strip: 'Photograph receipt',
      stripHint: 'The signed strip on the advance sheet.',
      mail: 'Read in the sent mail',
      statement: 'Only my statement',
      statementText: 'What did you hand over, and when?',
      statementWeak: 'Weak evidence: in a dispute it is your word against the customer’s.',
      done: 'handed over',
      printed: 'printed – no evidence yet',
      withPen: (sheet: string) =>
        `Printed with them: “${sheet}”. The customer ticks it in person and signs with a pen.`,
    },
    pen: {
      title: (sheet: string) => `${sheet}: with a pen on paper`,
      text: 'The customer ticks both boxes in person and signs. You photograph the sheet, the paper stays with the customer.',
      printed: 'The sheet is printed.',
      notPrinted: 'The sheet is not printed yet.',
      photo: 'Photograph the signed sheet',
      here: 'Sign here, is printed at once',
      declined: 'The customer does not want this',
    },
    open: 'Still missing',
    allSigned: 'Everything is signed. Completing fixes the handover.',
    finishing: 'Sheets are being completed …',
  },

  receipt: {
    titleOf: {
      toUs: 'Device taken over',
      toCustomer: 'Device returned',
      issue: 'Issued',
      correct: 'Corrected',
      sent: 'Back and signed',
    },
    undelivered: (count: number) =>
      count === 1 ? '1 sheet not delivered yet' : `${count} sheets not delivered yet`,
    allDelivered: 'everything delivered',
    state: {
      finished: 'completed',
      draft: 'draft',
      printed: 'printed',
      drafted: 'mail draft',
      delivered: 'delivered',
      deliveredWeak: 'delivered, by statement only',
      toDeliver: 'still to hand over',
    },
    signed: {
      both: 'signed by both',
      customer: 'signed by the customer',
      technician: 'signed by us',
      nobody: 'no signature',
      declined: 'not signed',
    },
    early: {
      pen: 'with a pen on paper',
      printed: 'on the screen, printed afterwards',
      unprinted: 'on the screen, not printed yet',
    },
    printNow: {
      title: (sheet: string) => `Print “${sheet}” first`,
      text: 'The customer signed this sheet on the screen and needs it on paper. Print it now and hand it over. Then “Done” leads on.',
    },
    printAll: (pages: string) => `Print (${pages})`,
    mailDraft: 'E-mail draft',
    mailTo: 'To',
    mailEnglish: 'In English too',
    mailEnglishNote: 'The text stands below the German one; the English reading aids are attached.',
    mailTitle: 'Save mail draft',
    mailText:
      'The file is readable. Save it only where nobody else reads. A draft is not a delivery yet.',
    mailDeclined: 'The customer chose paper. An e-mail does not replace it.',
    mailSave: 'Save draft',
    saved: (file: string) => `Saved: ${file}`,
    save: 'Save PDF',
    inHand: 'In hand',
    inHandAll: 'The customer holds everything',
    code: 'The customer’s receipt',
    codeGood:
      'Stands on every sheet. With the case file your customer can check without you whether older entries were changed; later ones are fixed only by the next sheet. That does not show whether they were right from the start.',
    qr: (code: string) => `QR code of the receipt ${code}`,
    at: (clock: string) => clock,
  },

  camera: {
    title: 'Take a photo',
    shoot: 'Shoot',
    again: 'Once more',
    take: 'Take this photo',
    file: 'Choose a picture file',
    starting: 'Starting the camera …',
    none: 'No camera found. Choose a picture instead.',
    live: 'Picture of the camera',
    still: 'Picture taken',
    unreadable: 'This picture cannot be read. Choose another one, best a JPEG.',
    tooLarge:
      'This picture is too large: at most 50 megapixels and 60 MB. Choose a smaller one or use the camera.',
    stripped: 'Place and camera data are removed.',
  },
} satisfies typeof german

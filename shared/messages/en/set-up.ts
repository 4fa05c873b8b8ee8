import type { de } from '../de/de.ts'

export const setUp = {
  title: 'Set-up',
  steps: {
    welcome: 'Welcome',
    folder: 'Folder',
    passphrase: 'Passphrase',
    recoveryKey: 'Key',
    business: 'Business',
    measures: 'Safeguards',
    subProcessors: 'Sub-processors',
    withdrawalPapers: 'Withdrawal papers',
    pin: 'PIN',
  },
  welcome: {
    title: 'Welcome to Obhut',
    lead: 'In about ten minutes your business is ready for its first job.',
    points: [
      'At the door you record what you take along and what you may do with it. Obhut makes the papers that belong to this customer and this job.',
      'Your customer reads and signs them on this screen or on paper and keeps a receipt.',
      'Everything lies encrypted on this computer. No step needs a network.',
    ],
    adviceTitle: 'Templates, no legal advice',
    advice:
      'Obhut provides templates and keeps records. It does not give you legal advice. Have a lawyer look at the templates once.',
    ledgerTitle: 'The ledger can also speak against you',
    ledger:
      'What stands in it cannot be changed later. That is its value for your customer and for you. Internal remarks belong in the note, and notes, too, can be asked for.',
    begin: 'Begin the set-up',
    sample: 'Try it with samples first',
  },
  folder: {
    title: 'Where shall your archive be?',
    lead: 'Everything will lie here: customers, jobs, papers, photos. Encrypted from the first entry.',
    now: 'Folder of the archive',
    choose: 'Choose another folder',
    advice:
      'Best on the built-in drive. Not in a folder that a cloud synchronises, and not on a stick you may lose.',
    take: 'Take this folder',
  },
  passphrase: {
    title: 'Choose your passphrase',
    lead: 'It opens the archive. Nobody can reset it, not even we can.',
    field: 'Passphrase',
    again: 'Repeat passphrase',
    differs: 'The two entries still differ.',
    strength: 'How hard it is to guess',
    score: ['far too easy', 'too easy', 'still too easy', 'good', 'very good'],
    hint: {
      tooShort: 'Too short. Four or more words are easier to remember than a short jumble.',
      common: 'This is on lists of well-known passwords.',
      repeats: 'Repetitions and sequences hardly make it safer.',
      addWords: 'One or two more words that do not belong there.',
      good: 'Do not write it down where the computer is.',
    },
    create: 'Make the archive',
  },
  recoveryKey: {
    title: 'Your recovery key',
    lead: 'It opens the archive when you have forgotten the passphrase. It is shown only until you have entered it from the paper.',
    advice:
      'Print it or copy it by hand and put it where your important contracts are. Not with the computer.',
    print: 'Print the key',
    haveIt: 'I have it on paper',
    enterTitle: 'Enter the key from the paper',
    enterLead: 'This makes sure that your printout is right. Only then it goes on.',
    field: 'Recovery key',
    format: 'Dashes and spaces may be left out; capital or small letters are the same.',
    check: 'Check the key',
    showAgain: 'Look at it again',
    gone: 'The key is not shown a second time. If you have no printout, make a new one; the old one then ends.',
    renew: 'Make a new key',
    renewText:
      'The present recovery key then ends; earlier backups still open with it. To be safe, Obhut asks for the passphrase.',
  },
  business: {
    title: 'Your business',
    lead: 'You can change all of it later under “Business”.',
    save: 'Save the business',
  },
  measures: {
    title: 'What protects your customers’ data?',
    lead: 'Filled in for a business of one person. Change what is different with you: what stands here becomes part of the contract.',
    save: 'Adopt the measures',
  },
  subProcessors: {
    title: 'Who works for you?',
    lead: 'Whoever stores or sees data on your behalf: mailbox, website, cloud, data recovery. Your customer gets this list.',
    save: 'Adopt the list',
    saveNone: 'Nobody, continue',
  },
  withdrawalPapers: {
    title: 'Deposit the official withdrawal papers',
    skip: 'Deposit later',
    skipTitle: 'What leaving this out costs',
    skipText:
      'Without the official notice no private customer can sign at the door or on the phone. If they sign on other paper all the same, they can withdraw for up to a year and two weeks and need not pay anything.',
    go: 'Continue',
  },
  pin: {
    title: 'A PIN for the turned screen',
    lead: 'While your customer reads and signs, only this PIN leads to your other data. Six digits.',
    first: 'Choose a PIN',
    again: 'Repeat the PIN',
    differs: 'That was not the same PIN. Please start again.',
    limits:
      'The PIN protects against curious eyes. It does not protect when somebody takes the running computer away.',
    finish: 'Done, to the overview',
  },
} satisfies typeof de.setUp

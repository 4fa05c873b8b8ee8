import type { extras as german } from '../de/intake.extras.ts'

/** What is asked only of some jobs, in English. */
export const extras = {
  remote: 'Help from afar',
  tool: 'Program and version',
  toolHint: 'for example: Fernblick 5.1',
  connection: 'How do we connect?',
  connections: { direct: 'directly', relay: 'through a server' },
  connectionMeans: {
    direct: 'Nobody else is involved.',
    relay: 'Who runs the server, and in which country, stands in the paper.',
  },
  relay: 'Who runs the server?',
  relayCountry: 'In which country?',
  releasedBy: 'Who releases each session?',
  unattended: 'May we connect while nobody is there?',
  unattendedMeans: {
    yes: 'The paper says so as a permission of its own, and each session is written down.',
    no: 'Somebody at the customer’s releases each session.',
  },
  recording: 'Is the session recorded?',
  recordingUntil: 'Recording deleted on',
  toolStays: 'Does the program stay on the device afterwards?',

  purchase: 'Purchase',
  seller: 'Who sells the goods to the customer?',
  sellers: { dealer: 'the dealer', us: 'we do' },
  sellerMeans: {
    dealer:
      'We buy in the customer’s name. The dealer learns name and address, the invoice is made out to the customer, who signs the power of attorney on its own.',
    us: 'Then it is a sale: we are liable for the goods for two years. That cannot stand on this job – write an offer of its own. Parts we build in belong to the price of the repair.',
  },
  dealer: 'From which dealer?',
  item: (number: number) => `Goods ${number}`,
  count: 'Number',
  itemCeiling: 'Together at most',
  itemCeilingMeans: 'With tax and shipping. We may not spend more.',
  addItem: 'More goods',
  removeItem: (number: number) => `Remove goods ${number}`,
  until: 'Power of attorney until',

  estimate: 'What can we say by now?',
  estimates: { later: 'nothing yet', estimate: 'estimate', european: 'binding offer' },
  estimateMeans: {
    later: 'The estimate follows once the fault is found. Nothing is repaired before.',
    estimate:
      'Free of charge. If it becomes substantially dearer we say so at once, and the customer may terminate.',
    european:
      'With the repair information of EU law. The maximum price binds us for 30 days at least; it does not replace the withdrawal notice.',
  },
  maximum: { estimate: 'Expected, all together', european: 'At most, all together' },
  maximumMeans: 'This is also the ceiling of the job.',
  workDays: 'Working days',
  validUntil: 'Valid until',
  validMeans: 'Less than 30 days is not possible; the sheet then names the 30th day.',
  estimateDefect: 'What is wrong with the device?',
  estimateRepair: 'What would we do?',
  replacement: 'Replacement device with its price',
  ancillary: 'What else comes with it, with its price',

  byMail: 'Papers by e-mail instead of on paper?',
  byMailMeans: {
    yes: 'The customer signs for this on its own. Whoever declines there gets everything on paper.',
    no: 'The customer gets everything on paper.',
  },
  byMailAddress: 'To which address?',

  consents: 'Voluntary consents',
  consentsFor: 'What do we ask for?',
  consentsHint:
    'Voluntary, one signature for each purpose. If the customer says no, nothing about the job changes.',
  purposes: {
    photos: 'show photos',
    reference: 'name as a reference',
    newsletter: 'send a newsletter',
  },
  detail: {
    photos: 'Which photos, and where?',
    reference: 'Which text with which name, and where?',
    newsletter: 'How often, and where to?',
  },
  details: {
    photos: 'Pictures of the device before and after the work, on our website.',
    reference: 'One sentence with name and town, on our website.',
    newsletter: 'Four times a year at most, to the e-mail address of this job.',
  },

  socialDataNoticeSaidBy: 'Who says that the supervisory authority knows?',
  secrecyAbroad: 'Why are professional secrets safe outside the EU too?',
  secrecyAbroadHint: (names: string) =>
    `${names} works outside the EU. That is allowed only where secrets are protected comparably, or where none are reached.`,
  socialDataNoticeHint: 'With social data the body must notify the job beforehand.',
  singleMandate: 'Is it about one single case or mandate only?',
  singleMandateMeans: {
    yes: 'Then we begin only when that person has consented.',
    no: 'Then the commitment to secrecy is enough.',
  },
  consentSaidBy: 'Who says that the consent is there?',
  consentSaidByHint: 'No names of patients or clients.',
} satisfies typeof german

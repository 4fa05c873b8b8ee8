import type { de } from '../de/de.ts'

export const agreements = {
  title: 'Data processing agreements',
  none: 'No agreement yet. With the first job that reaches data Obhut presents ours; public bodies and larger practices often bring their own.',
  receive: 'Deposit the customer’s agreement',
  from: { us: 'Our framework agreement', them: 'The customer’s agreement' },
  concluded: (day: string) => `concluded on ${day}`,
  toJob: (number: string) => `with job ${number}`,
  until: (day: string) => `runs until ${day}`,
  endedOn: (day: string) => `ended on ${day}`,
  breach: (hours: number) =>
    hours === 1 ? 'breach report within one hour' : `breach report within ${hours} hours`,
  state: { inForce: 'in force', over: 'ended' },
  untold: (count: number) =>
    count === 1 ? '1 new sub-processor not announced' : `${count} new sub-processors not announced`,
  show: 'Show',
  end: 'End …',
  terms: {
    title: 'Deposit the customer’s agreement',
    lead: 'Enter what the agreement says, then choose the PDF file with the signatures. From then on Obhut asks this customer only for the single instruction.',
    concludedOn: 'Concluded on',
    until: 'Runs until',
    untilNote: 'Empty if it runs without end.',
    signatory: 'Signed for the customer by',
    signatoryNote: 'Name and position.',
    breachHours: 'Report a breach within (hours)',
    noticeDays: 'Announce new sub-processors (days before)',
    subProcessors: 'What the agreement says about sub-processors',
    choose: 'Choose PDF',
  },
  ending: {
    title: 'End the agreement',
    text: 'The agreement stays in the archive. The next job that reaches data then needs a new one.',
    on: 'Last day',
    reason: 'Reason',
    save: 'End the agreement',
  },
  announce: {
    title: 'These customers do not know of new sub-processors yet',
    text: 'An agreement is in force with them. Tell them before you use the sub-processor for their data.',
    days: (days: number) => (days === 1 ? '1 day before' : `${days} days before`),
    mode: {
      general: 'may object',
      specific: 'must agree first',
    },
    draft: 'Draft a mail',
    to: 'Send to',
    save: 'Save the draft',
    saved: (fileName: string, day: string) =>
      `Saved as ${fileName}. The draft has not been sent yet; you may use the sub-processor from ${day} if nobody objects.`,
  },
  assurance: {
    title: 'Agreements promise the measures you had so far',
    text: 'With at least one customer an agreement is in force whose annex lists these measures. You may replace them by equal or better ones, not by weaker ones.',
    confirm: 'They are equal or better',
    back: 'Change them again',
  },
} satisfies typeof de.agreements

import type { estimating as german } from '../de/estimating.ts'

export const estimating: typeof german = {
  title: 'Estimate',
  none: 'Nothing is repaired before the customer knows the price and has agreed.',
  write: 'Write an estimate',
  form: 'What does the customer get?',
  forms: { estimate: 'estimate', european: 'binding offer' },
  issue: 'Issue',
  issueNote: 'The sheet is then complete. Print or send it on the next page.',
  sentOn: (day, amount) => `of ${day} · ${amount}`,
  open: 'no answer yet',
  enter: 'Enter the answer',
  answerTitle: 'What does the customer say?',
  answer: { accepted: 'repair it', declined: 'do not repair it' },
  answered: { accepted: 'agreed', declined: 'declined' },
  saidBy: 'Who said so?',
  how: 'How?',
  howNote: 'For example: on the telephone, by e-mail of 3 December.',
  save: 'Enter',
  heard: (name, how, day) => `${name}, ${how}, ${day}`,
}

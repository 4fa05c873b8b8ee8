import type { Estimate } from '../../model/order.ts'
import type { EstimateAnswer } from '../../model/estimates.ts'

/** The estimate after the diagnosis, and what the customer says to it. */
export const estimating = {
  title: 'Kostenanschlag',
  none: 'Repariert wird erst, wenn der Kunde den Preis kennt und zugesagt hat.',
  write: 'Kostenanschlag schreiben',
  form: 'Was bekommt der Kunde?',
  forms: {
    estimate: 'Kostenanschlag',
    european: 'bindendes Angebot',
  } satisfies Record<Estimate['form'], string>,
  issue: 'Ausstellen',
  issueNote: 'Das Blatt ist damit fertig. Drucken oder senden Sie es auf der nächsten Seite.',
  sentOn: (day: string, amount: string) => `vom ${day} · ${amount}`,
  open: 'Antwort offen',
  enter: 'Antwort eintragen',
  answerTitle: 'Was sagt der Kunde?',
  answer: {
    accepted: 'reparieren',
    declined: 'nicht reparieren',
  } satisfies Record<EstimateAnswer['answer'], string>,
  answered: {
    accepted: 'zugesagt',
    declined: 'abgelehnt',
  } satisfies Record<EstimateAnswer['answer'], string>,
  saidBy: 'Wer hat das gesagt?',
  how: 'Wie?',
  howNote: 'Zum Beispiel: am Telefon, per E-Mail vom 3. Dezember.',
  save: 'Eintragen',
  heard: (name: string, how: string, day: string) => `${name}, ${how}, ${day}`,
}

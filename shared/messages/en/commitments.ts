import type { de } from '../de/de.ts'

export const commitments = {
  title: 'Formal commitment',
  none: 'Where the body asks for a commitment under the Verpflichtungsgesetz, it takes it from you itself, by word of mouth. You can keep the record of it here.',
  taken: (who: string, day: string) => `${who}, committed on ${day}`,
  by: (takenBy: string) => `by ${takenBy}`,
  show: 'View',
  deposit: 'Keep the record',
  form: {
    lead: 'Obhut only keeps the record. Enter what it says, then choose the scan as a PDF.',
    on: 'Committed on',
    notYet: 'This day lies in the future.',
    who: 'Who was committed',
    takenBy: 'Who took the commitment',
    takenByNote: 'Name and position.',
    choose: 'Choose PDF',
  },
} satisfies typeof de.commitments

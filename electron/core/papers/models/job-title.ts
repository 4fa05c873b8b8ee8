import type { Block } from '../layout/blocks.ts'
import { label } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import type { JobSaid } from './said.ts'
import { dayOf, longDayText } from './format.ts'

/** The head of a paper that belongs to a job: its title, and below it the job's number and the day it was written. */
export const jobTitle = (
  said: Pick<JobSaid, 'jobNumber' | 'preparedAt'>,
  text: PaperText,
): Block => ({
  type: 'title',
  text: text.title,
  subtitle: label(text, 'subtitle', {
    number: said.jobNumber,
    day: longDayText(dayOf(said.preparedAt), text),
  }),
})

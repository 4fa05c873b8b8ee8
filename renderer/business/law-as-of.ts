import { daysAfter } from '../parts/amounts.ts'
import { today } from '../today.ts'

const goodForDays = 365

/** A text is trusted for a year after its law was last read (REQ-00). */
export const isOutdated = (lawAsOf: string): boolean => daysAfter(lawAsOf, goodForDays) < today()

import { z } from 'zod'

/** A word of the program, such as `core.gone` or `TypeError`: too narrow a form for a name, a path or a sentence. */
const Word = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/)
  .max(64)

/** Ten letters and digits that stand on the user's screen and in the log, so that the two can be matched. */
export const Reference = z.string().regex(/^[a-z2-7]{10}$/)

/**
 * One line of the log, a list of what may be in it: nothing else can be written, so no text of the business, no path
 * and no stack gets there.
 */
export const LogLine = z.strictObject({
  level: z.enum(['note', 'warning', 'error']),
  event: Word,
  reference: Reference.optional(),
  code: Word.optional(),
  durationMs: z.number().min(0).optional(),
})
export type LogLine = z.infer<typeof LogLine>

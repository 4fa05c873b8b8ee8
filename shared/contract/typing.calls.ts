import { z } from 'zod'

import { Instant } from '../time.ts'
import { command, query } from './call.ts'

/** A form, and what it is about: `custody:job_…:STORED`. */
export const TypingPlace = z.string().regex(/^[a-z][A-Za-z]{0,30}(:\w{1,60}){0,2}$/)

/** What stands half-typed in a form or a dialog: a lock or a crash must not lose it. It counts for nothing. */
export const typingCalls = {
  'typing.kept': query(
    z.strictObject({ place: TypingPlace }),
    /** In the words of that form, as JSON. */
    z.strictObject({ typed: z.string().exactOptional() }),
  ),
  /** With every pause; without anything typed it is dropped. */
  'typing.keep': command(
    z.strictObject({ place: TypingPlace, typed: z.string().max(50_000).exactOptional() }),
    z.strictObject({ savedAt: Instant }),
  ),
}

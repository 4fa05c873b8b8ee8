import { z } from 'zod'

import { JobId } from '../ids.ts'
import { command } from './call.ts'

/** What the customer is given to check us with. */
export const proofCalls = {
  /**
   * Saves the job's case file where the user says, beside it the page that judges it and all finished sheets: what goes onto
   * a stick. `page` is false where the program was not built with its page.
   */
  'job.exportCase': command(
    z.strictObject({ job: JobId }),
    z.strictObject({ fileName: z.string(), sheets: z.int(), page: z.boolean() }),
  ),
}

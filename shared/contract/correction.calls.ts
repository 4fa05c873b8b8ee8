import { z } from 'zod'

import { JobId, SheetId } from '../ids.ts'
import { Change } from '../model/corrections.ts'
import { command } from './call.ts'
import { SittingView } from './job.calls.ts'

export const correctionCalls = {
  /** Makes the sheets of a correction; it is in force once they are signed and finished. The old sheet stays. */
  'correction.prepare': command(
    z.strictObject({ job: JobId, sheet: SheetId, changes: z.array(Change).min(1).max(8) }),
    SittingView,
  ),
}

import { z } from 'zod'

import { ExportCounts } from '../facts/leaving.kinds.ts'
import { command, query } from './call.ts'

const Nothing = z.strictObject({})

/** Everything out of Obhut, readable for other programs and for ever. */
export const leavingCalls = {
  /** How far the export has come that is being made. */
  'leave.view': query(
    Nothing,
    z.strictObject({
      running: z
        .strictObject({
          phase: z.enum(['copying', 'checking']),
          percent: z.int().min(0).max(100),
        })
        .exactOptional(),
    }),
  ),
  /** The user picks a folder; a new one is made in it. Answers when every file was read back. Not at a customer's. */
  'leave.export': command(Nothing, z.strictObject({ folder: z.string(), counts: ExportCounts })),
  'leave.cancel': command(Nothing, Nothing),
}

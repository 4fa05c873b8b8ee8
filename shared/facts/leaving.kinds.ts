import { z } from 'zod'

import { ExportId } from '../ids.ts'
import { Head } from './envelope.ts'
import { kind } from './kind.ts'

/** What went out of the archive. */
export const ExportCounts = z.strictObject({
  jobs: z.int().min(0),
  /** Finished sheets. */
  papers: z.int().min(0),
  photos: z.int().min(0),
  /** Files out of the archive, sheets and photos included. */
  files: z.int().min(0),
  /** Files an entry names that could not be read, or not as the entry says. */
  missing: z.int().min(0),
})
export type ExportCounts = z.infer<typeof ExportCounts>

/** Taking everything along. */
export const leavingKinds = {
  /** Everything that could be read was written outside, unencrypted, and read back; it shows this head. */
  'archive.exported': kind(1, {
    exported: z.strictObject({ id: ExportId, counts: ExportCounts, head: Head }),
  }),
}

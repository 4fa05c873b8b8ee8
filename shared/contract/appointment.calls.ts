import { z } from 'zod'

import { JobId, SheetId, SittingId } from '../ids.ts'
import { Appointment } from '../model/appointment.ts'
import { DuePaper } from '../model/papers.ts'
import { Line } from '../model/text.ts'
import { Bytes } from './bytes.ts'
import { command, query } from './call.ts'
import { ErrorCode } from './errors.ts'
import { SittingView } from './job.calls.ts'

const OfJob = z.strictObject({ job: JobId })
const OfSitting = z.strictObject({ sitting: SittingId })

/** A scan or a mail that was dropped onto the window; without it the core asks which file. */
const Dropped = Bytes(20_000_000).exactOptional()

export const appointmentCalls = {
  /** Records customer and appointment of an intake whose deciding questions are answered; again when it moves. */
  'appointment.make': command(OfJob.extend(Appointment.shape), z.strictObject({})),
  /** What is to be read or signed before the appointment, and which answers for it are open. */
  'ahead.view': query(
    OfJob,
    z.strictObject({
      due: z.array(DuePaper),
      open: z.record(z.string(), z.enum(['missing', 'notValid'])),
      blocked: z.array(z.strictObject({ code: ErrorCode, detail: z.string().exactOptional() })),
    }),
  ),
  /** Makes the sheets that are sent ahead, or that go to the principal of a messenger. */
  'ahead.prepare': command(OfJob, SittingView),
  /** Saves a mail draft with the sheets to read where the user says; a draft is never a delivery. */
  'ahead.draftMail': command(
    OfSitting.extend({ to: Line(160) }),
    z.strictObject({ fileName: z.string(), sitting: SittingView }),
  ),
  /** Prints the letter with everything that is enclosed; printed is not delivered. */
  'ahead.print': command(OfSitting, SittingView),
  /** What came back signed: a scan of the sheets, or a mail in which the customer declares it. */
  'ahead.takeBack': command(
    OfSitting.extend({
      slots: z
        .array(z.strictObject({ sheet: SheetId, slot: Line(40) }))
        .min(1)
        .max(12),
      by: z.enum(['scan', 'mail']),
      file: Dropped,
    }),
    SittingView,
  ),
}

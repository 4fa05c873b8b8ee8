import { z } from 'zod'

import { JobId } from '../ids.ts'
import { Line, Lines } from '../model/text.ts'
import { PackRange, ReceivedWithdrawal, ShareDone, WithdrawalWay } from '../model/withdrawal.ts'
import { Instant } from '../time.ts'
import { command, query } from './call.ts'

const OfJob = z.strictObject({ job: JobId })

const PacksView = z.strictObject({
  /** Numbers that can be handed out. */
  free: z.array(z.int()),
  used: z.int(),
  /** Unused, but printed with an earlier state of the official papers: waste paper. */
  old: z.int(),
})

export const withdrawalCalls = {
  /** Begins work inside the period although a withdrawal would leave us without money; the reason is recorded. */
  'work.beginEarly': command(OfJob.extend({ reason: Line(200) }), z.strictObject({})),
  /** Any clear statement counts, in any form. `share` is owed where money is due for a part of the work. */
  'withdrawal.receive': command(
    OfJob.extend({
      way: WithdrawalWay,
      words: Lines(600).exactOptional(),
      sentAt: Instant.exactOptional(),
      /** Absent = now. */
      receivedAt: Instant.exactOptional(),
      share: ShareDone.exactOptional(),
    }),
    ReceivedWithdrawal,
  ),
  /** Sets of notice, form and carbon sheet, printed at home for the day without printer and network. */
  'packs.register': command(PackRange, PacksView),
  'packs.view': query(z.strictObject({}), PacksView),
  /** The confirmation to the customer as it would be written now, for reading aloud or writing by hand. */
  'withdrawal.confirmation': query(
    OfJob,
    z.strictObject({
      subject: z.string(),
      paragraphs: z.array(z.string()),
      to: z.string().exactOptional(),
    }),
  ),
  /** Saves the confirmation as a mail draft where the user says. */
  'withdrawal.draftConfirmation': command(
    OfJob.extend({ to: Line(160) }),
    z.strictObject({ fileName: z.string() }),
  ),
}

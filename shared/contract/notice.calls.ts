import { z } from 'zod'

import { JobId, SheetId } from '../ids.ts'
import { EstimateAnswer } from '../model/estimates.ts'
import { NoticeRequest } from '../model/notices.ts'
import { Estimate } from '../model/order.ts'
import { Lines } from '../model/text.ts'
import { command } from './call.ts'
import { SittingView } from './job.calls.ts'

/** Letters to the customer that nobody signs (sheet K). Each is issued complete; that is no delivery yet. */
export const noticeCalls = {
  'notice.issue': command(z.strictObject({ job: JobId, notice: NoticeRequest }), SittingView),
  /** After the diagnosis (D12). Refuses `alreadyDone` while another one is not answered. */
  'estimate.issue': command(z.strictObject({ job: JobId, estimate: Estimate }), SittingView),
  'estimate.answer': command(EstimateAnswer.extend({ sheet: SheetId }), z.strictObject({})),
  'disputeHint.issue': command(z.strictObject({ job: JobId, dispute: Lines(400) }), SittingView),
}

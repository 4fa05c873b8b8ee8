import type { paperCalls } from '../../../shared/contract/paper.calls.ts'
import type { HandlersOf } from '../office.ts'
import { deliverHandlers } from './deliver.ts'
import { finishHandlers } from './finish.ts'
import { prepareHandlers } from './prepare.ts'
import { signHandlers } from './sign.ts'

/** A sitting from end to end: prepare what is due, show and sign it, finish it, hand it over. */
export const paperHandlers: HandlersOf<keyof typeof paperCalls> = {
  ...prepareHandlers,
  ...signHandlers,
  ...finishHandlers,
  ...deliverHandlers,
}

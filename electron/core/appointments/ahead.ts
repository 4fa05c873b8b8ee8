import {
  readDeciding,
  readEnding,
  readOffering,
  sentAhead,
  type Deciding,
  type Ending,
  type Offering,
} from '../../../shared/model/appointment.ts'
import type { OpenFields } from '../../../shared/model/draft.ts'
import type { IntakeDraft } from '../../../shared/model/intake.ts'
import type { DuePaper, PaperCode } from '../../../shared/model/papers.ts'
import type { Signatory } from '../../../shared/model/order.ts'
import { answersOf, type Known } from '../papers/answers.ts'
import { due, served } from '../papers/due.ts'
import type { Blocked, BlockedDetail } from '../papers/obstacles.ts'

/** What an appointment owes: papers that can be read or signed before it, and what is still to be asked for them. */
export interface Ahead {
  readonly due: readonly DuePaper[]
  readonly open: OpenFields
  readonly blocked: readonly Blocked[]
  /** Present when nothing is open: who and what the papers are about. */
  readonly answers?: Deciding & { order: Partial<Ending & Offering> }
}

/**
 * Works out what is sent before the visit, by the same table that decides at the door. Pure. Answers that only the
 * door needs are not asked here; those of the contract and of the price are asked where these papers are due.
 */
export const ahead = (draft: IntakeDraft, known: Known): Ahead => {
  const deciding = readDeciding(draft)
  if (!deciding.complete) return { due: [], open: deciding.open, blocked: [] }
  const answered = { ...deciding.value, devices: [] }
  const decided = due(answersOf(answered, known))
  const papers = served(decided.due)
    .filter(({ code }) => sentAhead.includes(code))
    .map(({ toPrincipal: _away, ...paper }) => paper)
  const owes = (code: PaperCode) => papers.some((paper) => paper.code === code)
  const ending = owes('D04') ? readEnding(draft) : nothingAsked
  const offering = owes('D07') ? readOffering(draft) : nothingAsked
  const open = {
    ...(ending.complete ? {} : ending.open),
    ...(offering.complete ? {} : offering.open),
  }
  const blocked = decided.blocked.filter(
    ({ detail }) => detail === undefined || stopsSending.includes(detail),
  )
  if (!ending.complete || !offering.complete) return { due: papers, open, blocked }
  const order = { ...deciding.value.order, ...ending.value.order, ...offering.value.order }
  const signatory = whoMaySign(deciding.value.signatory)
  return { due: papers, open, blocked, answers: { ...deciding.value, signatory, order } }
}

/** A messenger signs nothing that is sent: whoever he brings the order for does. */
export const whoMaySign = ({ messengerFor, ...signatory }: Signatory): Signatory =>
  messengerFor === undefined ? signatory : { ...messengerFor, adult: true, idSeen: false }

const nothingAsked = { complete: true, value: { order: {} } } as const

/** What would leave a gap in a paper that is sent; everything else is settled at the door. */
const stopsSending: readonly BlockedDetail[] = [
  'due.open.processing',
  'due.open.safeguards',
  'due.open.measures',
  'due.open.authority',
  'due.open.mail',
  'due.open.remote',
  'due.open.socialData',
]

import type { Day, Instant } from '../../../shared/time.ts'
import { withdrawalEnds, type Notice } from './period.ts'

/**
 * What has happened to a contract that can be withdrawn from. Every part is a moment taken from a fact, so the state
 * follows from the ledger and is stored nowhere.
 */
export interface WithdrawalCase {
  /** The customer signed the order: the measure of what he had to be told before. */
  readonly signedAt: Instant
  /** Both have signed; its calendar day is the day of conclusion. */
  readonly concludedAt: Instant
  /** The official notice and form first reached the customer. */
  readonly noticeAt?: Instant
  /** The early start was demanded on its own signed sheet (D08). */
  readonly earlyStartAt?: Instant
  /** A deletion order (D14) is signed. */
  readonly erasureOrderedAt?: Instant
  /** We said why we begin although it may cost the fee. */
  readonly reasonedAt?: Instant
  /** The main duty is done entirely. */
  readonly performedAt?: Instant
  /** A withdrawal that counts came in. */
  readonly withdrawnAt?: Instant
  /** After the withdrawal everything went back. */
  readonly settledAt?: Instant
}

export type Happening =
  | 'noticeDelivered'
  | 'earlyStartDemanded'
  | 'erasureOrdered'
  | 'earlyWorkReasoned'
  | 'performed'
  | 'withdrawn'
  | 'settled'

/** What somebody wants to do with the device. */
export type Deed = 'transport' | 'store' | 'giveBack' | 'work' | 'irreversible'

export type Verdict = 'noMoney' | 'proRata' | 'over' | 'extinct' | 'withdrawn'
export type Answer = 'yes' | 'needsReason' | 'withdrawn' | 'notOrdered' | 'notDemanded'

export interface Standing {
  readonly state: 'open' | 'performed' | 'withdrawn' | 'settled'
  readonly notice: Notice
  /** Last day on which the customer may withdraw. */
  readonly until: Day
  readonly verdict: Verdict
}

/** A contract both have just signed. */
export const concluded = (signedAt: Instant, concludedAt: Instant = signedAt): WithdrawalCase => ({
  signedAt,
  concludedAt,
})

const fieldOf = {
  noticeDelivered: 'noticeAt',
  earlyStartDemanded: 'earlyStartAt',
  erasureOrdered: 'erasureOrderedAt',
  earlyWorkReasoned: 'reasonedAt',
  performed: 'performedAt',
  withdrawn: 'withdrawnAt',
  settled: 'settledAt',
} as const satisfies Record<Happening, keyof WithdrawalCase>

/**
 * The case after something happened. What comes first counts; what cannot happen in this state changes nothing: no
 * performance after a withdrawal, no withdrawal once the right is gone, nothing settled that was not withdrawn.
 */
export const after = (before: WithdrawalCase, what: Happening, at: Instant): WithdrawalCase => {
  const field = fieldOf[what]
  if (before[field] !== undefined || !canHappen(before, what, at.slice(0, 10))) return before
  return { ...before, [field]: at }
}

const canHappen = (before: WithdrawalCase, what: Happening, today: Day): boolean => {
  if (what === 'performed') return before.withdrawnAt === undefined
  if (what === 'settled') return before.withdrawnAt !== undefined
  return what !== 'withdrawn' || mayWithdraw(before, today)
}

/** The right still stands on this day: a statement sent on it counts. */
export const mayWithdraw = (known: WithdrawalCase, today: Day): boolean => {
  const { verdict } = standing(known, today)
  return verdict === 'noMoney' || verdict === 'proRata'
}

/** Where the contract stands on a day, and what a withdrawal on it would cost us (§§ 355 – 357a BGB). */
export const standing = (known: WithdrawalCase, today: Day): Standing => {
  const notice = noticeOf(known)
  const until = withdrawalEnds(known.concludedAt.slice(0, 10), notice)
  return { state: stateOf(known), notice, until, verdict: verdictOf(known, notice, until, today) }
}

const stateOf = (known: WithdrawalCase): Standing['state'] => {
  if (known.settledAt !== undefined) return 'settled'
  if (known.withdrawnAt !== undefined) return 'withdrawn'
  return known.performedAt === undefined ? 'open' : 'performed'
}

/** The customer held the official papers before he signed (W-03), later, or never. */
export const noticeOf = ({ noticeAt, signedAt }: WithdrawalCase): Notice => {
  if (noticeAt === undefined) return 'missing'
  return Date.parse(noticeAt) <= Date.parse(signedAt) ? 'proper' : 'late'
}

const verdictOf = (known: WithdrawalCase, notice: Notice, until: Day, today: Day): Verdict => {
  if (known.withdrawnAt !== undefined) return 'withdrawn'
  if (today > until) return 'over'
  if (notice !== 'proper' || known.earlyStartAt === undefined) return 'noMoney'
  return known.performedAt === undefined ? 'proRata' : 'extinct'
}

/**
 * Whether a deed may be done on this day. Transport and storage always; work inside the period is warned of and needs a
 * reason while a withdrawal would leave us without money; what cannot be undone needs the signed deletion order, and
 * inside the period the demanded early start too (W-09, W-20 as decided). After a withdrawal all work rests.
 */
export const may = (deed: Deed, known: WithdrawalCase, today: Day): Answer => {
  if (deed !== 'work' && deed !== 'irreversible') return 'yes'
  const { verdict } = standing(known, today)
  if (verdict === 'withdrawn') return 'withdrawn'
  if (deed === 'irreversible') {
    if (known.erasureOrderedAt === undefined) return 'notOrdered'
    return verdict !== 'over' && known.earlyStartAt === undefined ? 'notDemanded' : 'yes'
  }
  return verdict === 'noMoney' && known.reasonedAt === undefined ? 'needsReason' : 'yes'
}

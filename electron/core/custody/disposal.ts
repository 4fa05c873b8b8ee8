import type { ErrorCode } from '../../../shared/contract/errors.ts'
import type { ItemRow } from '../../../shared/contract/job.calls.ts'
import type { CustodyEntry } from '../../../shared/model/custody.ts'
import type { SignedOrder } from '../erasure/rules.ts'

/** What decides whether something may be given away without the customer. */
export interface DisposalState {
  /** The items of this job; nothing else may be named. */
  items: readonly Pick<ItemRow, 'id' | 'device' | 'type' | 'place'>[]
  /** Signed deletion orders in force today. */
  orders: readonly SignedOrder[]
  /** Media that were neither taken out of their device nor erased. */
  mediaInside: ReadonlySet<string>
  /** The law allows a public auction of this job's things today. */
  auctionAllowed: boolean
}

export type DisposalJudge = (
  entry: Pick<CustodyEntry, 'items' | 'disposal'>,
  state: DisposalState,
) => ErrorCode | undefined

/**
 * Lets an entry `DISPOSED` pass, or says why not (law 5.4). A medium goes only by a signed deletion order that names
 * it; anything else only by public auction where the law has come that far, or by a court – each with its reference.
 * Data are no pledge: what is auctioned holds no medium any more. Pure.
 */
export const judgeDisposal: DisposalJudge = ({ items, disposal }, state) => {
  const named = items.map((id) => state.items.find((item) => item.id === id))
  if (named.length === 0) return 'disposalNotAllowed'
  for (const item of named) {
    if (item === undefined || !isHeld(item)) return 'disposalNotAllowed'
    if (state.orders.some(({ media }) => media.some((id) => id === item.id))) continue
    if (disposal === undefined) return 'erasureNotOrdered'
    if (disposal.by === 'court') continue
    if (!state.auctionAllowed || item.type === 'medium') return 'disposalNotAllowed'
    if (item.type === 'device' && holdsMedium(item.id, state)) return 'disposalNotAllowed'
  }
  return undefined
}

const isHeld = ({ place }: Pick<ItemRow, 'place'>): boolean =>
  place === 'inCustody' || place === 'withSubProcessor'

const holdsMedium = (device: string, { items, mediaInside }: DisposalState): boolean =>
  items.some((item) => item.device === device && mediaInside.has(item.id))

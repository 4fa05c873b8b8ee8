import type { SittingView } from '../../shared/contract/job.calls.ts'
import { signedWays } from '../../shared/model/papers.ts'

/** What the customer said to something that has a signature of its own. */
export type Said = 'yes' | 'no' | 'open'

/**
 * What the customer said to a slot such as `customer-purchase`, at the last intake that asked for it; undefined where
 * it was never asked.
 */
export const saidTo = (sittings: readonly SittingView[], slot: string): Said | undefined => {
  const asked = sittings
    .filter(
      ({ direction, state }) =>
        (direction === 'toUs' || direction === 'sent') && state !== 'superseded',
    )
    .flatMap(({ sheets, state, direction }) =>
      sheets
        .flatMap(({ slots }) => slots)
        .filter((one) => one.slot === slot)
        .map(({ done }) => ({ done, closed: state !== 'prepared' && direction === 'toUs' })),
    )
    .at(-1)
  if (asked === undefined) return undefined
  if (signedWays.some((way) => way === asked.done)) return 'yes'
  // Silence at the end of a sitting is a no: nothing is bought and nothing sent that nobody signed for.
  return asked.done !== 'open' || asked.closed ? 'no' : 'open'
}

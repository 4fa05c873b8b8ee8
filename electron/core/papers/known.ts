import type { ErrorCode } from '../../../shared/contract/errors.ts'
import type { DuePaper, PaperCode } from '../../../shared/model/papers.ts'
import type { TableReader } from '../archive/tables.ts'
import { measures, subProcessors, withdrawalPapers } from '../business/business.views.ts'
import type { Asking } from '../office.ts'
import { ownPapers } from '../own-papers/own-papers.views.ts'
import { agreementInForce } from '../privacy/agreements.views.ts'
import { orRefuse } from '../refusal.ts'
import { worksAbroad } from '../../../shared/model/business.ts'
import type { Known } from './answers.ts'
import { isCurrent } from './law-changes.ts'
import { privacyNoticeGiven, secrecyCommitted } from './signed.views.ts'

/** What stands in the archive about a customer today; for a new one nothing does. */
export function knownOf(reader: TableReader, at: Asking, customer: string | undefined): Known {
  const id = customer ?? ''
  const today = at.outside.clock.now().slice(0, 10)
  return {
    on: today,
    framework: agreementInForce(reader, id, today) !== undefined,
    informed: privacyNoticeGiven(reader, id, at.texts.get('de', 'D03').version),
    committed: secrecyCommitted(reader, id),
    abroad: subProcessors(reader).some(worksAbroad),
    measures: orRefuse(measures(reader), 'setUpNotFinished'),
  }
}

/** Withdrawal papers that are missing, or of a state of the law that no longer holds, are not offered (REQ-00). */
export const unfitPapers = (
  reader: TableReader,
  at: Asking,
  papers: readonly DuePaper[],
): ErrorCode | undefined => {
  const isDue = (wanted: PaperCode) => papers.some(({ code }) => code === wanted)
  const today = at.outside.clock.now().slice(0, 10)
  if (isDue('D07')) {
    const deposit = withdrawalPapers(reader)
    if (deposit === undefined) return 'withdrawalPapersMissing'
    if (deposit.placeholder && !at.house.isSample()) return 'withdrawalPapersPlaceholder'
    if (!isCurrent('D07', deposit.lawAsOf, today)) return 'withdrawalPapersOutdated'
  }
  const { lawAsOf } = ownPapers(reader).get('D08') ?? at.texts.get('de', 'D08')
  return isDue('D08') && !isCurrent('D08', lawAsOf, today) ? 'earlyStartOutdated' : undefined
}

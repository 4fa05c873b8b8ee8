import type { Intake } from '../../../shared/model/intake.ts'
import type { PaperCode } from '../../../shared/model/papers.ts'
import type { Day } from '../../../shared/time.ts'
import type { Reader } from '../archive/transaction.ts'
import { withdrawalPapers } from '../business/business.views.ts'
import type { JobRow } from '../jobs/jobs.views.ts'
import { canonical } from '../ledger/canonical.ts'
import type { Asking } from '../office.ts'
import type { Given } from './answers.ts'
import { SheetContent } from './layout/blocks.ts'
import { vb } from './models/vb.ts'
import { withWords } from './models/paper.ts'
import { isGiven, sheetsOf, signaturesOn, sittingsOf, type Sheet } from './papers.views.ts'
import { jobSaid } from './said.ts'

/**
 * What was sent before the visit and need not be handed over again: the official withdrawal papers, while they and all
 * we say of service and price are still the same, and the consent to mail once it is signed. A contract or a commitment
 * that came back signed is found where it always is.
 */
export function givenAhead(reader: Reader, at: Asking, job: JobRow, intake: Intake): Given[] {
  const sent = sittingsOf(reader, job.id)
    .filter(({ direction, state }) => direction === 'sent' && state !== 'superseded')
    .flatMap(({ id }) => sheetsOf(reader, id))
  if (sent.length === 0) return []
  const withdrawal = withdrawalGiven(reader, at, job, intake, sent)
  const consent = sent
    .flatMap(({ id }) => signaturesOn(reader, id))
    .find((row) => row.slot === 'customer-mail' && isGiven(row))
  return [...given('D07', withdrawal?.slice(0, 10)), ...given('D09', consent?.at.slice(0, 10))]
}

const given = (code: PaperCode, on: Day | undefined): Given[] =>
  on === undefined ? [] : [{ code, on }]

const withdrawalGiven = (
  reader: Reader,
  at: Asking,
  job: JobRow,
  intake: Intake,
  sent: readonly Sheet[],
): string | undefined => {
  const now = withdrawalPapers(reader)?.fileSha256
  const papers = sent.find(
    (sheet) => sheet.deposited && sheet.content_hash === now && sheet.delivered_at !== null,
  )
  const offers = sent.filter(
    (sheet) => sheet.kind === 'A' && !sheet.deposited && sheet.delivered_at !== null,
  )
  if (papers?.delivered_at === undefined || papers.delivered_at === null) return undefined
  if (!offers.some((offer) => saysTheSame(reader, at, job, intake, offer))) return undefined
  return papers.delivered_at
}

/** Everything the sheet would say today of us, service, price and dates stands on the one that was sent. */
const saysTheSame = (
  reader: Reader,
  at: Asking,
  job: JobRow,
  intake: Intake,
  offer: Sheet,
): boolean => {
  const { texts } = at
  const said = jobSaid(reader, job, {
    // What exactly is handed over was not known yet; which service it is for was.
    intake: { ...intake, devices: [] },
    due: [],
    preparedAt: at.outside.clock.now(),
  })
  const text = withWords(texts.get('de', 'VB'), texts.get('de', 'words'))
  const then = rowsOf(SheetContent.parse(JSON.parse(offer.content)).papers)
  return rowsOf([vb(said, text)]).every((row) => then.includes(row))
}

const rowsOf = (papers: SheetContent['papers']): string[] =>
  papers
    .filter(({ code }) => code === 'VB')
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'facts' ? block.rows.map((row) => canonical(row)) : []))

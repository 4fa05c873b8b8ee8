import { join } from 'node:path'

import type { SittingView } from '../../shared/contract/job.calls.ts'
import type { JobId } from '../../shared/ids.ts'
import type { SampleJob } from '../../shared/model/sampleJob.ts'
import { between, type Counts } from './hand.ts'
import { ask } from './ask.ts'
import { certifyAndClose, giveBack } from './journeys/give-back.ts'
import { signAndFinish } from './journeys/sign.ts'
import { takeOver, takeOverAgain } from './journeys/take-over.ts'
import { openJob, playCourse } from './journeys/workshop.ts'
import type { Visit } from './visit.ts'
import { t } from './words.ts'

/** What one visit at the door cost, and what the customer read and signed for it. */
export interface VisitReport extends Counts {
  readonly job: string
  readonly number: string
  readonly seconds: number
  /** Signed sheets; official papers, which are only handed over, are not counted. */
  readonly sheets: number
  readonly pages: number
  readonly codes: readonly { readonly sheet: string; readonly codes: readonly string[] }[]
}

export interface TakenOver {
  readonly job: JobId
  readonly number: string
  readonly sample: SampleJob
  readonly at: number
  readonly report: VisitReport
}

/** Goes where one is when somebody opens the door: no other name on the screen. */
export async function goToCustomer({ screen }: Visit): Promise<void> {
  await screen.button(t.board.newIntake).waitFor()
  if (await screen.button(t.board.toCustomer).isVisible()) await screen.press(t.board.toCustomer)
  await screen.reads(t.board.atCustomerText)
}

/** One visit from "Neue Annahme" to "Fertig". */
export async function visitDoor(
  visit: Visit,
  sample: SampleJob,
  again?: { readonly typed: string; readonly title: string },
): Promise<TakenOver> {
  await goToCustomer(visit)
  const before = visit.hand.counts()
  const begun = Date.now()
  if (again === undefined) await takeOver(visit, sample.intake)
  else await takeOverAgain(visit, sample.intake, again.typed)
  await signAndFinish(visit, 'toUs')
  const cost = between(before, visit.hand.counts())
  const sitting = await newestSitting(visit)
  const report = {
    job: again?.title ?? sample.title,
    number: sitting.jobNumber,
    ...cost,
    seconds: Math.round((Date.now() - begun) / 1000),
    ...readIn(sitting),
  }
  return { job: sitting.job, number: sitting.jobNumber, sample, at: Date.now(), report }
}

/** Work, return, certificate, record, close. */
export async function finishJob(visit: Visit, taken: TakenOver): Promise<void> {
  await openJob(visit, taken.number)
  await playCourse(visit, taken.sample)
  await giveBack(visit, taken.sample)
  await certifyAndClose(visit, taken.number)
}

const officialOnly = (codes: readonly string[]): boolean => codes.join() === 'D07'

function readIn({ sheets }: SittingView): Pick<VisitReport, 'sheets' | 'pages' | 'codes'> {
  const ours = sheets.filter(({ codes }) => !officialOnly(codes))
  return {
    sheets: ours.filter(({ slots }) => slots.length > 0).length,
    pages: ours.reduce((sum, { pages }) => sum + pages, 0),
    codes: sheets.map(({ title, codes }) => ({ sheet: title, codes })),
  }
}

/** The sitting that was just finished: it belongs to the newest job. */
async function newestSitting({ page }: Visit): Promise<SittingView> {
  const { rows } = await ask(page, 'board.view', { text: '' })
  const newest = rows.toSorted((one, other) => other.number.localeCompare(one.number))[0]
  if (newest === undefined) throw new Error('There is no job on the board')
  const { sittings } = await ask(page, 'job.view', { job: newest.job })
  const last = sittings.at(-1)
  if (last === undefined) throw new Error(`${newest.number} has no sheets`)
  return last
}

/** Where the samples and their pictures lie. */
export const sampleFolder = join(import.meta.dirname, '..', '..', 'assets', 'sample')

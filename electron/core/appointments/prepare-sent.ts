import type { SittingView } from '../../../shared/contract/job.calls.ts'
import type { JobId } from '../../../shared/ids.ts'
import type { DuePaper } from '../../../shared/model/papers.ts'
import { business, measures, subProcessors, withdrawalPapers } from '../business/business.views.ts'
import { logoOf } from '../business/logo.views.ts'
import { recordCustomer } from '../customers/customers.commands.ts'
import { intakeOf, jobOf, type JobRow } from '../jobs/jobs.views.ts'
import type { Asking, Doing } from '../office.ts'
import { ownPapers } from '../own-papers/own-papers.views.ts'
import { bundle } from '../papers/bundle.ts'
import { composeAhead } from '../papers/compose-planned.ts'
import { unfitPapers } from '../papers/known.ts'
import type { AheadSaid } from '../papers/models/said.ts'
import { hasContent } from '../papers/prepare.ts'
import { orMissingLetter, writeSheet, type WrittenSheet } from '../papers/reading-copies.ts'
import { recordSitting } from '../papers/record-sitting.ts'
import { label } from '../papers/texts/fill.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { whoMaySign } from './ahead.ts'
import { aheadOf } from './ahead.view.ts'
import { outstanding } from './outstanding.ts'

/** What goes out, and what it draws on. */
interface Going {
  readonly due: readonly DuePaper[]
  readonly intake: AheadSaid['intake']
}

/**
 * Makes the sheets that go out and records them as one sitting: whoever reads them is not here, so they wait for what
 * comes back. Before the visit that is what the appointment owes, after it what a messenger could not sign. Refuses
 * `nothingToSend` where nothing is owed.
 */
export async function prepareSent(at: Doing, id: JobId): Promise<SittingView> {
  const job = at.archive.read((reader) => orRefuse(jobOf(reader, id), 'notFound'))
  const going = job.state === 'intake' ? aheadGoing(at, id) : principalGoing(at, job)
  const { due } = going
  if (due.length === 0) throw new Refusal('nothingToSend')
  const unfit = at.archive.read((reader) => unfitPapers(reader, at, due))
  if (unfit !== undefined) throw new Refusal(unfit)
  const deposit = at.archive.read(withdrawalPapers)
  const own = at.archive.read(ownPapers)
  const said = orMissingLetter(at, saidFor(at, job.number, going))
  const sheets: WrittenSheet[] = []
  for (const planned of bundle(due, 'toUs', new Set(own.keys())).filter(hasContent))
    sheets.push(await writeSheet(at, id, planned, composeAhead(at, planned, said, own), deposit))
  const customer = orRefuse(job.customer ?? undefined, 'notFound')
  const contact = orRefuse(job.contact ?? undefined, 'notFound')
  const placeLabel = label(at.texts.get('de', 'ahead'), 'place')
  const recorded = { due, intake: { customerId: customer, placeLabel } }
  return recordSitting(at, job, sheets, recorded, 'sent', (writer) =>
    recordCustomer(writer, { customer, contact }, going.intake.customer),
  )
}

/** What the appointment owes. Refuses `intakeIncomplete` naming the answers that are open. */
const aheadGoing = (at: Asking, id: JobId): Going => {
  const { due, open, blocked, answers } = at.archive.read((reader) => aheadOf(reader, at, id))
  if (answers === undefined) throw new Refusal('intakeIncomplete', open)
  const [obstacle] = blocked
  if (obstacle !== undefined)
    throw new Refusal(obstacle.code, obstacle.detail === undefined ? {} : { due: obstacle.detail })
  const { customer, signatory, order } = answers
  // What exactly is handed over turns out at the door; the contract covers it as a framework.
  return { due, intake: { customer, signatory, devices: [], order } }
}

/** What a messenger could not sign, for whoever he brought the order for. */
const principalGoing = (at: Asking, job: JobRow): Going =>
  at.archive.read((reader) => {
    const intake = orRefuse(intakeOf(reader, job), 'notFound')
    const due = outstanding(reader, job.id, at.outside.clock.now().slice(0, 10))
    return {
      due: due.map(({ toPrincipal: _here, ...paper }) => paper),
      intake: { ...intake, signatory: whoMaySign(intake.signatory) },
    }
  })

const saidFor = (at: Asking, jobNumber: string, { due, intake }: Going): AheadSaid =>
  at.archive.read((reader) => ({
    business: orRefuse(business(reader), 'setUpNotFinished'),
    ...logoOf(reader),
    measures: orRefuse(measures(reader), 'setUpNotFinished'),
    subProcessors: subProcessors(reader),
    jobNumber,
    preparedAt: at.outside.clock.now(),
    intake,
    due,
    photos: new Map(),
  }))

import type { DueView, SittingView } from '../../../shared/contract/job.calls.ts'
import type { paperCalls } from '../../../shared/contract/paper.calls.ts'
import { ContactId, CustomerId } from '../../../shared/ids.ts'
import { sentAhead } from '../../../shared/model/appointment.ts'
import type { DuePaper } from '../../../shared/model/papers.ts'
import { readIntake, type Intake } from '../../../shared/model/intake.ts'
import { slipsIn } from '../../../shared/model/slips.ts'
import type { Day } from '../../../shared/time.ts'
import type { NewFact } from '../archive/archive.ts'
import type { Reader } from '../archive/transaction.ts'
import { withdrawalPapers } from '../business/business.views.ts'
import { recordCustomer } from '../customers/customers.commands.ts'
import { draftOfIntake } from '../jobs/drafts.ts'
import { itemsOf } from '../jobs/items.ts'
import { intakeOf, jobOf, type JobRow } from '../jobs/jobs.views.ts'
import { canonical } from '../ledger/canonical.ts'
import { newId } from '../outside.ts'
import { ownPapers } from '../own-papers/own-papers.views.ts'
import type { Asking, Doing, HandlersOf } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { answersOf, type DueAnswers } from './answers.ts'
import { bundle, type PlannedSheet } from './bundle.ts'
import { addable, due, served } from './due.ts'
import { givenAhead } from './given.ts'
import type { Texts } from './texts/library.ts'
import { knownOf, unfitPapers } from './known.ts'
import { isCurrent } from './law-changes.ts'
import { composePlanned } from './compose-planned.ts'
import { SheetContent } from './layout/blocks.ts'
import { sheetsOf, sittingOf, sittingsOf, type Sheet } from './papers.views.ts'
import { issue, prepareReturn } from './prepare-return.ts'
import { orMissingLetter, writeSheet, type WrittenSheet } from './reading-copies.ts'
import { openJob, recordSitting } from './record-sitting.ts'
import { jobSaid } from './said.ts'
import { sittingViewOf } from './sitting.view.ts'

type Names = 'papers.due' | 'sitting.view' | 'sitting.prepare' | 'sheet.issue'
export type PrepareCalls = Pick<typeof paperCalls, Names>

export const prepareHandlers: HandlersOf<Names> = {
  'papers.due': ({ job }, at) =>
    at.archive.read((reader): DueView => {
      const known = orRefuse(jobOf(reader, job), 'notFound')
      const intake =
        known.state === 'intake'
          ? typedIntake(at, job)
          : orRefuse(intakeOf(reader, known), 'notFound')
      const answers = answersFor(reader, at, known, intake)
      const { due: papers, blocked } = due(answers)
      const own = ownPapers(reader)
      const sheets = [
        ...bundle(papers, 'toUs', new Set(own.keys())),
        ...bundle(papers, 'toCustomer'),
      ]
      const today = at.outside.clock.now().slice(0, 10)
      const unfit = unfitPapers(reader, at, papers)
      return {
        due: papers,
        sheets: sheets.map((sheet) => plannedView(sheet, own, today)),
        addable: addable(answers),
        blocked: [...blocked, ...(unfit === undefined ? [] : [{ code: unfit }])],
      }
    }),

  'sitting.view': ({ sitting }, at) =>
    at.archive.read((reader) =>
      sittingViewOf(at, reader, orRefuse(sittingOf(reader, sitting), 'notFound')),
    ),

  'sitting.prepare': ({ job, direction }, at) =>
    direction === 'toUs' ? prepareTakeOver(at, job) : prepareReturn(at, job),

  'sheet.issue': ({ job, kind }, at) => issue(at, job, kind),
}

/** A sheet as the technician sees it beforehand; of the business's own PDF the edition, and whether it has grown old. */
const plannedView = (
  sheet: PlannedSheet,
  own: ReturnType<typeof ownPapers>,
  today: Day,
): DueView['sheets'][number] => {
  const { kind, codes } = sheet
  const [paper] = sheet.own ? codes.flatMap((code) => own.get(code) ?? []) : []
  if (paper === undefined) return { kind, codes }
  const { code, version, lawAsOf } = paper
  return { kind, codes, own: { version, outdated: !isCurrent(code, lawAsOf, today) } }
}

/** What was typed at the door, complete. Refuses `intakeIncomplete` naming the fields that are open. */
function typedIntake(at: Asking, job: string): Intake {
  const draft = orRefuse(draftOfIntake(at.archive, job), 'notFound')
  const read = readIntake(draft.intake)
  if (!read.complete) throw new Refusal('intakeIncomplete', read.open)
  return read.intake
}

/**
 * Refuses `intakeIncomplete` naming the answers that cannot stand together on a sheet. Whether the promised day has
 * passed the counter alone says: an order that was written down elsewhere may be recorded after it.
 */
function refuseSlips({ order }: Intake): void {
  const slips = slipsIn(order, undefined)
  if (slips.length > 0) throw new Refusal('intakeIncomplete', Object.fromEntries(slips))
}

/** The answers that decide, beside what is known of the customer and what was sent ahead for this job. */
const answersFor = (reader: Reader, at: Asking, job: JobRow, intake: Intake): DueAnswers =>
  answersOf(intake, {
    ...knownOf(reader, at, intake.customerId),
    given: givenAhead(reader, at, job, intake),
  })

async function prepareTakeOver(at: Doing, id: string): Promise<SittingView> {
  const job = openJob(at, id, 'intake')
  const typed = orMissingLetter(at, typedIntake(at, id))
  const intake = {
    ...typed,
    customerId: typed.customerId ?? CustomerId.parse(newId(at.outside, 'cus')),
    contactId: typed.contactId ?? ContactId.parse(newId(at.outside, 'con')),
  }
  if (isOfAnother(at, job, intake)) throw new Refusal('appointmentOfAnother')
  const { due: papers, blocked } = at.archive.read((reader) =>
    due(answersFor(reader, at, job, intake)),
  )
  const unfit = at.archive.read((reader) => unfitPapers(reader, at, papers))
  const already = at.archive.read((reader) => unchanged(reader, job, intake, at.texts))
  if (already !== undefined && unfit === undefined && !cameBack(already.due, papers))
    return at.archive.read((reader) => sittingViewOf(at, reader, already))
  refuseSlips(intake)
  const [obstacle] = blocked
  if (obstacle !== undefined) {
    throw new Refusal(obstacle.code, obstacle.detail === undefined ? {} : { due: obstacle.detail })
  }
  if (unfit !== undefined) throw new Refusal(unfit)
  const deposit = at.archive.read(withdrawalPapers)
  const said = at.archive.read((reader) =>
    jobSaid(reader, job, { intake, due: served(papers), preparedAt: at.outside.clock.now() }),
  )
  const own = at.archive.read(ownPapers)
  const planned = bundle(papers, 'toUs', new Set(own.keys())).filter(hasContent)
  const sheets: WrittenSheet[] = []
  for (const sheet of planned) {
    const composed = composePlanned(at, sheet, said, own)
    sheets.push(await writeSheet(at, id, sheet, composed, deposit))
  }
  // What was left out is recorded with its reason; the papers themselves know only of what is made.
  return recordSitting(at, job, sheets, { ...said, due: papers }, 'toUs', (writer) => {
    recordCustomer(
      writer,
      { customer: intake.customerId, contact: intake.contactId },
      intake.customer,
    )
    writer.append(described(job, intake))
  })
}

/**
 * Something that was sent came back since the sheets were made: then they ask for too much. What this sitting itself
 * hands over changes nothing about it.
 */
const cameBack = (then: readonly DuePaper[], now: readonly DuePaper[]): boolean =>
  served(then).some(
    ({ code }) =>
      sentAhead.includes(code) &&
      code !== 'D03' &&
      !served(now).some((paper) => paper.code === code),
  )

/** What was sent for the appointment belongs to the customer it was made for. */
const isOfAnother = (at: Asking, { id, customer }: JobRow, intake: Intake): boolean =>
  customer !== null &&
  customer !== intake.customerId &&
  at.archive.read((reader) => sittingsOf(reader, id).some(({ direction }) => direction === 'sent'))
/** A consumer's own page beside D07 is written even when he has had the privacy information before. */
export const hasContent = ({ codes, receiptFor, deposited }: PlannedSheet): boolean =>
  deposited || codes.length > 0 || receiptFor.length > 0

/**
 * The sitting prepared from exactly these answers, own papers and wordings, if there is one: coming back to the step
 * makes no new sheets.
 */
function unchanged(reader: Reader, job: JobRow, intake: Intake, texts: Texts) {
  const before = intakeOf(reader, job)
  if (before === undefined || canonical(before) !== canonical(intake)) return undefined
  const own = ownPapers(reader)
  return sittingsOf(reader, job.id).find(
    ({ id, direction, state }) =>
      direction === 'toUs' &&
      state === 'prepared' &&
      sheetsOf(reader, id).every((sheet) => isInWordsOf(own, sheet) && isInEditionOf(texts, sheet)),
  )
}

/** Whether each paper of a sheet stands there as it would be written now: by us, or in the business's own PDF. */
const isInWordsOf = (own: ReturnType<typeof ownPapers>, { codes, content }: Sheet): boolean =>
  codes.every((code) => content.includes('"own":{') === own.has(code)) &&
  codes.every((code) => content.includes(own.get(code)?.fileSha256 ?? ''))

/** Whether our papers on a sheet are of the edition that would be written now. */
const isInEditionOf = (texts: Texts, { content }: Sheet): boolean =>
  content === '' ||
  SheetContent.parse(JSON.parse(content)).papers.every(
    ({ own, template }) =>
      own !== undefined || texts.get('de', template.id).version === template.version,
  )

/** One body for each person and retention class: the order six years, items and signatory three (law 4.7). */
const described = (
  job: JobRow,
  intake: Intake & { customerId: string; contactId: string },
): NewFact => ({
  kind: 'job.described',
  actor: 'owner',
  subjects: [
    job.id,
    intake.customerId,
    intake.contactId,
    ...itemsOf(intake.devices).map(({ id }) => id),
    ...intake.devices.flatMap((device) => device.photos),
  ],
  bodies: [
    {
      slot: 'order',
      about: intake.customerId,
      keep: 'r6',
      content: {
        customer: intake.customerId,
        contact: intake.contactId,
        placeLabel: intake.placeLabel,
        order: intake.order,
      },
    },
    { slot: 'items', about: intake.customerId, keep: 'r3', content: { devices: intake.devices } },
    { slot: 'signatory', about: intake.contactId, keep: 'r3', content: intake.signatory },
  ],
})

import type { noticeCalls } from '../../../shared/contract/notice.calls.ts'
import type { SittingView } from '../../../shared/contract/job.calls.ts'
import type { ItemId, SheetId, SittingId } from '../../../shared/ids.ts'
import type { NoticeRequest } from '../../../shared/model/notices.ts'
import type { PaperCode } from '../../../shared/model/papers.ts'
import type { NewBody } from '../archive/archive.ts'
import type { Writer } from '../archive/transaction.ts'
import { itemsIn, jobOf, type JobRow } from '../jobs/jobs.views.ts'
import type { Doing, HandlersOf } from '../office.ts'
import { isConsumer } from '../papers/answers.ts'
import { finishSheets } from '../papers/finish.ts'
import type { LetterSaid } from '../papers/models/said.ts'
import { composeSheet } from '../papers/models/sheets.ts'
import { planOf, saidOfJob } from '../papers/prepare-return.ts'
import { orMissingLetter, writeSheet } from '../papers/reading-copies.ts'
import { openJob, recordSitting } from '../papers/record-sitting.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { acceptsWork } from './acceptance.ts'
import { estimatesOf, jobOfEstimate } from './estimates.views.ts'
import { noticesOf, sentNotice } from './notices.views.ts'
import { nextStep, termsOf } from './steps.ts'
import { hasLien } from './ways.ts'

/** Letters that only we write: about collecting (D18), an estimate after the diagnosis (D12), the hint after a dispute (D20). */
export const noticeHandlers: HandlersOf<keyof typeof noticeCalls> = {
  'notice.issue': async ({ job: id, notice }, at) => {
    const job = openJob(at, id, 'inCustody')
    mayBeIssued(at, job, notice)
    const { said, letter, items } = at.archive.read((reader) => {
      const known = saidOfJob(reader, at, job)
      const earlier = noticesOf(reader, id).map(sentNotice)
      const owners = known.intake.devices.map(({ owner }) => owner)
      const claimCents = notice.step === 'reminder2' ? notice.claimCents : 0
      const lien = hasLien({ claimCents, owners })
      const acceptance =
        notice.step === 'ready' && notice.work === 'done' && acceptsWork(known.intake)
      return {
        said: known,
        letter: { notice, earlier, acceptance, lien },
        items: itemsIn(reader, id).flatMap((item) => (item.place === 'returned' ? [] : [item.id])),
      }
    })
    return issue(at, job, 'D18', { ...said, letter }, (made) => ({
      kind: 'notice.issued',
      items,
      slot: 'notice',
      content: {
        ...made,
        step: notice.step,
        items,
        collectBy: notice.collectBy,
        acceptance: letter.acceptance,
        claimCents: notice.step === 'reminder2' ? notice.claimCents : 0,
      },
    }))
  },

  'estimate.issue': async ({ job: id, estimate }, at) => {
    const job = openJob(at, id, 'inCustody')
    const said = at.archive.read((reader) => {
      if (estimatesOf(reader, id).some(({ answer }) => answer === undefined))
        throw new Refusal('alreadyDone')
      return saidOfJob(reader, at, job)
    })
    const { intake } = said
    const priced = {
      ...intake,
      order: { ...intake.order, estimate: orMissingLetter(at, estimate) },
    }
    return issue(at, job, 'D12', { ...said, intake: priced }, (made) => ({
      kind: 'estimate.issued',
      items: [],
      slot: 'issued',
      content: { ...made, estimate },
    }))
  },

  'estimate.answer': ({ sheet, ...answer }, at) => {
    const job = at.archive.read((reader) => {
      const id = orRefuse(jobOfEstimate(reader, sheet), 'notFound')
      const known = estimatesOf(reader, id).find((one) => one.sheet === sheet)
      if (known?.answer !== undefined) throw new Refusal('alreadyDone')
      return orRefuse(jobOf(reader, id), 'notFound')
    })
    at.archive.write((writer) => {
      writer.append({
        kind: 'estimate.answered',
        actor: 'owner',
        subjects: [job.id, sheet],
        bodies: [
          {
            slot: 'answer',
            about: job.customer ?? job.id,
            keep: 'r3',
            content: { sheet, ...answer },
          },
        ],
      })
    })
    at.door.tell({ subject: 'job' })
    return {}
  },

  'disputeHint.issue': async ({ job: id, dispute }, at) => {
    const job = at.archive.read((reader) => orRefuse(jobOf(reader, id), 'notFound'))
    if (job.state !== 'inCustody' && job.state !== 'returned') throw new Refusal('jobClosed')
    const said = at.archive.read((reader) => saidOfJob(reader, at, job))
    if (!isConsumer(said.intake.customer)) throw new Refusal('onlyForConsumers')
    return issue(at, job, 'D20', { ...said, dispute }, (made) => ({
      kind: 'disputeHint.issued',
      items: [],
      slot: 'hint',
      content: { ...made, dispute },
    }))
  },
}

/** Step by step: the letter before has reached the customer, its term is over, and the new one gives time too. */
function mayBeIssued(at: Doing, job: JobRow, notice: NoticeRequest): void {
  const today = at.outside.clock.now().slice(0, 10)
  const sent = at.archive.read((reader) => noticesOf(reader, job.id).map(sentNotice))
  const { step, waitsFor } = nextStep(sent, today)
  if (step !== notice.step) throw new Refusal('alreadyDone')
  if (waitsFor === 'delivery') throw new Refusal('noticeNotDelivered')
  if (waitsFor === 'term') throw new Refusal('noticeTooEarly')
  if (notice.collectBy < termsOf(step, today).earliest) {
    throw new Refusal('invalidInput', { 'notice.collectBy': 'tooSoon' })
  }
}

interface Recorded {
  kind: string
  items: readonly ItemId[]
  slot: string
  content: NewBody['content']
}

/** Writes, records and closes in one go: a letter without signatures is complete the moment it is written. */
async function issue(
  at: Doing,
  job: JobRow,
  code: PaperCode,
  said: LetterSaid,
  recorded: (made: { sheet: SheetId; sitting: SittingId }) => Recorded,
): Promise<SittingView> {
  const composed = composeSheet('K', [code], said, at.texts)
  const sheet = await writeSheet(at, job.id, planOf('K', code), composed, undefined)
  const nothing = () => undefined
  const close = (writer: Writer, made: { sitting: SittingId; sheets: readonly SheetId[] }) => {
    const [only] = made.sheets
    const fact = recorded({ sheet: orRefuse(only, 'notFound'), sitting: made.sitting })
    writer.append({
      kind: fact.kind,
      actor: 'owner',
      subjects: [job.id, made.sitting, ...made.sheets, ...fact.items],
      bodies: [
        { slot: fact.slot, about: job.customer ?? job.id, keep: 'r3', content: fact.content },
      ],
    })
    const subjects = [job.id, made.sitting]
    writer.append({ kind: 'sitting.issued', actor: 'owner', subjects, bodies: [] })
  }
  const { id } = recordSitting(at, job, [sheet], said, 'issue', nothing, close)
  at.door.tell({ subject: 'board' })
  return finishSheets(at, id)
}

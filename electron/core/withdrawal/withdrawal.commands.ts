import type { withdrawalCalls } from '../../../shared/contract/withdrawal.calls.ts'
import type { JobId } from '../../../shared/ids.ts'
import { ReceivedWithdrawal, type ShareDone } from '../../../shared/model/withdrawal.ts'
import type { Instant } from '../../../shared/time.ts'
import { saveChosenFile } from '../house/chosen-files.ts'
import { jobOf, type JobRow } from '../jobs/jobs.views.ts'
import type { Doing, HandlersOf } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { registerPacks } from './packs.commands.ts'
import { packsView } from './packs.views.ts'
import { composeConfirmation, confirmationOf } from './confirmation.ts'
import { mayWithdraw, standing } from './standing.ts'
import { agreedTotal, withdrawalCase } from './withdrawal.views.ts'

/** A consumer steps back, or we begin although he still may: what is noted, and what follows. */
export const withdrawalHandlers: HandlersOf<keyof typeof withdrawalCalls> = {
  'work.beginEarly': ({ job: id, reason }, at) => {
    const { job, known } = caseOf(at, id, at.outside.clock.now())
    const { verdict, notice, until } = standing(known.case, at.outside.clock.now().slice(0, 10))
    if (verdict === 'withdrawn') throw new Refusal('withdrawn')
    const content = { reason, notice, until, stakeCents: agreedTotal(known.intake.order) }
    record(at, job, { kind: 'work.begunEarly', slot: 'early', content })
    return {}
  },

  'withdrawal.receive': ({ job: id, share, ...told }, at) => {
    const now = at.outside.clock.now()
    const said = { ...told, receivedAt: told.receivedAt ?? now }
    refuseImpossible(said, now)
    const sent = said.sentAt ?? said.receivedAt
    const { job, known } = caseOf(at, id, sent)
    if (Date.parse(sent) < Date.parse(known.case.signedAt))
      throw new Refusal('invalidInput', {
        [said.sentAt === undefined ? 'receivedAt' : 'sentAt']: 'beforeContract',
      })
    const day = sent.slice(0, 10)
    const { verdict, until } = standing(known.case, day)
    if (caseOf(at, id, now).known.case.withdrawnAt !== undefined)
      throw new Refusal('withdrawnAlready')
    const counts = mayWithdraw(known.case, day)
    const withdrawal = ReceivedWithdrawal.parse({
      ...said,
      verdict,
      until,
      counts,
      ...(counts && verdict === 'proRata'
        ? { share: shareOf(share, agreedTotal(known.intake.order)) }
        : {}),
    })
    const late = said.receivedAt === now ? {} : { occurredAt: said.receivedAt }
    record(at, job, {
      kind: 'withdrawal.received',
      slot: 'withdrawal',
      content: withdrawal,
      ...late,
    })
    return withdrawal
  },

  'packs.register': ({ from, to }, at) => registerPacks(at, from, to),

  'packs.view': (_input, at) => at.archive.read(packsView),

  'withdrawal.confirmation': ({ job }, at) => {
    const { received, customer, number } = confirmable(at, job)
    return {
      ...confirmationOf(at, number, received),
      ...(customer.contact.mail === undefined ? {} : { to: customer.contact.mail }),
    }
  },

  'withdrawal.draftConfirmation': async ({ job: id, to }, at) => {
    const { received, number, job } = confirmable(at, id)
    const bytes = await composeConfirmation(at, { to, number, received })
    const fileName = `${number}_Widerruf.eml`
    await saveChosenFile(at, { fileName, extension: 'eml', bytes })
    record(at, job, { kind: 'withdrawal.confirmationDrafted', slot: 'drafted', content: { to } })
    return { fileName }
  },
}

/** The contract of a job as it stood at a moment. Refuses `noWithdrawalRight` where there is none to withdraw from. */
const caseOf = (at: Doing, id: JobId, until: Instant) =>
  at.archive.read((reader) => {
    const job = orRefuse(jobOf(reader, id), 'notFound')
    return { job, known: orRefuse(withdrawalCase(reader, job, until), 'noWithdrawalRight') }
  })

const confirmable = (at: Parameters<typeof confirmationOf>[0], id: JobId) =>
  at.archive.read((reader) => {
    const job = orRefuse(jobOf(reader, id), 'notFound')
    const known = orRefuse(withdrawalCase(reader, job, at.outside.clock.now()), 'noWithdrawalRight')
    const last = known.received.findLast(({ counts }) => counts) ?? known.received.at(-1)
    const { customer } = known.intake
    return { job, number: job.number, customer, received: orRefuse(last, 'notFound') }
  })

/** Times that cannot be: of tomorrow, or come in before it was sent. */
const refuseImpossible = (
  { sentAt, receivedAt }: { sentAt?: Instant; receivedAt: Instant },
  now: Instant,
): void => {
  if (Date.parse(receivedAt) > Date.parse(now))
    throw new Refusal('invalidInput', { receivedAt: 'inFuture' })
  if (sentAt !== undefined && Date.parse(sentAt) > Date.parse(receivedAt))
    throw new Refusal('invalidInput', { sentAt: 'afterReceipt' })
}

/** What is owed for the work done; nobody can work it out for the technician, so it is asked with a reason. */
const shareOf = (share: ShareDone | undefined, basisCents: number) => {
  if (share === undefined) throw new Refusal('invalidInput', { share: 'missing' })
  return { ...share, basisCents, amountCents: Math.round((basisCents * share.percent) / 100) }
}

interface Noted {
  readonly kind: string
  readonly slot: string
  readonly content: object
  readonly occurredAt?: Instant
}

/** Kept six years: it bears on what is owed. A job that is closed can still be withdrawn from. */
function record(at: Doing, job: JobRow, { slot, content, ...fact }: Noted): void {
  at.archive.write((writer) => {
    writer.append({
      ...fact,
      actor: 'owner',
      subjects: [job.id],
      bodies: [{ slot, about: job.customer ?? job.id, keep: 'r6', content }],
    })
  })
  at.door.tell({ subject: 'job', id: job.id })
  at.door.tell({ subject: 'board' })
}

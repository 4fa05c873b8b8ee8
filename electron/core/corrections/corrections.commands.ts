import type { correctionCalls } from '../../../shared/contract/correction.calls.ts'
import { isAgreed, type Change, type Changed } from '../../../shared/model/corrections.ts'
import type { Intake } from '../../../shared/model/intake.ts'
import type { DuePaper } from '../../../shared/model/papers.ts'
import type { Reader } from '../archive/transaction.ts'
import { withdrawalPapers } from '../business/business.views.ts'
import { jobOf } from '../jobs/jobs.views.ts'
import type { HandlersOf } from '../office.ts'
import { canWithdraw } from '../papers/answers.ts'
import { bundle } from '../papers/bundle.ts'
import { composeSheet } from '../papers/models/sheets.ts'
import { sheetOf, sittingOf, type Sheet } from '../papers/papers.views.ts'
import { planOf, saidOfJob } from '../papers/prepare-return.ts'
import { writeSheet, type WrittenSheet } from '../papers/reading-copies.ts'
import { recordSitting } from '../papers/record-sitting.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { isKnown, valueOf, withChanges } from './changes.ts'
import { correctionsOf } from './corrections.views.ts'
import { correctionDraftName } from './drafts.ts'

/** Corrections of signed papers (D21; law 00). */
export const correctionHandlers: HandlersOf<keyof typeof correctionCalls> = {
  'correction.prepare': async ({ job: id, sheet: named, changes: wanted }, at) => {
    const job = at.archive.read((reader) => orRefuse(jobOf(reader, id), 'notFound'))
    if (job.state !== 'inCustody' && job.state !== 'returned') throw new Refusal('jobClosed')
    const { said, sheet, sealed, signedAt, number } = at.archive.read((reader) => ({
      ...signedSheet(reader, id, named, wanted),
      said: saidOfJob(reader, at, job),
      number: correctionsOf(reader, id).length + 1,
    }))
    const changes = wanted.map((change, place) => changed(said.intake, change, place))
    const due = dueFor(said.intake, wanted)
    const deposit = at.archive.read(withdrawalPapers)
    const informed = due.some(({ code }) => code === 'D07')
    if (informed && deposit === undefined) throw new Refusal('withdrawalPapersMissing')

    const after = { ...said, due, intake: withChanges(said.intake, wanted) }
    const sheets: WrittenSheet[] = []
    for (const planned of informed ? bundle(due, 'toUs') : []) {
      const composed = planned.deposited
        ? undefined
        : composeSheet(planned.kind, planned.codes, after, at.texts)
      sheets.push(await writeSheet(at, id, planned, composed, deposit))
    }
    const { title, codes, content_hash: contentHash } = sheet
    const { fileSha256 } = sealed
    const named21 = { number, title, codes, signedAt, contentHash, fileSha256, changes, informed }
    // Who and what is called by the names that stand on the signed paper; old and new stand beside each other.
    const composed = composeSheet('J', ['D21'], { ...said, due, correction: named21 }, at.texts)
    sheets.push(await writeSheet(at, id, planOf('J', 'D21'), composed, undefined))
    const view = recordSitting(at, job, sheets, after, 'correct', () => undefined)
    at.archive.drafts.save(correctionDraftName(id), {
      sitting: view.id,
      corrected: sheet.id,
      codes: [...codes],
      contentHash,
      fileSha256,
      number,
      changes,
    })
    at.door.tell({ subject: 'board' })
    return view
  },
}

/** The sheet that is corrected: of this job, finished, signed; what was agreed stands on the order only. */
function signedSheet(reader: Reader, job: string, id: string, changes: readonly Change[]) {
  const sheet = orRefuse(sheetOf(reader, id), 'notFound')
  const { sealed } = sheet
  if (sheet.job !== job) throw new Refusal('notFound')
  if (sealed === null || !isCorrectable(sheet, changes)) throw new Refusal('notCorrectable')
  const sitting = orRefuse(sittingOf(reader, sheet.sitting), 'notFound')
  return { sheet, sealed, signedAt: sitting.accepted_at ?? sheet.prepared_at }
}

const isCorrectable = ({ kind, slots, codes, deposited }: Sheet, changes: readonly Change[]) =>
  !deposited && slots.length > 0 && kind !== 'J' && (!isAgreed(changes) || codes.includes('D01'))

/** The change with what stands there now. Refuses what changes nothing or names something this job does not have. */
function changed(intake: Intake, change: Change, place: number): Changed {
  if (!isKnown(intake, change)) throw new Refusal('notFound')
  const from = valueOf(intake, change)
  if (from === change.to) throw new Refusal('invalidInput', { [`changes.${place}.to`]: 'same' })
  return { change, ...(from === undefined ? {} : { from }) }
}

/** A D21, and – where a consumer can withdraw and the agreement changes – everything he has to have before. */
const dueFor = ({ customer, order }: Intake, changes: readonly Change[]): DuePaper[] => {
  const agreed = isAgreed(changes)
  const answers = { capacity: customer.capacity, place: order.contract.place }
  return [
    ...(agreed && canWithdraw(answers)
      ? [
          {
            code: 'D07' as const,
            reason: 'due.reason.newInformation',
            source: '§§ 312d, 312g, 355 BGB, Art. 246a EGBGB',
            customerSigns: false,
            technicianSigns: false,
            deliver: 'beforeSignature' as const,
          },
        ]
      : []),
    {
      code: 'D21',
      reason: 'due.reason.correction',
      source: '§ 311 BGB',
      customerSigns: agreed,
      technicianSigns: true,
      deliver: 'atHandover',
    },
  ]
}

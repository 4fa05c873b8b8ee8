import type { custodyCalls } from '../../../shared/contract/job.calls.ts'
import { AccessId, CopyId, type JobId } from '../../../shared/ids.ts'
import type { CustodyEntry, CustodyKind } from '../../../shared/model/custody.ts'
import { askedFor, isByHand } from '../../../shared/model/custody-fields.ts'
import { mayOpenData } from '../appointments/outstanding.ts'
import { checkCopyErasure, rulesBroken } from '../erasure/erasure.commands.ts'
import { erasureOf } from '../erasure/erasure.views.ts'
import { orderStandings } from '../erasure/media-to-erase.ts'
import { itemsIn, jobOf } from '../jobs/jobs.views.ts'
import { newId } from '../outside.ts'
import type { Doing, HandlersOf } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { deletionOrders } from '../papers/signed.views.ts'
import { mayGoTo } from '../privacy/agreements.commands.ts'
import { secretHandlers } from '../secrets/secrets.commands.ts'
import { mayDo } from '../withdrawal/guard.ts'
import { openAccesses, openCopy } from './custody.views.ts'
import { disposalState } from './disposal.view.ts'
import { judgeDisposal } from './disposal.ts'
import { note } from './note.ts'
import { returnDraftName } from '../jobs/drafts.ts'

/** Kinds that follow from other facts and cannot be entered by hand. */
const notByHand: readonly CustodyKind[] = [
  'ACCEPTED',
  'RETURNED',
  'COPY_CREATED',
  'COPY_DELETED',
  'CREDENTIAL_RECEIVED',
  'CREDENTIAL_USED',
  'CREDENTIAL_DESTROYED',
  'WITHDRAWAL_RECEIVED',
]

/** Kinds with which work begins; after a withdrawal, or inside the period without a reason, they wait. */
const begins: readonly CustodyKind[] = [
  'ACCESS_START',
  'MEDIA_REMOVED',
  'SEAL_BROKEN',
  'TO_SUBPROCESSOR',
]

export const custodyHandlers: HandlersOf<keyof typeof custodyCalls> = {
  'custody.record': ({ job, entry, occurredAt }, at) => {
    if (notByHand.includes(entry.kind))
      throw new Refusal('invalidInput', { 'entry.kind': 'notByHand' })
    refuseIncomplete(at, job, entry)
    if (begins.includes(entry.kind)) {
      mayDo(at, job, 'work')
      mayOpenData(at, job)
    }
    refuseDisposal(at, job, entry)
    refuseDropped(at, job, entry)
    refuseSubProcessor(at, job, entry)
    const access = accessOf(at, job, entry.kind, entry.access)
    const said = access === undefined ? entry : { ...entry, access }
    const late = occurredAt === undefined ? {} : { occurredAt }
    const named = [access, entry.copy].filter((id) => id !== undefined)
    const subjects = [...entry.items, ...named]
    const seq = note(at, job, { kind: 'custody.recorded', subjects, ...late }, 'entry', said)
    return { seq, ...(access === undefined ? {} : { access }) }
  },

  'copy.make': ({ job, what, where, encrypted, deleteBy }, at) => {
    mayDo(at, job, 'work')
    mayOpenData(at, job)
    const copy = CopyId.parse(newId(at.outside, 'cop'))
    const madeAt = at.outside.clock.now()
    const content = { id: copy, what, where, encrypted, madeAt, deleteBy }
    note(at, job, { kind: 'copy.made', subjects: [copy] }, 'copy', content)
    return { copy }
  },

  'copy.erase': ({ job, erasure }, at) => {
    const copy = at.archive.read((reader) => openCopy(reader, job, erasure.copy))
    checkCopyErasure(orRefuse(copy, 'notFound'), erasure)
    const content = { ...erasure, at: at.outside.clock.now() }
    note(at, job, { kind: 'copy.erased', subjects: [erasure.copy] }, 'erasure', content)
    return {}
  },

  'medium.erase': ({ job, erasure }, at) => {
    mayDo(at, job, 'irreversible')
    mayOpenData(at, job)
    rulesBroken(at, job, erasure)
    const content = { ...erasure, id: newId(at.outside, 'era') }
    note(
      at,
      job,
      { kind: 'medium.erased', subjects: [erasure.medium, content.id] },
      'erasure',
      content,
    )
    return {}
  },

  ...secretHandlers,

  'return.save': ({ job, draft }, at) => {
    const known = at.archive.read((reader) => orRefuse(jobOf(reader, job), 'notFound'))
    if (known.state !== 'inCustody') throw new Refusal('jobClosed')
    const savedAt = at.outside.clock.now()
    at.archive.drafts.save(returnDraftName(job), { report: draft, savedAt })
    return { savedAt }
  },
}

/** An entry is about things of this job, and says what its kind has to say (law 3.2, REQ-COC-3). */
function refuseIncomplete(at: Doing, job: JobId, entry: CustodyEntry): void {
  const ours = new Set(at.archive.read((reader) => itemsIn(reader, job)).map(({ id }) => id))
  if (entry.items.length === 0 || !entry.items.every((id) => ours.has(id)))
    throw new Refusal('invalidInput', { 'entry.items': 'notOfThisJob' })
  if (!isByHand(entry.kind)) return
  const missing = askedFor(entry.kind).must.find((field) => (entry[field] ?? '').trim() === '')
  if (missing !== undefined) throw new Refusal('invalidInput', { [`entry.${missing}`]: 'missing' })
}

/** No way leads to "disposed" without a signed deletion order or the reference of an auction or a court (law 5.4). */
function refuseDisposal(at: Doing, job: JobId, entry: CustodyEntry): void {
  if (entry.kind !== 'DISPOSED') {
    if (entry.disposal === undefined) return
    throw new Refusal('invalidInput', { 'entry.disposal': 'onlyDisposed' })
  }
  const code = at.archive.read((reader) =>
    judgeDisposal(entry, disposalState(reader, job, at.outside.clock.now())),
  )
  if (code !== undefined) throw new Refusal(code)
}

/**
 * Only what a signed order names can be called off, and only once. An attempt that failed may be called off too, so
 * that nobody tries again; what was erased stays erased.
 */
function refuseDropped(at: Doing, job: JobId, { kind, items }: CustodyEntry): void {
  if (kind !== 'ERASURE_DROPPED') return
  at.archive.read((reader): void => {
    const known = orRefuse(jobOf(reader, job), 'notFound')
    const standings = orderStandings(reader, known, at.outside.clock.now())
    const ordered = new Set<string>(deletionOrders(reader, job).flatMap(({ media }) => media))
    for (const item of items) {
      if (!ordered.has(item)) throw new Refusal('erasureNotOrdered')
      const failed = erasureOf(reader, item)?.result === 'failed'
      if (standings.get(item) !== 'open' && !(failed && !standings.has(item)))
        throw new Refusal('alreadyDone')
    }
  })
}

/** A customer with an agreement has a say in who works for us on his data (AVV-14). */
function refuseSubProcessor(at: Doing, job: JobId, { kind, to }: CustodyEntry): void {
  if (kind !== 'TO_SUBPROCESSOR' || to === undefined) return
  at.archive.read((reader): void => {
    const customer = jobOf(reader, job)?.customer
    if (customer) mayGoTo(reader, customer, to, at.outside.clock.now().slice(0, 10))
  })
}

/** A new access gets an id; the end of one must name an access that is open. */
function accessOf(
  at: Doing,
  job: JobId,
  kind: CustodyKind,
  named: AccessId | undefined,
): AccessId | undefined {
  if (kind === 'ACCESS_START') return AccessId.parse(newId(at.outside, 'use'))
  if (kind !== 'ACCESS_END') return named
  const open = at.archive.read((reader) => openAccesses(reader, job))
  const access = named ?? open.at(-1)
  if (access === undefined || !open.includes(access)) throw new Refusal('notFound')
  return access
}

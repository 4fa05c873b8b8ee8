import type { JobView } from '../../shared/contract/job.calls.ts'
import type { CustodyEntry, CustodyKind } from '../../shared/model/custody.ts'
import type { Order } from '../../shared/model/order.ts'
import type { PaperCode } from '../../shared/model/papers.ts'
import type { Instant } from '../../shared/time.ts'

/** What is about to be recorded. */
export interface Act {
  readonly kind: CustodyKind
  readonly opened?: CustodyEntry['opened']
}

type What = 'openCase' | 'access' | 'systemOpened' | 'filesOpened' | 'safetyCopy'

export interface SaidNo {
  readonly what: What
  /** The sheet on which it stands, `B`; absent where no sheet of the job has the question. */
  readonly sheet?: string
  /** When the last instruction of the customer was recorded; whether it covers this only a person can say. */
  readonly instructedAt?: Instant
}

type Job = Pick<JobView, 'intake' | 'sittings' | 'custody'>

/**
 * What the customer did not allow of an act, or undefined. A hint and never a refusal: what has happened is recorded as
 * it was, and an instruction may have come since (D10: `Ihr Nein gilt immer`; law 5.1, § 202a StGB).
 */
export const saidNo = (job: Job, act: Act): SaidNo | undefined => {
  const what = job.intake === undefined ? undefined : beyond(job.intake.order, act)
  if (what === undefined) return undefined
  const sheet = sheetWith(job, askedOn[what])
  const instruction = job.custody.findLast(({ entry }) => entry?.kind === 'INSTRUCTION')
  return {
    what,
    ...(sheet === undefined ? {} : { sheet }),
    ...(instruction === undefined ? {} : { instructedAt: instruction.at }),
  }
}

const askedOn: Record<What, PaperCode> = {
  openCase: 'D10',
  access: 'D01',
  systemOpened: 'D01',
  filesOpened: 'D01',
  safetyCopy: 'D11',
}

const beyond = (order: Order, { kind, opened }: Act): What | undefined => {
  const { accessLevel: level, permissions } = order
  if (kind === 'SEAL_BROKEN' || kind === 'MEDIA_REMOVED')
    return permissions.openCase ? undefined : 'openCase'
  if (kind === 'ACCESS_START') return level === 0 ? 'access' : undefined
  if (kind === 'ACCESS_END' && opened === 'files') return level < 3 ? 'filesOpened' : undefined
  if (kind === 'ACCESS_END' && opened === 'systemOnly')
    return level < 2 ? 'systemOpened' : undefined
  if (kind === 'COPY_CREATED') return copyIsAsked(order) ? undefined : 'safetyCopy'
  return undefined
}

/** Where data are rescued or moved to another device, a copy of them is the job itself. */
const copyIsAsked = ({ backup, types }: Order): boolean =>
  backup.safetyCopy || types.some((type) => type === 'recovery' || type === 'setUp')

const sheetWith = ({ sittings }: Job, code: PaperCode): string | undefined =>
  sittings
    .filter(({ state }) => state !== 'superseded')
    .flatMap(({ sheets }) => sheets)
    .findLast(({ codes }) => codes.includes(code))?.kind

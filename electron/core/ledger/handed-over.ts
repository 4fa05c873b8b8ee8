import type { z } from 'zod'

import { backupKinds } from '../../../shared/facts/backup.kinds.ts'
import type { Instant } from '../../../shared/time.ts'
import { contentOf, type Fact } from './fact.ts'

const kind = 'archive.handedOver'
const { handedOver: slot } = backupKinds[kind].slots

/** What may still be added after the archive was handed over: that it came back, by whichever way. */
const mayFollow: ReadonlySet<string> = new Set(['archive.takenBack', 'ledger.began'])

/** Whether a fact of this kind may stand after the one that was added last. */
export const isAllowedAfter = (last: string | undefined, next: string): boolean =>
  last !== kind || mayFollow.has(next)

export type HandedOver = z.infer<typeof slot> & { readonly at: Instant }

/** The handing over with which a ledger ends: its id, the head before it, and when; `undefined` when it goes on. */
export const handedOverWith = (last: Fact | undefined): HandedOver | undefined => {
  if (last?.kind !== kind) return undefined
  const content = contentOf(last, 'handedOver', slot)
  return content === undefined ? undefined : { ...content, at: last.recordedAt }
}

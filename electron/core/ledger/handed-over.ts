import type { z } from 'zod'

import { backupKinds } from '../../../shared/facts/backup.kinds.ts'
import { ledgerKinds } from '../../../shared/facts/ledger.kinds.ts'
import type { Instant } from '../../../shared/time.ts'
import { contentOf, type Fact } from './fact.ts'

const { handedOver: slot } = backupKinds['archive.handedOver'].slots
const { began: beginning } = ledgerKinds['ledger.began'].slots

/** What may still be added after the archive was handed over: that it came back, by whichever way. */
const mayFollow: ReadonlySet<string> = new Set(['archive.takenBack', 'ledger.began'])

export type HandedOver = z.infer<typeof slot> & { readonly at: Instant }

/**
 * A copy of the folder begins a log by itself (`copied`). Nobody gave it the archive by that, so it stays as it was until
 * somebody decides; only what came by a generation (`moved`) may be written.
 */
const copiedWith = (last: Fact): HandedOver | undefined => {
  const content = contentOf(last, 'began', beginning)
  if (content?.handedOver === undefined || content.previous === undefined) return undefined
  if (content.reason === 'moved') return undefined
  return { id: content.handedOver, head: content.previous, at: last.recordedAt }
}

/** The handing over with which a ledger ends: its id, the head there, and when; `undefined` when it goes on. */
export const handedOverWith = (last: Fact | undefined): HandedOver | undefined => {
  if (last?.kind === 'ledger.began') return copiedWith(last)
  if (last?.kind !== 'archive.handedOver') return undefined
  const content = contentOf(last, 'handedOver', slot)
  return content === undefined ? undefined : { ...content, at: last.recordedAt }
}

/**
 * Whether a fact of this kind may be added; `lastKind` is that of the fact added last, which `last` reads. Asked before
 * every entry, so the fact itself is read only where it could matter.
 */
export const mayAppend = (
  kind: string,
  lastKind: string | undefined,
  last: () => Fact | undefined,
): boolean => {
  if (lastKind !== 'archive.handedOver' && lastKind !== 'ledger.began') return true
  return mayFollow.has(kind) || handedOverWith(last()) === undefined
}

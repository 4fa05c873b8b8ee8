import type { KeptLedgerView } from '../../../shared/contract/backup.calls.ts'
import { factKinds } from '../../../shared/facts/kinds.ts'
import type { LedgerExport } from '../../../shared/facts/envelope.ts'
import { KeptLedgerId } from '../../../shared/ids.ts'
import type { Archive, Reader } from '../archive/archive.ts'
import { archiveFact } from '../ledger/archive-fact.ts'
import { contentOf } from '../ledger/fact.ts'
import { exportText } from '../ledger/export-text.ts'
import { parseHeadText } from '../ledger/head.ts'
import type { LogEntries } from '../ledger/log-entries.ts'
import { sideBySide } from '../ledger/side-by-side.ts'
import { newId, type Outside } from '../outside.ts'
import { Refusal } from '../refusal.ts'

const slots = factKinds['ledger.keptBeside'].slots

const keptLedgers = (reader: Reader) =>
  reader.facts({ kinds: ['ledger.keptBeside'] }).flatMap((fact) => {
    const kept = contentOf(fact, 'kept', slots.kept)
    return kept === undefined ? [] : [{ ...kept, at: fact.recordedAt }]
  })

/** Ledgers of other computers that were kept beside this one, the oldest first. */
export const keptLedgerViews = (reader: Reader): KeptLedgerView[] =>
  keptLedgers(reader).map(({ id, at, heads }) => ({
    id,
    at,
    logs: heads.map(({ letter, size }) => ({ letter, size })),
  }))

/** The stored file of a ledger that was kept; `undefined` when there is none with this id. */
export const keptLedger = (reader: Reader, wanted: KeptLedgerId) =>
  keptLedgers(reader).find(({ id }) => id === wanted)

/**
 * Keeps what another archive's ledger says, beside our own and never in it: its leaves and signed heads, with which every
 * receipt of it can still be judged. No names: those could not be forgotten in here. Refuses `backupNothingMore` when it
 * holds nothing this archive lacks.
 */
export const keepBeside = (
  archive: Archive,
  outside: Outside,
  logs: readonly LogEntries[],
  leaves: LedgerExport,
): KeptLedgerId => {
  const letters = new Map(
    sideBySide(archive.logs(), logs).flatMap(({ log, letter, onlyThere }) =>
      onlyThere.length === 0 ? [] : [[log, letter] as const],
    ),
  )
  const heads = leaves.logs.flatMap(({ head: text, publicKey }) => {
    const head = parseHeadText(text, publicKey)
    const letter = letters.get(head?.log ?? '')
    if (head === undefined || letter === undefined) return []
    return { letter, log: head.log, size: head.size, root: head.root }
  })
  if (heads.length === 0) throw new Refusal('backupNothingMore')
  const id = KeptLedgerId.parse(newId(outside, 'kpt'))
  const { blobId: blob, sha256 } = archive.blobs.store(new TextEncoder().encode(exportText(leaves)))
  const fact = archiveFact('ledger.keptBeside', 'kept', { id, heads, blob, sha256 })
  archive.write((writer) => void writer.append(fact))
  return id
}

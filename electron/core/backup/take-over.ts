import type { Built } from '../house/arrival.ts'
import type { Doing } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { handedOver } from './backup.views.ts'
import { keepBeside } from './kept-ledgers.ts'
import { holdsAll } from './moving.ts'
import { ledgerIn } from './restore.ts'

/**
 * Puts an archive that was handed over in place of this one, which was too; `build` builds it in a folder beside and
 * answers its key. Where it holds all of ours, this computer takes up its letter again. Where it does not, both went on:
 * refuses `backupApart`, or (`alsoApart`) goes on with a new letter and keeps the leaves of what it lacks. Refuses
 * `notHandedOver`, `backupNotHandedOver`, and what `build` refuses.
 */
export const takeOver = async (
  at: Doing,
  alsoApart: boolean,
  build: (beside: string) => Promise<Built>,
): Promise<void> => {
  const { id } = orRefuse(at.archive.read(handedOver), 'notHandedOver')
  const { letter } = at.archive.read((reader) => reader.log())
  const logs = at.archive.logs()
  const leaves = at.archive.export({ holds: 'leaves' })
  await at.house.replace(async (beside) => {
    const { archiveKey } = await build(beside)
    if (holdsAll(logs, id, ledgerIn(beside, archiveKey, at.outside))) return { archiveKey, letter }
    if (!alsoApart) throw new Refusal('backupApart')
    // its own letter would give numbers anew that stand on papers of the entries left behind
    return { archiveKey, furnish: (archive) => keepBeside(archive, at.outside, logs, leaves) }
  })
}

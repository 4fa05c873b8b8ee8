import type { Roll } from '../../builders/dice.ts'
import {
  anchorAt,
  bytesOfExport,
  exportOf,
  honest,
  renumbered,
  shownBy,
  someForm,
  type Entry,
  type Form,
} from '../../builders/kept-ledger.ts'

/** What two customers have in their drawers: the sizes of the ledger on their sheets. */
export interface Scene {
  readonly roll: Roll
  readonly form: Form
  readonly older: number
  readonly newer: number
}

/** What a stranger is given: one export and two receipts. */
export interface Attempt {
  readonly bytes: Uint8Array
  readonly receipts: readonly [string, string]
}

export const sceneOf = (roll: Roll): Scene => {
  const older = 2 + roll(120)
  return { roll, form: someForm(roll), older, newer: older + 1 + roll(honest.length - older) }
}

export const receiptsOf = ({ roll, older, newer }: Scene): [string, string] => [
  shownBy(anchorAt(older), roll),
  shownBy(anchorAt(newer), roll),
]

/** An export of these entries, numbered and signed anew, for the two receipts of the honest ledger. */
export const signedAnew = (scene: Scene, entries: readonly Entry[]): Attempt => ({
  bytes: bytesOfExport(
    exportOf({ ...scene, entries: renumbered(entries), anchors: [scene.older, scene.newer] }),
  ),
  receipts: receiptsOf(scene),
})

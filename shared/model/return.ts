import { z } from 'zod'

import { ItemId } from '../ids.ts'
import { draftOf, type DraftOf } from './draft.ts'
import { Line, Lines } from './text.ts'

/** What the return sheet says (D16; law 3.3). */
export const ReturnReport = z.strictObject({
  workDone: Lines(1200),
  partsReplaced: Lines(600).exactOptional(),
  oldParts: z.enum(['none', 'returned', 'disposed']),
  dataState: z.enum(['unchanged', 'restored', 'wiped', 'notAccessed']),
  /** Ticked off against the intake; whatever is missing or different is said. */
  items: z.array(
    z.strictObject({ item: ItemId, back: z.boolean(), difference: Line(200).exactOptional() }),
  ),
  openPoints: Lines(600).exactOptional(),
  receiver: z.strictObject({ name: Line(120), authority: Line(160).exactOptional() }),
  /** Acceptance is a block and a signature of its own, optional, never a condition (§ 640 BGB). */
  acceptance: z.enum(['notAsked', 'accepted', 'withReservation']),
  reservation: Lines(600).exactOptional(),
  remoteToolRemoved: z.enum(['notUsed', 'removed', 'staysAgreed']),
  placeLabel: Line(80),
})
export type ReturnReport = z.infer<typeof ReturnReport>

export const ReturnDraft = draftOf(ReturnReport)
export type ReturnDraft = DraftOf<ReturnReport>

import type { SittingView } from '../../shared/contract/job.calls.ts'
import type { SheetId } from '../../shared/ids.ts'
import { isPenFirst, signedWays, type SheetView } from '../../shared/model/papers.ts'

export type Slot = SheetView['slots'][number]

/** One signature the customer is asked for, and the sheet it stands on. */
export interface Turn {
  readonly sheet: SheetView
  readonly slot: Slot
}

/** The receipt strip counts only with a pen on paper (W-03, W-15), so it is never asked for here. */
const penOnly = 'customer-receipt'

/**
 * The sheets the customer reads and signs on the turned screen, in reading order. One that is signed with a pen first
 * of all is among them only when somebody asked for it `here`, or began to read it here.
 */
export const guestSheets = (sitting: SittingView, here?: SheetId): SheetView[] =>
  sitting.sheets.filter(
    (sheet) =>
      (!isPenFirst(sheet) || sheet.shown || sheet.id === here) && sheet.slots.some(isAskedHere),
  )

/** All signatures asked for on the turned screen, in order. */
export const guestTurns = (sitting: SittingView, here?: SheetId): Turn[] =>
  guestSheets(sitting, here).flatMap((sheet) =>
    sheet.slots.filter(isAskedHere).map((slot) => ({ sheet, slot })),
  )

/** How a signature is named while the screen is turned. */
export const turnKey = ({ sheet, slot }: Turn): string => `${sheet.id} ${slot.slot}`

/**
 * The next one that is still open, was not moved to paper and, being voluntary, was not left out; undefined when the
 * customer is through.
 */
export const nextTurn = (
  sitting: SittingView,
  onPaper: ReadonlySet<SheetId>,
  leftOut: ReadonlySet<string> = new Set(),
  here?: SheetId,
): Turn | undefined =>
  guestTurns(sitting, here).find(
    (turn) =>
      turn.slot.done === 'open' && !onPaper.has(turn.sheet.id) && !leftOut.has(turnKey(turn)),
  )

/** Is the customer still to decide on something owed? What is voluntary holds nobody up. */
export const customerOwes = (sitting: SittingView): boolean =>
  guestTurns(sitting).some(({ slot }) => slot.done === 'open' && slot.owed)

/** Was something shown or decided here already? Then nobody is greeted a second time; a pen on paper is not here. */
export const hasBegun = (sitting: SittingView): boolean =>
  guestTurns(sitting).some(
    ({ sheet, slot }) => sheet.shown || (slot.done !== 'open' && slot.done !== 'onPaper'),
  )

/** The sheet that waits for a pen on paper; undefined once it is signed or declined (W-08). */
export const penTurn = (sitting: SittingView): Turn | undefined =>
  sitting.sheets
    .filter(isPenFirst)
    .flatMap((sheet) => sheet.slots.map((slot) => ({ sheet, slot })))
    .find(({ slot }) => slot.by === 'customer' && slot.done === 'open')

/** The technician's own signatures that are still open, in order. */
export const ownTurns = (sitting: SittingView): Turn[] =>
  sitting.sheets.flatMap((sheet) =>
    sheet.slots
      .filter((slot) => slot.by === 'technician' && slot.done === 'open')
      .map((slot) => ({ sheet, slot })),
  )

function isAskedHere(slot: Slot): boolean {
  return slot.by === 'customer' && slot.slot !== penOnly
}

/** The receipt strip of the papers a consumer must have in hand before signing, if there is one. */
export const receiptTurn = (sitting: SittingView): Turn | undefined =>
  sitting.sheets
    .flatMap((sheet) => sheet.slots.map((slot) => ({ sheet, slot })))
    .find(({ slot }) => slot.slot === penOnly)

/** Whose signatures a sheet carries now, on the screen or on paper; `declined` where somebody was asked and did not. */
export function signedBy(
  sheet: SheetView,
): 'both' | 'customer' | 'technician' | 'nobody' | 'declined' {
  const given = sheet.slots.filter(({ done }) => signedWays.some((way) => way === done))
  const customer = given.some(({ by }) => by === 'customer')
  const technician = given.some(({ by }) => by === 'technician')
  if (customer && technician) return 'both'
  if (customer) return 'customer'
  if (technician) return 'technician'
  return sheet.slots.some(({ done }) => done !== 'open') ? 'declined' : 'nobody'
}

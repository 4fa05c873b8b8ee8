import type { CustomerId, JobId, SheetId, SittingId } from '../shared/ids.ts'
import type { IntakeStep } from '../shared/model/intake.ts'

/** Where one can be. A screen holds ids only; what it shows it asks of the core. */
export type Screen =
  | { readonly at: 'board' }
  | { readonly at: 'today' }
  | { readonly at: 'customers' }
  | { readonly at: 'customer'; readonly customer: CustomerId }
  | { readonly at: 'job'; readonly job: JobId }
  /** `step`: where to open it; otherwise where it was left. */
  | { readonly at: 'intake'; readonly job: JobId; readonly step?: IntakeStep }
  /** From the telephone to the door: when, and what goes out before. */
  | { readonly at: 'appointment'; readonly job: JobId }
  | { readonly at: 'return'; readonly job: JobId }
  /** The technician's side of a sitting: which sheets, who signs what, hand the screen over. */
  | { readonly at: 'sitting'; readonly sitting: SittingId; readonly job: JobId }
  /** The turned screen: the customer's turn. `here`: signed on it although a pen on paper is the usual way. */
  | {
      readonly at: 'guest'
      readonly sitting: SittingId
      readonly job: JobId
      readonly here?: SheetId
    }
  | { readonly at: 'receipt'; readonly sitting: SittingId; readonly job: JobId }
  | { readonly at: 'business' }
  | { readonly at: 'settings' }
  /** Keys, backups, and what to do when this computer is gone. */
  | { readonly at: 'security' }

export type Move = { readonly go: Screen } | { readonly back: true }

/** The way so far; the last screen is the one that is shown. */
export type Way = readonly [Screen, ...Screen[]]

/** `go` to a main screen begins a new way; to anything else it walks on. `back` never leaves the first screen. */
export function walk(way: Way, move: Move): Way {
  const [first, ...rest] = way
  if ('back' in move) return rest.length === 0 ? way : [first, ...rest.slice(0, -1)]
  if (mainScreens.has(move.go.at)) return [move.go]
  // From the signing one does not come back into it: the next screen takes its place.
  const kept = passing.has(current(way).at) ? rest.slice(0, -1) : rest
  return rest.length === 0 ? [first, move.go] : [first, ...kept, move.go]
}

export const current = (way: Way): Screen => way.at(-1) ?? way[0]

const mainScreens: ReadonlySet<Screen['at']> = new Set([
  'board',
  'today',
  'customers',
  'business',
  'settings',
])

const passing: ReadonlySet<Screen['at']> = new Set(['guest', 'receipt'])

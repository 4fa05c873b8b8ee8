import { createContext, use } from 'react'

import type { AnswerTo } from '../../shared/contract/contract.ts'
import type { SittingView } from '../../shared/contract/job.calls.ts'
import type { SheetId } from '../../shared/ids.ts'
import type { Language } from '../../shared/messages/format.ts'
import type { Turn } from './turns.ts'

/** What all parts of the turned screen share. */
export interface Guest {
  readonly view: SittingView
  /** Goes on with the sitting a command answered; says whether there was one. */
  readonly take: (answer: AnswerTo<'sheet.sign'>) => boolean
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly large: boolean
  readonly setLarge: (large: boolean) => void
  readonly leftHanded: boolean
  readonly setLeftHanded: (leftHanded: boolean) => void
  /** A sheet signed on the screen although a pen on paper is the usual way. */
  readonly here: SheetId | undefined
  /** Sheets the customer would rather sign with a pen. */
  readonly onPaper: ReadonlySet<SheetId>
  readonly setOnPaper: (sheet: SheetId, paper: boolean) => void
  /** Goes on without a voluntary signature. */
  readonly leaveOut: (turn: Turn) => void
  /** The technician takes the screen back. */
  readonly leave: () => void
}

export const GuestContext = createContext<Guest | undefined>(undefined)

export function useGuest(): Guest {
  const guest = use(GuestContext)
  if (guest === undefined) throw new Error('useGuest is asked outside the turned screen')
  return guest
}

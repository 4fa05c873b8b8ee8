import type { ReceiptFlaw } from './anchor.ts'
import type { ExportDoubt } from './read-export.ts'

/** What was found of an export and of receipts (judge.ts). */
export type Verdict =
  /** Hangs together; nothing from outside was compared. */
  | { readonly is: 'consistent' }
  /** The receipt's state is part of the export: nothing up to then was changed since. */
  | { readonly is: 'unchanged'; readonly receipt: number; readonly since: Since }
  /** Two heads of one log that cannot both be true. */
  | {
      readonly is: 'contradiction'
      readonly receipt: number
      readonly with: number | 'export'
      /** What the receipt says, and what stands against it. */
      readonly heads: readonly [Shown, Shown]
    }
  /** The receipt is of a later state than the export. */
  | { readonly is: 'newer'; readonly receipt: number; readonly missing: number }
  /** A body does not fit its leaf, while the leaves fit the head. */
  | {
      readonly is: 'altered'
      readonly log: string
      readonly seq: number
      /** Of which kind the fact is and when it was written, as its leaf says. */
      readonly kind: string
      readonly recordedAt: string
      readonly why: Alteration
    }
  | { readonly is: 'rootDoesNotFit'; readonly log: string }
  | { readonly is: 'cannotSay'; readonly receipt?: number; readonly why: Doubt }

/** A state as somebody says it was: what a receipt or an export shows of it. */
export interface Shown {
  readonly log: string
  readonly size: number
  readonly code: string
  /** Absent where only the code is known. */
  readonly root?: string
  /** The head as text with the log's signature under it: of this state, or of the later one that an export says continues it. */
  readonly signed?: string
}

export type Since = {
  readonly log: string
  readonly size: number
  /** When the last entry of that state was recorded, where the export shows it. */
  readonly recordedAt?: string
}
export type Alteration = 'body' | 'bodyMissing' | 'bodyAdded' | 'misplaced'
export type Doubt =
  | ReceiptFlaw
  | ExportDoubt
  | 'headUnreadable'
  | 'otherLog'
  | 'mistyped'
  | 'codeWithoutSize'
  | 'stateNotInExport'

export interface Judgement {
  readonly verdicts: readonly Verdict[]
  /** 0 consistent, 1 altered or contradiction, 2 cannot say. */
  readonly exitCode: 0 | 1 | 2
  /** The export shows everything about all customers. */
  readonly readable: boolean
  readonly logs: readonly { readonly log: string; readonly size: number }[]
}

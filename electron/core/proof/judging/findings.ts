import type { Compared } from '../../ledger/compare.ts'
import type { Judgement, Shown, Since, Verdict } from '../../ledger/verdict.ts'
import type { SealFlaw } from '../../papers/seal/read-seal.ts'
import type { ConfirmedState } from './confirmed-states.ts'

/** A file that somebody was given, with the name it has where it lies. */
export interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A paper as the case file knows it. */
export interface KnownSheet {
  readonly fileName: string
  /** When its entry was written. */
  readonly recordedAt: string
}

/** What was found out about one file. */
export type Finding =
  | { readonly is: 'caseFile' }
  /** Another case file, as it stands to the one that is judged first; `flaw`: what is wrong with it by itself. */
  | { readonly is: 'otherCase'; readonly entries: number; readonly compared: Compared }
  | { readonly is: 'otherCase'; readonly entries: number; readonly flaw: Verdict }
  /** A finished sheet: what is secured in it is what the case file says. `exact`: so is every byte of the file. */
  | { readonly is: 'sheet'; readonly sheet: KnownSheet; readonly exact: boolean }
  /** A picture, scan or reading copy whose hash stands in an entry of this kind. */
  | { readonly is: 'known'; readonly kind: string; readonly recordedAt: string }
  /** Its seal fits, but there is no case file to say whose it is. */
  | { readonly is: 'sealAlone'; readonly claimedAt: string; readonly fingerprint: string }
  /** Its seal fits and is of this business, but this case file does not name it. */
  | { readonly is: 'notInCase'; readonly claimedAt: string }
  /** Its seal fits, but it is none of this business. */
  | { readonly is: 'foreignSeal'; readonly claimedAt: string; readonly fingerprint: string }
  | { readonly is: 'altered'; readonly why: SealFlaw }
  /** A picture with a QR in it that is a receipt; its place among the receipts. */
  | { readonly is: 'receipt'; readonly receipt: number }
  /** No entry names it: another file, or a changed one. */
  | { readonly is: 'unknown' }
  | { readonly is: 'cannotSay'; readonly why: FileDoubt }

export type FileDoubt = 'tooLarge' | 'otherKind' | 'notSealed' | 'tooSlow' | 'pictureTooLarge'

export interface FoundFile {
  readonly name: string
  readonly finding: Finding
}

/** The answer to "was anything changed?", worst first. */
export type Outcome =
  | {
      readonly is: 'contradiction'
      readonly between: 'receipts' | 'caseFiles'
      readonly heads: readonly [Shown, Shown]
    }
  | { readonly is: 'altered' }
  /** Not shown to be changed, and not shown to be unchanged. */
  | { readonly is: 'cannotSay' }
  /** Nothing was changed since this state, which a receipt fixes. */
  | {
      readonly is: 'unchanged'
      readonly since: Since
      /** Entries of the case files up to a state that a receipt fixes, and after it: those nothing outside fixes. */
      readonly fixed: number
      readonly after: number
    }
  /** Everything fits together, but no receipt was there to compare with. */
  | { readonly is: 'consistent'; readonly entries: number }
  /** Only files without a case file, all in order. */
  | { readonly is: 'sealsFit' }
  | { readonly is: 'nothing' }

export interface Report {
  readonly outcome: Outcome
  readonly files: readonly FoundFile[]
  /** About the case file that is judged first, and about the receipts, whichever case file knows them. */
  readonly verdicts: readonly Verdict[]
  readonly logs: Judgement['logs']
  /** States of the ledger whose time somebody else confirmed, as its entries say, and whether that is so. */
  readonly confirmed: readonly ConfirmedState[]
  /** Entries of that case file that can be read. */
  readonly entries: number
  /** It is no case file but a whole ledger, with all customers. */
  readonly whole: boolean
  readonly exitCode: Judgement['exitCode']
}

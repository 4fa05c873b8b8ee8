import type { DuePaper, PaperCode, SheetKind } from '../../../shared/model/papers.ts'
import { served } from './due.ts'

/** One sheet as it is going to be read and signed, before anything is written on it. */
export interface PlannedSheet {
  kind: SheetKind
  /** In reading order. */
  codes: PaperCode[]
  /**
   * The sheet is a PDF the business deposited, shown and printed unchanged: nothing of ours stands on it, nobody signs
   * it: D07.
   */
  deposited: boolean
  /** The sheet is the business's own PDF for its one paper, with our page of signatures behind it. */
  own: boolean
  /**
   * Papers whose receipt the customer signs on this sheet, on a strip of its own (slot `customer-receipt`). The strip
   * says that they were handed over and declares nothing else.
   */
  receiptFor: PaperCode[]
  /** Who signs the sheet as a whole; the receipt strip, a diagnosis fee and an acceptance come on top. */
  signers: Signer[]
  /** Papers on this sheet with signatures of their own, in reading order: no other signature covers them. */
  apart: { code: PaperCode; signers: Signer[]; isVoluntary: boolean }[]
}

type Signer = 'customer' | 'technician'

/** What stands together on one sheet. Everything not named together stays apart (design § 8). */
const sheetOf: Partial<Record<PaperCode, SheetKind>> = {
  D07: 'A',
  D09: 'A',
  D03: 'A',
  D01: 'B',
  D12: 'B',
  D13: 'B',
  D02: 'B',
  D10: 'B',
  D11: 'B',
  D05: 'B',
  D04c: 'B',
  D08: 'C',
  D14: 'D',
  D04: 'E',
  D06: 'E',
  D17: 'I',
  D16: 'F',
  D15: 'G',
  CR: 'H',
}

/** Papers whose signatures stand for themselves even where they share a sheet with others. */
const signedApart: readonly PaperCode[] = ['D06', 'D09', 'D13', 'D17']

/** Never required: one signature for each purpose, and the sheet is complete without any (D17). */
const isVoluntary = (code: PaperCode): boolean => code === 'D17'

/** In the order in which they are handed over and signed; what is voluntary comes when nothing depends on it. */
const kindsOf = {
  toUs: ['B', 'C', 'D', 'E', 'I'],
  toCustomer: ['K', 'F', 'G', 'H'],
} as const satisfies Record<string, readonly SheetKind[]>

/**
 * On which sheets the due papers are read and signed; what was left out is on none.
 *
 * The pre-contract sheet A comes first and, for a consumer who can withdraw, as two: the deposited D07 untouched, and
 * our own page with D03, the price and the receipt strip. For everybody else A is the unsigned page D03 alone.
 * An estimate that needs a diagnosis first is a letter (K) of its own, later.
 * A paper for which the business has a PDF of its own (`own`) is a sheet of its own, at the place its paper would have.
 * @returns the sheets of this direction in the order in which they are handed over; no due code is lost or doubled.
 */
export const bundle = (
  due: readonly DuePaper[],
  direction: 'toUs' | 'toCustomer',
  own: ReadonlySet<PaperCode> = noneOwn,
): PlannedSheet[] => {
  // What goes to somebody else is bundled when it is sent.
  const papers = served(due).filter(({ toPrincipal }) => toPrincipal === undefined)
  return [
    ...(direction === 'toUs' ? preContract(papers, own) : []),
    ...kindsOf[direction].flatMap((kind) => {
      const together = papers.filter((paper) => kindOf(paper) === kind)
      return direction === 'toUs' ? sheetsOf(kind, together, own) : sheetsOf(kind, together)
    }),
  ]
}

const noneOwn: ReadonlySet<PaperCode> = new Set()

/** The papers of one kind of sheet: together on one, but for those with a PDF of their own. */
const sheetsOf = (
  kind: SheetKind,
  papers: readonly DuePaper[],
  own: ReadonlySet<PaperCode> = noneOwn,
): PlannedSheet[] => {
  const ours = papers.filter(({ code }) => !own.has(code))
  return papers.flatMap((paper) => {
    if (own.has(paper.code)) return [{ ...sheet(kind, [paper]), own: true }]
    return paper === ours[0] ? [sheet(kind, ours)] : []
  })
}

const kindOf = ({ code, deliver }: DuePaper): SheetKind | undefined =>
  deliver === 'afterDiagnosis' ? 'K' : sheetOf[code]

const preContract = (due: readonly DuePaper[], own: ReadonlySet<PaperCode>): PlannedSheet[] => {
  const withdrawal = due.filter(({ code }) => code === 'D07')
  const other = due.filter((paper) => kindOf(paper) === 'A' && paper.code !== 'D07')
  if (withdrawal.length === 0) return sheetsOf('A', other, own)
  const information = other.filter(({ code }) => code === 'D03')
  const ours = other.filter(({ code }) => !own.has(code))
  return [
    { ...sheet('A', withdrawal), deposited: true },
    ...sheetsOf('A', other, own).filter((planned) => planned.own),
    { ...sheet('A', ours), receiptFor: ['D07', ...information.map(({ code }) => code)] },
  ]
}

const sheet = (kind: SheetKind, papers: readonly DuePaper[]): PlannedSheet => ({
  kind,
  codes: papers.map(({ code }) => code),
  deposited: false,
  own: false,
  receiptFor: [],
  signers: signersOf(papers.filter(({ code }) => !signedApart.includes(code))),
  apart: papers
    .filter(({ code }) => signedApart.includes(code))
    .map((paper) => ({
      code: paper.code,
      signers: paper.code === 'D13' ? ['customer'] : signersOf([paper]),
      isVoluntary: isVoluntary(paper.code),
    })),
})

const signersOf = (papers: readonly DuePaper[]): Signer[] => [
  ...(papers.some((paper) => paper.customerSigns) ? (['customer'] as const) : []),
  ...(papers.some((paper) => paper.technicianSigns) ? (['technician'] as const) : []),
]

/** How many signatures these sheets ask for, before a diagnosis fee, an acceptance or a voluntary one adds its own. */
export const signaturesAsked = (sheets: readonly PlannedSheet[]): number =>
  sheets.reduce((sum, { signers, receiptFor, apart }) => {
    const own = apart.filter((paper) => !paper.isVoluntary).flatMap((paper) => paper.signers)
    return sum + signers.length + own.length + (receiptFor.length > 0 ? 1 : 0)
  }, 0)

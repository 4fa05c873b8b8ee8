import type { PaperCode, SheetKind, SignatureSlot } from '../../../../shared/model/papers.ts'
import type { Block, PaperContent, SheetContent } from '../layout/blocks.ts'
import { literal, plain } from '../layout/inline.ts'
import { label } from '../texts/fill.ts'
import type { Texts } from '../texts/library.ts'
import type { PaperText } from '../texts/text.ts'
import { asAid } from './aid.ts'
import { cr } from './cr.ts'
import { d01 } from './d01.ts'
import { d02 } from './d02.ts'
import { d03 } from './d03.ts'
import { d04 } from './d04.ts'
import { d04c } from './d04c.ts'
import { d05 } from './d05.ts'
import { d06 } from './d06.ts'
import { d08 } from './d08.ts'
import { d09 } from './d09.ts'
import { d10 } from './d10.ts'
import { d11 } from './d11.ts'
import { d12, d12AfterDiagnosis } from './d12.ts'
import { d13 } from './d13.ts'
import { d14 } from './d14.ts'
import { d15 } from './d15.ts'
import { d16 } from './d16.ts'
import { d17 } from './d17.ts'
import { d18 } from './d18.ts'
import { d20 } from './d20.ts'
import { d21 } from './d21.ts'
import { addressText, holdNumbers } from './format.ts'
import { withWords } from './paper.ts'
import {
  isContractSaid,
  isOfferSaid,
  type AheadSaid,
  type CorrectionSaid,
  type CustodySaid,
  type ErasureSaid,
  type JobSaid,
  type LetterSaid,
  type ReturnSaid,
} from './said.ts'
import { orderEnd } from './order-end.ts'
import { slotsOf } from './slots.ts'
import { receiptStrip, vb } from './vb.ts'

/** What each kind of sheet draws on. */
export interface SaidOn {
  A: AheadSaid
  B: JobSaid
  C: JobSaid
  D: JobSaid
  E: AheadSaid
  F: ReturnSaid
  G: ErasureSaid
  H: CustodySaid
  I: JobSaid
  J: CorrectionSaid
  K: LetterSaid
}

/** A sheet as it is signed: what it says, the signatures it asks for, the sentences of its box, its title. */
export interface ComposedSheet {
  content: SheetContent
  slots: SignatureSlot[]
  /** As printed in the box, without marks; empty where the sheet has none. */
  summary: string[]
  title: string
  /** The same in English, to read beside it; nobody signs it. Only our own wording has one. */
  aid?: SheetContent
}

type Model<Said> = (said: Said, text: PaperText) => PaperContent

const jobModels: Partial<Record<PaperCode, Model<JobSaid>>> = {
  D01: d01,
  D02: d02,
  D04c: d04c,
  D05: d05,
  D08: d08,
  D10: d10,
  D11: d11,
  D12: d12,
  D13: d13,
  D14: d14,
  D17: d17,
}

/** What is known before the visit suffices for these: they may be sent with the appointment. */
const aheadModels: Partial<Record<PaperCode, Model<AheadSaid>>> = {
  D03: d03,
  D04: (said, text) => {
    if (!isContractSaid(said)) throw new Error('D04 needs the end of our copies')
    return d04(said, text)
  },
  D06: d06,
  D09: d09,
}

/** On the pre-contract sheet the consent to mail comes after what is only handed over. */
const orderOnA: readonly PaperCode[] = ['D03', 'D09']

/** Papers that are no part of a job's own models: the deposited one, and those of return and erasure. */
const elsewhere: readonly PaperCode[] = ['D07', 'D15', 'D16', 'CR']

/** Whether there is something to print for this code; without it no sheet may be offered. */
export const isModelled = (code: PaperCode): boolean =>
  jobModels[code] !== undefined || aheadModels[code] !== undefined || elsewhere.includes(code)

/** Reading order on the order sheet: the permissions come last, right above the signatures. */
const orderOnB: readonly PaperCode[] = ['D01', 'D12', 'D13', 'D11', 'D02', 'D05', 'D04c', 'D10']

/** The contract before the commitment to secrecy, each with its own signatures. */
const orderOnE: readonly PaperCode[] = ['D04', 'D06']

/**
 * Puts the papers of one sheet together: their blocks in reading order and the signatures the sheet needs, each
 * once. `codes` come from `bundle`; a deposited PDF (D07) is never composed, it is handed out as it is.
 * Throws when there is no model for a code: such a sheet must not be offered.
 */
export const composeSheet = <Kind extends SheetKind>(
  kind: Kind,
  codes: readonly PaperCode[],
  said: SaidOn[Kind],
  texts: Texts,
): ComposedSheet => {
  const textOf = textsIn('de', texts)
  const content = contentOf(kind, codes, said, textOf)
  const { papers } = content
  const title =
    papers.length === 1 && papers[0] !== undefined
      ? papers[0].title
      : label(textOf('sheets'), `title.${kind}`)
  return {
    content,
    slots: papers.flatMap(slotsOf),
    summary: papers
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'summary' ? block.sentences.map(plain) : [])),
    title,
    aid: asAid(contentOf(kind, codes, said, textsIn('en', texts)), texts.get('en', 'aid')),
  }
}

const textsIn =
  (language: PaperText['language'], texts: Texts): TextOf =>
  (id) =>
    withWords(texts.get(language, id), texts.get(language, 'words'))

const contentOf = <Kind extends SheetKind>(
  kind: Kind,
  codes: readonly PaperCode[],
  said: SaidOn[Kind],
  textOf: TextOf,
): SheetContent => {
  const text = textOf('sheets')
  return {
    v: 1,
    language: text.language,
    jobNumber: said.jobNumber,
    sheet: kind,
    ...(isDense(kind, codes) ? { density: 'compact' as const } : {}),
    letterhead: letterheadOf(said, text),
    papers: composers[kind](codes, said, textOf),
  }
}

/** Sheets of many short parts: the order, consents, and the pre-contract sheet where the consent to mail stands too. */
const isDense = (kind: SheetKind, codes: readonly PaperCode[]): boolean =>
  kind === 'B' || kind === 'I' || (kind === 'A' && codes.includes('D09'))

type TextOf = (id: string) => PaperText
type Composer<Said> = (codes: readonly PaperCode[], said: Said, textOf: TextOf) => PaperContent[]

const composers: { readonly [Kind in SheetKind]: Composer<SaidOn[Kind]> } = {
  A: (codes, said, textOf) => preContract(codes, said, textOf),
  B: (codes, said, textOf) => orderSheet(codes, said, textOf),
  C: (codes, said, textOf) => codes.map((code) => jobPaper(code, said, textOf)),
  D: (codes, said, textOf) => codes.map((code) => jobPaper(code, said, textOf)),
  E: (codes, said, textOf) =>
    codes
      .toSorted((one, other) => orderOnE.indexOf(one) - orderOnE.indexOf(other))
      .map((code, index) => {
        const paper = modelled(aheadModels, code, said, textOf)
        return index === 0 ? paper : onNewPage(paper)
      }),
  F: (_, said, textOf) => [d16(said, textOf('D16'))],
  G: (_, said, textOf) => [d15(said, textOf('D15'))],
  H: (_, said, textOf) => [cr(said, textOf('CR'))],
  I: (codes, said, textOf) => codes.map((code) => jobPaper(code, said, textOf)),
  J: (_, said, textOf) => [d21(said, textOf('D21'))],
  K: (codes, said, textOf) => codes.map((code) => letterPaper(code, said, textOf)),
}

const letterPaper = (code: PaperCode, said: LetterSaid, textOf: TextOf): PaperContent => {
  if (code === 'D12') return d12AfterDiagnosis(said, textOf(code))
  if (code === 'D18') return d18(said, textOf(code))
  return code === 'D20' ? d20(said, textOf(code)) : jobPaper(code, said, textOf)
}

/** A paper that can be taken off the sheet and stand for itself. */
const onNewPage = (paper: PaperContent): PaperContent => ({
  ...paper,
  blocks: paper.blocks.map((block) =>
    block.type === 'title' ? { ...block, newPage: true } : block,
  ),
})

const jobPaper = (code: PaperCode, said: JobSaid, textOf: TextOf): PaperContent =>
  modelled(jobModels, code, said, textOf)

const modelled = <Said>(
  models: Partial<Record<PaperCode, Model<Said>>>,
  code: PaperCode,
  said: Said,
  textOf: TextOf,
): PaperContent => {
  const model = models[code]
  if (model === undefined) throw new Error(`there is no model for the paper ${code}`)
  return model(said, textOf(code))
}

/**
 * Sheet A. Where D07 is due: service and price with the receipt strip, then the information of Art. 13 DSGVO.
 * Otherwise the information alone, which nobody signs. The consent to get papers by mail has a signature of its own.
 */
const preContract = (
  codes: readonly PaperCode[],
  said: AheadSaid,
  textOf: TextOf,
): PaperContent[] => {
  const own = codes
    .filter((code) => code !== 'D07')
    .toSorted((one, other) => orderOnA.indexOf(one) - orderOnA.indexOf(other))
  const papers = own.map((code) => modelled(aheadModels, code, said, textOf))
  if (!said.due.some(({ code }) => code === 'D07')) return papers
  if (!isOfferSaid(said)) throw new Error('the pre-contract sheet needs service and price')
  const text = textOf('VB')
  // D03 may lie there as the business's own PDF; its receipt stands on this page all the same
  const given = said.due.some(({ code }) => code === 'D03')
    ? (['VB', 'D03', 'D07'] as const)
    : (['VB', 'D07'] as const)
  return [...appended([vb(said, text)], receiptStrip(said, given, text)), ...papers]
}

/** Sheet B: all papers of the order, signed once by both at the end. */
const orderSheet = (codes: readonly PaperCode[], said: JobSaid, textOf: TextOf): PaperContent[] => {
  const papers = codes
    .toSorted((one, other) => orderOnB.indexOf(one) - orderOnB.indexOf(other))
    .map((code) => withoutSheetSignatures(jobPaper(code, said, textOf)))
  return appended(papers, orderEnd(said, textOf('sheets')))
}

/** Signatures for the whole sheet stand once, at its end; those the law wants apart stay where they are. */
const withoutSheetSignatures = (paper: PaperContent): PaperContent => ({
  ...paper,
  blocks: paper.blocks.filter(
    (block) =>
      block.type !== 'signature' || (block.slot !== 'customer' && block.slot !== 'technician'),
  ),
})

const appended = (papers: readonly PaperContent[], blocks: readonly Block[]): PaperContent[] =>
  papers.map((paper, index) =>
    index === papers.length - 1 ? { ...paper, blocks: [...paper.blocks, ...blocks] } : paper,
  )

/** Whose paper it is. */
export const letterheadOf = (
  { business, logo }: Pick<JobSaid, 'business' | 'logo'>,
  text: PaperText,
): SheetContent['letterhead'] => ({
  name: literal(business.name),
  line: label(text, 'letterhead.line', {
    owner: business.ownerName,
    address: addressText(business.address),
  }),
  contact: label(text, 'letterhead.contact', {
    phone: holdNumbers(business.phone),
    mail: business.mail,
  }),
  ...(logo === undefined ? {} : { logo }),
})

import { withoutMetadata } from '../../jobs/jpeg.ts'
import { hexOf } from '../../ledger/bytes.ts'
import type { Verdict } from '../../ledger/verdict.ts'
import { sha256 } from '../../ledger/primitives.ts'
import type { ReadingLimits } from '../../ledger/read-export.ts'
import { readSeal } from '../../papers/seal/read-seal.ts'
import { factsIn, knownFilesIn, type KnownFiles } from './case-facts.ts'
import {
  contentsOf,
  firstOf,
  fixedBy,
  judgeCases,
  openCaseFile,
  otherCase,
  type CaseFile,
} from './case-files.ts'
import { confirmedStatesIn, type ConfirmedState } from './confirmed-states.ts'
import type { FileDoubt, Finding, FoundFile, Given, Outcome, Report } from './findings.ts'

/**
 * Judges what a customer was given – case file, papers, pictures, receipts – with nothing but what is handed in. The page
 * for strangers and `npm run verify` both ask here. Never throws for hostile input.
 */

/** What a file is by its first bytes; names can say anything. */
export const kindOf = (bytes: Uint8Array): 'export' | 'pdf' | 'picture' | 'other' => {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  if (start === '%PDF') return 'pdf'
  if (start.startsWith('{')) return 'export'
  if (start.startsWith('\u00ff\u00d8\u00ff') || start === '\u0089PNG') return 'picture'
  return 'other'
}

/** What somebody who can look at pictures saw: a receipt, nothing, or a reason not to look. */
export interface PictureAnswer {
  readonly text?: string
  readonly doubt?: FileDoubt
}
export type PictureReader = (picture: Given) => Promise<PictureAnswer>

export interface Question {
  readonly files: readonly Given[]
  /** Typed codes and QR texts. */
  readonly receipts: readonly string[]
  /** Names of files that were not read because of their size. */
  readonly tooLarge?: readonly string[]
  readonly limits?: ReadingLimits
  readonly readPicture?: PictureReader
}

/** Judges everything together: each file, each receipt, and several case files against each other. */
export const judgeFiles = async (question: Question): Promise<Report> => {
  const cases = question.files
    .filter(({ bytes }) => kindOf(bytes) === 'export')
    .map((file) => openCaseFile(file, question.limits))
  const first = firstOf(cases)
  const contents = contentsOf(cases)
  const known = contents.length === 0 ? undefined : knownFilesIn(contents)
  const receipts = [...question.receipts]
  const files: FoundFile[] = []
  for (const file of question.files) {
    const own = cases.find((one) => one.file === file)
    const finding =
      first !== undefined && own === first
        ? ({ is: 'caseFile' } as const)
        : await findingOf({ file, own, first, known }, receipts, question.readPicture)
    files.push({ name: file.name, finding })
  }
  for (const name of question.tooLarge ?? [])
    files.push({ name, finding: { is: 'cannotSay', why: 'tooLarge' } })
  const verdicts = judgeCases(cases, first, receipts)
  const [content] = first === undefined ? [] : contentsOf([first])
  const isJudged = content !== undefined && !verdicts.some(isFlaw)
  const confirmed = isJudged ? await confirmedStatesIn(content) : []
  const found = outcomeOf(verdicts, files, cases, receipts)
  const outcome = certainFor.includes(found.is) && confirmed.some(isNone) ? doubt : found
  return {
    outcome,
    files,
    verdicts,
    logs: first?.alone.logs ?? [],
    confirmed,
    entries: content === undefined ? 0 : factsIn(content).length,
    whole: first?.alone.readable ?? false,
    exitCode: exitCodes[outcome.is],
  }
}

const exitCodes: Readonly<Record<Outcome['is'], 0 | 1 | 2>> = {
  unchanged: 0,
  consistent: 0,
  sealsFit: 0,
  contradiction: 1,
  altered: 1,
  cannotSay: 2,
  nothing: 2,
}

interface Looked {
  readonly file: Given
  /** The case file that this file is, where it is one. */
  readonly own: CaseFile | undefined
  readonly first: CaseFile | undefined
  readonly known: KnownFiles | undefined
}

const findingOf = async (
  { file, own, first, known }: Looked,
  receipts: string[],
  readPicture: PictureReader | undefined,
): Promise<Finding> => {
  const kind = kindOf(file.bytes)
  if (kind === 'pdf') return sheetFinding(file.bytes, known)
  const hash = hexOf(sha256(file.bytes))
  const named = known?.named(hash) ?? known?.named(cleanHash(file.bytes))
  if (named !== undefined) return { is: 'known', ...named }
  if (own !== undefined && first !== undefined) return otherCase(first, own)
  if (kind === 'other')
    return known === undefined ? { is: 'cannotSay', why: 'otherKind' } : { is: 'unknown' }
  const { text, doubt } = (await readPicture?.(file)) ?? {}
  if (doubt !== undefined) return { is: 'cannotSay', why: doubt }
  if (text === undefined) return { is: 'unknown' }
  receipts.push(text)
  return { is: 'receipt', receipt: receipts.length }
}

/** We keep pictures without what a camera writes beside them; the customer's own copy may still have it. */
const cleanHash = (bytes: Uint8Array): string => {
  const clean = withoutMetadata(bytes)
  return clean === undefined ? '' : hexOf(sha256(clean))
}

const sheetFinding = async (bytes: Uint8Array, known: KnownFiles | undefined): Promise<Finding> => {
  const hash = hexOf(sha256(bytes))
  const same = known?.finished(hash)
  const read = await readSeal(bytes)
  if (typeof read === 'string') {
    // A deposited paper has no seal: the case file knows the file itself.
    if (same !== undefined) return { is: 'sheet', sheet: same, exact: true }
    const named = known?.named(hash)
    if (named !== undefined) return { is: 'known', ...named }
    if (read === 'notSealed') return { is: 'cannotSay', why: 'notSealed' }
    return { is: 'altered', why: read }
  }
  const { claimedAt, fingerprint, signedDigest } = read
  if (known === undefined) return { is: 'sealAlone', claimedAt, fingerprint }
  const sheet = known.sealed(signedDigest, fingerprint)
  if (sheet !== undefined) return { is: 'sheet', sheet, exact: same !== undefined }
  return known.isOfBusiness(fingerprint)
    ? { is: 'notInCase', claimedAt }
    : { is: 'foreignSeal', claimedAt, fingerprint }
}

/** A confirmation that confirms nothing leaves nothing that could be called in order. */
const isNone = ({ is }: ConfirmedState): boolean => is === 'doesNotFit'
const certainFor: readonly Outcome['is'][] = ['unchanged', 'consistent', 'sealsFit']
const doubt: Outcome = { is: 'cannotSay' }

const isFlaw = ({ is }: Verdict): boolean => is === 'altered' || is === 'rootDoesNotFit'

/** A second case file can contradict the first, or not be in order by itself. */
const conflictOf = (finding: Finding): Outcome | undefined => {
  if (finding.is !== 'otherCase') return undefined
  if ('flaw' in finding) return isFlaw(finding.flaw) ? { is: 'altered' } : undefined
  const { compared } = finding
  return compared.is === 'contradiction'
    ? { is: 'contradiction', between: 'caseFiles', heads: compared.heads }
    : undefined
}

const isDoubtful = (finding: Finding): boolean => {
  if (finding.is !== 'otherCase') return doubtful.includes(finding.is)
  return 'flaw' in finding || ['otherLog', 'nothingInCommon'].includes(finding.compared.is)
}

const outcomeOf = (
  verdicts: readonly Verdict[],
  files: readonly FoundFile[],
  cases: readonly CaseFile[],
  receipts: readonly string[],
): Outcome => {
  const findings = files.map(({ finding }) => finding)
  const conflicts = findings.flatMap((finding) => conflictOf(finding) ?? [])
  const { heads } = verdicts.find((verdict) => verdict.is === 'contradiction') ?? {}
  if (heads !== undefined) return { is: 'contradiction', between: 'receipts', heads }
  const conflict = conflicts.find((one) => one.is === 'contradiction')
  if (conflict !== undefined) return conflict
  if (verdicts.some(isFlaw) || conflicts.length > 0 || findings.some(({ is }) => is === 'altered'))
    return { is: 'altered' }
  if (files.length === 0 && receipts.length === 0) return { is: 'nothing' }
  const inDoubt = verdicts.some(({ is }) => is === 'cannotSay' || is === 'newer')
  if (inDoubt || findings.some(isDoubtful)) return { is: 'cannotSay' }
  if (cases.length === 0) {
    return { is: findings.length > 0 && receipts.length === 0 ? 'sealsFit' : 'cannotSay' }
  }
  return fixedBy(cases, receipts)
}

/** What keeps the whole from being called unchanged. */
const doubtful: readonly Finding['is'][] = ['cannotSay', 'foreignSeal', 'notInCase', 'unknown']

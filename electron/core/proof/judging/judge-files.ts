import type { LedgerExport } from '../../../../shared/facts/envelope.ts'
import { withoutMetadata } from '../../jobs/jpeg.ts'
import { hexOf } from '../../ledger/bytes.ts'
import { judgeContent, judgeReceipts, type Verdict } from '../../ledger/judge.ts'
import { sha256 } from '../../ledger/primitives.ts'
import { readExport, type ReadingLimits } from '../../ledger/read-export.ts'
import { readSeal } from '../../papers/seal/read-seal.ts'
import { factsIn, knownFilesIn, type KnownFiles } from './case-facts.ts'
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

/** Judges everything together. Of several case files the last one counts; the others are `unreadable` to this question. */
export const judgeFiles = async (question: Question): Promise<Report> => {
  const given = question.files.findLast(({ bytes }) => kindOf(bytes) === 'export')
  const content = given === undefined ? undefined : readExport(given.bytes, question.limits)
  const isRead = content !== undefined && typeof content !== 'string'
  const known = isRead ? knownFilesIn(content) : undefined
  const receipts = [...question.receipts]
  const files: FoundFile[] = []
  for (const file of question.files) {
    const finding =
      file === given
        ? ({ is: 'caseFile' } as const)
        : await findingOf(file, known, receipts, question.readPicture)
    files.push({ name: file.name, finding })
  }
  for (const name of question.tooLarge ?? [])
    files.push({ name, finding: { is: 'cannotSay', why: 'tooLarge' } })
  const judgement = content === undefined ? undefined : judgeContent(content, receipts)
  const verdicts = judgement?.verdicts ?? judgeReceipts(receipts)
  const confirmed = isRead && !verdicts.some(isFlaw) ? await confirmedStatesIn(content) : []
  const found = outcomeOf(verdicts, files, isRead ? content : undefined, receipts.length)
  const outcome = certainFor.includes(found.is) && confirmed.some(isNone) ? doubt : found
  return {
    outcome,
    files,
    verdicts,
    logs: judgement?.logs ?? [],
    confirmed,
    entries: isRead ? factsIn(content).length : 0,
    whole: judgement?.readable ?? false,
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

const findingOf = async (
  file: Given,
  known: KnownFiles | undefined,
  receipts: string[],
  readPicture: PictureReader | undefined,
): Promise<Finding> => {
  const kind = kindOf(file.bytes)
  if (kind === 'pdf') return sheetFinding(file.bytes, known)
  const hash = hexOf(sha256(file.bytes))
  const named = known?.named(hash) ?? known?.named(cleanHash(file.bytes))
  if (named !== undefined) return { is: 'known', ...named }
  if (kind === 'export') return { is: 'cannotSay', why: 'unreadable' }
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

const outcomeOf = (
  verdicts: readonly Verdict[],
  files: readonly FoundFile[],
  content: LedgerExport | undefined,
  receipts: number,
): Outcome => {
  const conflict = verdicts.find((verdict) => verdict.is === 'contradiction')
  if (conflict !== undefined) return { is: 'contradiction', heads: conflict.heads }
  const findings = files.map(({ finding }) => finding.is)
  if (verdicts.some(isFlaw) || findings.includes('altered')) return { is: 'altered' }
  if (files.length === 0 && receipts === 0) return { is: 'nothing' }
  const inDoubt = verdicts.some(({ is }) => is === 'cannotSay' || is === 'newer')
  if (inDoubt || findings.some((is) => doubtful.includes(is))) return { is: 'cannotSay' }
  if (content === undefined) {
    return { is: findings.length > 0 && receipts === 0 ? 'sealsFit' : 'cannotSay' }
  }
  const newest = verdicts
    .flatMap((verdict) => (verdict.is === 'unchanged' ? [verdict.since] : []))
    .reduce<Extract<Verdict, { is: 'unchanged' }>['since'] | undefined>(
      (best, since) => (best === undefined || since.size > best.size ? since : best),
      undefined,
    )
  const facts = factsIn(content)
  if (newest === undefined) return { is: 'consistent', entries: facts.length }
  const fixed = facts.filter(
    ({ envelope }) => envelope.log === newest.log && envelope.seq <= newest.size,
  ).length
  return { is: 'unchanged', since: newest, fixed, after: facts.length - fixed }
}

/** What keeps the whole from being called unchanged. */
const doubtful: readonly Finding['is'][] = ['cannotSay', 'foreignSeal', 'notInCase', 'unknown']

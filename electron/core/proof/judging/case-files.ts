import type { LedgerExport } from '../../../../shared/facts/envelope.ts'
import { compare } from '../../ledger/compare.ts'
import { judgeOpened, judgeReceipts, openExport, type OpenedExport } from '../../ledger/judge.ts'
import type { Judgement, Verdict } from '../../ledger/verdict.ts'
import { readExport, type ExportDoubt, type ReadingLimits } from '../../ledger/read-export.ts'
import { factsIn } from './case-facts.ts'
import type { Finding, Given, Outcome } from './findings.ts'

/** A case file among the files, and whether it could be read. */
export interface CaseFile {
  readonly file: Given
  readonly content: LedgerExport | ExportDoubt
  readonly opened: OpenedExport
  /** Judged by itself, with no receipt. */
  readonly alone: Judgement
}

export const openCaseFile = (file: Given, limits?: ReadingLimits): CaseFile => {
  const content = readExport(file.bytes, limits)
  const opened = openExport(content)
  return { file, content, opened, alone: judgeOpened(opened, []) }
}

const isSound = ({ alone }: CaseFile): boolean => alone.exitCode === 0

const sizeOf = ({ alone }: CaseFile): number => alone.logs.at(-1)?.size ?? 0

/** The one the others are compared with: the newest that hangs together; otherwise the last that was given. */
export const firstOf = (cases: readonly CaseFile[]): CaseFile | undefined =>
  cases
    .filter(isSound)
    .reduce<CaseFile | undefined>(
      (best, one) => (best !== undefined && sizeOf(best) > sizeOf(one) ? best : one),
      undefined,
    ) ?? cases.at(-1)

const readable = ({ content }: CaseFile): LedgerExport[] =>
  typeof content === 'string' ? [] : [content]

/** What can be read of them all. */
export const contentsOf = (cases: readonly CaseFile[]): LedgerExport[] => cases.flatMap(readable)

/** What is said of another case file than the first. */
export const otherCase = (first: CaseFile, other: CaseFile): Finding => {
  const [content] = readable(other)
  const entries = content === undefined ? 0 : factsIn(content).length
  const [flaw] = other.alone.verdicts
  if (!isSound(other) && flaw !== undefined) return { is: 'otherCase', entries, flaw }
  return { is: 'otherCase', entries, compared: compare(first.opened, other.opened) }
}

const ranks: readonly Verdict['is'][] = ['contradiction', 'unchanged', 'newer', 'cannotSay']

/** What all case files together say of a receipt: one that knows its state counts more than one that does not. */
const best = (said: readonly Verdict[]): Verdict | undefined =>
  said.toSorted((a, b) => ranks.indexOf(a.is) - ranks.indexOf(b.is))[0]

/** Judges the first with all receipts, and asks the others about receipts whose state the first does not hold. */
export const judgeCases = (
  cases: readonly CaseFile[],
  first: CaseFile | undefined,
  receipts: readonly string[],
): readonly Verdict[] => {
  if (first === undefined) return judgeReceipts(receipts)
  const { verdicts } = judgeOpened(first.opened, receipts)
  const others = cases
    .filter((one) => one !== first && isSound(one))
    .flatMap(({ opened }) => judgeOpened(opened, receipts).verdicts)
  return verdicts.map((verdict) => {
    if (verdict.is !== 'cannotSay' && verdict.is !== 'newer') return verdict
    const { receipt } = verdict
    const more = others.filter((other) => 'receipt' in other && other.receipt === receipt)
    return receipt === undefined ? verdict : (best([verdict, ...more]) ?? verdict)
  })
}

type Unchanged = Extract<Verdict, { is: 'unchanged' }>['since']

const newestOf = (states: readonly Unchanged[]): Unchanged | undefined =>
  states.reduce<Unchanged | undefined>(
    (newest, since) => (newest === undefined || since.size > newest.size ? since : newest),
    undefined,
  )

/** How much of the case files the receipts fix; each case file by the states that it holds itself. */
export const fixedBy = (
  cases: readonly CaseFile[],
  receipts: readonly string[],
): Extract<Outcome, { is: 'unchanged' | 'consistent' }> => {
  const all = new Set<string>()
  const fixed = new Set<string>()
  const states: Unchanged[] = []
  for (const { content, opened } of cases) {
    const { verdicts } = judgeOpened(opened, receipts)
    const own = verdicts.flatMap((verdict) => (verdict.is === 'unchanged' ? [verdict.since] : []))
    states.push(...own)
    for (const { envelope } of typeof content === 'string' ? [] : factsIn(content)) {
      const name = `${envelope.log} ${envelope.seq}`
      all.add(name)
      if (own.some(({ log, size }) => log === envelope.log && envelope.seq <= size)) fixed.add(name)
    }
  }
  const since = newestOf(states)
  return since === undefined
    ? { is: 'consistent', entries: all.size }
    : { is: 'unchanged', since, fixed: fixed.size, after: all.size - fixed.size }
}

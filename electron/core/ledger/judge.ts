import type { Head, LedgerExport } from '../../../shared/facts/envelope.ts'
import { codeOf, isOfLog, matches, parseReceipt, type Receipt, type ReceiptFlaw } from './anchor.ts'
import { headText, isSigned, logIdOf, parseHeadText, type SignedHead } from './head.ts'
import { openLog, type OpenedLog } from './judge-log.ts'
import { readExport, type ExportDoubt } from './read-export.ts'
import type { Judgement, Shown, Verdict } from './verdict.ts'

/**
 * Judges an export and receipts, with nothing but what is handed in: runs on any computer, without our archive and
 * without a network.
 */

const codeOfVerdict: Readonly<Record<Verdict['is'], 0 | 1 | 2>> = {
  consistent: 0,
  unchanged: 0,
  contradiction: 1,
  altered: 1,
  rootDoesNotFit: 1,
  newer: 2,
  cannotSay: 2,
}

const conclude = (
  verdicts: readonly Verdict[],
  logs: readonly OpenedLog[] = [],
  readable = false,
): Judgement => {
  const codes = verdicts.map(({ is }) => codeOfVerdict[is])
  return {
    verdicts,
    exitCode: codes.includes(1) ? 1 : codes.includes(2) ? 2 : 0,
    readable,
    logs: logs.map(({ head }) => ({ log: head.log, size: head.size })),
  }
}

/** The head of a log in the export, or what keeps it from being believed. */
const headOf = (log: LedgerExport['logs'][number]): SignedHead | Verdict => {
  const head = parseHeadText(log.head, log.publicKey)
  if (head === undefined || logIdOf(log.publicKey) !== head.log) {
    return { is: 'cannotSay', why: 'headUnreadable' }
  }
  return isSigned(head) ? head : { is: 'rootDoesNotFit', log: head.log }
}

/** The logs of an export that hang together, and what is wrong with the others. */
const openLogs = (content: LedgerExport): { logs: OpenedLog[]; flaws: Verdict[] } => {
  const logs: OpenedLog[] = []
  const flaws: Verdict[] = []
  const forgotten = new Set<string>()
  // Newest first: an entry that something was forgotten stands in the same or in a later log.
  for (const place of [...content.logs.keys()].reverse()) {
    const log = content.logs[place]
    if (log === undefined) continue
    const head = headOf(log)
    if ('is' in head) {
      flaws.push(head)
      continue
    }
    const opened = openLog(content, place, head, forgotten)
    flaws.push(...opened.flaws)
    if (opened.flaws.length === 0) logs.unshift(opened)
  }
  const twice = new Set(logs.map(({ head }) => head.log)).size < logs.length
  if (twice || content.logs.length === 0) flaws.push({ is: 'cannotSay', why: 'notAnExport' })
  return { logs, flaws }
}

const shown = ({ log, size, root }: Head): Shown => ({
  log,
  size,
  root,
  code: codeOf({ log, size, root }),
})

/** What the export holds of a state, with the signed head that it says continues it. */
export const heldBy = (log: OpenedLog, size: number, root: string): Shown => ({
  ...shown({ log: log.head.log, size, root }),
  signed: headText(log.head),
})

const shownBy = (head: SignedHead): Shown => ({ ...shown(head), signed: headText(head) })

const judgeFull = (receipt: number, head: SignedHead, logs: readonly OpenedLog[]): Verdict => {
  const log = logs.find((candidate) => candidate.head.log === head.log)
  if (log === undefined) return { is: 'cannotSay', receipt, why: 'otherLog' }
  if (head.size > log.head.size) {
    return { is: 'newer', receipt, missing: head.size - log.head.size }
  }
  const root = log.rootAt(head.size)
  if (root === undefined) return { is: 'cannotSay', receipt, why: 'stateNotInExport' }
  if (root !== head.root) {
    const heads = [shownBy(head), heldBy(log, head.size, root)] as const
    return { is: 'contradiction', receipt, with: 'export', heads }
  }
  return { is: 'unchanged', receipt, since: log.since(head.size) }
}

const judgeSized = (
  place: number,
  receipt: Receipt & { from: 'code' },
  logs: readonly OpenedLog[],
): Verdict => {
  const log = logs.find(({ head }) => isOfLog(receipt, head.log))
  if (log === undefined) return { is: 'cannotSay', receipt: place, why: 'mistyped' }
  const { size, code } = receipt
  if (size > log.head.size) {
    return { is: 'newer', receipt: place, missing: size - log.head.size }
  }
  const root = log.rootAt(size)
  if (root === undefined) return { is: 'cannotSay', receipt: place, why: 'stateNotInExport' }
  const held = { log: log.head.log, size, root }
  if (matches(receipt, held)) return { is: 'unchanged', receipt: place, since: log.since(size) }
  const heads = [{ log: held.log, size, code }, heldBy(log, size, root)] as const
  return { is: 'contradiction', receipt: place, with: 'export', heads }
}

const judgeBare = (
  place: number,
  receipt: Receipt & { from: 'bareCode' },
  logs: readonly OpenedLog[],
): Verdict => {
  for (const log of logs) {
    for (const head of log.allHeads()) {
      if (matches(receipt, head))
        return { is: 'unchanged', receipt: place, since: log.since(head.size) }
    }
  }
  return { is: 'cannotSay', receipt: place, why: 'codeWithoutSize' }
}

const judgeReceipt = (
  place: number,
  receipt: Receipt | ReceiptFlaw,
  logs: readonly OpenedLog[],
): Verdict => {
  if (typeof receipt === 'string') return { is: 'cannotSay', receipt: place, why: receipt }
  if (receipt.from === 'qr') return judgeFull(place, receipt.head, logs)
  return receipt.from === 'code'
    ? judgeSized(place, receipt, logs)
    : judgeBare(place, receipt, logs)
}

/** Two signed receipts of one log and one size with different roots convict each other, whatever the export says. */
const judgePairs = (receipts: readonly (Receipt | ReceiptFlaw)[]): Verdict[] => {
  const heads = receipts.flatMap((receipt, place) =>
    typeof receipt === 'object' && receipt.from === 'qr' ? [{ place, head: receipt.head }] : [],
  )
  return heads.flatMap(({ place, head }, at) => {
    const other = heads
      .slice(0, at)
      .find((before) => before.head.log === head.log && before.head.size === head.size)
    return other === undefined || other.head.root === head.root
      ? []
      : [
          {
            is: 'contradiction',
            receipt: place + 1,
            with: other.place + 1,
            heads: [shownBy(head), shownBy(other.head)],
          } as const,
        ]
  })
}

/**
 * Judges an export (its bytes) and any number of receipts (QR texts or typed codes; numbered from 1 in the verdicts).
 * Never throws for hostile input: what cannot be judged is said to be so, with the reason.
 */
export const judge = (bytes: Uint8Array, receipts: readonly string[]): Judgement =>
  judgeContent(readExport(bytes), receipts)

/** An export whose hashes were recomputed, or why it could not be read. Made once for any number of questions. */
export interface OpenedExport {
  readonly readable: boolean
  /** The logs that hang together. */
  readonly logs: readonly OpenedLog[]
  readonly flaws: readonly Verdict[]
}

export const openExport = (content: LedgerExport | ExportDoubt): OpenedExport =>
  typeof content === 'string'
    ? { readable: false, logs: [], flaws: [{ is: 'cannotSay', why: content }] }
    : { readable: content.holds === 'whole', ...openLogs(content) }

/** Judges an opened export and receipts. */
export const judgeOpened = (
  { readable, logs, flaws }: OpenedExport,
  receipts: readonly string[],
): Judgement => {
  const read = receipts.map(parseReceipt)
  const pairs = judgePairs(read)
  if (flaws.length > 0) return conclude([...flaws, ...pairs], logs, readable)
  if (receipts.length === 0) return conclude([{ is: 'consistent' }], logs, readable)
  const verdicts = read.map((receipt, place) => judgeReceipt(place + 1, receipt, logs))
  return conclude([...verdicts, ...pairs], logs, readable)
}

/** The same for an export that was read already, or could not be. */
export const judgeContent = (
  content: LedgerExport | ExportDoubt,
  receipts: readonly string[],
): Judgement => judgeOpened(openExport(content), receipts)

/** Only receipts: whether two of them contradict each other. */
export const judgeReceipts = (receipts: readonly string[]): readonly Verdict[] =>
  judgePairs(receipts.map(parseReceipt))

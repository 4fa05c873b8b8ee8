import { LedgerExport } from '../../../shared/facts/envelope.ts'
import { judge, judgeContent } from '../../../electron/core/ledger/judge.ts'
import type { Verdict } from '../../../electron/core/ledger/verdict.ts'
import { hexOf } from '../../../electron/core/ledger/bytes.ts'
import { honest, type Entry } from '../../builders/kept-ledger.ts'

/**
 * Judges with one check left out, put together from the parts of the real one. Each attack is let through by one of them:
 * that shows which check stops it, and that the test would notice its loss.
 */
export type Careless = (bytes: Uint8Array, receipts: readonly string[]) => boolean

const passes = (verdicts: readonly Verdict[], overlooked: (verdict: Verdict) => boolean): boolean =>
  verdicts.every(
    (verdict) => verdict.is === 'consistent' || verdict.is === 'unchanged' || overlooked(verdict),
  )

/** Believes what hangs together, and compares it with nothing from outside. */
export const withoutReceipts: Careless = (bytes) => judge(bytes, []).exitCode === 0

/** Takes a ledger that is too short for an older copy, as good as the new one, whatever its head says of its length. */
export const withoutLength: Careless = (bytes, receipts) =>
  passes(
    judge(bytes, receipts).verdicts,
    (verdict) =>
      verdict.is === 'newer' ||
      verdict.is === 'rootDoesNotFit' ||
      (verdict.is === 'cannotSay' && verdict.why === 'stateNotInExport'),
  )

/** Hears one customer at a time, never both. */
export const oneCustomerAtATime: Careless = (bytes, receipts) =>
  receipts.some((receipt) => judge(bytes, [receipt]).exitCode === 0)

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Reads JSON as most programs do: the last of two keys counts, any spelling will do, letters are normalised. */
export const anySpelling: Careless = (bytes, receipts) => {
  const text = new TextDecoder().decode(bytes).normalize('NFC')
  const content: unknown = JSON.parse(text)
  const known = LedgerExport.safeParse(content)
  return isObject(content) && known.success && judgeContent(known.data, receipts).exitCode === 0
}

/** Does not ask whose ledger it is looking at: not which key, not which log, not which the entries name. */
export const anybodysLog: Careless = (bytes, receipts) =>
  passes(judge(bytes, receipts).verdicts, (verdict) => {
    if (verdict.is === 'rootDoesNotFit') return true
    if (verdict.is === 'altered') return verdict.why === 'misplaced'
    if (verdict.is !== 'cannotSay') return false
    return ['otherLog', 'mistyped', 'headUnreadable'].includes(verdict.why)
  })

/** Looks at the first and the last element only and takes those between as they should be. */
export const endsOnly: Careless = (bytes, receipts) => {
  const content = LedgerExport.parse(JSON.parse(new TextDecoder().decode(bytes)))
  const [log] = content.logs
  if (log === undefined) return false
  const between = <T>(all: readonly T[], right: (place: number) => T): T[] =>
    all.map((one, place) => (place === 0 || place === all.length - 1 ? one : right(place)))
  const looked =
    'leaves' in log
      ? { ...log, leaves: between(log.leaves, (place) => hexOf(entryAt(place).leaf)) }
      : 'earlier' in log
        ? // of a case file the ends alone are a case file too
          { ...log, facts: [log.facts.at(0), log.facts.at(-1)] }
        : { ...log, facts: between(log.facts, (place) => entryAt(place).fact) }
  return judgeContent(LedgerExport.parse({ ...content, logs: [looked] }), receipts).exitCode === 0
}

const entryAt = (place: number): Entry => {
  const entry = honest[place]
  if (entry === undefined) throw new Error('the ledger is not that long')
  return entry
}

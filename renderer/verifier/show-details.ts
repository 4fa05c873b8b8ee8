import { parseReceipt } from '../../electron/core/ledger/anchor.ts'
import type { Verdict } from '../../electron/core/ledger/judge.ts'
import type { Finding, FoundFile, Report } from '../../electron/core/proof/judging/findings.ts'
import { button, element } from './element.ts'
import { instantOfPdf, momentText, type Speech } from './speech.ts'

/** What was said of each file and each state, one line each. */
export interface DetailActions {
  removeFile(name: string): void
  removeReceipt(receipt: string): void
}

export const showFiles = (
  report: Report,
  speech: Speech,
  { removeFile }: DetailActions,
): HTMLElement | undefined => {
  if (report.files.length === 0) return undefined
  const rows = report.files.map((file) =>
    row(
      file.name,
      file.finding.is === 'caseFile' ? caseSaid(report, speech) : said(file, speech),
      toneOfFinding(file.finding, report),
      speech,
      () => removeFile(file.name),
    ),
  )
  return element(
    'section',
    { class: 'list' },
    element('h2', {}, speech.t.files.title),
    element('ul', {}, ...rows),
  )
}

export const showReceipts = (
  report: Report,
  receipts: readonly string[],
  typed: readonly string[],
  speech: Speech,
  { removeReceipt }: DetailActions,
): HTMLElement | undefined => {
  if (receipts.length === 0) return undefined
  const rows = receipts.map((receipt, place) => {
    const verdict = report.verdicts.findLast(
      (candidate) => 'receipt' in candidate && candidate.receipt === place + 1,
    )
    const remove = typed.includes(receipt) ? () => removeReceipt(receipt) : undefined
    return row(
      nameOf(receipt, speech),
      receiptSaid(verdict, speech),
      toneOf(verdict),
      speech,
      remove,
    )
  })
  return element(
    'section',
    { class: 'list' },
    element('h2', {}, speech.t.receipts.title),
    element('ul', {}, ...rows),
  )
}

/** States of the ledger whose time somebody else confirmed: what that shows, and what it leaves to the reader. */
export const showConfirmed = ({ confirmed }: Report, speech: Speech): HTMLElement | undefined => {
  if (confirmed.length === 0) return undefined
  const words = speech.t.confirmed
  const rows = confirmed.map((state) => {
    const name = words.state(speech.f.number(state.size))
    return state.is === 'fits'
      ? row(name, words.fits(momentText(speech, state.at), state.by), 'ok', speech, undefined)
      : row(name, words.doesNotFit, 'wait', speech, undefined)
  })
  return element(
    'section',
    { class: 'list' },
    element('h2', {}, words.title),
    element('ul', {}, ...rows),
  )
}

type Tone = 'ok' | 'wait' | 'stop'

const marks: Readonly<Record<Tone, string>> = { ok: '✓', wait: '?', stop: '×' }

const row = (
  name: string,
  text: string,
  tone: Tone,
  { t }: Speech,
  remove: (() => void) | undefined,
): HTMLElement => {
  const away = remove === undefined ? undefined : button(t.code.remove, 'plain', remove)
  away?.setAttribute('aria-label', `${t.code.remove}: ${name}`)
  return element(
    'li',
    { class: tone },
    element('span', { class: 'mark', 'aria-hidden': 'true' }, marks[tone]),
    element('div', {}, element('strong', {}, name), element('p', {}, text)),
    away,
  )
}

const nameOf = (receipt: string, { t }: Speech): string => {
  const read = parseReceipt(receipt)
  if (typeof read === 'object' && read.from === 'qr') return 'QR'
  return t.code.added(receipt.length > 60 ? `${receipt.slice(0, 60)} …` : receipt)
}

const toneOf = (verdict: Verdict | undefined): Tone =>
  verdict?.is === 'unchanged' ? 'ok' : verdict?.is === 'contradiction' ? 'stop' : 'wait'

const receiptSaid = (verdict: Verdict | undefined, speech: Speech): string => {
  const words = speech.t.receipts
  switch (verdict?.is) {
    case 'unchanged': {
      const { recordedAt } = verdict.since
      return recordedAt === undefined
        ? words.unchangedUndated
        : words.unchanged(momentText(speech, recordedAt))
    }
    case 'contradiction':
      return words.contradiction
    case 'newer':
      return words.newer
    case 'cannotSay':
      return words.cannotSay[verdict.why] === '' ? words.waiting : words.cannotSay[verdict.why]
    default:
      return words.waiting
  }
}

/** The first thing that does not fit in the case file, or that everything does. */
const caseSaid = ({ verdicts, entries, whole }: Report, speech: Speech): string => {
  const words = speech.t.case
  for (const verdict of verdicts) {
    if (verdict.is === 'rootDoesNotFit') return words.rootDoesNotFit
    if (verdict.is === 'altered')
      return words.altered(verdict.kind, momentText(speech, verdict.recordedAt))
    if (verdict.is === 'cannotSay' && verdict.receipt === undefined) {
      switch (verdict.why) {
        case 'notOurSpelling':
        case 'tooLarge':
        case 'headUnreadable':
          return words[verdict.why]
        default:
          return words.unreadable
      }
    }
  }
  const fine = words.fine(speech.f.number(entries))
  return whole ? `${fine} ${words.whole}` : fine
}

const fineFindings: readonly Finding['is'][] = ['sheet', 'known', 'receipt', 'sealAlone']

const toneOfFinding = (finding: Finding, { verdicts }: Report): Tone => {
  if (finding.is === 'altered') return 'stop'
  if (finding.is !== 'caseFile') return fineFindings.includes(finding.is) ? 'ok' : 'wait'
  if (verdicts.some(({ is }) => is === 'altered' || is === 'rootDoesNotFit')) return 'stop'
  return verdicts.some((verdict) => verdict.is === 'cannotSay' && verdict.receipt === undefined)
    ? 'wait'
    : 'ok'
}

const said = ({ finding }: FoundFile, speech: Speech): string => {
  const words = speech.t.files
  const ofPdf = (moment: string) => momentText(speech, instantOfPdf(moment))
  switch (finding.is) {
    case 'caseFile':
      return words.caseFile
    case 'sheet': {
      const { fileName, recordedAt } = finding.sheet
      const moment = momentText(speech, recordedAt)
      return finding.exact ? words.sheet(fileName, moment) : words.sheetInside(fileName, moment)
    }
    case 'known':
      return words.known(momentText(speech, finding.recordedAt))
    case 'sealAlone':
      return words.sealAlone(ofPdf(finding.claimedAt))
    case 'notInCase':
      return words.notInCase(ofPdf(finding.claimedAt))
    case 'foreignSeal':
      return words.foreignSeal(ofPdf(finding.claimedAt))
    case 'receipt':
      return words.receipt
    case 'unknown':
      return words.unknown
    case 'altered':
      return words.altered[finding.why]
    case 'cannotSay':
      return words.cannotSay[finding.why]
  }
}

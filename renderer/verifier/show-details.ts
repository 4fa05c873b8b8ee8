import { parseReceipt } from '../../electron/core/ledger/anchor.ts'
import type { Verdict } from '../../electron/core/ledger/verdict.ts'
import type { Finding, FoundFile, Report } from '../../electron/core/proof/judging/findings.ts'
import { button, element } from '../lone-page/element.ts'
import { markOf, type Tone } from '../lone-page/mark.ts'
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
    const verdict = verdictOn(place + 1, report)
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
    markOf(tone),
    element('div', {}, element('strong', {}, name), element('p', {}, text)),
    away,
  )
}

/** What is said of a receipt; of two that contradict each other it is said of both. */
const verdictOn = (receipt: number, { verdicts }: Report): Verdict | undefined =>
  verdicts.findLast((verdict) => verdict.is === 'contradiction' && verdict.with === receipt) ??
  verdicts.findLast((verdict) => 'receipt' in verdict && verdict.receipt === receipt)

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

/** What is wrong with a case file by itself; `undefined` where the verdict is about something else. */
const flawSaid = (verdict: Verdict, speech: Speech): string | undefined => {
  const words = speech.t.case
  if (verdict.is === 'rootDoesNotFit') return words.rootDoesNotFit
  if (verdict.is === 'altered') {
    const { kind, recordedAt } = verdict
    return words.altered(kindName(kind, speech), momentText(speech, recordedAt))
  }
  if (verdict.is !== 'cannotSay' || verdict.receipt !== undefined) return undefined
  switch (verdict.why) {
    case 'notOurSpelling':
    case 'tooLarge':
    case 'headUnreadable':
      return words[verdict.why]
    default:
      return words.unreadable
  }
}

/** As people call it; a kind that this page is too old to know, as it stands. */
const kindName = (kind: string, { t }: Speech): string =>
  Object.entries(t.kinds).find(([name]) => name === kind)?.[1] ?? kind

/** The first thing that does not fit in the case file, or that everything does. */
const caseSaid = ({ verdicts, entries, whole }: Report, speech: Speech): string => {
  const words = speech.t.case
  for (const verdict of verdicts) {
    const flaw = flawSaid(verdict, speech)
    if (flaw !== undefined) return flaw
  }
  const fine = entries === 1 ? words.fineOne : words.fine(speech.f.number(entries))
  return whole ? `${fine} ${words.whole}` : fine
}

type OtherCase = Extract<Finding, { is: 'otherCase' }>

/** How another case file stands to the first. */
const otherCaseSaid = (finding: OtherCase, speech: Speech): string => {
  if ('flaw' in finding) return flawSaid(finding.flaw, speech) ?? speech.t.case.unreadable
  const words = speech.t.otherCase
  const { compared } = finding
  if (compared.is !== 'agrees') return words[compared.is]
  const { age, upTo, shorter } = compared
  if (upTo < shorter) return words.partly[age](speech.f.number(upTo))
  return age === 'same' ? words.same : words.continued[age]
}

const toneOfOther = (finding: OtherCase): Tone => {
  const is = 'flaw' in finding ? finding.flaw.is : finding.compared.is
  if (is === 'agrees') return 'ok'
  return ['contradiction', 'altered', 'rootDoesNotFit'].includes(is) ? 'stop' : 'wait'
}

const fineFindings: readonly Finding['is'][] = ['sheet', 'known', 'receipt', 'sealAlone']

const toneOfFinding = (finding: Finding, { verdicts }: Report): Tone => {
  if (finding.is === 'altered') return 'stop'
  if (finding.is === 'otherCase') return toneOfOther(finding)
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
    case 'otherCase':
      return otherCaseSaid(finding, speech)
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

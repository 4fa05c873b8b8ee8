import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

import type { Compared } from '../electron/core/ledger/compare.ts'
import type { Alteration, Doubt, Verdict } from '../electron/core/ledger/verdict.ts'
import type { ConfirmedState } from '../electron/core/proof/judging/confirmed-states.ts'
import type { Finding, FoundFile, Report } from '../electron/core/proof/judging/findings.ts'
import { judgeFiles } from '../electron/core/proof/judging/judge-files.ts'
import { factNames } from '../shared/messages/en/facts.ts'

/**
 * `npm run verify -- FILE… [RECEIPT…]`: judges an export of the ledger or a case file, with papers and pictures, alone or
 * against receipts (typed codes or QR texts). Needs no archive, no key and no network. Exit 0 consistent, 1 altered or
 * contradiction, 2 cannot say.
 */

const DOUBTS: Record<Doubt, string> = {
  unreadable: 'this is neither a receipt code nor the text of a receipt QR',
  mistyped:
    'the check characters fit no log of this export: mistyped, or a receipt of another ledger',
  badSignature: 'the QR text is not signed by the log it names',
  notAnExport: 'this file is not an export of an Obhut ledger',
  notOurSpelling:
    'the file was reformatted or changed: it is not written the one way Obhut writes it',
  tooLarge: 'the file is larger than an export can be',
  headUnreadable: 'the signed head in the file cannot be read or belongs to another key',
  otherLog: 'this export does not show which log the receipt belongs to',
  codeWithoutSize: 'no state of this export has this code; give the number before the code as well',
  stateNotInExport:
    'this export does not hold the state on the receipt; ask for the whole ledger or its leaves',
}

const ALTERATIONS: Record<Alteration, string> = {
  body: 'its content is not the one that was recorded',
  bodyMissing: 'content was removed and no entry says that it was forgotten',
  bodyAdded: 'content was added that was not recorded with it',
  misplaced: 'it does not stand where its number says',
}

const short = (log: string): string => log.slice(0, 16)

/** As people call it; a kind that is not known here, as it stands. */
const nameOf = (kind: string): string =>
  Object.entries(factNames).find(([name]) => name === kind)?.[1] ?? kind

/** One sentence per verdict. */
const sentence = (verdict: Verdict): string => {
  switch (verdict.is) {
    case 'consistent':
      return 'consistent in itself, nothing outside compared'
    case 'unchanged': {
      const { size, recordedAt, log } = verdict.since
      const when = recordedAt === undefined ? '' : ` (recorded ${recordedAt})`
      return `receipt ${verdict.receipt}: unchanged since entry ${size}${when} of log ${short(log)}`
    }
    case 'contradiction':
      return `receipt ${verdict.receipt}: contradiction – ${
        verdict.with === 'export' ? 'the export' : `receipt ${verdict.with}`
      } shows another state of the same size; both cannot be true`
    case 'newer':
      return `receipt ${verdict.receipt}: newer than what we hold – ${verdict.missing} entries are missing here; the sheet still proves itself by its seal`
    case 'altered':
      return `altered at fact ${verdict.seq} (${nameOf(verdict.kind)}) of log ${short(verdict.log)}: ${ALTERATIONS[verdict.why]}`
    case 'rootDoesNotFit':
      return `root does not fit: log ${short(verdict.log)} is not the one its signed head was made for`
    case 'cannotSay': {
      const of = verdict.receipt === undefined ? '' : `receipt ${verdict.receipt}: `
      return `${of}cannot say – ${DOUBTS[verdict.why]}`
    }
  }
}

const heads = (compared: Extract<Compared, { is: 'contradiction' }>): string =>
  compared.heads
    .map(({ log, size, root, signed }) =>
      [`  log ${log}`, `  size ${size}`, `  root ${root ?? ''}`, signed ?? ''].join('\n'),
    )
    .join('\n  against\n')

const ages = { same: 'another', older: 'an older', newer: 'a newer' } as const

/** How another export stands to the first. */
const comparison = (compared: Compared): string => {
  switch (compared.is) {
    case 'contradiction':
      return `contradiction – two states of one log that cannot both be true:\n${heads(compared)}`
    case 'agrees': {
      const { age, upTo, shorter } = compared
      return upTo < shorter
        ? `${ages[age]} export, no contradiction – the first ${upTo} entries are the same in both, more they do not show in common`
        : `${ages[age]} export, consistent – all ${upTo} entries of the shorter one are the same in both`
    }
    case 'nothingInCommon':
      return 'cannot say – the two exports show nothing that can be compared'
    case 'otherLog':
      return 'cannot say – this export belongs to another log'
  }
}

/** What is said of another file. */
const said = (finding: Finding): string => {
  switch (finding.is) {
    case 'caseFile':
      return 'the export that is judged'
    case 'otherCase':
      return 'flaw' in finding ? sentence(finding.flaw) : comparison(finding.compared)
    case 'sheet':
      return `unchanged – ${finding.sheet.fileName}, finished ${finding.sheet.recordedAt}${
        finding.exact ? '' : '; something was added to the seal since'
      }`
    case 'known':
      return `unchanged – named by ${finding.kind}, recorded ${finding.recordedAt}`
    case 'sealAlone':
      return `unchanged since it was secured (${finding.claimedAt}, certificate ${short(finding.fingerprint)}); no export says whose it is`
    case 'notInCase':
      return `secured by this business (${finding.claimedAt}), but not named in this export`
    case 'foreignSeal':
      return `secured (${finding.claimedAt}) with a certificate this export does not name: ${short(finding.fingerprint)}`
    case 'altered':
      return `altered – ${finding.why}`
    case 'receipt':
      return `holds receipt ${finding.receipt}`
    case 'unknown':
      return 'cannot say – no entry names this file'
    case 'cannotSay':
      return `cannot say – ${finding.why}`
  }
}

const line = ({ name, finding }: FoundFile): string => `${name}: ${said(finding)}`

const confirmation = (state: ConfirmedState): string =>
  state.is === 'fits'
    ? `state of ${state.size} entries: was there at ${state.at}, says ${state.by}; whether to trust that authority is not judged`
    : `state of ${state.size} entries: cannot say – its time stamp or the state it names does not fit`

const text = ({ whole, files, verdicts, entries, logs, confirmed }: Report): string => {
  const others = files.filter(({ finding }) => finding.is !== 'caseFile')
  const warning = whole
    ? ['Careful: this export shows everything about all customers, readable.']
    : []
  const sizes = logs.map(({ log, size }) => `log ${log}: ${size} entries`)
  const read = whole || entries === 0 ? [] : [`${entries} of them can be read here`]
  return [
    ...warning,
    ...sizes,
    ...read,
    ...verdicts.map(sentence),
    ...others.map(line),
    ...confirmed.map(confirmation),
    '',
  ].join('\n')
}

const USAGE = 'Usage: npm run verify -- FILE… [RECEIPT…]\n'

const [first, ...more] = process.argv.slice(2)
if (first === undefined) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else if (!existsSync(first)) {
  process.stdout.write(`cannot say – ${first} cannot be read\n`)
  process.exitCode = 2
} else {
  const paths = [first, ...more.filter((word) => existsSync(word))]
  const report = await judgeFiles({
    files: paths.map((path) => ({
      name: basename(path),
      bytes: new Uint8Array(readFileSync(path)),
    })),
    receipts: more.filter((word) => !existsSync(word)),
  })
  process.stdout.write(text(report))
  process.exitCode = report.exitCode
}

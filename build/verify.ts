import { readFileSync } from 'node:fs'

import {
  judge,
  type Alteration,
  type Doubt,
  type Judgement,
  type Verdict,
} from '../electron/core/ledger/judge.ts'

/**
 * `npm run verify -- EXPORT [RECEIPT…]`: judges an export of the ledger, alone or against receipts (typed codes or QR
 * texts). Needs no archive, no key and no network. Exit 0 consistent, 1 altered or contradiction, 2 cannot say.
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
      return `altered at fact ${verdict.seq} of log ${short(verdict.log)}: ${ALTERATIONS[verdict.why]}`
    case 'rootDoesNotFit':
      return `root does not fit: log ${short(verdict.log)} is not the one its signed head was made for`
    case 'cannotSay': {
      const of = verdict.receipt === undefined ? '' : `receipt ${verdict.receipt}: `
      return `${of}cannot say – ${DOUBTS[verdict.why]}`
    }
  }
}

const report = (judgement: Judgement): string => {
  const logs = judgement.logs.map(({ log, size }) => `log ${log}: ${size} entries`)
  const warning = judgement.readable
    ? ['Careful: this export shows everything about all customers, readable.']
    : []
  return [...warning, ...logs, ...judgement.verdicts.map(sentence), ''].join('\n')
}

const USAGE = 'Usage: npm run verify -- EXPORT [RECEIPT…]\n'

const [path, ...receipts] = process.argv.slice(2)
if (path === undefined) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else {
  let bytes: Uint8Array | undefined
  try {
    bytes = readFileSync(path)
  } catch {
    process.stdout.write(`cannot say – ${path} cannot be read\n`)
    process.exitCode = 2
  }
  if (bytes !== undefined) {
    const judgement = judge(bytes, receipts)
    process.stdout.write(report(judgement))
    process.exitCode = judgement.exitCode
  }
}

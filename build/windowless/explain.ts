import { customerName } from '../../shared/model/customer.ts'
import type { DuePaper } from '../../shared/model/papers.ts'
import type { SampleBusiness, SampleJob } from '../../shared/model/sampleJob.ts'
import { messages } from '../../shared/messages/messages.ts'
import { answersOf } from '../../electron/core/papers/answers.ts'
import { bundle } from '../../electron/core/papers/bundle.ts'
import { due, type Due } from '../../electron/core/papers/due.ts'

const { words, intake, errors } = messages.de

/** Decides the papers of a job for a customer we have never served; `on` is the day the contract is made. */
export const decide = (sample: SampleJob, { measures }: SampleBusiness, on: string): Due =>
  due(
    answersOf(sample.intake, { on, framework: false, informed: false, committed: false, measures }),
  )

/** The decision in German and in columns: code, name, why, source, who signs, sheet, when, what waits for it. */
export const explain = (sample: SampleJob, decided: Due): string[] => {
  const rows = decided.due.map((paper) => rowOf(paper, sheetsOf(decided)))
  return [
    `${sample.title} (${customerName(sample.intake.customer)})`,
    '',
    ...inColumns([heads, ...rows]),
    ...(decided.blocked.length === 0 ? [] : ['', 'So geht es noch nicht:']),
    ...decided.blocked.map(({ code, detail }) => `- ${obstacleText(code, detail)}`),
  ]
}

const heads = ['Code', 'Papier', 'Warum', 'Grundlage', 'Unterschrift', 'Blatt', 'Wann', 'Wartet']

const whenTexts: Record<DuePaper['deliver'], string> = {
  beforeSignature: 'vor der Unterschrift',
  atHandover: 'bei der Übergabe',
  afterDiagnosis: 'nach der Diagnose',
  atReturn: 'bei der Rückgabe',
  afterErasure: 'nach der Löschung',
}

const sheetsOf = (decided: Due) => [
  ...bundle(decided.due, 'toUs'),
  ...bundle(decided.due, 'toCustomer'),
]

const rowOf = (paper: DuePaper, sheets: ReturnType<typeof sheetsOf>): string[] => [
  paper.code,
  words.paper[paper.code],
  paper.leftOut === undefined ? reasonText(paper) : `weggelassen: ${paper.leftOut}`,
  paper.source,
  signsText(paper),
  sheets.find(({ codes }) => codes.includes(paper.code))?.kind ?? '–',
  whenTexts[paper.deliver],
  paper.blocks === undefined
    ? '–'
    : (intake.papers.blocks[paper.blocks.replace(/^due\.blocks\./, '')] ?? paper.blocks),
]

const reasonText = ({ reason }: DuePaper): string =>
  intake.papers.reasons[reason.replace(/^due\.reason\./, '')] ?? reason

const signsText = ({ customerSigns, technicianSigns }: DuePaper): string => {
  if (customerSigns) return technicianSigns ? 'beide' : 'Kunde'
  return technicianSigns ? 'wir' : 'niemand'
}

const obstacleText = (code: Due['blocked'][number]['code'], detail: string | undefined): string =>
  (detail === undefined ? undefined : intake.papers.obstacles[detail.replace(/^due\./, '')]) ??
  errors[code].happened

/** Every column as wide as its longest text; the last one runs free. */
const inColumns = (rows: readonly (readonly string[])[]): string[] => {
  const widths = heads.map((_, place) =>
    Math.max(...rows.map((row) => [...(row[place] ?? '')].length)),
  )
  return rows.map((row) =>
    row
      .map((cell, place) => cell + ' '.repeat((widths[place] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  )
}

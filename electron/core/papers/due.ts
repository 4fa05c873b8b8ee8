import type { DuePaper, PaperCode } from '../../../shared/model/papers.ts'
import { mayBeLeftOut } from '../../../shared/model/papers.ts'
import { isMessenger, type DueAnswers } from './answers.ts'
import type { DueReason } from './due.reasons.ts'
import { dueTable, type Rule } from './due.table.ts'
import { obstaclesFor, type Blocked } from './obstacles.ts'

export interface Due {
  /** In the order in which they are handed over; what was left out stands there with its reason. */
  due: DuePaper[]
  /** Why this job cannot be accepted as it stands; empty when it can. */
  blocked: Blocked[]
}

/**
 * Which papers this customer and this job need, each with reason, source, who signs and what waits for it, and what
 * stands in the way of accepting the job. Pure: the decision table of the law and what the technician chose about it.
 */
export const due = (answers: DueAnswers, table: readonly Rule[] = dueTable): Due => {
  const papers = table.flatMap((rule) => {
    const reason = rule.when(answers) || (isAdded(rule, answers) && ('due.reason.added' as const))
    return reason === false ? [] : [paperOf(rule, reason, answers)]
  })
  return { due: papers, blocked: obstaclesFor(answers, papers) }
}

/** Papers that are made and signed now: what is due without what was left out or is there already. */
export const served = (papers: readonly DuePaper[]): DuePaper[] =>
  papers.filter(({ leftOut, given }) => leftOut === undefined && given === undefined)

/** Papers the technician may add now, although nothing makes them due. */
export const addable = (answers: DueAnswers): PaperCode[] =>
  dueTable
    .filter((rule) => rule.when(answers) === false && rule.mayBeAdded?.(answers) === true)
    .map(({ code }) => code)

/** An addition counts only while it fits the answers: another answer may have made it wrong since. */
const isAdded = ({ code, mayBeAdded }: Rule, answers: DueAnswers): boolean =>
  answers.papers.added.includes(code) && mayBeAdded?.(answers) === true

/** What a messenger cannot bring: the contract is concluded with whoever answers for the data. */
const forPrincipal: readonly PaperCode[] = ['D04']

const paperOf = (rule: Rule, reason: DueReason, answers: DueAnswers): DuePaper => {
  const paper = {
    code: rule.code,
    reason,
    source: typeof rule.source === 'string' ? rule.source : rule.source(answers),
    customerSigns: rule.signs === 'customer' || rule.signs === 'both',
    technicianSigns: rule.signs === 'technician' || rule.signs === 'both',
    deliver: rule.deliver,
    ...(rule.blocks === undefined ? {} : { blocks: rule.blocks }),
  }
  const given = answers.given?.find(({ code }) => code === rule.code)
  if (given !== undefined) return { ...paper, given: given.on }
  if (forPrincipal.includes(rule.code) && isMessenger(answers))
    return { ...paper, toPrincipal: true }
  const left = answers.papers.leftOut.find(({ code }) => code === rule.code)
  return left === undefined || !mayBeLeftOut(paper) ? paper : { ...paper, leftOut: left.reason }
}

import type {
  AgreementView,
  Newcomer,
  SubProcessorAnswer,
} from '../../../shared/model/agreement.ts'
import type { Day } from '../../../shared/time.ts'
import { folded } from '../customers/folded.ts'

/** What is known between a customer and somebody who came onto our list after the agreement. */
export interface Between {
  readonly name: string
  /** Until when the customer was given time; absent when nobody told him. */
  readonly effectiveOn?: Day | undefined
  readonly answer?: { readonly answer: SubProcessorAnswer['answer']; readonly on: Day } | undefined
}

/**
 * Whether he may have this customer's data on a day (Art. 28(2) DSGVO, AVV-14). An objection counts whenever it comes;
 * silence is consent only where the contract allows newcomers in general, and only when the time is over.
 */
export const newcomer = (
  { name, effectiveOn, answer }: Between,
  mode: AgreementView['subProcessors'],
  today: Day,
): Newcomer => {
  const rest = {
    name,
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
    ...(answer === undefined ? {} : { answeredOn: answer.on }),
  }
  if (answer !== undefined)
    return { ...rest, state: answer.answer === 'objected' ? 'objected' : 'free' }
  if (effectiveOn === undefined) return { ...rest, state: 'untold' }
  return { ...rest, state: mode === 'general' && today >= effectiveOn ? 'free' : 'waiting' }
}

/** Shorter words say too little to be somebody's name. */
const leastLetters = 5

/** Of all sub-processors the one whom a line typed by hand means, or part of whose name it is. */
export const meant = <One extends { readonly name: string }>(
  typed: string,
  all: readonly One[],
): One | undefined => {
  const said = folded(typed)
  return all.find(({ name }) => {
    const own = folded(name)
    return said.includes(own) || (said.length >= leastLetters && own.includes(said))
  })
}

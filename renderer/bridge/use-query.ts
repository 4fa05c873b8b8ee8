import { useCallback, useEffect, useRef, useState } from 'react'

import type { AnswerTo, Input, Output, QueryName } from '../../shared/contract/contract.ts'
import type { ErrorCode } from '../../shared/contract/errors.ts'
import { call, onChange } from './call.ts'
import { subjectsOf } from './subjects.ts'

export interface Asked<N extends QueryName> {
  /** The last answer; stays while a newer one is on its way. */
  readonly value: Output<N> | undefined
  /** Why the last question was refused; cleared by the next answer. */
  readonly error: { code: ErrorCode; reference?: string } | undefined
  /** True until the first answer, or after the input changed. */
  readonly asking: boolean
  readonly askAgain: () => void
}

/**
 * Asks a question and asks again whenever the core announces a change that makes its answer old. `input` undefined
 * asks nothing. Answers that were overtaken by a newer question are dropped.
 */
export function useQuery<N extends QueryName>(name: N, input: Input<N> | undefined): Asked<N> {
  const key = input === undefined ? undefined : JSON.stringify(input)
  const round = useRef(0)
  const [answer, setAnswer] = useState<{ key: string; answer: AnswerTo<N> }>()

  const askAgain = useCallback(() => {
    if (key === undefined) return
    const mine = ++round.current
    // The key is the input itself in writing: questions are plain JSON, and so the input need not keep its identity.
    void call(name, JSON.parse(key) as Input<N>).then((told) => {
      if (mine === round.current) setAnswer({ key, answer: told })
    })
  }, [name, key])

  useEffect(askAgain, [askAgain])
  useEffect(
    () => onChange((change) => subjectsOf[name].includes(change.subject) && askAgain()),
    [name, askAgain],
  )
  useEffect(() => () => void round.current++, [])

  return {
    value: answer?.answer.ok === true ? answer.answer.value : undefined,
    error: answer?.answer.ok === false ? answer.answer.error : undefined,
    asking: key !== undefined && answer?.key !== key,
    askAgain,
  }
}

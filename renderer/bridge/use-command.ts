import { useCallback, useRef, useState } from 'react'

import type { FieldErrors } from '../../shared/contract/call.ts'
import type { AnswerTo, CommandName, Input } from '../../shared/contract/contract.ts'
import type { ErrorCode } from '../../shared/contract/errors.ts'
import { call, newCommandId } from './call.ts'

export interface Command<N extends CommandName> {
  /** Sends the command; while one is under way the same promise is answered, so a double tap does it once. */
  readonly run: (input: Input<N>) => Promise<AnswerTo<N>>
  readonly busy: boolean
  readonly error: { code: ErrorCode; fields?: FieldErrors; reference?: string } | undefined
  readonly clear: () => void
}

/** A command of a form, with what the form has to show: that it is under way, or why it was refused. */
export function useCommand<N extends CommandName>(name: N): Command<N> {
  const underWay = useRef<Promise<AnswerTo<N>>>(undefined)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Command<N>['error']>()

  const run = useCallback(
    (input: Input<N>) => {
      underWay.current ??= send(name, input).finally(() => (underWay.current = undefined))
      return underWay.current
    },
    [name],
  )

  async function send(called: N, input: Input<N>): Promise<AnswerTo<N>> {
    setBusy(true)
    setError(undefined)
    const answer = await call(called, input, newCommandId())
    setBusy(false)
    if (!answer.ok) setError(answer.error)
    return answer
  }

  const clear = useCallback(() => setError(undefined), [])
  return { run, busy, error, clear }
}

/** What went wrong, if anything did: whoever closed the system's dialog without an answer knows it and is told nothing. */
export const unlessCancelled = <E extends { readonly code: ErrorCode }>(
  error: E | undefined,
): E | undefined => (error?.code === 'cancelled' ? undefined : error)

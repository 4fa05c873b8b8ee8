import { useState } from 'react'

import { useQuery } from '../bridge/use-query.ts'
import type { AnswerTo } from '../../shared/contract/contract.ts'
import type { SittingView } from '../../shared/contract/job.calls.ts'
import type { SittingId } from '../../shared/ids.ts'

/** For a command that answers with the sitting: takes it over when it was done. @returns whether it was. */
export type Take = (answer: AnswerTo<'sheet.sign'>) => boolean

export type AskedSitting = ReturnType<typeof useSitting>

/**
 * A sitting, and the way to go on with the answer of a command at once instead of waiting for the core to be asked
 * again. A newer answer of the core replaces what was adopted. No sitting asks nothing.
 */
export function useSitting(sitting: SittingId | undefined) {
  const asked = useQuery('sitting.view', sitting === undefined ? undefined : { sitting })
  const [adopted, setAdopted] = useState<{ over: SittingView | undefined; view: SittingView }>()
  const current = adopted !== undefined && adopted.over === asked.value ? adopted.view : asked.value
  const take: Take = (answer) => {
    if (answer.ok) setAdopted({ over: asked.value, view: answer.value })
    return answer.ok
  }
  return {
    // the last answer stays while a newer one is on its way, and may be of the sitting before this one
    view: current?.id === sitting ? current : undefined,
    error: asked.error,
    adopt: (view: SittingView) => setAdopted({ over: asked.value, view }),
    take,
  }
}

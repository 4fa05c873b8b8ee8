import { useCallback, useEffect, useMemo, useState } from 'react'

import { call } from '../../bridge/call.ts'
import type { JobId } from '../../../shared/ids.ts'
import type { IntakeDraft, IntakeStep } from '../../../shared/model/intake.ts'
import { begin, follow } from '../model/follow.ts'
import type { Around } from '../model/suggest.ts'
import { makeSaver, type SaveState } from '../../bridge/saver.ts'

export interface Stored {
  readonly step: IntakeStep
  readonly intake: IntakeDraft
  readonly savedAt: string
}

interface Written {
  readonly step: IntakeStep
  readonly draft: IntakeDraft
}

/**
 * The draft on the screen, written down as it is typed. The step written with it says how far the papers are: only an
 * edit writes an asking step, so `signatures` means that the prepared sheets say what the draft says.
 */
export function useDraft(job: JobId, stored: Stored, around: Around) {
  const [written, setWritten] = useState<Written>(() => ({
    step: stored.step,
    draft: begin(stored.intake, around),
  }))
  const [saved, setSaved] = useState<SaveState>({ state: 'saved', at: stored.savedAt })
  const saver = useMemo(() => makeSaver((value: Written) => save(job, value), setSaved), [job])

  const { place, inAWeek } = around
  const edit = useCallback(
    (step: IntakeStep, change: (draft: IntakeDraft) => IntakeDraft) =>
      setWritten((before) => {
        const draft = follow(before.draft, change(before.draft), { place, inAWeek })
        return { step, draft }
      }),
    [place, inAWeek],
  )
  const reach = useCallback((step: IntakeStep) => setWritten(({ draft }) => ({ step, draft })), [])

  const [first] = useState(written)
  useEffect(() => {
    if (written !== first) saver.put(written)
  }, [written, first, saver])
  useEffect(() => () => saver.end(), [saver])

  return { ...written, saved, edit, reach, flush: saver.flush }
}

async function save(job: JobId, { step, draft }: Written): Promise<string | undefined> {
  const answer = await call('draft.save', { job, step, draft })
  return answer.ok ? answer.value.savedAt : undefined
}

import { useEffect, useMemo, useState } from 'react'

import type { EditablePassage, PassageView } from '../../shared/model/wordings.ts'
import { call } from '../bridge/call.ts'
import { makeSaver, type SaveState } from '../bridge/saver.ts'

/**
 * A wording as it is typed, kept as a draft with every pause: leaving the screen, a lock or a crash loses nothing. What
 * counts on papers changes only when it is taken.
 */
export function useWording(passage: PassageView) {
  const { passage: name, original, wording, draft } = passage
  const [typed, setTyped] = useState(draft ?? wording ?? original)
  const [kept, setKept] = useState<SaveState['state'] | undefined>(
    draft === undefined ? undefined : 'saved',
  )
  const saver = useMemo(
    () =>
      makeSaver(
        (text: string) => keep(name, text),
        ({ state }) => setKept(state),
      ),
    [name],
  )
  useEffect(() => () => saver.end(), [saver])
  const type = (text: string) => {
    setTyped(text)
    saver.put(text)
  }
  return { typed, type, kept, flush: saver.flush }
}

async function keep(passage: EditablePassage, wording: string): Promise<string | undefined> {
  const answer = await call('wording.keep', { passage, wording })
  return answer.ok ? answer.value.savedAt : undefined
}

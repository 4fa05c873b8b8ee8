import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { makeSaver } from '../intake/draft/saver.ts'
import { call } from './call.ts'

export interface Typed<V> {
  readonly typed: V
  readonly type: (change: (before: V) => V) => void
  /** It was said, or given up: nothing is kept from here on. */
  readonly done: () => void
}

/**
 * What is typed in a form, kept with every pause at this place, so that a lock or a crash loses nothing: the same form
 * opened again begins with it. Without a place it is kept nowhere.
 */
export function useTyped<V>(place: string | undefined, begun: V): Typed<V> {
  const [typed, setTyped] = useState(begun)
  const touched = useRef(false)
  const saver = useMemo(
    () =>
      makeSaver(
        async (text: string) => keep(place, text),
        () => undefined,
      ),
    [place],
  )
  useEffect(() => {
    if (place === undefined) return
    let isOpen = true
    void call('typing.kept', { place }).then((answer) => {
      const text = answer.ok ? answer.value.typed : undefined
      // this very form wrote it; whoever was quicker with typing than the answer goes on with what he typed
      if (text !== undefined && isOpen && !touched.current) setTyped(JSON.parse(text) as V)
    })
    return () => void (isOpen = false)
  }, [place])
  useEffect(() => () => saver.end(), [saver])
  useEffect(() => {
    if (touched.current && place !== undefined) saver.put(JSON.stringify(typed))
  }, [typed, place, saver])
  const type = useCallback((change: (before: V) => V) => {
    touched.current = true
    setTyped(change)
  }, [])
  const done = useCallback(() => {
    touched.current = false
    if (place === undefined) return
    void saver.flush().then(async () => call('typing.keep', { place }))
  }, [place, saver])
  return { typed, type, done }
}

async function keep(place: string | undefined, typed: string): Promise<string | undefined> {
  if (place === undefined) return undefined
  const answer = await call('typing.keep', { place, typed })
  return answer.ok ? answer.value.savedAt : undefined
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { call } from './call.ts'
import { makeSaver } from './saver.ts'

/** What this file needs of a schema of shared/. */
interface Form<V> {
  safeParse(value: unknown): { success: true; data: V } | { success: false }
}

/** Where something half-typed is kept (`shared/contract/typing.calls.ts`), and the form it has there. */
export interface Kept<V> {
  readonly place: string
  /** Asked only where something is kept: a form may take a while to make. */
  readonly form: () => Form<V>
}

export interface Typed<V> {
  readonly typed: V
  readonly type: (change: (before: V) => V) => void
  /** Changes parts of it; a list is changed as a whole, by `type`. */
  readonly set: (change: Partial<V>) => void
  /** It was said, or given up: nothing of it is kept. */
  readonly done: () => void
  /** What stands here was typed earlier and is not said yet. */
  readonly fromBefore: boolean
  /** Back to how it began. */
  readonly drop: () => void
}

/** A name as the part of a place: letters, digits and `_` only. */
export const wordOf = (name: string): string => name.replaceAll(/\W/g, '_').slice(0, 60) || '_'

/**
 * What is typed in a form, kept with every pause at this place, so that a lock or a crash loses nothing: the same form
 * opened again begins with it. Typed back to how it began it is kept no longer. Without a place it is kept nowhere.
 */
export function useTyped<V extends object>(kept: Kept<V> | undefined, begun: V): Typed<V> {
  const [typed, setTyped] = useState(begun)
  const [fromBefore, setFromBefore] = useState(false)
  const touched = useRef(false)
  const place = kept?.place
  const inWriting = JSON.stringify(begun)
  // the newest of both, for what happens between two drawings
  const newest = useRef({ kept, inWriting })
  useEffect(() => void (newest.current = { kept, inWriting }))
  const saver = useMemo(
    () => makeSaver(async (text: string | undefined) => keep(place, text), unheard),
    [place],
  )
  useEffect(() => {
    if (place === undefined) return
    let isOpen = true
    void call('typing.kept', { place }).then((answer) => {
      const text = answer.ok ? answer.value.typed : undefined
      // whoever was quicker with typing than the answer goes on with what he typed
      if (text === undefined || !isOpen || touched.current) return
      if (text === newest.current.inWriting) return
      // a program of another day may have written it in another form; that is not guessed at
      const read = newest.current.kept?.form().safeParse(JSON.parse(text))
      if (read?.success !== true) return
      setTyped(read.data)
      setFromBefore(true)
    })
    return () => void (isOpen = false)
  }, [place])
  useEffect(() => () => saver.end(), [saver])
  useEffect(() => {
    if (!touched.current || place === undefined) return
    const text = JSON.stringify(typed)
    saver.put(text === newest.current.inWriting ? undefined : text)
  }, [typed, place, saver])
  const type = useCallback((change: (before: V) => V) => {
    touched.current = true
    setTyped(change)
  }, [])
  const set = useCallback(
    (change: Partial<V>) => type((before) => ({ ...before, ...change })),
    [type],
  )
  const done = useCallback(() => {
    touched.current = false
    setFromBefore(false)
    if (place === undefined) return
    saver.put(undefined)
    void saver.flush()
  }, [place, saver])
  const drop = () => {
    setTyped(begun)
    done()
  }
  return { typed, type, set, done, fromBefore, drop }
}

const unheard = () => undefined

async function keep(
  place: string | undefined,
  typed: string | undefined,
): Promise<string | undefined> {
  if (place === undefined) return undefined
  const answer = await call('typing.keep', typed === undefined ? { place } : { place, typed })
  return answer.ok ? answer.value.savedAt : undefined
}

import { useCallback, useEffect, useMemo, useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import type { JobId } from '../../shared/ids.ts'
import { ReturnReport, type ReturnDraft } from '../../shared/model/return.ts'
import { call } from '../bridge/call.ts'
import { readForm } from '../bridge/read-form.ts'
import { makeSaver, type SaveState } from '../bridge/saver.ts'

export type ItemDraft = NonNullable<ReturnDraft['items']>[number]

/** What is still open, by the field of the report; `items` when one is neither ticked nor explained. */
export type OpenPart =
  | 'items'
  | 'workDone'
  | 'oldParts'
  | 'dataState'
  | 'remoteToolRemoved'
  | 'receiver'
  | 'acceptance'
  | 'placeLabel'

/** The report of a return as it is typed, saved as it is typed, and what is still open in it. */
export function useReturn(job: JobView, place: string) {
  const [draft, setDraft] = useState<ReturnDraft>(() => ({
    ...begun(job, place),
    ...job.returnDraft,
  }))
  const [saved, setSaved] = useState<SaveState>({ state: 'saved', at: undefined })
  const saver = useMemo(
    () => makeSaver((value: ReturnDraft) => save(job.id, value), setSaved),
    [job.id],
  )
  const [first] = useState(draft)
  useEffect(() => {
    if (draft !== first) saver.put(draft)
  }, [draft, first, saver])
  useEffect(() => () => saver.end(), [saver])

  const set = useCallback(
    (change: ReturnDraft) => setDraft((before) => ({ ...before, ...change })),
    [],
  )
  const setItem = useCallback(
    (item: string, change: Partial<ItemDraft>) =>
      setDraft((before) => ({
        ...before,
        items: (before.items ?? []).map((one) => (one.item === item ? { ...one, ...change } : one)),
      })),
    [],
  )
  return { draft, set, setItem, saved, open: openParts(draft), flush: saver.flush }
}

async function save(job: JobId, draft: ReturnDraft): Promise<string | undefined> {
  const answer = await call('return.save', { job, draft })
  return answer.ok ? answer.value.savedAt : undefined
}

/** Nothing is ticked in advance; what is only filled in is what the records already say. */
function begun(job: JobView, placeLabel: string): ReturnDraft {
  const accessed = job.custody.some(({ entry }) => entry?.kind === 'ACCESS_START')
  const wiped = job.media.some(({ erasure }) => erasure !== undefined)
  const here = job.items.filter(({ place }) => place !== 'returned' && place !== 'disposed')
  return {
    items: here.map(({ id }) => ({ item: id, back: false })),
    oldParts: 'none',
    ...(wiped || accessed ? {} : { dataState: 'notAccessed' as const }),
    remoteToolRemoved: 'notUsed',
    acceptance: 'notAsked',
    placeLabel,
  }
}

/** The parts of the report that are still open, in the order they are asked. */
export function openParts(draft: ReturnDraft): OpenPart[] {
  const read = readForm(ReturnReport, draft)
  const open = new Set(
    read.complete ? [] : Object.keys(read.open).map((path) => path.split('.')[0]),
  )
  if ((draft.items ?? []).some(unexplained)) open.add('items')
  if (draft.acceptance === 'withReservation' && (draft.reservation ?? '').trim() === '') {
    open.add('acceptance')
  }
  return order.filter((part) => open.has(part))
}

/** Neither ticked nor explained. */
export const unexplained = ({ back, difference = '' }: ItemDraft): boolean =>
  back !== true && difference.trim() === ''

const order: readonly OpenPart[] = [
  'items',
  'workDone',
  'oldParts',
  'dataState',
  'remoteToolRemoved',
  'receiver',
  'acceptance',
  'placeLabel',
]

import { z } from 'zod'

import type { typingCalls } from '../../../shared/contract/typing.calls.ts'
import type { Archive } from '../archive/archive.ts'
import type { HandlersOf } from '../office.ts'

const prefix = 'typing.'

/** What stands half-typed in forms, outside the ledger, until it is said or given up. */
export const typingHandlers: HandlersOf<keyof typeof typingCalls> = {
  'typing.kept': ({ place }, at) => {
    const typed = at.archive.drafts.read(prefix + place, z.string())
    return typed === undefined ? {} : { typed }
  },
  'typing.keep': ({ place, typed }, at) => {
    if (typed === undefined) at.archive.drafts.remove(prefix + place)
    else at.archive.drafts.save(prefix + place, typed)
    return { savedAt: at.outside.clock.now() }
  },
}

/** A job that is closed has no open form: what was begun in one and left goes with it. */
export const dropTypedAbout = (drafts: Archive['drafts'], job: string): void => {
  for (const { draft } of drafts.list()) {
    if (draft.startsWith(prefix) && draft.split(':').includes(job)) drafts.remove(draft)
  }
}

import type { timeStampCalls } from '../../../shared/contract/certificate.calls.ts'
import type { HandlersOf } from '../office.ts'
import { orRefuse } from '../refusal.ts'
import { authorityAtSealing, authorityOf, keepAtSealing, keepAuthority } from './authority.ts'
import { confirmHead } from './confirm-head.ts'
import { newestHeadStamp } from './head-stamps.views.ts'
import { stampSheet } from './stamp-sheet.ts'
import { stampCounts, waitingSheets } from './time-stamps.views.ts'

/** As many as an authority answers without a second thought; the next press fetches the rest. */
const mostAtOnce = 50

/** A time that somebody else confirms (RFC 3161), fetched only when asked for. */
export const timeStampHandlers: HandlersOf<keyof typeof timeStampCalls> = {
  'timeStamps.view': (_input, at) => {
    const authority = authorityOf(at)
    const head = at.archive.read(newestHeadStamp)
    return {
      ...(authority === undefined ? {} : { authority }),
      atSealing: authorityAtSealing(at) !== undefined,
      ...at.archive.read(stampCounts),
      ...(head === undefined ? {} : { head: { size: head.size, at: head.at, by: head.by } }),
    }
  },

  'timeStamps.choose': ({ authority }, at) => {
    keepAuthority(at, authority)
    return {}
  },

  'timeStamps.askAtSealing': ({ ask }, at) => {
    keepAtSealing(at, ask ? orRefuse(authorityOf(at), 'notFound') : undefined)
    return {}
  },

  'timeStamps.confirmHead': async (_input, at) =>
    confirmHead(at, orRefuse(authorityOf(at), 'notFound')),

  'timeStamps.fetch': async (_input, at) => {
    const authority = orRefuse(authorityOf(at), 'notFound')
    let stamped = 0
    for (const id of at.archive.read((reader) => waitingSheets(reader, mostAtOnce))) {
      try {
        await stampSheet(at, id, authority)
      } catch (error) {
        // what came before is kept; the refusal is for the first that failed
        if (stamped === 0) throw error
        break
      }
      stamped += 1
    }
    at.door.tell({ subject: 'business' })
    at.door.tell({ subject: 'sitting' })
    return { stamped, waiting: at.archive.read(stampCounts).waiting }
  },
}

import type { ConfirmedHead } from '../../../shared/model/papers.ts'
import { archiveFact } from '../ledger/archive-fact.ts'
import { utf8 } from '../ledger/bytes.ts'
import { headText } from '../ledger/head.ts'
import type { Doing } from '../office.ts'
import { newId } from '../outside.ts'
import { fetchStamp } from './fetch-stamp.ts'
import { newestHeadStamp, type HeadStamp } from './head-stamps.views.ts'

/**
 * Has the newest signed head of the ledger confirmed, and notes that: one hash of it goes out, and every sheet secured before is
 * covered. Nothing is asked when nothing was added since the last time. Refuses as `fetchStamp`.
 */
export const confirmHead = async (at: Doing, authority: string): Promise<ConfirmedHead> => {
  const head = at.archive.head()
  const last = at.archive.read(newestHeadStamp)
  if (last !== undefined && isStillTheNewest(last, head)) return shown(last)
  const text = headText(head)
  const { token, at: time, by } = await fetchStamp(at, authority, utf8(text))
  const stamped = {
    id: newId(at.outside, 'hst'),
    size: head.size,
    head: text,
    token: Buffer.from(token).toString('base64'),
    at: time,
    by: by.slice(0, 160),
  }
  const fact = archiveFact('head.stamped', 'stamped', stamped)
  at.archive.write((writer) => void writer.append(fact))
  at.door.tell({ subject: 'business' })
  at.door.tell({ subject: 'sitting' })
  return shown(stamped)
}

/** After that state came the entry that says it was confirmed, and nothing else. */
const isStillTheNewest = (last: HeadStamp, head: { log: string; size: number }): boolean =>
  last.log === head.log && last.size + 1 === head.size

const shown = ({ size, at, by }: ConfirmedHead): ConfirmedHead => ({ size, at, by })

import { z } from 'zod'

import type { timeStampCalls } from '../../../shared/contract/certificate.calls.ts'
import type { SheetId } from '../../../shared/ids.ts'
import { jobOf } from '../jobs/jobs.views.ts'
import type { Asking, Doing, HandlersOf } from '../office.ts'
import { NoNetwork } from '../outside.ts'
import { sheetOf, type Sheet } from '../papers/papers.views.ts'
import { keepOf } from '../papers/retention.ts'
import { readSeal } from '../papers/seal/read-seal.ts'
import {
  readTimeStampReply,
  timeStampRequest,
  withTimeStamp,
  type TimeStamp,
} from '../papers/seal/time-stamp.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { stampCounts, waitingSheets } from './time-stamps.views.ts'

/** As many as an authority answers without a second thought; the next press fetches the rest. */
const mostAtOnce = 50
const draftName = 'house.timeStampAuthority'

const authorityOf = (at: Asking): string | undefined =>
  at.archive.drafts.read(draftName, z.string())

/** A time that somebody else confirms (RFC 3161), fetched only when asked for. */
export const timeStampHandlers: HandlersOf<keyof typeof timeStampCalls> = {
  'timeStamps.view': (_input, at) => {
    const authority = authorityOf(at)
    return {
      ...(authority === undefined ? {} : { authority }),
      ...at.archive.read(stampCounts),
    }
  },

  'timeStamps.choose': ({ authority }, at) => {
    if (authority === undefined) at.archive.drafts.remove(draftName)
    else at.archive.drafts.save(draftName, authority)
    at.door.tell({ subject: 'business' })
    return {}
  },

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

/** Asks for the time of one sheet, puts it into the seal, reads the file again, and notes it. */
async function stampSheet(at: Doing, id: SheetId, authority: string): Promise<void> {
  const sheet = at.archive.read((reader) => orRefuse(sheetOf(reader, id), 'notFound'))
  const sealed = orRefuse(sheet.sealed ?? undefined, 'notFound')
  const bytes = at.archive.blobs.read(sealed.blob)
  const stamp = await fetchStamp(at, bytes, authority)
  const stamped = await withTimeStamp(bytes, stamp.token).catch(() => {
    throw new Refusal('timeStampRefused')
  })
  const read = await readSeal(stamped, sealed.certificate)
  if (typeof read === 'string' || read.signedDigest !== sealed.signedDigest)
    throw new Refusal('timeStampRefused')
  note(at, sheet, stamped, stamp)
}

const fetchStamp = async (at: Doing, sealed: Uint8Array, authority: string): Promise<TimeStamp> => {
  const nonce = at.outside.random(16)
  const request = await timeStampRequest(sealed, nonce)
  let reply: Uint8Array
  try {
    reply = await at.outside.network.post(authority, {
      type: 'application/timestamp-query',
      accept: 'application/timestamp-reply',
      body: request,
    })
  } catch (error) {
    if (error instanceof NoNetwork) throw new Refusal('noNetwork')
    throw error
  }
  const stamp = await readTimeStampReply(reply, sealed, nonce)
  if (typeof stamp === 'string') throw new Refusal('timeStampRefused')
  return stamp
}

const note = (at: Doing, sheet: Sheet, bytes: Uint8Array, { at: time, by }: TimeStamp): void => {
  const { blobId, sha256 } = at.archive.blobs.store(bytes)
  at.archive.write((writer) => {
    const job = orRefuse(jobOf(writer, sheet.job), 'notFound')
    writer.append({
      kind: 'paper.stamped',
      actor: 'owner',
      subjects: [sheet.job, sheet.sitting, sheet.id],
      bodies: [
        {
          slot: 'stamped',
          about: job.customer ?? job.id,
          keep: keepOf(sheet.codes),
          content: {
            sheet: sheet.id,
            blob: blobId,
            fileSha256: sha256,
            at: time,
            by: by.slice(0, 160),
          },
        },
      ],
    })
  })
}

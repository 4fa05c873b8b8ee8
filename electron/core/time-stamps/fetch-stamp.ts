import type { Doing } from '../office.ts'
import { NoNetwork } from '../outside.ts'
import { readTimeStampReply, timeStampRequest, type TimeStamp } from '../papers/seal/time-stamp.ts'
import { Refusal } from '../refusal.ts'

/**
 * Asks an authority for the time of these bytes and checks its answer. Refuses `noNetwork` when nobody answers within the time
 * (15 s unless said otherwise), `timeStampRefused` when the answer is no time stamp for them.
 */
export const fetchStamp = async (
  at: Doing,
  authority: string,
  stamped: Uint8Array,
  withinMs?: number,
): Promise<TimeStamp> => {
  const nonce = at.outside.random(16)
  const reply = await post(at, authority, await timeStampRequest(stamped, nonce), withinMs)
  const stamp = await readTimeStampReply(reply, stamped, nonce)
  if (typeof stamp === 'string') throw new Refusal('timeStampRefused')
  return stamp
}

const post = async (at: Doing, authority: string, body: Uint8Array, withinMs?: number) => {
  try {
    return await at.outside.network.post(authority, {
      type: 'application/timestamp-query',
      accept: 'application/timestamp-reply',
      body,
      ...(withinMs === undefined ? {} : { withinMs }),
    })
  } catch (error) {
    if (error instanceof NoNetwork) throw new Refusal('noNetwork')
    throw error
  }
}

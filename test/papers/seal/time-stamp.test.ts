import { randomBytes } from 'node:crypto'

import { expect, test } from 'vitest'

import { fingerprintOf } from '../../../electron/core/papers/seal/certificate.ts'
import { partsOf } from '../../../electron/core/papers/seal/cms.ts'
import { readSeal } from '../../../electron/core/papers/seal/read-seal.ts'
import {
  readTimeStamp,
  readTimeStampReply,
  signatureIn,
  timeStampRequest,
  withTimeStamp,
} from '../../../electron/core/papers/seal/time-stamp.ts'
import { localAuthority } from './authority.ts'
import { cmsIn, judgedByOthers, placeIn } from './foreign.ts'
import { identityOf } from './identity.ts'
import { smallFile } from './small-file.ts'

const identity = await identityOf('Muster: Küstenrechner IT-Service')
const pinned = fingerprintOf(identity.certificate)
const nonce = () => new Uint8Array(randomBytes(16))

const stamped = async () => {
  const authority = localAuthority()
  const { bytes, signedDigest } = await smallFile(identity)
  const once = nonce()
  const reply = authority.answer(await timeStampRequest(signatureIn(bytes), once))
  const stamp = await readTimeStampReply(reply, signatureIn(bytes), once)
  if (typeof stamp === 'string') throw new Error(stamp)
  return {
    authority,
    bytes,
    signedDigest,
    stamp,
    once,
    reply,
    after: await withTimeStamp(bytes, stamp.token),
  }
}

test('a sheet that was secured without a network gets its time later, in the room that was left', async () => {
  const { authority, bytes, signedDigest, stamp, after } = await stamped()
  expect(Math.abs(Date.parse(stamp.at) - Date.now())).toBeLessThan(60_000)
  expect(stamp.by).toBe('Zeit Muster')

  const place = placeIn(bytes)
  const outside = (file: Uint8Array) =>
    Buffer.concat([file.subarray(0, place.from), file.subarray(place.to)])
  expect(after.length).toBe(bytes.length)
  expect(outside(after).equals(outside(bytes))).toBe(true)

  const read = await readSeal(after, pinned)
  expect(read).toMatchObject({ signedDigest })
  const { timeStamp, signature } = partsOf(cmsIn(after, place))
  expect(await readTimeStamp(timeStamp ?? new Uint8Array(), signature)).toMatchObject({
    at: stamp.at,
  })
  expect(authority.confirms(timeStamp ?? new Uint8Array(), signature)).toBe(true)
  expect(judgedByOthers([after], identity.certificate)).toEqual([
    { pdfsig: true, openssl: true, qpdf: true },
  ])
}, 60_000)

test('an answer to another request, for another sheet, cut or refused is no time stamp', async () => {
  const { authority, bytes, reply, once } = await stamped()
  const other = await smallFile(identity)
  expect(await readTimeStampReply(reply, signatureIn(bytes), nonce())).toBe('forAnother')
  expect(await readTimeStampReply(reply, signatureIn(other.bytes), once)).toBe('forAnother')
  expect(await readTimeStampReply(reply.subarray(0, 400), signatureIn(bytes), once)).toBe(
    'unreadable',
  )
  expect(await readTimeStampReply(new Uint8Array(), signatureIn(bytes), once)).toBe('unreadable')
  const request = Uint8Array.from(await timeStampRequest(signatureIn(bytes), once))
  // an algorithm nobody knows
  request[request.indexOf(0x60)] = 0x61
  expect(await readTimeStampReply(authority.answer(request), signatureIn(bytes), once)).toBe(
    'refused',
  )
}, 60_000)

test('no bit of a time stamp can be changed so that it says another time', async () => {
  const { after, stamp } = await stamped()
  const { timeStamp, signature } = partsOf(cmsIn(after, placeIn(after)))
  const token = timeStamp ?? new Uint8Array()
  for (let at = 0; at < token.length; at += 23) {
    const changed = Uint8Array.from(token)
    changed[at] = (changed[at] ?? 0) ^ 1
    const read = await readTimeStamp(changed, signature)
    // what the authority's certificate says beside its key is not judged here
    if (typeof read === 'object') expect(read.at).toBe(stamp.at)
  }
}, 60_000)

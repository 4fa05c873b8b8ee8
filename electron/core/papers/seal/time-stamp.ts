import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

import { hexOf, sameBytes } from '../../ledger/bytes.ts'
import { cmsOf, partsOf } from './cms.ts'
import { derIn, sha256 } from './digits.ts'
import { placeAt, positionsOf } from './place.ts'

/**
 * A time said by somebody else (RFC 3161): of a secured sheet, whose seal is PAdES baseline B-T with it – the token stands beside
 * what is signed, in the room that was left for it, and nothing of the sheet changes –, or of a state of the ledger.
 */

const sha256Oid = '2.16.840.1.101.3.4.2.1'

/** The seal of a sheet of ours, and where it stands. Throws when there is none. */
const sealIn = (bytes: Uint8Array) => {
  const [range = -1] = positionsOf(bytes, '/ByteRange')
  const place = placeAt(bytes, range)
  const cms = place === undefined ? undefined : derIn(bytes.subarray(place.from + 1, place.to - 1))
  if (place === undefined || cms === undefined) throw new Error('there is no seal')
  return { place, parts: partsOf(cms) }
}

/** What is stamped of a secured sheet: the signature in its seal. Throws when it has none. */
export const signatureIn = (sealed: Uint8Array): Uint8Array => sealIn(sealed).parts.signature

/** The request for a time stamp over these bytes (DER); only their hash is in it. `nonce` is 16 unpredictable bytes. */
export const timeStampRequest = async (
  stamped: Uint8Array,
  nonce: Uint8Array,
): Promise<Uint8Array> => {
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: sha256Oid,
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: new asn1js.OctetString({
        valueHex: await sha256(stamped),
      }),
    }),
    nonce: nonceOf(nonce),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER())
}

/** A leading byte below 0x80 keeps the number positive. */
const nonceOf = (nonce: Uint8Array) =>
  new asn1js.Integer({ valueHex: Uint8Array.of(0x2f, ...nonce) })

export interface TimeStamp {
  /** The token as it goes into the seal (DER). */
  readonly token: Uint8Array
  /** The authority's time, an instant in UTC. */
  readonly at: string
  /** Whom the authority's certificate names; whether to believe it is not judged here. */
  readonly by: string
}

/** Why an answer is no time stamp for these bytes. */
export type TimeStampFlaw = 'refused' | 'unreadable' | 'forAnother' | 'notSigned'

/** Reads what an authority answered to our request, and checks that it is for these bytes, this request and signed. */
export const readTimeStampReply = async (
  reply: Uint8Array,
  stamped: Uint8Array,
  nonce: Uint8Array,
): Promise<TimeStamp | TimeStampFlaw> => {
  try {
    const { status, timeStampToken } = pkijs.TimeStampResp.fromBER(reply)
    // 0 granted, 1 granted with changes (RFC 3161 2.4.2)
    if (status.status > 1 || timeStampToken === undefined) return 'refused'
    const token = new Uint8Array(timeStampToken.toSchema().toBER())
    const read = await readToken(token, stamped)
    if (typeof read === 'string') return read
    const isOurs = read.nonce !== undefined && read.nonce.isEqual(nonceOf(nonce))
    return isOurs ? { token, at: read.at, by: read.by } : 'forAnother'
  } catch {
    return 'unreadable'
  }
}

/** Reads a time stamp that was kept, and checks that it is for these bytes and signed. Never throws for hostile bytes. */
export const readTimeStamp = async (
  token: Uint8Array,
  stamped: Uint8Array,
): Promise<TimeStamp | TimeStampFlaw> => {
  try {
    const read = await readToken(token, stamped)
    return typeof read === 'string' ? read : { token, at: read.at, by: read.by }
  } catch {
    return 'unreadable'
  }
}

interface ReadToken {
  readonly nonce: asn1js.Integer | undefined
  readonly at: string
  readonly by: string
}

const readToken = async (
  token: Uint8Array,
  stamped: Uint8Array,
): Promise<ReadToken | TimeStampFlaw> => {
  const signed = new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(token).content })
  const content = signed.encapContentInfo.eContent?.getValue()
  if (content === undefined) return 'unreadable'
  const info = pkijs.TSTInfo.fromBER(content)
  const imprint = new Uint8Array(info.messageImprint.hashedMessage.valueBlock.valueHexView)
  const wanted = await sha256(stamped)
  const isFor =
    info.messageImprint.hashAlgorithm.algorithmId === sha256Oid && sameBytes(imprint, wanted)
  if (!isFor) return 'forAnother'
  const verified = await signed.verify({
    signer: 0,
    data: Uint8Array.from(stamped).buffer,
    extendedMode: true,
  })
  if (verified.signatureVerified !== true) return 'notSigned'
  return {
    nonce: info.nonce,
    at: info.genTime.toISOString(),
    by: nameOf(verified.signerCertificate),
  }
}

const nameOf = (certificate: pkijs.Certificate | null | undefined): string => {
  const names = certificate?.subject.typesAndValues ?? []
  const value = (type: string): string =>
    String(names.find((one) => one.type === type)?.value.valueBlock.value ?? '')
  return value('2.5.4.3') || value('2.5.4.10')
}

/** The same sheet with the token in its seal: outside of the digits not a byte is another. Throws when there is no room. */
export const withTimeStamp = async (sealed: Uint8Array, token: Uint8Array): Promise<Uint8Array> => {
  const { place, parts } = sealIn(sealed)
  const certificateHash = await sha256(parts.certificate)
  const cms = cmsOf({ ...parts, certificateHash }, parts.signature, token)
  const digits = hexOf(cms)
  const room = place.to - place.from - 2
  if (digits.length > room) throw new Error('the time stamp does not fit in its room')
  const stamped = Uint8Array.from(sealed)
  stamped.set(new TextEncoder().encode(digits.padEnd(room, '0')), place.from + 1)
  return stamped
}

import { hexOf, sameBytes } from '../../ledger/bytes.ts'
import { cmsOf, isRsa, partsOf, publicKeyOf, signedAttributes } from './cms.ts'
import { derIn, sha256 } from './digits.ts'
import { coveredBytes, placeAt, positionsOf, type SealPlace } from './place.ts'

/** What is wrong with a file that claims to be secured; the first thing that was found. */
export type SealFlaw =
  /** No PDF of ours, or none that was ever secured. */
  | 'notSealed'
  /** More than one seal, or room for another. */
  | 'severalSeals'
  /** Something stands before, behind or beside what was secured. */
  | 'notTheWholeFile'
  /** The file was changed and saved again after it was secured. */
  | 'severalRevisions'
  /** The digits of the seal are not written the one way we write them. */
  | 'sealMisspelt'
  /** The seal is of another form than ours, or was changed. */
  | 'sealAltered'
  /** It was secured with another certificate than the one asked for. */
  | 'otherCertificate'
  /** What stands in the file is not what was secured. */
  | 'contentAltered'

export interface ReadSeal {
  /** SHA-256 over the byte range, hexadecimal: the sheet's identity. */
  readonly signedDigest: string
  /** X.509 in DER, and its SHA-256 in hexadecimal. */
  readonly certificate: Uint8Array
  readonly fingerprint: string
  /** What the signer's own computer gave as the time, as in the PDF (`D:…`); nobody else says so. */
  readonly claimedAt: string
  readonly timeStamp?: Uint8Array
}

/**
 * Judges a secured PDF: exactly one seal over the whole file, one revision, and a signature that is, byte by byte, the one that
 * follows from this content and this certificate. `pinned` is the fingerprint of the certificate it must be; without it any is
 * taken, and the caller has to say whose it is. Never throws for hostile bytes.
 */
export const readSeal = async (
  bytes: Uint8Array,
  pinned?: string,
): Promise<ReadSeal | SealFlaw> => {
  const place = placeIn(bytes)
  if (typeof place === 'string') return place
  const cms = derIn(bytes.subarray(place.from + 1, place.to - 1))
  if (cms === undefined) return 'sealMisspelt'
  try {
    return await judgeCms(bytes, place, cms, pinned)
  } catch {
    // Whatever the readers of its structure stumble over is not what we wrote.
    return 'sealAltered'
  }
}

const judgeCms = async (
  bytes: Uint8Array,
  place: SealPlace,
  cms: Uint8Array,
  pinned: string | undefined,
): Promise<ReadSeal | SealFlaw> => {
  const { digest, certificate, signature, timeStamp } = partsOf(cms)
  const certificateHash = await sha256(certificate)
  const fingerprint = hexOf(certificateHash)
  if (pinned !== undefined && fingerprint !== pinned) return 'otherCertificate'
  const signing = { digest, certificate, certificateHash }
  if (!sameBytes(cmsOf(signing, signature, timeStamp), cms)) return 'sealAltered'
  if (!(await isSigned(certificate, signedAttributes(signing), signature))) return 'sealAltered'
  // The seal itself is as it was made: it remains whether it was made for what stands here.
  if (!sameBytes(await sha256(coveredBytes(bytes, place)), digest)) return 'contentAltered'
  return {
    signedDigest: hexOf(digest),
    certificate,
    fingerprint,
    claimedAt: claimedTime(bytes, place),
    ...(timeStamp === undefined ? {} : { timeStamp }),
  }
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** One seal, one revision, and between them they are the whole file. Two of anything are one too many. */
const placeIn = (bytes: Uint8Array): SealPlace | SealFlaw => {
  if (latin1(bytes.subarray(0, 7)) !== '%PDF-1.') return 'notSealed'
  const ranges = positionsOf(bytes, '/ByteRange', 2)
  if (ranges.length === 0) return 'notSealed'
  if (ranges.length > 1 || positionsOf(bytes, '/FT /Sig', 2).length > 1) return 'severalSeals'
  const place = placeAt(bytes, ranges[0] ?? 0)
  if (place === undefined) return 'sealMisspelt'
  const { range, from, to } = place
  const said = `0 ${from} ${to} ${bytes.length - to}`
  const written = latin1(bytes.subarray(range.from, range.to))
  if (written.trimEnd() !== said || /[^0-9 ]/.test(written)) return 'notTheWholeFile'
  const ends = positionsOf(bytes, '%%EOF', 2)
  const isOneRevision = ends.length === 1 && positionsOf(bytes, 'startxref', 2).length === 1
  if (!isOneRevision) return 'severalRevisions'
  return latin1(bytes.subarray(ends[0])).trimEnd() === '%%EOF' ? place : 'notTheWholeFile'
}

/** The time in the dictionary of the seal, which is covered by it. */
const claimedTime = (bytes: Uint8Array, { to }: SealPlace): string =>
  /\/M \((D:[0-9+\-'Z]+)\)/.exec(latin1(bytes.subarray(to, to + 2_000)))?.[1] ?? ''

const isSigned = async (
  certificate: Uint8Array,
  signed: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> => {
  const rsa = isRsa(certificate)
  const algorithm = rsa
    ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
    : { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const spki = Uint8Array.from(publicKeyOf(certificate))
  const key = await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify'])
  const raw = rsa ? signature : rawOfEcdsa(signature)
  if (raw === undefined) return false
  return crypto.subtle.verify(algorithm, key, Uint8Array.from(raw), Uint8Array.from(signed))
}

/** r ‖ s of 32 bytes each, as WebCrypto wants them, from the DER that a CMS holds; only from its one spelling. */
const rawOfEcdsa = (der: Uint8Array): Uint8Array | undefined => {
  const raw = new Uint8Array(64)
  let at = 2
  for (const half of [0, 32]) {
    const length = der[at + 1] ?? 0
    const number = der.subarray(at + 2, at + 2 + length)
    const digits = number[0] === 0 ? number.subarray(1) : number
    if (digits.length > 32) return undefined
    raw.set(digits, half + 32 - digits.length)
    at += 2 + length
  }
  return sameBytes(derOfEcdsa(raw), der) ? raw : undefined
}

const derOfEcdsa = (raw: Uint8Array): Uint8Array => {
  const numbers = [raw.subarray(0, 32), raw.subarray(32)].map((half) => {
    const first = half.findIndex((byte) => byte !== 0)
    const digits = first < 0 ? [0] : [...half.subarray(first)]
    const positive = (digits[0] ?? 0) >= 0x80 ? [0, ...digits] : digits
    return [0x02, positive.length, ...positive]
  })
  const both = numbers.flat()
  return Uint8Array.of(0x30, both.length, ...both)
}

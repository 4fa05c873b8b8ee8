/** Bytes reserved for the signature: 16 kB, so that a time stamp finds room later. */
export const sealRoom = 16_384

/** Stands in the byte range until the real numbers are known; wide enough for any file we write. */
export const rangeFiller = '**********'

/** Where the seal of a PDF stands. Positions in bytes; `to` is behind the last one. */
export interface SealPlace {
  /** Between the brackets of the byte range. */
  readonly range: { readonly from: number; readonly to: number }
  /** The digits with their angle brackets. */
  readonly from: number
  readonly to: number
}

const rangeStart = '/ByteRange ['
/** What follows the byte range, as our press writes it. */
const contentsStart = ']\n/Contents <'
/** Four numbers with their blanks; the fillers are as long. */
const longestRange = 60

/** The places where these letters stand, in order; not more than `most` of them are looked for. */
export const positionsOf = (bytes: Uint8Array, text: string, most = Infinity): number[] => {
  const wanted = new TextEncoder().encode(text)
  const [first = 0] = wanted
  const found: number[] = []
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (found.length >= most) break
    if (wanted.every((byte, place) => bytes[at + place] === byte)) found.push(at)
  }
  return found
}

/** The place for a seal whose byte range begins at this position; `undefined` when it is not as we leave it. */
export const placeAt = (bytes: Uint8Array, range: number): SealPlace | undefined => {
  const [start] = positionsOf(bytes.subarray(range, range + rangeStart.length), rangeStart)
  if (start === undefined) return undefined
  const rangeFrom = range + rangeStart.length
  const after = bytes.subarray(rangeFrom, rangeFrom + longestRange + contentsStart.length)
  const [length] = positionsOf(after, contentsStart)
  if (length === undefined) return undefined
  const rangeTo = rangeFrom + length
  const from = rangeTo + contentsStart.length - 1
  const to = from + 2 * sealRoom + 2
  if (bytes[to - 1] !== 0x3e) return undefined
  return { range: { from: rangeFrom, to: rangeTo }, from, to }
}

/** What a seal covers: everything but the digits and their angle brackets. */
export const coveredBytes = (bytes: Uint8Array, { from, to }: SealPlace): Uint8Array => {
  const covered = new Uint8Array(bytes.length - (to - from))
  covered.set(bytes.subarray(0, from))
  covered.set(bytes.subarray(to), from)
  return covered
}

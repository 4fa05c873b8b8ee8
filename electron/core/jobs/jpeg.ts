import { joined } from '../ledger/bytes.ts'

/** A picture larger than this in one direction is no photo of a device; 8,192 px hold 50 megapixels. */
const longestSide = 8192
const mostPixels = 50_000_000

/**
 * The same JPEG without anything that was written beside the picture: EXIF with place and time, thumbnails, XMP,
 * comments. The picture's own bytes are not touched. `undefined` when it is no JPEG, is damaged, or is too large.
 */
export const withoutMetadata = (jpeg: Uint8Array): Uint8Array | undefined => {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return undefined
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)]
  let at = 2
  let sized = false
  let scanned = false
  while (at + 2 <= jpeg.length) {
    const marker = jpeg[at + 1] ?? 0
    if (jpeg[at] !== 0xff) return undefined
    if (marker === 0xff) {
      at += 1
      continue
    }
    // the end; whatever a camera appended behind it goes
    if (marker === 0xd9) return scanned ? joined(...kept, jpeg.subarray(at, at + 2)) : undefined
    const segment = jpeg.subarray(at, at + 2 + lengthAt(jpeg, at + 2))
    if (segment.length < 4 || segment.length !== 2 + lengthAt(jpeg, at + 2)) return undefined
    const part = partOf(segment, marker)
    if (part === 'damaged') return undefined
    if (part === 'frame') {
      if (!fits(segment)) return undefined
      sized = true
    }
    if (part !== 'beside') kept.push(segment)
    at += segment.length
    if (marker !== 0xda) continue
    if (!sized) return undefined
    const scan = jpeg.subarray(at, endOfScan(jpeg, at))
    kept.push(scan)
    at += scan.length
    scanned = true
  }
  return undefined
}

const lengthAt = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

/** Where the drawn bytes of a scan end: at the first marker that neither stands for the byte FF nor starts a new strip. */
const endOfScan = (jpeg: Uint8Array, from: number): number => {
  let at = from
  while (at + 1 < jpeg.length) {
    const next = jpeg[at + 1] ?? 0
    if (jpeg[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
    at += 1
  }
  return jpeg.length
}

/** What a segment is to the picture: drawn from, its size, said about it, or no such segment at all (ITU T.81, B.2). */
const partOf = (segment: Uint8Array, marker: number): 'drawn' | 'frame' | 'beside' | 'damaged' => {
  const needed = (isWhole: boolean) => (isWhole ? 'drawn' : 'damaged')
  if (marker === 0xc4) return needed(isWholeList(segment, huffmanLength))
  if (marker === 0xdb) return needed(isWholeList(segment, quantizationLength))
  if (marker === 0xda) return needed(segment.length === 8 + 2 * (segment[4] ?? 0))
  if (marker === 0xdd) return needed(segment.length === 6)
  if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8 && marker !== 0xcc)
    return segment.length === 10 + 3 * (segment[9] ?? 0) ? 'frame' : 'damaged'
  // JFIF; and Adobe, because it says how colours are coded
  if (marker === 0xe0 && startsWith(segment, 'JFIF') && segment.length < 24) return 'drawn'
  if (marker === 0xee && startsWith(segment, 'Adobe') && segment.length === 16) return 'drawn'
  return 'beside'
}

const startsWith = (segment: Uint8Array, word: string): boolean =>
  [...word].every((letter, at) => segment[4 + at] === letter.charCodeAt(0))

/** Tables that lie one behind the other fill their segment exactly; otherwise something else lies in it. */
const isWholeList = (
  segment: Uint8Array,
  lengthAt: (segment: Uint8Array, at: number) => number,
): boolean => {
  let at = 4
  while (at < segment.length) at += lengthAt(segment, at)
  return at === segment.length
}

const quantizationLength = (segment: Uint8Array, at: number): number =>
  (segment[at] ?? 0) >> 4 === 0 ? 65 : 129

const huffmanLength = (segment: Uint8Array, at: number): number =>
  17 + segment.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0)

const fits = (segment: Uint8Array): boolean => {
  const height = ((segment[5] ?? 0) << 8) | (segment[6] ?? 0)
  const width = ((segment[7] ?? 0) << 8) | (segment[8] ?? 0)
  if (height === 0 || width === 0) return false
  return Math.max(height, width) <= longestSide && height * width <= mostPixels
}

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
  while (at + 4 <= jpeg.length) {
    if (jpeg[at] !== 0xff) return undefined
    const marker = jpeg[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = ((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0)
    if (length < 2 || at + 2 + length > jpeg.length) return undefined
    const segment = jpeg.subarray(at, at + 2 + length)
    if (isFrame(marker)) {
      if (!fits(segment)) return undefined
      sized = true
    }
    if (!isBeside(marker)) kept.push(segment)
    at += 2 + length
    if (marker === 0xda) {
      const scan = upToEnd(jpeg, at)
      return sized && scan !== undefined ? joined([...kept, scan]) : undefined
    }
  }
  return undefined
}

/** APP1 … APP15 and comments; APP0 (JFIF) stays, APP14 (Adobe) too, because it says how colours are coded. */
const isBeside = (marker: number): boolean =>
  (marker > 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe

/** A start of frame, which holds height and width. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const fits = (segment: Uint8Array): boolean => {
  const height = ((segment[5] ?? 0) << 8) | (segment[6] ?? 0)
  const width = ((segment[7] ?? 0) << 8) | (segment[8] ?? 0)
  if (height === 0 || width === 0) return false
  return Math.max(height, width) <= longestSide && height * width <= mostPixels
}

/** The scan to its end marker; whatever a camera appended behind it goes. A file that broke off has no end. */
const upToEnd = (jpeg: Uint8Array, from: number): Uint8Array | undefined => {
  for (let at = jpeg.length - 2; at >= from; at -= 1) {
    if (jpeg[at] === 0xff && jpeg[at + 1] === 0xd9) return jpeg.subarray(from, at + 2)
  }
  return undefined
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

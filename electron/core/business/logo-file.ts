import { withoutMetadata } from '../jobs/jpeg.ts'

/** It lies in every paper, so it is small; the letterhead shows it one and a half centimetres high. */
export const largestLogo = 80_000
const longestSide = 1600
/** A PNG is stored unpacked and packed anew, so its pixels count and not its bytes. */
const mostPngPixels = 300_000

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** What a picture consists of; all else in a PNG is said about it. */
const partsOfPng = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND'])

/** The picture without anything written beside it; `undefined` when it is no JPEG or PNG, damaged, or too large. */
export const cleanLogo = (bytes: Uint8Array): Uint8Array | undefined => {
  const clean = withoutMetadata(bytes) ?? cleanPng(bytes)
  return clean !== undefined && clean.length <= largestLogo ? clean : undefined
}

function cleanPng(bytes: Uint8Array): Uint8Array | undefined {
  if (pngSignature.some((value, at) => bytes[at] !== value)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) return undefined
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at === 8 && (type !== 'IHDR' || !fits(view.getUint32(at + 8), view.getUint32(at + 12))))
      return undefined
    if (partsOfPng.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return new Uint8Array(Buffer.concat(kept))
    at = end
  }
  return undefined
}

const fits = (width: number, height: number): boolean =>
  width > 0 &&
  height > 0 &&
  Math.max(width, height) <= longestSide &&
  width * height <= mostPngPixels

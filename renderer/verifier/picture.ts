import { decodeQR } from 'qr/decode.js'

import type { PictureAnswer } from '../../electron/core/proof/judging/judge-files.ts'

/** A picture that claims more is not opened: a few kilobytes can say they are gigabytes of pixels. */
const mostPixels = 26_000_000
/** A QR that fills a third of a photo is still read at this size. */
const longestSide = 1600

/** The receipt in a photo, if there is one. Never throws. */
export const readQr = async (bytes: Uint8Array): Promise<PictureAnswer> => {
  const size = sizeOf(bytes)
  if (size === undefined) return {}
  if (size.width * size.height > mostPixels) return { doubt: 'pictureTooLarge' }
  try {
    const scale = Math.min(1, longestSide / Math.max(size.width, size.height))
    const image = await createImageBitmap(new Blob([Uint8Array.from(bytes)]), {
      resizeWidth: Math.max(1, Math.round(size.width * scale)),
      resizeHeight: Math.max(1, Math.round(size.height * scale)),
      resizeQuality: 'high',
    })
    const canvas = new OffscreenCanvas(image.width, image.height)
    const drawing = canvas.getContext('2d')
    if (drawing === null) return {}
    drawing.fillStyle = 'white'
    drawing.fillRect(0, 0, image.width, image.height)
    drawing.drawImage(image, 0, 0)
    image.close()
    const { data, width, height } = drawing.getImageData(0, 0, canvas.width, canvas.height)
    return { text: decodeQR({ data, width, height }, { timeLimit: 600 }) }
  } catch {
    return {}
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** What the file says about its size in pixels, without opening the picture. */
const sizeOf = (bytes: Uint8Array): Size | undefined =>
  bytes[0] === 0x89 ? sizeOfPng(bytes) : sizeOfJpeg(bytes)

const sizeOfPng = (bytes: Uint8Array): Size | undefined => {
  if (bytes.length < 24) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** The largest size any of its frames claims. */
const sizeOfJpeg = (bytes: Uint8Array): Size | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const isFrame =
      marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

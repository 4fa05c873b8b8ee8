import { crc32, deflateSync } from 'node:zlib'

import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Canvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page as grey values, one byte a pixel. */
export type Grey = { readonly width: number; readonly height: number; readonly values: Uint8Array }

/** Shades a picture is kept in: enough for the edges of letters, and four bits a pixel. */
const shades = 16
const step = 255 / (shades - 1)

/** The pages of a PDF as pictures, drawn by pdf.js on a canvas without any system font. Scale 1 is 72 dpi. */
export async function pagePictures(bytes: Uint8Array, scale = 1): Promise<Grey[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), useWasm: false, verbosity: 0 })
    .promise
  try {
    const found: Grey[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale })
      const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
      // pdf.js wants a canvas of the browser; this one draws the same.
      const onCanvas = canvas as unknown as HTMLCanvasElement
      await page.render({ canvas: onCanvas, viewport, background: 'white' }).promise
      found.push(greyOf(canvas))
    }
    return found
  } finally {
    await document.loadingTask.destroy()
  }
}

function greyOf(canvas: Canvas): Grey {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const values = new Uint8Array(width * height)
  for (let at = 0; at < values.length; at++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3)
    values[at] = Math.round((0.299 * red + 0.587 * green + 0.114 * blue) / step) * step
  }
  return { width, height, values }
}

/** Part of the pixels that differ visibly, 0 to 1; a page of another size differs wholly. */
export function difference(one: Grey, other: Grey): number {
  if (one.width !== other.width || one.height !== other.height) return 1
  let different = 0
  for (const [at, value] of one.values.entries())
    if (Math.abs(value - (other.values[at] ?? 0)) > 48) different++
  return different / one.values.length
}

/** Two pictures count as the same up to this part of their pixels: edges of letters may fall a shade differently. */
export const tolerance = 0.001

export async function readPng(png: Uint8Array): Promise<Grey> {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return greyOf(canvas)
}

/** A grey PNG of four bits a pixel: the canvas only writes colour, eight times the size. */
export function writePng({ width, height, values }: Grey): Buffer {
  const perRow = Math.ceil(width / 2)
  const rows = Buffer.alloc((perRow + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const shade = Math.round((values[y * width + x] ?? 0) / step)
      const at = y * (perRow + 1) + 1 + (x >> 1)
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? shade << 4 : shade)
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([4, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const packed = deflateSync(rows, { level: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

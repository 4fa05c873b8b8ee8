import { crc32, deflateSync } from 'node:zlib'

import { dice } from './dice.ts'
import { sampleFile } from './sample.ts'

/** What stands in the photo of `telephonePhoto` beside the picture, and may never arrive. */
export const beside = ['GPSLatitude', 'Wiebke'] as const

/** A photo as a telephone makes it: place and author stand beside the picture, at its start and behind it. */
export const telephonePhoto = (): Buffer => {
  const plain = sampleFile('laptop-corner.jpg')
  const secret = 'GPSLatitude 53.8655 GPSLongitude 10.6866 Artist Wiebke'
  const body = Buffer.from(`Exif\0\0MM\0*\0\0\0\b${secret}`, 'latin1')
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2])
  return Buffer.concat([plain.subarray(0, 2), head, body, plain.subarray(2), Buffer.from(secret)])
}

/** The photo with another size in its frame header: it says so many pixels, and holds fewer. */
export const photoSaying = (width: number, height: number): Buffer => {
  const photo = telephonePhoto()
  const frame = photo.toString('latin1').search(/\xff[\xc0\xc2]\0/)
  photo.writeUInt16BE(height, frame + 5)
  photo.writeUInt16BE(width, frame + 7)
  return photo
}

const chunk = (type: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** A sound PNG of one colour and so many pixels each way, one bit each: a few kilobytes that unfold to four bytes a pixel. */
export const pngBomb = (side: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.writeUInt8(1, 8)
  const rows = Buffer.alloc(side * (1 + Math.ceil(side / 8)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ])
}

/** The photo with a handful of bytes changed where the picture is described. */
export const mutatedPhoto = (seed: number): Buffer => {
  const roll = dice(seed)
  const photo = telephonePhoto()
  for (let change = 0; change < 12; change += 1) photo.writeUInt8(roll(256), 20 + roll(600))
  return photo
}

/** The beginning of a HEIC file, as telephones write them, with the photo behind it. */
export const heic = (): Buffer =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), telephonePhoto()])

/** A drawing with a script in it. */
export const drawingWithScript = (): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90" onload="globalThis.ran=1"><script>globalThis.ran=1</script><rect width="90" height="90"/></svg>`,
  )

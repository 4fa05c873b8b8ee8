import { crc32, deflateSync } from 'node:zlib'

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** Kinds of PNG pixels by their number in its header: grey, and colour with how opaque it is. */
const kinds = { grey: 0, seeThrough: 6 } as const
const pixels = { grey: [0x60], seeThrough: [0xc0, 0x20, 0x20, 0x80] } as const

/** A square of one colour as PNG, with something written beside it; `seeThrough` lets half of what lies below shine through. */
export const png = (
  width: number,
  height: number,
  kind: keyof typeof kinds = 'grey',
): Uint8Array => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, kinds[kind], 0, 0, 0], 8)
  const row = [0, ...Array.from({ length: width }, () => pixels[kind]).flat()]
  const rows = Buffer.from(Array.from({ length: height }, () => row).flat())
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from('Author\0Jonas Beispiel')),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

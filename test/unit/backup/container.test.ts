import { createDecipheriv, randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import {
  headerBytes,
  headerOf,
  NewerContainer,
  NotThisContainer,
  opened,
  readHeader,
  sealed,
  tagBytes,
  type Header,
} from '../../../electron/core/backup/container.ts'

const chunkBytes = 1024
const key = randomBytes(32)
const header: Header = { part: 'database', generation: 7, salt: randomBytes(32), chunkBytes }
const chunk = chunkBytes + tagBytes

const joined = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
const close = async (content: Uint8Array, change: Partial<Header> = {}): Promise<Buffer> =>
  joined(sealed([content], { ...header, ...change }, key))

type Reader = (container: Uint8Array) => Promise<Buffer>
const open: Reader = async (container) =>
  joined(opened([container], { part: 'database', generation: 7 }, () => key))

/** The seeded fault: reads chunk by chunk and looks at no tag, as an unauthenticated format would. */
const openTrusting: Reader = async (container) => {
  const start = container.subarray(0, headerBytes)
  const plain: Buffer[] = []
  for (let at = headerBytes, place = 0; at < container.length; at += chunk, place += 1) {
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(place, 7)
    nonce.writeUInt8(at + chunk >= container.length ? 1 : 0, 11)
    const piece = container.subarray(at, Math.min(at + chunk, container.length))
    const opening = createDecipheriv('aes-256-gcm', key, nonce).setAAD(start)
    plain.push(opening.update(piece.subarray(0, Math.max(0, piece.length - tagBytes))))
  }
  return Buffer.concat(plain)
}

/** How many of these containers a reader takes for whole. */
const taken = async (containers: Iterable<Uint8Array>, reader: Reader): Promise<number> => {
  let count = 0
  for (const container of containers) {
    try {
      await reader(container)
      count += 1
    } catch (error) {
      if (!(error instanceof NotThisContainer || error instanceof NewerContainer)) throw error
    }
  }
  return count
}

const content = randomBytes(3 * chunkBytes + 100)

describe('a container of a backup', () => {
  it('gives back what was put in, whatever its size and however it is cut while reading', async () => {
    for (const size of [0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes, 4000]) {
      const plain = content.subarray(0, size)
      const container = await close(plain)
      expect((await open(container)).equals(plain)).toBe(true)
      const bytes = [...container].map((byte) => Uint8Array.of(byte))
      const again = await joined(opened(bytes, { part: 'database', generation: 7 }, () => key))
      expect(again.equals(plain)).toBe(true)
    }
  })

  it('cut at any length it does not open; a reader without tags takes most of them', async () => {
    const container = await close(content)
    const cuts = Array.from({ length: container.length }, (_, size) => container.subarray(0, size))
    expect(await taken(cuts, open)).toBe(0)
    expect(await taken(cuts, openTrusting)).toBeGreaterThan(1000)
    // also where it ends exactly between two chunks, and when the content is a whole number of them
    const even = await close(content.subarray(0, 2 * chunkBytes))
    expect(await taken([even.subarray(0, headerBytes + chunk)], open)).toBe(0)
  })

  it('with any single bit of it changed it does not open', async () => {
    const container = await close(content.subarray(0, chunkBytes + 50))
    function* flips(): Generator<Uint8Array> {
      for (let bit = 0; bit < container.length * 8; bit += 1) {
        const copy = Buffer.from(container)
        copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        yield copy
      }
    }
    expect(await taken(flips(), open)).toBe(0)
    expect(await taken(flips(), openTrusting)).toBeGreaterThan(1000)
  })

  it('with chunks swapped, left out, doubled, or taken from another container it does not open', async () => {
    const container = await close(content)
    const other = await close(randomBytes(content.length), { salt: randomBytes(32) })
    const start = container.subarray(0, headerBytes)
    const chunksOf = (from: Uint8Array) =>
      [0, 1, 2, 3].map((place) =>
        from.subarray(headerBytes + place * chunk, headerBytes + (place + 1) * chunk),
      )
    const [a, b, c, d] = chunksOf(container)
    const [, foreign] = chunksOf(other)
    const wrong = [
      [b, a, c, d],
      [a, c, b, d],
      [a, b, d],
      [a, b, b, c, d],
      [a, b, c, d, d],
      [a, foreign, c, d],
      [a, b, c],
    ].map((chunks) => Buffer.concat([start, ...chunks.map((one) => one ?? Buffer.alloc(0))]))
    expect(await taken(wrong, open)).toBe(0)
    expect(await taken(wrong, openTrusting)).toBe(wrong.length)
  })

  it('is of one part and one generation, and a later version is called so', async () => {
    const ofAnother = [
      await close(content, { part: 'manifest' }),
      await close(content, { generation: 8 }),
    ]
    expect(await taken(ofAnother, open)).toBe(0)
    const later = headerOf(header)
    later.writeUInt8(2, 12)
    expect(() => readHeader(later, header)).toThrow(NewerContainer)
  })
})

import { createCipheriv, createDecipheriv } from 'node:crypto'

/**
 * The container of a backup (FORMAT.md): chunks whose order, number and end are authenticated, so that nothing can be
 * cut off, swapped or put in from elsewhere. STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over AES-256-GCM.
 */

export const headerBytes = 64
export const tagBytes = 16
export const usualChunkBytes = 65_536
const saltBytes = 32
const leastChunkBytes = 1024
const mostChunkBytes = 1_048_576

const magic = Buffer.from('OBHUT-BACKUP', 'latin1')
const version = 1
const cipher = 'aes-256-gcm'

export const partNumbers = { manifest: 1, database: 2, contents: 3 } as const
export type PartName = keyof typeof partNumbers

export interface Header {
  readonly part: PartName
  /** Number of the generation, from 1. */
  readonly generation: number
  /** 32 random bytes, fresh for each container: its key is used for nothing else. */
  readonly salt: Uint8Array
  /** Plain bytes of each chunk but the last. */
  readonly chunkBytes: number
}

/** It is no container, or not one that this key and these places can open. Says nothing about its content. */
export class NotThisContainer extends Error {
  override readonly name = 'NotThisContainer'
}

/** It was written by a newer program. */
export class NewerContainer extends Error {
  override readonly name = 'NewerContainer'
}

/** The 64 bytes of a header. */
export const headerOf = ({ part, generation, salt, chunkBytes }: Header): Buffer => {
  if (salt.length !== saltBytes) throw new Error('the salt of a container has 32 bytes')
  const bytes = Buffer.alloc(headerBytes)
  magic.copy(bytes)
  bytes.writeUInt8(version, 12)
  bytes.writeUInt8(partNumbers[part], 13)
  bytes.writeBigUInt64BE(BigInt(generation), 16)
  bytes.set(salt, 24)
  bytes.writeUInt32BE(chunkBytes, 56)
  return bytes
}

/**
 * Reads a header of this part and generation. Throws `NewerContainer` for a later version and `NotThisContainer` for
 * anything else that is not exactly what is wanted.
 */
export const readHeader = (
  bytes: Uint8Array,
  wanted: Pick<Header, 'part' | 'generation'>,
): Header => {
  const start = Buffer.from(bytes.subarray(0, headerBytes))
  if (start.length < headerBytes || !start.subarray(0, magic.length).equals(magic)) {
    throw new NotThisContainer('no container')
  }
  if (start.readUInt8(12) > version) throw new NewerContainer('a later version')
  const header = {
    ...wanted,
    salt: new Uint8Array(start.subarray(24, 24 + saltBytes)),
    chunkBytes: start.readUInt32BE(56),
  }
  const isUsable = header.chunkBytes >= leastChunkBytes && header.chunkBytes <= mostChunkBytes
  // one spelling: whatever else the header says would be another part, another generation or no version 1
  if (!isUsable || !headerOf(header).equals(start)) {
    throw new NotThisContainer('another part or generation')
  }
  return header
}

const nonceOf = (place: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(place, 7)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * Cuts what comes in into pieces of exactly this size; the last may be shorter, and there always is one. The size is
 * asked for once the first bytes are there.
 */
async function* inPieces(
  source: Bytes,
  sizeOf: () => number,
): AsyncGenerator<{ piece: Uint8Array; isLast: boolean }> {
  let waiting: Buffer = Buffer.alloc(0)
  for await (const bytes of source) {
    waiting = waiting.length === 0 ? Buffer.from(bytes) : Buffer.concat([waiting, bytes])
    // one full piece is held back: only the end tells whether it is the last
    for (const size = sizeOf(); waiting.length > size;) {
      yield { piece: waiting.subarray(0, size), isLast: false }
      waiting = waiting.subarray(size)
    }
  }
  yield { piece: waiting, isLast: true }
}

/** The bytes of a container around this content: its header, then chunk after chunk. `key` has 32 bytes. */
export async function* sealed(
  content: Bytes,
  header: Header,
  key: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const start = headerOf(header)
  yield start
  let place = 0
  for await (const { piece, isLast } of inPieces(content, () => header.chunkBytes)) {
    const sealing = createCipheriv(cipher, key, nonceOf(place, isLast)).setAAD(start)
    yield Buffer.concat([sealing.update(piece), sealing.final(), sealing.getAuthTag()])
    place += 1
  }
}

/**
 * The content of a container, chunk after chunk; each was authenticated before it is given out. `keyOf` answers the key
 * for the salt of its header. Throws as `readHeader` does, and `NotThisContainer` at the first chunk that is not the
 * right one in its place; what was given out before then is a true beginning and nothing more.
 */
export async function* opened(
  container: Bytes,
  wanted: Pick<Header, 'part' | 'generation'>,
  keyOf: (salt: Uint8Array) => Uint8Array,
): AsyncGenerator<Uint8Array> {
  let begun: { header: Header; start: Uint8Array; key: Uint8Array } | undefined
  const rest = afterHeader(container, (start) => {
    const header = readHeader(start, wanted)
    begun = { header, start, key: keyOf(header.salt) }
  })
  const known = () => {
    if (begun === undefined) throw new NotThisContainer('no header')
    return begun
  }
  let place = 0
  for await (const { piece, isLast } of inPieces(
    rest,
    () => known().header.chunkBytes + tagBytes,
  )) {
    const { key, start } = known()
    yield openChunk(piece, key, nonceOf(place, isLast), start)
    place += 1
  }
}

const openChunk = (
  chunk: Uint8Array,
  key: Uint8Array,
  nonce: Uint8Array,
  header: Uint8Array,
): Uint8Array => {
  const end = chunk.length - tagBytes
  if (end < 0) throw new NotThisContainer('cut off')
  try {
    const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes })
      .setAAD(header)
      .setAuthTag(chunk.subarray(end))
    return Buffer.concat([opening.update(chunk.subarray(0, end)), opening.final()])
  } catch (cause) {
    throw new NotThisContainer('a chunk is not the right one', { cause })
  }
}

/** Hands over the first 64 bytes, then gives out what follows them. */
async function* afterHeader(
  container: Bytes,
  begin: (start: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  let start: Buffer = Buffer.alloc(0)
  for await (const bytes of container) {
    if (start.length >= headerBytes) {
      yield bytes
      continue
    }
    start = Buffer.concat([start, bytes])
    if (start.length < headerBytes) continue
    begin(start.subarray(0, headerBytes))
    yield start.subarray(headerBytes)
  }
  if (start.length < headerBytes) begin(start)
}

import type { KeyFile } from '../../electron/core/archive/key-form.ts'
import { bytesOf, hexOf, joined, utf8 } from '../../electron/core/ledger/bytes.ts'
import { canonical } from '../../electron/core/ledger/canonical.ts'

/*
 * The backup's cryptography with what a browser has (WebCrypto), written from FORMAT.md. Nothing here knows files or the
 * screen.
 */

type Bytes = Uint8Array<ArrayBuffer>

/** A copy that WebCrypto takes, whatever memory the bytes lay in. */
const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes)

const magic = 'OBHUT-BACKUP'
const headerBytes = 64
const tagBytes = 16
const numberOfPart = { manifest: 1, contents: 3 } as const
export type PartName = keyof typeof numberOfPart

/** Lower-case hexadecimal. */
export const sha256Of = async (bytes: Bytes): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))

const deriving = async (secret: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', own(secret), 'HKDF', false, ['deriveKey'])

const derived = async (from: CryptoKey, salt: Uint8Array, info: string): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: own(salt), info: own(utf8(info)) },
    from,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  )

/** Opens AES-256-GCM with its tag at the end; `undefined` when key, place or a single bit is another. */
const opened = async (
  closed: Bytes,
  key: CryptoKey,
  nonce: Uint8Array,
  additional: Uint8Array,
): Promise<Bytes | undefined> => {
  try {
    const way = { name: 'AES-GCM', iv: own(nonce), additionalData: own(additional) }
    return new Uint8Array(await crypto.subtle.decrypt(way, key, closed))
  } catch {
    // WebCrypto says nothing but that it failed
    return undefined
  }
}

/** The archive key, for deriving only, from the 28 values of the recovery key; `undefined` for the wrong one. */
export const archiveKeyFrom = async (
  { keyCheck, wraps }: KeyFile,
  secret: Uint8Array,
): Promise<CryptoKey | undefined> => {
  for (const wrap of wraps) {
    if (wrap.kind !== 'recovery') continue
    const { nonce, sealed, ...open } = wrap
    const under = await derived(await deriving(secret), bytesOf(open.salt), 'obhut recovery key')
    const additional = utf8(canonical({ form: 'obhut-key', ...open }))
    const key = await opened(own(bytesOf(sealed)), under, bytesOf(nonce), additional)
    if (key === undefined) continue
    const check = await sha256Of(own(joined(utf8('obhut key check\n'), key)))
    if (check !== keyCheck) continue
    const archiveKey = await deriving(key)
    key.fill(0)
    return archiveKey
  }
  return undefined
}

/** The size of a chunk, or why this header is not the one of this part and generation. */
const chunkOf = (
  header: Bytes,
  part: PartName,
  generation: number,
): number | 'newer' | undefined => {
  if (header.length < headerBytes || new TextDecoder().decode(header.subarray(0, 12)) !== magic)
    return undefined
  const view = new DataView(header.buffer, header.byteOffset, headerBytes)
  if (view.getUint8(12) > 1) return 'newer'
  const chunk = view.getUint32(56)
  const isRight =
    view.getUint8(12) === 1 &&
    view.getUint8(13) === numberOfPart[part] &&
    view.getUint16(14) === 0 &&
    view.getBigUint64(16) === BigInt(generation) &&
    view.getUint32(60) === 0
  return isRight && chunk >= 1024 && chunk <= 1_048_576 ? chunk : undefined
}

const nonceOf = (place: number, isLast: boolean): Bytes => {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setUint32(7, place)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** What a container holds. `newer` when a later program wrote it; `undefined` when anything at all is not right. */
export const containerOpened = async (
  bytes: Bytes,
  part: PartName,
  generation: number,
  archiveKey: CryptoKey,
): Promise<Bytes | 'newer' | undefined> => {
  const header = bytes.subarray(0, headerBytes)
  const chunk = chunkOf(header, part, generation)
  if (typeof chunk !== 'number') return chunk
  const key = await derived(archiveKey, header.subarray(24, 56), `obhut backup 1 ${part}`)
  const step = chunk + tagBytes
  const rest = bytes.length - headerBytes
  const count = Math.max(1, Math.ceil(rest / step))
  // cut within the tag of the last chunk
  if (rest - (count - 1) * step < tagBytes) return undefined
  const plain = new Uint8Array(rest - count * tagBytes)
  for (let place = 0, at = 0; place < count; place += 1) {
    const from = headerBytes + place * step
    const closed = bytes.subarray(from, from + step)
    const piece = await opened(closed, key, nonceOf(place, place === count - 1), header)
    if (piece === undefined) return undefined
    plain.set(piece, at)
    at += piece.length
  }
  return plain
}

/** The plain bytes of a stored photo or paper; `undefined` when a single bit of it, its key or its name is another. */
export const blobOpened = async (
  closed: Bytes,
  key: string,
  blob: string,
): Promise<Bytes | undefined> => {
  const opening = await crypto.subtle.importKey('raw', own(bytesOf(key)), 'AES-GCM', false, [
    'decrypt',
  ])
  return opened(closed.subarray(12), opening, closed.subarray(0, 12), utf8(blob))
}

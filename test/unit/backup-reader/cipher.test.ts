import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { argon2Floor } from '../../../electron/core/archive/key-form.ts'
import { newKey } from '../../../electron/core/archive/key.ts'
import { newRecoveryKey, parseRecoveryKey } from '../../../electron/core/archive/recovery-key.ts'
import { sealed, type Header } from '../../../electron/core/backup/container.ts'
import { realOutside } from '../../../electron/core/outside.ts'
import {
  archiveKeyFrom,
  blobOpened,
  containerOpened,
} from '../../../renderer/backup-reader/cipher.ts'

const archiveKey = new Uint8Array(randomBytes(32))
const chunkBytes = 1024
const generation = 7

const deriving = async (): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', archiveKey, 'HKDF', false, ['deriveKey'])

const closed = async (
  content: Uint8Array,
  part: Header['part'] = 'contents',
): Promise<Uint8Array<ArrayBuffer>> => {
  const salt = randomBytes(32)
  const key = new Uint8Array(hkdfSync('sha256', archiveKey, salt, `obhut backup 1 ${part}`, 32))
  const pieces: Uint8Array[] = []
  const header = { part, generation, salt, chunkBytes }
  for await (const piece of sealed([content], header, key)) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

const opened = async (bytes: Uint8Array<ArrayBuffer>, number = generation) =>
  containerOpened(bytes, 'contents', number, await deriving())

describe('a container the office wrote', () => {
  it('is opened by the page, whatever its length', async () => {
    for (const length of [0, 1, 1023, 1024, 1025, 2047, 2048, 2049, 10_000]) {
      const content = new Uint8Array(randomBytes(length))
      expect(await opened(await closed(content)), `${length}`).toEqual(content)
    }
  })

  it('does not open with any one bit changed, cut anywhere, longer, or in the place of another', async () => {
    const whole = await closed(new Uint8Array(randomBytes(1500)))
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = whole.slice()
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      const said = await opened(flipped)
      // a later version is told by one byte alone
      if (at === 12) expect(['newer', undefined]).toContain(said)
      else expect(said, `byte ${at}`).toBeUndefined()
    }
    for (let length = 0; length < whole.length; length += 13) {
      expect(await opened(whole.slice(0, length)), `cut at ${length}`).toBeUndefined()
    }
    expect(await opened(new Uint8Array([...whole, 0]))).toBeUndefined()
    expect(await opened(whole, 8)).toBeUndefined()
    expect(await opened(await closed(new Uint8Array(3), 'manifest'))).toBeUndefined()
  })
})

describe('the keys', () => {
  it('the recovery key gives the archive key, and no other does', async () => {
    const outside = realOutside()
    const [right, wrong] = [newRecoveryKey(outside), newRecoveryKey(outside)]
    const ways = { passphrase: 'eine lange Passphrase', recoveryKey: right }
    const { keyFile } = await newKey(ways, argon2Floor, outside)
    const tried = await Promise.all(
      [right, wrong].map(async (text) => {
        const typed = parseRecoveryKey(text)
        return typed.ok ? archiveKeyFrom(keyFile, typed.secret) : undefined
      }),
    )
    expect(tried.map((key) => key?.extractable)).toEqual([false, undefined])
  })

  it('a photo opens with its key and its name only', async () => {
    const [key, nonce, plain] = [randomBytes(32), randomBytes(12), randomBytes(100)]
    const sealing = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from('blob_a'))
    const bytes = new Uint8Array(
      Buffer.concat([nonce, sealing.update(plain), sealing.final(), sealing.getAuthTag()]),
    )
    const hex = key.toString('hex')
    expect(await blobOpened(bytes, hex, 'blob_a')).toEqual(new Uint8Array(plain))
    expect(await blobOpened(bytes, hex, 'blob_b')).toBeUndefined()
    expect(await blobOpened(bytes, randomBytes(32).toString('hex'), 'blob_a')).toBeUndefined()
    expect(await blobOpened(bytes.slice(0, 20), hex, 'blob_a')).toBeUndefined()
  })
})

import { createCipheriv, createDecipheriv, hash } from 'node:crypto'
import { join } from 'node:path'

import type { Connection } from './connection.ts'

import { newId, type Outside } from '../outside.ts'
import { blobsNamedIn } from '../ledger/blob-names.ts'
import { temporaryEnding } from './durable-files.ts'
import { ArchiveProblem, naming } from './problem.ts'

export interface StoredBlob {
  readonly blobId: string
  /** SHA-256 of the plain bytes, hexadecimal. */
  readonly sha256: string
  readonly bytes: number
}

/** Photos and PDFs: each an encrypted file under a random name, with a key of its own that lies in the archive. */
export interface Blobs {
  /** Stores the bytes; when it returns, they are on the disk and a fact may name them. */
  store(bytes: Uint8Array): StoredBlob
  /** The plain bytes. Throws `missingBlob` when file or key is gone, `damaged` when the file was changed. */
  read(blobId: string): Uint8Array
  /**
   * Removes what neither a fact body nor a draft nor `alsoAlive` names: left over from a crash, or forgotten.
   * Returns how many files went.
   */
  sweep(alsoAlive?: Iterable<string>): number
  /** Every blob that has a key, with the size of its plain bytes. */
  list(): { readonly blob: string; readonly bytes: number }[]
  /** The file as it lies on the disk, for whoever copies it; `undefined` when it is gone. */
  closed(blobId: string): Uint8Array | undefined
  /** Ids that a fact still names and whose file or key is gone. */
  missing(): string[]
}

const nonceBytes = 12
const tagBytes = 16
const cipher = 'aes-256-gcm'

const close = (plain: Uint8Array, key: Uint8Array, blob: string, nonce: Uint8Array): Buffer => {
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(blob))
  return Buffer.concat([nonce, sealing.update(plain), sealing.final(), sealing.getAuthTag()])
}

/** The plain bytes of a stored blob. Throws when a single bit of it, its key or its name is another. */
export const openBlob = (closed: Uint8Array, key: Uint8Array, blob: string): Uint8Array => {
  const end = closed.length - tagBytes
  const opening = createDecipheriv(cipher, key, closed.subarray(0, nonceBytes))
    .setAAD(Buffer.from(blob))
    .setAuthTag(closed.subarray(Math.max(end, 0)))
  return new Uint8Array(
    Buffer.concat([opening.update(closed.subarray(nonceBytes, end)), opening.final()]),
  )
}

export const blobsIn = (db: Connection, folder: string, outside: Outside): Blobs => {
  const pathOf = (blob: string) => join(folder, blob)
  const keyOf = db.prepare<[string], { key: Uint8Array; sha256: string }>(
    'SELECT key, sha256 FROM blob_keys WHERE blob = ?',
  )
  const addKey = db.prepare<[string, Uint8Array, string, number]>(
    'INSERT INTO blob_keys (blob, key, sha256, bytes) VALUES (?, ?, ?, ?)',
  )
  const removeKey = db.prepare<[string]>('DELETE FROM blob_keys WHERE blob = ?')
  const column = (sql: string) => db.prepare<[], string>(sql).pluck().all()
  const used = () => new Set(column('SELECT DISTINCT blob FROM ledger_blob_uses'))
  const drafted = () => blobsNamedIn(column('SELECT content FROM drafts').join('\n'))

  return {
    store: (bytes) =>
      naming(() => {
        const blobId = newId(outside, 'blob')
        const key = outside.random(32)
        const sha256 = hash('sha256', bytes, 'hex')
        outside.files.write(pathOf(blobId), close(bytes, key, blobId, outside.random(nonceBytes)))
        addKey.run(blobId, key, sha256, bytes.length)
        return { blobId, sha256, bytes: bytes.length }
      }),

    read: (blobId) =>
      naming(() => {
        const known = keyOf.get(blobId)
        if (known === undefined) throw new ArchiveProblem('missingBlob', 'no key')
        const closed = outside.files.read(pathOf(blobId))
        if (closed === undefined) throw new ArchiveProblem('missingBlob', 'no file')
        try {
          return openBlob(closed, known.key, blobId)
        } catch (cause) {
          throw new ArchiveProblem('damaged', 'blob', { cause })
        }
      }),

    sweep: (alsoAlive = []) =>
      naming(() => {
        const alive = new Set([...used(), ...drafted(), ...alsoAlive])
        for (const blob of column('SELECT blob FROM blob_keys')) {
          if (!alive.has(blob)) removeKey.run(blob)
        }
        const dead = outside.files
          .list(folder)
          .filter((name) => name.endsWith(temporaryEnding) || !alive.has(name))
        for (const name of dead) outside.files.remove(pathOf(name))
        return dead.length
      }),

    list: () =>
      db
        .prepare<[], { blob: string; bytes: number }>(
          'SELECT blob, bytes FROM blob_keys ORDER BY blob',
        )
        .all(),
    closed: (blobId) => naming(() => outside.files.read(pathOf(blobId))),

    missing() {
      const files = new Set(outside.files.list(folder))
      return [...used()].filter((blob) => !files.has(blob) || keyOf.get(blob) === undefined)
    },
  }
}

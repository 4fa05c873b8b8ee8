import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { join } from 'node:path'

import type { Connection } from './connection.ts'

import { newId, type Outside } from '../outside.ts'
import { temporaryEnding } from './durable-files.ts'
import { ArchiveProblem, naming } from './problem.ts'

/**
 * Access codes of customers' devices. The ciphertext lies in the archive, its key in a small file of its own that is
 * in no backup: destroying that file destroys the secret everywhere, also in copies of the archive made before.
 */
export interface Secrets {
  /** Keeps a secret about somebody or something; returns its id. */
  keep(about: string, secret: string): string
  /** Keeps a secret under an id that was made before (`sec_…`). */
  keepAs(id: string, about: string, secret: string): void
  /** The secret, or `undefined` when it was destroyed. */
  show(id: string): string | undefined
  /** Overwrites and removes the key, then the ciphertext. Absent is fine. */
  destroy(id: string): void
  /** Ids that can be shown. */
  list(): string[]
  /** Key files without ciphertext and the other way round, left over from a crash, go. Returns how many. */
  sweep(): number
}

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16
const idShape = /^sec_[a-z2-7]{26}$/

const seal = (plain: Uint8Array, key: Uint8Array, id: string, nonce: Uint8Array): Uint8Array => {
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(id))
  return Buffer.concat([nonce, sealing.update(plain), sealing.final(), sealing.getAuthTag()])
}

const unseal = (sealed: Uint8Array, key: Uint8Array, id: string): Buffer => {
  const end = sealed.length - tagBytes
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes))
    .setAAD(Buffer.from(id))
    .setAuthTag(sealed.subarray(Math.max(end, 0)))
  return Buffer.concat([opening.update(sealed.subarray(nonceBytes, end)), opening.final()])
}

export const secretsIn = (
  db: Connection,
  folder: string,
  archiveKey: Uint8Array,
  outside: Outside,
): Secrets => {
  const wrapping = new Uint8Array(hkdfSync('sha256', archiveKey, '', 'obhut secret keys', 32))
  const pathOf = (id: string) => {
    if (!idShape.test(id)) throw new Error('not the id of a secret')
    return join(folder, id)
  }
  const add = db.prepare<[string, string, Uint8Array]>(
    'INSERT INTO secrets (secret, about, sealed) VALUES (?, ?, ?)',
  )
  const get = db
    .prepare<[string], Uint8Array>('SELECT sealed FROM secrets WHERE secret = ?')
    .pluck()
  const remove = db.prepare<[string]>('DELETE FROM secrets WHERE secret = ?')
  const rows = db.prepare<[], string>('SELECT secret FROM secrets ORDER BY secret').pluck()
  const nonce = () => outside.random(nonceBytes)

  const keepAs = (id: string, about: string, secret: string): void =>
    naming(() => {
      const key = outside.random(32)
      outside.files.write(pathOf(id), seal(key, wrapping, id, nonce()))
      add.run(id, about, seal(Buffer.from(secret, 'utf8'), key, id, nonce()))
    })

  return {
    keep(about, secret) {
      const id = newId(outside, 'sec')
      keepAs(id, about, secret)
      return id
    },
    keepAs,
    show: (id) =>
      naming(() => {
        const sealed = get.get(id)
        const wrapped = outside.files.read(pathOf(id))
        if (sealed === undefined || wrapped === undefined) return undefined
        try {
          return unseal(sealed, unseal(wrapped, wrapping, id), id).toString('utf8')
        } catch (cause) {
          throw new ArchiveProblem('damaged', 'secret', { cause })
        }
      }),
    destroy: (id) =>
      naming(() => {
        outside.files.shred(pathOf(id))
        remove.run(id)
      }),
    list: () => rows.all(),
    sweep: () =>
      naming(() => {
        const kept = new Set(rows.all())
        const files = outside.files.list(folder)
        const dead = files.filter((name) => name.endsWith(temporaryEnding) || !kept.has(name))
        for (const name of dead) outside.files.shred(join(folder, name))
        const lost = [...kept].filter((id) => !files.includes(id))
        for (const id of lost) remove.run(id)
        return dead.length + lost.length
      }),
  }
}

import { execFileSync } from 'node:child_process'
import { createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { canonical } from '../../../electron/core/ledger/canonical.ts'
import { backupAmong } from '../../../renderer/backup-reader/folder.ts'
import { openBackup } from '../../../renderer/backup-reader/opening.ts'
import { given, newComputer, stick } from './stick.ts'

const folder = join(import.meta.dirname, '..', '..', 'golden')
const Known = z.strictObject({
  recoveryKey: z.string(),
  passphrase: z.string(),
  head: z.strictObject({ log: z.string(), size: z.int(), root: z.string() }),
})

/** A backup an earlier program made. It must restore for ever; the files are never made again. */
const frozen = (name: string) => ({
  known: Known.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))),
  unpacked(): string {
    const there = stick()
    execFileSync('tar', ['-xf', join(folder, `${name}.tar`), '-C', there])
    return there
  },
})

describe.each([
  ['without contents', frozen('backup-format-1')],
  ['with contents', frozen('backup-format-1-contents')],
] as const)('the golden backup of format 1 %s', (_name, { known, unpacked }) => {
  it('restores by its recovery key and by its passphrase, with the head it had', async () => {
    for (const way of [{ recoveryKey: known.recoveryKey }, { passphrase: known.passphrase }]) {
      const there = newComputer(unpacked())
      await there.call('backup.chooseSource', {})
      const look = await there.call('backup.look', { ...way, generation: 1 })
      expect(look).toMatchObject({ generation: 1, jobs: 1, entries: known.head.size })
      const state = await there.call('backup.restore', { ...way, generation: 1 })
      expect(state.state).toBe('open')
      const began = there.archive().read((reader) => reader.facts({ kinds: ['ledger.began'] }))
      expect(began.at(-1)?.bodies[0]?.content).toMatchObject({ previous: known.head })
      there.close()
    }
  })

  it('is read by a stranger who has FORMAT.md and the recovery key, and nothing of this program', () => {
    const backup = join(unpacked(), 'Obhut-Sicherung')
    const generation = join(backup, 'generations', '00000001')
    const archiveKey = keyFrom(join(generation, 'key.json'), known.recoveryKey)

    const manifest = Manifest.parse(
      JSON.parse(
        containerIn(join(generation, 'manifest'), archiveKey, 1, 'manifest').toString('utf8'),
      ),
    )
    expect(manifest.head).toEqual(known.head)
    for (const { name, bytes, sha256 } of manifest.parts) {
      const stored = readFileSync(join(name.startsWith('blobs/') ? backup : generation, name))
      expect(stored).toHaveLength(bytes)
      expect(createHash('sha256').update(stored).digest('hex')).toBe(sha256)
    }

    const path = join(backup, 'opened.db')
    writeFileSync(path, containerIn(join(generation, 'database'), archiveKey, 2, 'database'))
    const db = new Database(path, { readonly: true })
    db.pragma(`cipher = 'chacha20'`)
    db.key(Buffer.from(`raw:${archiveKey.toString('hex')}`))
    const leaves = db
      .prepare<[], string>('SELECT envelope FROM ledger_facts ORDER BY position')
      .pluck()
      .all()
      .map((text) => sha256Of(Buffer.of(0), Buffer.from(text)))
    expect(merkleRoot(leaves).toString('hex')).toBe(known.head.root)

    const Blob = z.object({ blob: z.string(), key: z.instanceof(Buffer), sha256: z.string() })
    const blobs = z.array(Blob).parse(db.prepare('SELECT blob, key, sha256 FROM blob_keys').all())
    expect(blobs.map(({ blob }) => blob)).toEqual(readdirSync(join(backup, 'blobs')))
    for (const { blob, key, sha256 } of blobs) {
      const stored = readFileSync(join(backup, 'blobs', blob))
      const plain = opened(stored.subarray(12), key, stored.subarray(0, 12), Buffer.from(blob))
      expect(sha256Of(plain).toString('hex')).toBe(sha256)
    }
    db.close()
  })
})

describe('the contents of the golden backup', () => {
  const { known, unpacked } = frozen('backup-format-1-contents')

  it('are read by a stranger who has no SQLite: ledger and photos with the recovery key alone', () => {
    const backup = join(unpacked(), 'Obhut-Sicherung')
    const generation = join(backup, 'generations', '00000001')
    const archiveKey = keyFrom(join(generation, 'key.json'), known.recoveryKey)
    const text = containerIn(join(generation, 'contents'), archiveKey, 3, 'contents').toString()
    const end = text.indexOf('\n')
    const { blobs } = Contents.parse(JSON.parse(text.slice(0, end)))
    const { logs } = Export.parse(JSON.parse(text.slice(end)))
    const leaves = logs.flatMap(({ facts }) =>
      facts.map(({ envelope }) => sha256Of(Buffer.of(0), Buffer.from(canonical(envelope)))),
    )
    expect(merkleRoot(leaves).toString('hex')).toBe(known.head.root)
    expect(blobs.map(({ blob }) => blob)).toEqual(readdirSync(join(backup, 'blobs')))
    for (const { blob, key, sha256 } of blobs) {
      const stored = readFileSync(join(backup, 'blobs', blob))
      const [nonce, closed] = [stored.subarray(0, 12), stored.subarray(12)]
      const plain = opened(closed, Buffer.from(key, 'hex'), nonce, Buffer.from(blob))
      expect(sha256Of(plain).toString('hex')).toBe(sha256)
    }
  })

  it('are read by the page as well, which names Obhut for a generation that has none', async () => {
    const found = backupAmong(given(unpacked()))
    const page = await openBackup(found, 1, known.recoveryKey)
    expect(page.judgement.verdicts).toEqual([{ is: 'consistent' }])
    expect(page.manifest.head).toEqual(known.head)
    const before = frozen('backup-format-1')
    const older = openBackup(backupAmong(given(before.unpacked())), 1, before.known.recoveryKey)
    await expect(older).rejects.toMatchObject({ code: 'olderBackup' })
  })
})

const Contents = z.object({
  form: z.literal('obhut-contents'),
  v: z.literal(1),
  blobs: z.array(z.object({ blob: z.string(), key: z.string(), sha256: z.string() })),
})
const Export = z.object({
  logs: z.array(z.object({ facts: z.array(z.object({ envelope: z.unknown() })) })),
})

const Manifest = z.object({
  form: z.literal('obhut-backup'),
  v: z.literal(1),
  generation: z.literal(1),
  head: z.unknown(),
  parts: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
})

const sha256Of = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest()

/** AES-256-GCM with the tag at the end. */
const opened = (closed: Buffer, key: Uint8Array, nonce: Buffer, additional: Buffer): Buffer => {
  const opening = createDecipheriv('aes-256-gcm', key, nonce).setAAD(additional)
  opening.setAuthTag(closed.subarray(-16))
  return Buffer.concat([opening.update(closed.subarray(0, -16)), opening.final()])
}

const derived = (key: Uint8Array, salt: Buffer, info: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, 32))

const KeyFile = z.object({
  keyCheck: z.string(),
  wraps: z.array(
    z.looseObject({ kind: z.string(), salt: z.string(), nonce: z.string(), sealed: z.string() }),
  ),
})

const keyFrom = (path: string, recoveryKey: string): Buffer => {
  const { keyCheck, wraps } = KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  const wrap = wraps.find(({ kind }) => kind === 'recovery')
  if (wrap === undefined) throw new Error('no recovery key opens this')
  const { nonce, sealed, ...open } = wrap
  const letters = recoveryKey.split('-').flatMap((group) => Array.from(group.slice(0, 4)))
  const values = letters.map((letter) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter))
  const under = derived(Buffer.from(values), Buffer.from(open.salt, 'hex'), 'obhut recovery key')
  const additional = Buffer.from(canonical({ form: 'obhut-key', ...open }))
  const key = opened(Buffer.from(sealed, 'hex'), under, Buffer.from(nonce, 'hex'), additional)
  expect(sha256Of(Buffer.from('obhut key check\n'), key).toString('hex')).toBe(keyCheck)
  return key
}

const containerIn = (path: string, archiveKey: Buffer, part: number, label: string): Buffer => {
  const file = readFileSync(path)
  const header = file.subarray(0, 64)
  expect(header.toString('latin1', 0, 12)).toBe('OBHUT-BACKUP')
  expect([header[12], header[13], header.readBigUInt64BE(16)]).toEqual([1, part, 1n])
  const key = derived(archiveKey, header.subarray(24, 56), `obhut backup 1 ${label}`)
  const chunk = header.readUInt32BE(56) + 16
  const plain: Buffer[] = []
  for (let at = 64, place = 0; at < file.length; at += chunk, place += 1) {
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(place, 7)
    nonce.writeUInt8(at + chunk >= file.length ? 1 : 0, 11)
    plain.push(opened(file.subarray(at, Math.min(at + chunk, file.length)), key, nonce, header))
  }
  return Buffer.concat(plain)
}

/** RFC 9162 § 2.1.1. */
const merkleRoot = (leaves: readonly Buffer[]): Buffer => {
  const [only] = leaves
  if (leaves.length === 1 && only !== undefined) return only
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  const [left, right] = [merkleRoot(leaves.slice(0, half)), merkleRoot(leaves.slice(half))]
  return sha256Of(Buffer.of(1), left, right)
}

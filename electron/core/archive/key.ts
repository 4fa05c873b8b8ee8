import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { join } from 'node:path'

import { canonical } from '../ledger/canonical.ts'
import { bytesOf, hexOf } from '../ledger/leaf.ts'
import type { Outside } from '../outside.ts'
import { derivedFrom } from './derive.ts'
import { archiveNames } from './entrance.ts'
import { keyCheckOf, readKeyFile, writeKeyFile } from './key-file.ts'
import type { KeyFile, PassphraseWrap, RecoveryWrap, Wrap } from './key-form.ts'
import { macOf, macsOf, type KeyWatch } from './key-vouching.ts'
import { derive, type Argon2Cost } from './passphrase.ts'
import { ArchiveProblem } from './problem.ts'
import { parseRecoveryKey } from './recovery-key.ts'

/** A way to the archive key that a person has. */
export type KeyWay = { readonly passphrase: string } | { readonly recoveryKey: string }

const cipher = 'aes-256-gcm'
const tagBytes = 16

interface SealedKey {
  readonly nonce: string
  readonly sealed: string
}

/** What the seal also covers: everything in the wrap, so that nobody can weaken it unnoticed. */
const coverOf = (wrap: object): Buffer => Buffer.from(canonical({ form: 'obhut-key', ...wrap }))

/** The open parts of a wrap with the archive key sealed (AES-256-GCM) under a key, which is overwritten. */
export const sealKey = <W extends object>(
  wrap: W,
  archiveKey: Uint8Array,
  under: Uint8Array,
  outside: Outside,
) => {
  const nonce = outside.random(12)
  const sealing = createCipheriv(cipher, under, nonce).setAAD(coverOf(wrap))
  const sealed = Buffer.concat([sealing.update(archiveKey), sealing.final(), sealing.getAuthTag()])
  under.fill(0)
  return { ...wrap, nonce: hexOf(nonce), sealed: hexOf(sealed) }
}

/** The archive key, or nothing when `under` is wrong or the wrap was changed. `under` is overwritten. */
export const unsealKey = (
  { nonce, sealed, ...open }: SealedKey,
  under: Uint8Array,
): Uint8Array | undefined => {
  const bytes = bytesOf(sealed)
  const end = bytes.length - tagBytes
  try {
    const opening = createDecipheriv(cipher, under, bytesOf(nonce))
      .setAAD(coverOf(open))
      .setAuthTag(bytes.subarray(end))
    return new Uint8Array(Buffer.concat([opening.update(bytes.subarray(0, end)), opening.final()]))
  } catch {
    return undefined
  } finally {
    under.fill(0)
  }
}

const underRecoveryKey = (secret: Uint8Array, salt: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, salt, 'obhut recovery key', 32))

const wrapInPassphrase = async (
  archiveKey: Uint8Array,
  passphrase: string,
  cost: Argon2Cost,
  outside: Outside,
): Promise<PassphraseWrap> => {
  const salt = outside.random(16)
  const open = { kind: 'passphrase', kdf: 'argon2id', ...cost, salt: hexOf(salt) } as const
  return sealKey(open, archiveKey, await derive(passphrase, salt, cost), outside)
}

const wrapInRecoveryKey = (
  archiveKey: Uint8Array,
  recoveryKey: string,
  outside: Outside,
): RecoveryWrap => {
  const typed = parseRecoveryKey(recoveryKey)
  if (!typed.ok) throw new Error('not a recovery key')
  const salt = outside.random(16)
  const open = { kind: 'recovery', kdf: 'hkdf-sha256', salt: hexOf(salt) } as const
  return sealKey(open, archiveKey, underRecoveryKey(typed.secret, salt), outside)
}

const unwrap = async (wrap: Wrap, way: KeyWay): Promise<Uint8Array | undefined> => {
  const salt = bytesOf(wrap.salt)
  if (wrap.kind === 'passphrase') {
    if (!('passphrase' in way)) return undefined
    return unsealKey(wrap, await derive(way.passphrase, salt, wrap))
  }
  if (!('recoveryKey' in way)) return undefined
  const typed = parseRecoveryKey(way.recoveryKey)
  return typed.ok ? unsealKey(wrap, underRecoveryKey(typed.secret, salt)) : undefined
}

/** A new archive key and the key file that wraps it in a passphrase and a recovery key. Writes nothing. */
export const newKey = async (
  ways: { readonly passphrase: string; readonly recoveryKey: string },
  cost: Argon2Cost,
  outside: Outside,
): Promise<{ archiveKey: Uint8Array; keyFile: KeyFile }> => {
  const archiveKey = outside.random(32)
  const wraps = [
    await wrapInPassphrase(archiveKey, ways.passphrase, cost, outside),
    wrapInRecoveryKey(archiveKey, ways.recoveryKey, outside),
  ]
  const macs = macsOf(wraps, derivedFrom(archiveKey))
  return {
    archiveKey,
    keyFile: { form: 'obhut-key', v: 1, keyCheck: keyCheckOf(archiveKey), wraps, macs },
  }
}

const pathIn = (folder: string): string => join(folder, archiveNames.key)

/**
 * The archive key, by passphrase or recovery key. A wrong one costs the time of the derivation and changes nothing:
 * throws `wrongKey`; `damaged` when the key file or this way in is gone or was weakened. Whether it is the key of the
 * database beside, opening that tells.
 */
export const unlock = async (
  folder: string,
  way: KeyWay,
  outside: Outside,
): Promise<Uint8Array> => {
  const file = readKeyFile(pathIn(folder), outside)
  for (const wrap of file.wraps) {
    const key = await unwrap(wrap, way)
    if (key !== undefined) return key
  }
  const kind = 'passphrase' in way ? 'passphrase' : 'recovery'
  if (!file.isWhole && !file.wraps.some((wrap) => wrap.kind === kind)) {
    throw new ArchiveProblem('damaged', 'this way in cannot be read')
  }
  throw new ArchiveProblem('wrongKey', 'passphrase' in way ? 'passphrase' : 'recovery key')
}

/** What the other ways in are vouched by stays as it is: nothing that was in doubt becomes sure by this. */
const replaceWrap = (
  folder: string,
  archiveKey: Uint8Array,
  wrap: Wrap,
  outside: Outside,
  watch: KeyWatch | undefined,
): void => {
  const { isWhole: _whole, ...file } = readKeyFile(pathIn(folder), outside)
  const others = file.wraps.filter(({ kind }) => kind !== wrap.kind)
  const mac = macOf(wrap, derivedFrom(archiveKey))
  watch?.expect(wrap.kind, mac)
  const next = {
    ...file,
    keyCheck: keyCheckOf(archiveKey),
    wraps: [...others, wrap],
    macs: { ...file.macs, [wrap.kind]: mac },
  }
  writeKeyFile(pathIn(folder), next, outside)
  watch?.look()
}

/**
 * Replaces the passphrase; whoever does it shows the old one or the recovery key. The open archive notes it (`watch`).
 * Throws as `unlock` does.
 */
export const changePassphrase = async (
  folder: string,
  way: KeyWay,
  next: string,
  cost: Argon2Cost,
  outside: Outside,
  watch?: KeyWatch,
): Promise<void> => {
  const archiveKey = await unlock(folder, way, outside)
  const wrap = await wrapInPassphrase(archiveKey, next, cost, outside)
  replaceWrap(folder, archiveKey, wrap, outside, watch)
}

/**
 * Replaces the recovery key, for instance when the sheet with the old one was lost. The open archive notes it
 * (`watch`). Throws as `unlock` does.
 */
export const replaceRecoveryKey = async (
  folder: string,
  way: KeyWay,
  next: string,
  outside: Outside,
  watch?: KeyWatch,
): Promise<void> => {
  const archiveKey = await unlock(folder, way, outside)
  const wrap = wrapInRecoveryKey(archiveKey, next, outside)
  replaceWrap(folder, archiveKey, wrap, outside, watch)
}

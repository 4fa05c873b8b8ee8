import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { createArchive } from '../../../electron/core/archive/create.ts'
import { durableFiles } from '../../../electron/core/archive/durable-files.ts'
import { argon2Floor, type KeyFile } from '../../../electron/core/archive/key-form.ts'
import {
  changePassphrase,
  newKey,
  replaceRecoveryKey,
  unlock,
} from '../../../electron/core/archive/key.ts'
import type { Archive, OpenOptions } from '../../../electron/core/archive/archive.ts'
import type { KeyDoubts } from '../../../electron/core/archive/key-vouching.ts'
import { newRecoveryKey } from '../../../electron/core/archive/recovery-key.ts'
import { hexOf } from '../../../electron/core/ledger/leaf.ts'
import { workshop, type Workshop } from './workshop.ts'

const passphrase = 'vier kurze Wörter genügen'
const next = 'vier andere Wörter genügen'

let place: Workshop
let made: { archiveKey: Uint8Array; keyFile: KeyFile }
beforeEach(async () => {
  place = workshop()
  const ways = { passphrase, recoveryKey: newRecoveryKey(place.outside) }
  made = await newKey(ways, argon2Floor, place.outside)
  createArchive({ ...place.options, ...made }).close()
})
afterEach(() => place.remove())

const file = (): string => join(place.folder, 'key.json')
const open = (more: Partial<OpenOptions> = {}) =>
  place.open({ archiveKey: made.archiveKey, ...more })
/** What an opening finds wrong with the key file. */
const doubts = (more: Partial<OpenOptions> = {}): KeyDoubts => {
  const archive = open(more)
  archive.close()
  return archive.keyFile.doubts()
}
const change = (from: string | RegExp, to: string): void => {
  const text = readFileSync(file(), 'utf8')
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  writeFileSync(file(), changed)
}
/** Another digit at the end of what the recovery key seals. */
const spoilRecoveryWrap = (): void => {
  const { sealed } = made.keyFile.wraps[1] ?? { sealed: '' }
  change(sealed, `${sealed.slice(0, -1)}${sealed.endsWith('0') ? '1' : '0'}`)
}

const takeNextPassphrase = async ({ keyFile }: Archive): Promise<void> =>
  changePassphrase(place.folder, { passphrase }, next, argon2Floor, place.outside, keyFile)

test('a key file as it was written is in no doubt', () => {
  expect(doubts()).toEqual({})
  expect(doubts()).toEqual({})
})

test('damage to the wrap of the recovery key is noticed by whoever opens with the passphrase', async () => {
  spoilRecoveryWrap()
  const archive = open()
  expect(archive.keyFile.doubts()).toEqual({ recovery: 'changed' })
  // a new passphrase does not make sure what was in doubt, a new recovery key does
  await takeNextPassphrase(archive)
  expect(archive.keyFile.doubts()).toEqual({ recovery: 'changed' })
  const recoveryKey = newRecoveryKey(place.outside)
  await replaceRecoveryKey(
    place.folder,
    { passphrase: next },
    recoveryKey,
    place.outside,
    archive.keyFile,
  )
  expect(archive.keyFile.doubts()).toEqual({})
  archive.close()
  expect(doubts()).toEqual({})
  expect(hexOf(await unlock(place.folder, { recoveryKey }, place.outside))).toBe(
    hexOf(made.archiveKey),
  )
})

test('a way in that cannot even be read keeps nobody out who comes by another', async () => {
  change(/"salt":"../, '"salt":"xx')
  const { wraps } = made.keyFile
  expect(wraps.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery'])
  await expect(unlock(place.folder, { passphrase }, place.outside)).rejects.toThrow('damaged')
  expect(doubts()).toEqual({ passphrase: 'changed' })
})

test('a check that no longer fits keeps nobody out, and is put right with the next key', async () => {
  change(made.keyFile.keyCheck, 'ab'.repeat(32))
  const archiveKey = await unlock(place.folder, { passphrase }, place.outside)
  const archive = open({ archiveKey })
  expect(archive.keyFile.doubts()).toEqual({ passphrase: 'changed', recovery: 'changed' })
  const recoveryKey = newRecoveryKey(place.outside)
  await replaceRecoveryKey(
    place.folder,
    { passphrase },
    recoveryKey,
    place.outside,
    archive.keyFile,
  )
  archive.close()
  expect(doubts()).toEqual({})
})

test('an older key file, with which an earlier passphrase would open again, is noticed', async () => {
  const older = readFileSync(file())
  const archive = open()
  await takeNextPassphrase(archive)
  archive.close()
  expect(doubts()).toEqual({})
  writeFileSync(file(), older)
  expect(doubts()).toEqual({ passphrase: 'older' })
  // a restored backup brings the key file of its own day
  expect(doubts({ arrival: 'restored' })).toEqual({})
  expect(doubts()).toEqual({})
})

test('a program that dies between noting and writing a key leaves no doubt', () => {
  const archive = open()
  archive.keyFile.expect('recovery', 'ab'.repeat(32))
  archive.close()
  expect(doubts()).toEqual({})
})

test('a program that dies between writing and noting a key leaves no doubt, and the older one then is none', async () => {
  const older = readFileSync(file())
  const archive = open()
  const { expect: coming, doubts: asBefore } = archive.keyFile
  const dying = { expect: coming, doubts: asBefore, look: () => {} }
  await changePassphrase(place.folder, { passphrase }, next, argon2Floor, place.outside, dying)
  archive.close()
  expect(doubts()).toEqual({})
  writeFileSync(file(), older)
  expect(doubts()).toEqual({ passphrase: 'older' })
})

test('a file of before opens and is vouched for from then on; one stripped of it later is noticed', () => {
  const { macs: _macs, ...before } = made.keyFile
  const folder = `${place.folder} of before`
  createArchive({ ...place.options, ...made, folder, keyFile: before }).close()
  expect(JSON.parse(readFileSync(join(folder, 'key.json'), 'utf8'))).toEqual(made.keyFile)
  expect(doubts({ folder })).toEqual({})
  change(/"macs":\{[^}]*\},/, '')
  expect(doubts()).toEqual({ passphrase: 'changed', recovery: 'changed' })
})

test('a full disk keeps nobody out, and the file is vouched for once there is room', () => {
  const { macs: _macs, ...before } = made.keyFile
  const folder = `${place.folder} of before`
  const full = { ...durableFiles }
  full.write = (path, bytes) => {
    if (path.endsWith('key.json') && Buffer.from(bytes).includes('"macs"')) {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    }
    durableFiles.write(path, bytes)
  }
  const outside = { ...place.outside, files: full }
  createArchive({ ...place.options, ...made, folder, keyFile: before, outside }).close()
  expect(readFileSync(join(folder, 'key.json'), 'utf8')).not.toContain('macs')
  expect(doubts({ folder })).toEqual({})
  expect(readFileSync(join(folder, 'key.json'), 'utf8')).toContain('macs')
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createArchive } from '../../../electron/core/archive/create.ts'
import { installationId } from '../../../electron/core/archive/installation.ts'
import { writeKeyFile } from '../../../electron/core/archive/key-file.ts'
import {
  changePassphrase,
  newKey,
  replaceRecoveryKey,
  unlock,
} from '../../../electron/core/archive/key.ts'
import { calibrate, derive } from '../../../electron/core/archive/passphrase.ts'
import { newRecoveryKey, parseRecoveryKey } from '../../../electron/core/archive/recovery-key.ts'
import { hexOf } from '../../../electron/core/ledger/leaf.ts'
import { addVisits, workshop, type Workshop } from './workshop.ts'

/** The floor: tests need not be slow on purpose. */
const cost = { memoryKiB: 65_536, passes: 3, lanes: 1 }
const passphrase = 'Drei Äpfel für Frau Łukasiewicz'

let place: Workshop
let recoveryKey: string
let archiveKey: Uint8Array
beforeEach(async () => {
  place = workshop()
  recoveryKey = newRecoveryKey(place.outside)
  const made = await newKey({ passphrase, recoveryKey }, cost, place.outside)
  archiveKey = made.archiveKey
  createArchive({ ...place.options, ...made }).close()
})
afterEach(() => place.remove())

const file = () => join(place.folder, 'key.json')
const opens = async (way: Parameters<typeof unlock>[1]) =>
  hexOf(await unlock(place.folder, way, place.outside)) === hexOf(archiveKey)

describe('the archive key', () => {
  it('opens by passphrase and by recovery key, whatever keyboard typed it', async () => {
    expect(await opens({ passphrase })).toBe(true)
    expect(await opens({ passphrase: passphrase.normalize('NFD') })).toBe(true)
    expect(await opens({ recoveryKey: recoveryKey.toLowerCase().replaceAll('-', ' ') })).toBe(true)
  })

  it('a wrong one costs time and loses nothing', async () => {
    const before = readFileSync(file())
    await expect(opens({ passphrase: `${passphrase}!` })).rejects.toThrow('wrongKey')
    await expect(opens({ passphrase: recoveryKey })).rejects.toThrow('wrongKey')
    const other = newRecoveryKey(place.outside)
    await expect(opens({ recoveryKey: other })).rejects.toThrow('wrongKey')
    await expect(opens({ recoveryKey: 'gibt es nicht' })).rejects.toThrow('wrongKey')
    expect(readFileSync(file())).toEqual(before)
    expect(await opens({ passphrase })).toBe(true)
  })

  it('keeps its facts when the passphrase changes; the old one opens no more, the printed key does', async () => {
    const archive = place.open({ archiveKey })
    addVisits(archive, place, 2)
    archive.close()
    await changePassphrase(place.folder, { passphrase }, 'Neu und länger', cost, place.outside)
    await expect(opens({ passphrase })).rejects.toThrow('wrongKey')
    const key = await unlock(place.folder, { passphrase: 'Neu und länger' }, place.outside)
    const again = place.open({ archiveKey: key })
    expect(again.head().size).toBe(3)
    again.close()
    expect(await opens({ recoveryKey })).toBe(true)
    await changePassphrase(place.folder, { recoveryKey }, passphrase, cost, place.outside)
    expect(await opens({ passphrase })).toBe(true)
  })

  it('a new recovery key replaces the old one', async () => {
    const next = newRecoveryKey(place.outside)
    await replaceRecoveryKey(place.folder, { passphrase }, next, place.outside)
    await expect(opens({ recoveryKey })).rejects.toThrow('wrongKey')
    expect(await opens({ recoveryKey: next })).toBe(true)
  })

  it('refuses a key file that was weakened, before anything is tried with it', async () => {
    const text = readFileSync(file(), 'utf8')
    for (const [from, to] of [
      ['"memoryKiB":65536', '"memoryKiB":19456'],
      ['"passes":3', '"passes":1'],
      ['argon2id', 'argon2i'],
      ['"v":1', '"v":2'],
      ['{"form"', '{'],
    ] as const) {
      expect(text).toContain(from.replace('{"form"', ''))
      writeFileSync(file(), text.replace(from, to))
      await expect(opens({ passphrase })).rejects.toThrow('damaged')
    }
    // More work than was agreed is caught by the seal, which covers the parameters.
    writeFileSync(file(), text.replace('"passes":3', '"passes":4'))
    await expect(opens({ passphrase })).rejects.toThrow('wrongKey')
  })

  it('does not let the key file of one archive open another', async () => {
    const ways = { passphrase: 'Vier andere Wörter hier', recoveryKey }
    const { keyFile } = await newKey(ways, cost, place.outside)
    writeKeyFile(file(), keyFile, place.outside)
    await expect(opens({ passphrase })).rejects.toThrow('wrongKey')
    const other = await unlock(place.folder, { passphrase: ways.passphrase }, place.outside)
    expect(() => place.open({ archiveKey: other })).toThrow('damaged')
    expect(() => place.open({ archiveKey: place.outside.random(32) })).toThrow('wrongKey')
  })

  it('computes Argon2id as RFC 9106 tells: the known answer for a fixed input', async () => {
    const known = await derive('password', Buffer.from('somesalt'), {
      memoryKiB: 65_536,
      passes: 2,
      lanes: 1,
    })
    expect(hexOf(known)).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7')
  })

  it('calibrates to half a second up to one and a half, never below the floor', async () => {
    // A clock that believes each pass over 64 MiB took so many milliseconds.
    const machine = (msPerPass: number) => {
      let reading = 0
      let begun = false
      const stopwatch = () => {
        reading += begun ? msPerPass * 3 : 0
        begun = !begun
        return reading
      }
      return { ...place.outside, clock: { ...place.outside.clock, stopwatch } }
    }
    expect(await calibrate(machine(2_000))).toEqual({ memoryKiB: 65_536, passes: 3, lanes: 1 })
    const here = await calibrate(place.outside)
    expect(here.memoryKiB).toBeGreaterThanOrEqual(65_536)
    expect(here.passes).toBeGreaterThanOrEqual(3)
  })
})

describe('the printed recovery key', () => {
  it('holds 140 random bits in seven groups', () => {
    expect(recoveryKey).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/)
    expect(newRecoveryKey(place.outside)).not.toBe(recoveryKey)
  })

  it('says in which group the slip is, for every wrong letter and every two exchanged ones', () => {
    const plain = recoveryKey.replaceAll('-', '')
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    for (let at = 0; at < plain.length; at += 1) {
      const group = Math.floor(at / 5) + 1
      for (const letter of alphabet) {
        if (letter === plain[at]) continue
        const typed = plain.slice(0, at) + letter + plain.slice(at + 1)
        expect(parseRecoveryKey(typed)).toEqual({ ok: false, groups: [group] })
      }
      const [a = '', b = ''] = [plain[at], plain[at + 1]]
      if (at % 5 < 4 && a !== b) {
        const typed = plain.slice(0, at) + b + a + plain.slice(at + 2)
        expect(parseRecoveryKey(typed)).toEqual({ ok: false, groups: [group] })
      }
    }
  })

  it('notices exchanged groups and a missing letter', () => {
    const groups = recoveryKey.split('-')
    const [first = '', second = '', ...rest] = groups
    if (first.slice(0, 4) !== second.slice(0, 4)) {
      expect(parseRecoveryKey([second, first, ...rest].join('-'))).toMatchObject({ ok: false })
    }
    expect(parseRecoveryKey(recoveryKey.slice(1))).toEqual({ ok: false, groups: [] })
    expect(parseRecoveryKey('')).toEqual({ ok: false, groups: [] })
  })
})

describe('the installation', () => {
  it('keeps its id in a file outside the archive, and gets a new one when that is gone', () => {
    const path = join(place.folder, '..', 'installation.json')
    const id = installationId(path, place.outside)
    expect(id).toMatch(/^ins_[a-z2-7]{26}$/)
    expect(installationId(path, place.outside)).toBe(id)
    writeFileSync(path, 'unreadable')
    expect(installationId(path, place.outside)).not.toBe(id)
  })
})

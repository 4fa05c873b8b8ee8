import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeEach, describe, expect, it } from 'vitest'

import type { ArchiveState } from '../../../shared/contract/archive.calls.ts'
import type { DeskAnswers } from '../../../build/windowless/office.ts'
import type { Files } from '../../../electron/core/archive/durable-files.ts'
import { instantOf } from '../../../electron/core/outside.ts'
import {
  readyOffice,
  refusalOf,
  samplePassphrase,
  slowMachine,
  type Rehearsal,
} from '../rehearsal.ts'

const pin = '270626'
const wrong = '270627'
const hour = 3_600_000

/** A keystore that lives longer than the core, and can be taken away. */
const makeKeystore = () => {
  const own = randomBytes(32)
  const seen = new Set<string>()
  let isThere = true
  const desk: DeskAnswers = {
    keystore: () => ({ real: isThere }),
    sealTourKey({ key }) {
      if (!isThere) return { sealed: null }
      const nonce = randomBytes(12)
      const sealing = createCipheriv('aes-256-gcm', own, nonce)
      const closed = Buffer.concat([sealing.update(key), sealing.final()])
      seen.add(Buffer.from(key).toString('hex'))
      return { sealed: new Uint8Array(Buffer.concat([nonce, closed, sealing.getAuthTag()])) }
    },
    openTourKey({ sealed }) {
      if (!isThere) return { key: null }
      const bytes = Buffer.from(sealed)
      const opening = createDecipheriv('aes-256-gcm', own, bytes.subarray(0, 12))
      opening.setAuthTag(bytes.subarray(-16))
      return { key: new Uint8Array(opening.update(bytes.subarray(12, -16))) }
    },
  }
  return { desk, seen, takeAway: () => (isThere = false) }
}

/** A clock on the wall that anybody can set, and the time since the computer was started. */
const makeTime = () => {
  const time = { wall: Date.parse('2026-11-23T08:00:00Z'), sinceBoot: 2 * hour }
  const pass = (ms: number) => {
    time.wall += ms
    time.sinceBoot += ms
  }
  const real = slowMachine()
  const clock = {
    ...real.clock,
    now: () => instantOf(time.wall, 60),
    sinceBoot: () => time.sinceBoot,
  }
  /** The tries left as they came to the disk, one after the other. */
  const kept: number[] = []
  const files: Files = {
    ...real.files,
    write(path, bytes) {
      const left = /"triesLeft":(\d)/.exec(Buffer.from(bytes).toString())
      if (left !== null) kept.push(Number(left[1]))
      real.files.write(path, bytes)
    },
  }
  return { time, pass, kept, outside: { ...real, clock, files } }
}

let keystore: ReturnType<typeof makeKeystore>
let time: ReturnType<typeof makeTime>
let office: Rehearsal
beforeEach(async () => {
  keystore = makeKeystore()
  time = makeTime()
  office = await readyOffice({ desk: keystore.desk, outside: time.outside })
})

const tourFile = () => join(office.folder, 'archive', 'tour.json')
const begin = () => office.call('tour.begin', { pin })
const tour = async (): Promise<ArchiveState['tour']> =>
  (await office.call('archive.state', {})).tour
const tryPin = (typed: string) => office.call('archive.unlock', { pin: typed })
/** What a lock leaves: another core over the same files. */
const lock = () => {
  office = office.locked()
}

describe('during a tour the PIN opens the archive again', () => {
  it('after a lock, for ten hours, and longer only after a full unlock', async () => {
    expect(await tour()).toEqual({ state: 'off' })
    const begun = await begin()
    expect(begun.tour).toEqual({
      state: 'on',
      until: '2026-11-23T19:00:00.000+01:00',
      triesLeft: 5,
    })
    lock()
    time.pass(9 * hour)
    expect((await tour()).state).toBe('on')
    expect((await tryPin(pin)).state).toBe('open')
    expect((await office.call('business.view', {})).business?.name).toBe('Küstenrechner IT-Service')
    expect(await refusalOf(begin())).toBe('tourNeedsPassphrase')
    lock()
    time.pass(hour)
    expect(await tour()).toEqual({ state: 'off' })
    expect(await refusalOf(tryPin(pin))).toBe('tourOver')
    expect(existsSync(tourFile())).toBe(false)
    await office.call('archive.unlock', { passphrase: samplePassphrase })
    expect((await begin()).tour.state).toBe('on')
  })

  it('the wrong PIN begins none', async () => {
    expect(await refusalOf(office.call('tour.begin', { pin: wrong }))).toBe('wrongPin')
    expect(existsSync(tourFile())).toBe(false)
  })

  it('without a tour the PIN opens nothing', async () => {
    lock()
    expect(await refusalOf(tryPin(pin))).toBe('tourOver')
  })
})

describe('five wrong PINs end the tour', () => {
  it('and then only the passphrase opens', async () => {
    await begin()
    lock()
    for (const left of [4, 3, 2, 1]) {
      expect(await refusalOf(tryPin(wrong))).toBe('wrongPin')
      expect(await tour()).toMatchObject({ state: 'on', triesLeft: left })
    }
    expect(await refusalOf(tryPin(wrong))).toBe('pinUsedUp')
    expect(await tour()).toEqual({ state: 'off' })
    expect(await refusalOf(tryPin(pin))).toBe('tourOver')
    expect(existsSync(tourFile())).toBe(false)
    const opened = await office.call('archive.unlock', { passphrase: samplePassphrase })
    expect(opened.state).toBe('open')
  })

  it('also when the program is killed between two of them', async () => {
    await begin()
    for (let tries = 1; tries < 5; tries += 1) {
      lock()
      expect(await refusalOf(tryPin(wrong))).toBe('wrongPin')
    }
    lock()
    expect(await refusalOf(tryPin(wrong))).toBe('pinUsedUp')
  })

  it('a try is on the disk before the PIN is judged', async () => {
    await begin()
    lock()
    time.kept.length = 0
    expect((await tryPin(pin)).state).toBe('open')
    // a right PIN that were judged first would never leave a four behind
    expect(time.kept).toEqual([4, 5])
  })
})

describe('a tour ends', () => {
  const cases: Readonly<Record<string, () => void>> = {
    'when the computer slept longer than it lasts': () => time.pass(11 * hour),
    'when it ran so long, whatever the clock says': () => {
      time.time.sinceBoot += 10 * hour
    },
    'when the clock jumps back behind its beginning': () => {
      time.time.wall -= hour
    },
    'when the clock is set back to gain time': () => {
      time.pass(5 * hour)
      time.time.wall -= 2 * hour
    },
    'when the clock jumps forward': () => {
      time.time.wall += 10 * hour
    },
    'when the computer was started anew': () => {
      time.time.sinceBoot = hour
    },
  }
  it('by time, whichever way somebody turns it', async () => {
    await begin()
    lock()
    const file = readFileSync(tourFile())
    const before = { ...time.time }
    for (const [when, happen] of Object.entries(cases)) {
      happen()
      expect(await tour(), when).toEqual({ state: 'off' })
      expect(await refusalOf(tryPin(pin)), when).toBe('tourOver')
      expect(existsSync(tourFile()), when).toBe(false)
      Object.assign(time.time, before)
      writeFileSync(tourFile(), file)
      expect((await tour()).state, when).toBe('on')
    }
  })

  it('but not when the network sets the clock right by a minute', async () => {
    await begin()
    lock()
    time.pass(2 * hour)
    time.time.wall -= 60_000
    expect((await tryPin(pin)).state).toBe('open')
  })

  it('on demand, with a new PIN and with a new passphrase', async () => {
    await begin()
    expect((await office.call('tour.end', {})).tour).toEqual({ state: 'off' })
    await begin()
    await office.call('pin.set', { pin: wrong })
    expect(await tour()).toEqual({ state: 'off' })
    await office.call('tour.begin', { pin: wrong })
    const next = 'Backbord Wintergarten Fahrradklingel 9'
    await office.call('archive.changePassphrase', { current: samplePassphrase, next })
    expect(await tour()).toEqual({ state: 'off' })
    expect(existsSync(tourFile())).toBe(false)
  })
})

describe('what a tour leaves behind opens nothing by itself', () => {
  it('without the keystore the right PIN does not open, and costs no try', async () => {
    await begin()
    lock()
    keystore.takeAway()
    expect(await refusalOf(tryPin(pin))).toBe('tourNotAvailable')
    expect(await tour()).toMatchObject({ state: 'on', triesLeft: 5 })
  })

  it('where there is no keystore none begins, and the state says so', async () => {
    lock()
    keystore.takeAway()
    const opened = await office.call('archive.unlock', { passphrase: samplePassphrase })
    expect(opened.tour).toEqual({ state: 'notAvailable' })
    expect(await refusalOf(begin())).toBe('tourNotAvailable')
    expect(existsSync(tourFile())).toBe(false)
  })

  it('neither the key of the keystore nor the PIN lies on the disk', async () => {
    await begin()
    lock()
    expect(keystore.seen.size).toBe(1)
    const words = [...keystore.seen].flatMap((hex) => [hex, Buffer.from(hex, 'hex')])
    const found = everyFile(office.folder).filter((path) => {
      const bytes = readFileSync(path)
      return [...words, pin].some((word) => bytes.includes(word))
    })
    expect(found).toEqual([])
    // the search itself finds what is there
    writeFileSync(join(office.folder, 'planted'), pin)
    expect(everyFile(office.folder).some((path) => readFileSync(path).includes(pin))).toBe(true)
  })

  it('a file that was changed – a later end, a weaker function – opens nothing', async () => {
    await begin()
    lock()
    const whole = readFileSync(tourFile(), 'utf8')
    const changes: readonly (readonly [RegExp, string])[] = [
      [/"endsAt":"2026-11-23/, '"endsAt":"2026-11-24'],
      [/"beganAfterBootMs":\d+/, '"beganAfterBootMs":7200001'],
      [/"passes":3/, '"passes":4'],
      [/"memoryKiB":65536/, '"memoryKiB":8'],
      [/"sealed":"../, '"sealed":"'],
    ]
    for (const [from, to] of changes) {
      const changed = whole.replace(from, to)
      expect(changed).not.toBe(whole)
      writeFileSync(tourFile(), changed)
      time.time.sinceBoot = 2 * hour + 10
      expect(['wrongPin', 'tourOver']).toContain(await refusalOf(tryPin(pin)))
    }
    writeFileSync(tourFile(), whole)
    expect((await tryPin(pin)).state).toBe('open')
  })
})

const everyFile = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

import { randomBytes } from 'node:crypto'

import { describe, expect, test } from 'vitest'

import { CannotBegin } from '../../../electron/core/door/cannot-begin.ts'
import type { Channel } from '../../../electron/core/door/channel.ts'
import { openDoor, type DoorService } from '../../../electron/core/door/door.ts'
import { beginHandshake } from '../../../electron/envelope/handshake.ts'
import type { Session } from '../../../electron/envelope/session.ts'
import type { FromCore } from '../../../shared/desk/link.ts'

const start = {
  appVersion: '0',
  locale: 'de-DE',
  assetsDirectory: '/a',
  profileDirectory: '/p',
  isDevelopment: false,
  isSample: false,
}

/** A doorman of this test in front of the real door, with an office that knows one question. */
function openTestDoor() {
  const said: FromCore[] = []
  let hear: (message: unknown) => void = () => undefined
  let service: DoorService | undefined
  let closed = 0
  const channel: Channel = {
    // what the door posts has the type of its own messages
    post: (message) => said.push(message as FromCore),
    onMessage: (listener) => (hear = listener),
    onClose: () => undefined,
  }
  openDoor(
    channel,
    (count) => new Uint8Array(randomBytes(count)),
    (given) => {
      service = given
      return {
        handlers: {
          'archive.rate': ({ passphrase }) => ({ score: passphrase.length % 5, hint: 'good' }),
          'settings.view': () => {
            throw new TypeError('Cannot read /home/somebody/archive.db')
          },
        },
        asking: () => undefined,
        doing: () => undefined,
        done: () => undefined,
        close: () => (closed += 1),
      }
    },
  )
  const next = async <K extends FromCore['kind']>(kind: K) => {
    for (let tries = 0; tries < 200; tries += 1) {
      const at = said.findIndex((message) => message.kind === kind)
      // found by its kind one line above
      if (at >= 0) return said.splice(at, 1)[0] as Extract<FromCore, { kind: K }>
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    throw new Error(`The door did not say ${kind}`)
  }
  const greet = async (session: number, role: object = { kind: 'counter' }): Promise<Session> => {
    const ours = await beginHandshake('window')
    hear({ kind: 'hello', session, role, publicKey: ours.publicKey })
    return ours.agree((await next('hello')).publicKey)
  }
  const ask = async (session: number, keys: Session, message: unknown) => {
    hear({ kind: 'call', session, call: 1, envelope: await keys.close(message) })
    return keys.open((await next('answer')).envelope)
  }
  hear({ kind: 'begin', start })
  return {
    said,
    next,
    greet,
    ask,
    tell: (m: unknown) => hear(m),
    service: () => service,
    closed: () => closed,
  }
}

const printId = 'ab'.repeat(16)

describe('the door of the office', () => {
  test('answers a question in the envelope of the window that asked', async () => {
    const door = openTestDoor()
    const keys = await door.greet(1)
    const answer = await door.ask(1, keys, { name: 'archive.rate', input: { passphrase: 'abc' } })
    expect(answer).toEqual({ ok: true, value: { score: 3, hint: 'good' } })
  })

  test('refuses an envelope of another session, of no session, and one it had before', async () => {
    const door = openTestDoor()
    const first = await door.greet(1)
    const second = await door.greet(2)
    const message = { name: 'archive.rate', input: { passphrase: '' } }
    door.tell({ kind: 'call', session: 2, call: 5, envelope: await first.close(message) })
    expect(await door.next('refused')).toEqual({ kind: 'refused', session: 2, call: 5 })
    door.tell({ kind: 'call', session: 9, call: 6, envelope: await first.close(message) })
    expect(await door.next('refused')).toMatchObject({ session: 9 })
    const once = await second.close(message)
    door.tell({ kind: 'call', session: 2, call: 7, envelope: once })
    await door.next('answer')
    door.tell({ kind: 'call', session: 2, call: 8, envelope: once })
    expect(await door.next('refused')).toMatchObject({ call: 8 })
  })

  test('forgets a window that has gone', async () => {
    const door = openTestDoor()
    const keys = await door.greet(1)
    door.tell({ kind: 'goodbye', session: 1 })
    door.tell({ kind: 'call', session: 1, call: 1, envelope: await keys.close({}) })
    expect(await door.next('refused')).toMatchObject({ session: 1 })
  })

  test('refuses a hello whose key is none', async () => {
    const door = openTestDoor()
    const publicKey = new Uint8Array(65)
    door.tell({ kind: 'hello', session: 1, role: { kind: 'counter' }, publicKey })
    expect(await door.next('refused')).toEqual({ kind: 'refused', session: 1 })
  })

  test('lets nothing of an unexpected error out but a reference', async () => {
    const door = openTestDoor()
    const keys = await door.greet(1)
    const answer = await door.ask(1, keys, { name: 'settings.view', input: {} })
    const reference: unknown = expect.stringMatching(/^[a-z2-7]{10}$/)
    expect(answer).toEqual({ ok: false, error: { code: 'unexpected', reference } })
    const { line } = await door.next('log')
    expect(line).toEqual({ level: 'error', event: 'call.unexpected', code: 'TypeError', reference })
  })

  test('gives a printing window the pages of its job and no call of the contract', async () => {
    const door = openTestDoor()
    const service = door.service()
    if (service === undefined) throw new Error('The door did not open')
    const pdf = new Uint8Array([37, 80, 68, 70])
    const printing = service.printing.print({ pdf, copies: 2 })
    const opening = await door.next('desk')
    expect(opening.service).toBe('openPrinter')
    const { printId: job } = opening.input as { printId: string }
    door.tell({ kind: 'deskAnswer', ask: opening.ask, answer: { ok: true, value: {} } })

    const keys = await door.greet(3, { kind: 'printer', printId: job })
    const stranger = await door.greet(4, { kind: 'printer', printId })
    expect(await door.ask(3, keys, { name: 'printer.sheet', input: {} })).toEqual({
      ok: true,
      value: { pdf },
    })
    const unknown = { ok: false, error: { code: 'unknownCall' } }
    expect(await door.ask(3, keys, { name: 'archive.rate', input: { passphrase: '' } })).toEqual(
      unknown,
    )
    expect(await door.ask(4, stranger, { name: 'printer.sheet', input: {} })).toEqual(unknown)
    await door.ask(3, keys, { name: 'printer.drawn', input: { pages: 2 } })

    const spool = await door.next('desk')
    expect(spool).toMatchObject({ service: 'spool', input: { printId: job, copies: 2 } })
    const spooled = { ok: true, value: { spooled: true, reason: 'none' } }
    door.tell({ kind: 'deskAnswer', ask: spool.ask, answer: spooled })
    const closing = await door.next('desk')
    expect(closing.service).toBe('closePrinter')
    door.tell({ kind: 'deskAnswer', ask: closing.ask, answer: { ok: true, value: {} } })
    expect(await printing).toEqual({ spooled: true, pages: 2 })
    // and the paper is not kept
    expect(await door.ask(3, keys, { name: 'printer.sheet', input: {} })).toEqual(unknown)
  })

  test('rejects what the desk could not do, and an answer that does not fit', async () => {
    const door = openTestDoor()
    for (const answer of [{ ok: false, code: 'failed' }, 'yes', { ok: true, value: { path: 5 } }]) {
      const asked = door.service()?.desk.ask('chooseFolder', { title: 'x' })
      const question = await door.next('desk')
      door.tell({ kind: 'deskAnswer', ask: question.ask, answer })
      await expect(asked).rejects.toThrow()
    }
  })

  test('tells every counter what changed, and no printer', async () => {
    const door = openTestDoor()
    const keys = await door.greet(1)
    await door.greet(2, { kind: 'printer', printId })
    door.service()?.tell({ subject: 'board' })
    const { session, envelope } = await door.next('changed')
    expect(session).toBe(1)
    expect(await keys.open(envelope)).toEqual({ subject: 'board' })
    expect(door.said.filter(({ kind }) => kind === 'changed')).toEqual([])
  })

  test('closes the office when it is to stop, and says when that is done', async () => {
    const door = openTestDoor()
    door.tell({ kind: 'stop' })
    await door.next('stopped')
    expect(door.closed()).toBe(1)
  })

  test('drops what is no message', async () => {
    const door = openTestDoor()
    for (const message of [null, 1, {}, { kind: 'call' }, { kind: 'begin', start, more: 1 }]) {
      door.tell(message)
    }
    expect(door.said.filter(({ kind }) => kind === 'log')).toHaveLength(5)
  })
})

test('an office that cannot begin says why, and the door stays closed', async () => {
  const said: FromCore[] = []
  let hear: (message: unknown) => void = () => undefined
  const channel: Channel = {
    // what the door posts has the type of its own messages
    post: (message) => said.push(message as FromCore),
    onMessage: (listener) => (hear = listener),
    onClose: () => undefined,
  }
  const open = () => {
    throw new CannotBegin('de/D01.md, line 12: nothing is filled in for {cieling}')
  }
  openDoor(channel, (count) => new Uint8Array(randomBytes(count)), open)
  hear({ kind: 'begin', start })
  const ours = await beginHandshake('window')
  hear({ kind: 'hello', session: 1, role: { kind: 'counter' }, publicKey: ours.publicKey })
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(said).toEqual([
    { kind: 'ready' },
    { kind: 'broken', said: 'de/D01.md, line 12: nothing is filled in for {cieling}' },
  ])
})

import type { z } from 'zod'

import { FromCore, ToCore, type Start, type WindowRole } from '../../shared/desk/link.ts'
import type { LogLine } from '../../shared/desk/log.ts'
import type { CoreLink } from './core-link.ts'

/** The core as the doorman sees it: somebody who takes closed envelopes and sometimes asks for a service. */
export interface Office {
  hello(session: number, role: WindowRole, publicKey: Uint8Array): Promise<Uint8Array>
  call(session: number, envelope: Uint8Array): Promise<Uint8Array>
  goodbye(session: number): void
  /** Settles once no call waits for its answer, after `ms` at the latest. */
  quiet(ms: number): Promise<void>
  /** Lets the core finish and flush for at most `ms`, then ends it. Settles when the process is gone. */
  stop(ms: number): Promise<void>
  onExit(listener: () => void): void
  readonly pid: () => number | undefined
}

/** What the core may set off on our side. */
export interface OfficeEvents {
  changed(session: number, envelope: Uint8Array): void
  desk(service: string, input: unknown): Promise<unknown>
  log(line: LogLine): void
  ready(): void
  /** A file of the program is not in order; says which and where. */
  broken(said: string): void
}

/** Where the office is gone or refuses, calls that wait for it end with this; the window says hello anew. */
export class OfficeGone extends Error {
  override readonly name = 'OfficeGone'
}

interface Waiting {
  resolve(bytes: Uint8Array): void
  reject(error: Error): void
}

/** Speaks the language of the link. Everything that comes from the core is parsed; what does not parse is dropped. */
export function openOffice(link: CoreLink, start: Start, events: OfficeEvents): Office {
  const hellos = new Map<number, Waiting>()
  const calls = new Map<number, Waiting>()
  const unsent: ToCore[] = []
  let isReady = false
  let isStopped: () => void = () => undefined
  let isQuiet: () => void = () => undefined
  let serial = 0

  const post = (message: ToCore) => {
    if (isReady) link.post(message)
    else unsent.push(message)
  }
  const receive = (message: FromCore): void => {
    switch (message.kind) {
      case 'ready':
        isReady = true
        events.ready()
        for (const waiting of unsent.splice(0)) link.post(waiting)
        return
      case 'broken':
        return events.broken(message.said)
      case 'hello':
        return settle(hellos, message.session, message.publicKey)
      case 'answer':
        settle(calls, message.call, message.envelope)
        if (calls.size === 0) isQuiet()
        return
      case 'refused':
        if (message.call === undefined) return fail(hellos, message.session)
        fail(calls, message.call)
        if (calls.size === 0) isQuiet()
        return
      case 'changed':
        return events.changed(message.session, message.envelope)
      case 'desk':
        return void answerDesk(message, events, post)
      case 'log':
        return events.log(message.line)
      case 'stopped':
        return isStopped()
    }
  }

  link.onMessage((message) => {
    const parsed = FromCore.safeParse(message)
    if (parsed.success) receive(parsed.data)
    else events.log({ level: 'error', event: 'office.unknownMessage' })
  })
  link.onExit(() => {
    for (const session of hellos.keys()) fail(hellos, session)
    for (const call of calls.keys()) fail(calls, call)
    isQuiet()
    isStopped()
  })
  post({ kind: 'begin', start })

  return {
    hello: (session, role, publicKey) =>
      waitFor(hellos, session, () => post({ kind: 'hello', session, role, publicKey })),
    call(session, envelope) {
      serial += 1
      const call = serial
      return waitFor(calls, call, () => post({ kind: 'call', session, call, envelope }))
    },
    goodbye: (session) => post({ kind: 'goodbye', session }),
    async quiet(ms) {
      if (calls.size === 0) return
      const quiet = new Promise<void>((resolve) => (isQuiet = resolve))
      await Promise.race([quiet, pause(ms)])
    },
    async stop(ms) {
      const gone = new Promise<void>((resolve) => link.onExit(resolve))
      const stopped = new Promise<void>((resolve) => (isStopped = resolve))
      post({ kind: 'stop' })
      await Promise.race([stopped, pause(ms)])
      link.kill()
      await Promise.race([gone, pause(2000)])
    },
    onExit: link.onExit,
    pid: link.pid,
  }
}

type DeskQuestion = Extract<z.output<typeof FromCore>, { kind: 'desk' }>

async function answerDesk(
  question: DeskQuestion,
  events: OfficeEvents,
  post: (message: ToCore) => void,
): Promise<void> {
  const answer = await events.desk(question.service, question.input)
  post({ kind: 'deskAnswer', ask: question.ask, answer })
}

async function waitFor(
  waiting: Map<number, Waiting>,
  key: number,
  send: () => void,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    waiting.set(key, { resolve, reject })
    send()
  })
}

function settle(waiting: Map<number, Waiting>, key: number, bytes: Uint8Array): void {
  waiting.get(key)?.resolve(bytes)
  waiting.delete(key)
}

function fail(waiting: Map<number, Waiting>, key: number): void {
  waiting.get(key)?.reject(new OfficeGone('The office is not there'))
  waiting.delete(key)
}

async function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

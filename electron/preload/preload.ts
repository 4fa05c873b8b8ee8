import { contextBridge, ipcRenderer } from 'electron'

import { bridgeName, channel, type Bridge } from '../../shared/desk/bridge.ts'
import { beginHandshake } from '../envelope/handshake.ts'
import type { Session } from '../envelope/session.ts'

/** One session per loaded page: the keys are made here, at once, and die with the page. */
const session = greet()

async function greet(): Promise<Session> {
  const handshake = await beginHandshake('window')
  const theirs: unknown = await ipcRenderer.invoke(channel.hello, handshake.publicKey)
  return handshake.agree(bytes(theirs))
}

async function call(name: string, input: unknown, commandId?: string): Promise<unknown> {
  const envelope = await (await session).close({ name, input, commandId })
  const answer: unknown = await ipcRenderer.invoke(channel.call, envelope)
  return (await session).open(bytes(answer))
}

const listeners = new Set<(change: unknown) => void>()

// Heard in one place and opened once, however many listen: an envelope is accepted a single time.
ipcRenderer.on(channel.changed, (_event: unknown, envelope: unknown) => {
  void session.then(async (agreed) => {
    const change = await agreed.open(bytes(envelope))
    for (const listener of listeners) listener(change)
  })
})

ipcRenderer.on(channel.leaving, () => dispatchEvent(new Event(channel.leaving)))

function onChange(listener: (change: unknown) => void): () => void {
  // a wrapper of its own, so that the same function may listen twice and each ending ends one
  const hear = (change: unknown) => listener(change)
  listeners.add(hear)
  return () => void listeners.delete(hear)
}

function bytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value
  throw new TypeError('The doorman answered with something else than an envelope')
}

contextBridge.exposeInMainWorld(bridgeName, { call, onChange } satisfies Bridge)

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '@playwright/test'
import fc from 'fast-check'

import type {} from '../../renderer/bridge/window.ts'
import { contract } from '../../shared/contract/contract.ts'
import { seedOfRun } from '../builders/dice.ts'
import { expect, test } from './fixtures.ts'

const seed = seedOfRun()

/** Sends a call as an injected script could and gives back the answer or the error. */
async function send(page: Page, name: unknown, input: unknown, id?: unknown): Promise<unknown> {
  return page.evaluate(
    async ([called, value, commandId]) => {
      // whatever a script hands over: the types of the bridge bind honest callers only
      const call = window.obhut.call as (...all: unknown[]) => Promise<unknown>
      return call(called, value, commandId).catch((error: Error) => `rejected: ${error.message}`)
    },
    [name, input, id] as const,
  )
}

/** The keys of one line of the log. */
function keysOf(line: string): string[] {
  const parsed: unknown = JSON.parse(line)
  return typeof parsed === 'object' && parsed !== null ? Object.keys(parsed) : ['no object']
}

const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) })

test('names that are no calls are refused', async ({ sharedHouse }) => {
  const page = await sharedHouse.page()
  for (const name of ['constructor', '__proto__', 'toString', 'job.steal', '', 'a'.repeat(64)]) {
    expect(await send(page, name, {})).toEqual(refused('unknownCall'))
  }
  for (const name of [1, null, ['archive.state'], 'a'.repeat(65)]) {
    expect(await send(page, name, {})).toEqual(refused('invalidInput'))
  }
})

test('more keys than the contract names are refused', async ({ sharedHouse }) => {
  const page = await sharedHouse.page()
  expect(await send(page, 'serial.check', { serial: 'a', extra: 1 })).toEqual(
    refused('invalidInput'),
  )
  expect(await send(page, 'serial.check', { serial: 'a', sql: 'DROP' })).toEqual(
    refused('invalidInput'),
  )
})

test('values that are too large are refused, and the next call is answered', async ({
  sharedHouse,
}) => {
  const page = await sharedHouse.page()
  const long = await page.evaluate(async () =>
    window.obhut.call('serial.check', { serial: 'x'.repeat(1_000_000) }),
  )
  expect(long).toEqual(refused('invalidInput'))
  const large = await page.evaluate(async () =>
    window.obhut.call('serial.check', { serial: 'x'.repeat(20_000_000) }),
  )
  expect(large).toEqual(refused('tooLarge'))
  const huge = await page.evaluate(async () =>
    window.obhut
      .call('serial.check', { serial: new Uint8Array(60_000_000) })
      .catch((error: Error) => error.message),
  )
  expect(huge).toContain('Refused')
  expect(await send(page, 'serial.check', { serial: 'A1' })).toMatchObject({ ok: true })
})

test('a command without an id, or with one that is none, is refused', async ({ sharedHouse }) => {
  const page = await sharedHouse.page()
  for (const id of [undefined, '', 'x', 5, 'A'.repeat(32), '0'.repeat(33)]) {
    expect(await send(page, 'camera.allow', { allowed: false }, id)).toEqual(
      refused('invalidInput'),
    )
  }
})

test('an error nobody expected shows a reference and nothing else', async ({ sharedHouse }) => {
  const page = await sharedHouse.page()
  const answer = await send(page, 'pin.set', { pin: '123456' }, 'a'.repeat(32))
  expect(answer).toEqual({
    ok: false,
    error: { code: 'unexpected', reference: expect.stringMatching(/^[a-z2-7]{10}$/) },
  })
  const reference = /[a-z2-7]{10}/.exec(JSON.stringify(answer).split('reference')[1] ?? '')?.[0]
  const log = join(sharedHouse.profile, 'log', 'obhut.jsonl')
  await expect
    .poll(async () => readFile(log, 'utf8').catch(() => ''))
    .toContain(reference ?? 'none')
  expect(await readFile(log, 'utf8')).not.toContain('Sößenköther')
  for (const line of (await readFile(log, 'utf8')).trim().split('\n')) {
    const allowed = ['time', 'level', 'event', 'reference', 'code', 'durationMs']
    expect(keysOf(line).filter((key) => !allowed.includes(key))).toEqual([])
  }
})

test('fuzzed values for every call of the contract come back as answers', async ({
  sharedHouse,
}) => {
  console.log(`seed ${seed}`)
  const page = await sharedHouse.page()
  // NaN and the like do not survive the test's own way into the page
  const value = fc.jsonValue({ maxDepth: 4 })
  for (const [at, name] of Object.keys(contract).entries()) {
    // these two would do what they are asked for
    if (name === 'archive.lock' || name === 'ledger.check') continue
    const values = fc.sample(value, { seed: seed + at, numRuns: 50 })
    const answers = await page.evaluate(
      async ([called, text]) => {
        // an array of whatever was made up
        const all = JSON.parse(text) as unknown[]
        return Promise.all(
          all.map(async (each) => {
            const answer: unknown = await window.obhut
              .call(called, each, '0'.repeat(32))
              .catch(() => 'none')
            const isAnswer = typeof answer === 'object' && answer !== null && 'ok' in answer
            return isAnswer ? String(answer.ok) : 'none'
          }),
        )
      },
      [name, JSON.stringify(values)] as const,
    )
    expect(answers.filter((answer) => answer === 'none')).toEqual([])
  }
})

test('what the office tells arrives at every listener, once, until it stops listening', async ({
  sharedHouse,
}) => {
  const page = await sharedHouse.page()
  const heard = await page.evaluate(async () => {
    const all: unknown[] = []
    const other: unknown[] = []
    const tell = async (id: string) => {
      await window.obhut.call('archive.chooseFolder', {}, id.repeat(32))
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    const stop = window.obhut.onChange((change) => all.push(change))
    const stopOther = window.obhut.onChange((change) => other.push(change))
    await tell('b')
    stop()
    await tell('c')
    stopOther()
    return { all, other }
  })
  const told = { subject: 'archive' }
  expect(heard).toEqual({ all: [told], other: [told, told] })
})

test('a command sent twice is done once and answered twice', async ({ sharedHouse }) => {
  const page = await sharedHouse.page()
  const outcome = await page.evaluate(async () => {
    let told = 0
    const stop = window.obhut.onChange(() => (told += 1))
    const twice = async () => window.obhut.call('archive.chooseFolder', {}, 'd'.repeat(32))
    const answers = [...(await Promise.all([twice(), twice()])), await twice()]
    await new Promise((resolve) => setTimeout(resolve, 200))
    stop()
    return { told, answers: answers.map((answer) => JSON.stringify(answer)) }
  })
  expect(outcome.told).toBe(1)
  expect(new Set(outcome.answers).size).toBe(1)
})

test('a stranger is refused: another window, another frame, another address', async ({
  sharedHouse,
}) => {
  await sharedHouse.page()
  const outcome = await sharedHouse.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const counter = BrowserWindow.getAllWindows()[0]
    if (counter === undefined) return ['no window']
    const own = counter.webContents
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { session: own.session, sandbox: true },
    })
    await stranger.loadURL('obhut://app/index.html')
    // Electron keeps the handlers here; asking them directly is the only way to pose as any sender
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<
      string,
      (event: unknown, bytes: unknown) => Promise<unknown>
    >
    const pose = async (event: object) => {
      for (const channel of ['obhut:hello', 'obhut:call']) {
        const bytes = new Uint8Array(65)
        const answer = await Promise.resolve(handlers.get(channel)?.(event, bytes)).then(
          () => 'let in',
          (error: Error) => error.message,
        )
        found.push(answer)
      }
    }
    const found: string[] = []
    const main = own.mainFrame
    await pose({ sender: stranger.webContents, senderFrame: stranger.webContents.mainFrame })
    await pose({ sender: own, senderFrame: null })
    await pose({ sender: own, senderFrame: stranger.webContents.mainFrame })
    await pose({ sender: own, senderFrame: { url: main.url } })
    stranger.destroy()
    return found
  })
  expect(outcome).toEqual(Array.from({ length: 8 }, () => 'Refused'))
  await expect.poll(() => sharedHouse.app.windows().length).toBe(1)
  await expect
    .poll(async () =>
      readFile(join(sharedHouse.profile, 'log', 'obhut.jsonl'), 'utf8').catch(() => 'not yet'),
    )
    .toContain('door.wrongSender')
})

test('a stranger with our preload gets no session', async ({ sharedHouse }) => {
  await sharedHouse.page()
  const answer = await sharedHouse.app.evaluate(async ({ app, BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents
    if (own === undefined) return 'no window'
    const preload = `${app.getAppPath()}/.build/preload/preload.cjs`
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { session: own.session, sandbox: true, preload },
    })
    await stranger.loadURL('obhut://app/index.html')
    const said: unknown = await stranger.webContents.executeJavaScript(
      `window.obhut.call('serial.check', { serial: 'A1' }).then(() => 'let in', (error) => error.message)`,
    )
    stranger.destroy()
    return String(said)
  })
  expect(answer).toContain('Refused')
  await expect.poll(() => sharedHouse.app.windows().length).toBe(1)
})

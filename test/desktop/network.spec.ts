import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'

/** The window has no network: attacked from inside the page, then without its content policy, then beside it. */

const counterPage = 'obhut://app/index.html'

test.beforeEach(async ({ sharedHouse }) => {
  const page = await sharedHouse.page()
  await page.goto(counterPage).catch(() => undefined)
  await page.waitForFunction(() => document.readyState === 'complete')
})

/** A server on this computer that counts who comes. */
async function listen(): Promise<{ server: Server; port: number; visits: () => number }> {
  let count = 0
  const server = createServer((_request, response) => {
    count += 1
    response.setHeader('Access-Control-Allow-Origin', '*').end('here')
  })
  server.on('connection', () => (count += 1))
  server.on('upgrade', (_request, socket) => {
    count += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // listening on a port, so the address is an object
  return { server, port: (server.address() as AddressInfo).port, visits: () => count }
}

test('a form is sent nowhere', async ({ sharedHouse }) => {
  const { server, port, visits } = await listen()
  const page = await sharedHouse.page()
  await page.evaluate((to) => {
    const form = document.createElement('form')
    form.action = `http://127.0.0.1:${to}/`
    form.method = 'post'
    document.body.append(form)
    form.submit()
  }, port)
  await page.waitForTimeout(200)
  expect(page.url()).toBe(counterPage)
  expect(visits()).toBe(0)
  server.close()
})

/** Every way a page has to speak to another computer. Returns which of them claim to have worked. */
async function speakToThe(page: Page, port: number): Promise<string[]> {
  return page.evaluate(async (to) => {
    const at = `127.0.0.1:${to}`
    const soon = async (promise: Promise<unknown>) =>
      Promise.race([
        promise.then(
          () => true,
          () => false,
        ),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 800)),
      ])
    const loads = async (element: HTMLElement) =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', resolve)
        element.addEventListener('error', reject)
        document.body.append(element)
      })
    const opens = async (socket: EventTarget) =>
      new Promise((resolve, reject) => {
        socket.addEventListener('open', resolve)
        socket.addEventListener('error', reject)
      })
    const ways: Record<string, () => Promise<unknown>> = {
      fetch: async () => fetch(`http://${at}/`, { mode: 'no-cors' }),
      xhr: async () =>
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest()
          request.open('GET', `http://${at}/`)
          request.addEventListener('load', resolve)
          request.addEventListener('error', reject)
          request.send()
        }),
      webSocket: async () => opens(new WebSocket(`ws://${at}/`)),
      eventSource: async () => opens(new EventSource(`http://${at}/`)),
      beacon: async () => {
        // a beacon never says whether it arrived; the server does
        navigator.sendBeacon(`http://${at}/`, 'x')
        throw new Error('unknown')
      },
      image: async () => loads(Object.assign(new Image(), { src: `http://${at}/x.png` })),
      stylesheet: async () =>
        loads(
          Object.assign(document.createElement('link'), {
            rel: 'stylesheet',
            href: `http://${at}/`,
          }),
        ),
      prefetch: async () =>
        loads(
          Object.assign(document.createElement('link'), { rel: 'prefetch', href: `http://${at}/` }),
        ),
      preconnect: async () =>
        loads(
          Object.assign(document.createElement('link'), {
            rel: 'preconnect',
            href: `http://${at}/`,
          }),
        ),
      media: async () =>
        new Promise((resolve, reject) => {
          const audio = new Audio(`http://${at}/a.mp3`)
          audio.addEventListener('loadeddata', resolve)
          audio.addEventListener('error', reject)
          void audio.play().catch(reject)
        }),
    }
    const worked: string[] = []
    for (const [way, attempt] of Object.entries(ways)) {
      if (await soon(attempt())) worked.push(way)
    }
    return worked
  }, port)
}

test('the page reaches no other computer, not even this one', async ({ sharedHouse }) => {
  const { server, port, visits } = await listen()
  const page = await sharedHouse.page()
  expect(await speakToThe(page, port)).toEqual([])
  expect(visits()).toBe(0)
  // the server would have noticed
  await fetch(`http://127.0.0.1:${port}/`)
  expect(visits()).toBeGreaterThan(0)
  server.close()
})

test('it reaches none without its content policy either: the session refuses', async ({
  sharedHouse,
}) => {
  const { server, port, visits } = await listen()
  const page = await sharedHouse.page()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Page.setBypassCSP', { enabled: true })
  await page.goto(counterPage)
  const worked = await speakToThe(page, port)
  await cdp.send('Page.setBypassCSP', { enabled: false })
  await cdp.detach()
  expect(worked).toEqual([])
  expect(visits()).toBe(0)
  server.close()
})

test('a window of the same session cannot load a page from elsewhere', async ({ sharedHouse }) => {
  const { server, port, visits } = await listen()
  const failure = await sharedHouse.app.evaluate(async ({ BrowserWindow }, to) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    if (session === undefined) return 'no session'
    const stranger = new BrowserWindow({ show: false, webPreferences: { session } })
    const outcome = await stranger.loadURL(`http://127.0.0.1:${to}/`).then(
      () => 'loaded',
      (error: Error) => error.message,
    )
    stranger.destroy()
    return outcome
  }, port)
  expect(failure).toContain('ERR_BLOCKED_BY_CLIENT')
  await expect.poll(() => sharedHouse.app.windows().length).toBe(1)
  expect(visits()).toBe(0)
  server.close()
})

test('WebRTC finds no way out', async ({ sharedHouse }) => {
  const page = await sharedHouse.page()
  const candidates = await page.evaluate(async () => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:3478' }] })
    const found: string[] = []
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate !== null) found.push(candidate.candidate)
    })
    connection.createDataChannel('out')
    await connection.setLocalDescription()
    await new Promise((resolve) => setTimeout(resolve, 700))
    connection.close()
    return found.filter((candidate) => candidate.includes(' udp '))
  })
  expect(candidates).toEqual([])
})

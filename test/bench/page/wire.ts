import { z } from 'zod'

const Target = z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string() })
const Reply = z.object({
  id: z.number().optional(),
  result: z.object({ exceptionDetails: z.unknown().optional() }).loose().optional(),
  error: z.object({ message: z.string() }).optional(),
})

/** A page driven over its own DevTools line, without anything that would slow its start. */
export interface PageWire {
  /** Settles when the expression is true, looked at before each picture. */
  until(expression: string): Promise<void>
  /** Puts text where the focus is and presses Enter. */
  enter(text: string): Promise<void>
}

/** Connects to the page of ours as soon as the browser at this port names it. */
export const wireTo = async (port: string): Promise<PageWire> => {
  const socket = new WebSocket(await addressOfPage(port))
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', reject, { once: true })
  })
  const waiting = new Map<number, (reply: z.infer<typeof Reply>) => void>()
  socket.addEventListener('message', ({ data }) => {
    const reply = Reply.parse(JSON.parse(String(data)))
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply)
  })
  let last = 0
  const send = async (method: string, params: object): Promise<void> => {
    last += 1
    const id = last
    const reply = await new Promise<z.infer<typeof Reply>>((resolve) => {
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ id, method, params }))
    })
    const wrong = reply.error?.message ?? reply.result?.exceptionDetails
    if (wrong !== undefined) throw new Error(`${method}: ${JSON.stringify(wrong)}`)
  }
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }
  return {
    async until(expression) {
      const look = `new Promise((found) => { const look = () => (${expression}) ? found(true) : requestAnimationFrame(look); look() })`
      for (;;) {
        try {
          return await send('Runtime.evaluate', { expression: look, awaitPromise: true })
        } catch (error) {
          // the page is still coming
          if (!String(error).includes('context')) throw error
        }
      }
    },
    async enter(text) {
      await send('Input.insertText', { text })
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    },
  }
}

const addressOfPage = async (port: string): Promise<string> => {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`)
    const targets = z.array(Target.partial()).parse(await answer.json())
    const ours = targets.find(({ url, type }) => type === 'page' && url?.startsWith('obhut:'))
    if (ours?.webSocketDebuggerUrl !== undefined) return ours.webSocketDebuggerUrl
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

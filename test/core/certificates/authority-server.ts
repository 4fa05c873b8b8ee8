import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { onTestFinished } from 'vitest'

import { localAuthority } from '../../papers/seal/authority.ts'

/** A time stamp authority behind a real server on this machine; `answers` may spoil what it says. */
export const serve = async (
  answers: (reply: Uint8Array) => Uint8Array | 'never' = (reply) => reply,
) => {
  const authority = localAuthority()
  const asked: { type: string | undefined; body: Buffer }[] = []
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts)
      asked.push({ type: request.headers['content-type'], body })
      const answer = answers(authority.answer(body))
      if (answer === 'never') return
      response.setHeader('Content-Type', 'application/timestamp-reply').end(answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  // listening on a port, so the address is an object
  return {
    authority,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
  }
}

import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { seededSwitch } from '../../build/network-trace.ts'
import { end, expect, start, test } from './fixtures.ts'
import { makeBareHouse } from './house/bare-house.ts'

/*
 * The seeded fault of the network trace (build/network-trace.ts): a house that looks up names and whose handler refuses
 * no request. The suite fails when its trace does not show what goes out here.
 */

/** A bare house whose doorman lets names be looked up. */
async function openedHouse(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'obhut-opened-house-'))
  await cp(await makeBareHouse(), folder, { recursive: true, dereference: true })
  const path = join(folder, '.build', 'main', 'main.js')
  const closed = await readFile(path, 'utf8')
  const opened = closed.replace('MAP * ~NOTFOUND', 'MAP nothing ~NOTFOUND')
  expect(opened).not.toBe(closed)
  await writeFile(path, opened)
  return folder
}

test('a house with opened doors speaks to the network, which the trace of the suite must show', async () => {
  const running = await start({ folder: await openedHouse(), switches: [seededSwitch] })
  const visited: string[] = []
  const server = createServer((request, response) => {
    visited.push(request.url ?? '')
    response.end('here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // listening on a port, so the address is an object
  const { port } = server.address() as AddressInfo
  await running.app.evaluate(async ({ session }, at) => {
    const opened = session.fromPartition('obhut')
    opened.webRequest.onBeforeRequest(null)
    await opened.setProxy({ mode: 'direct' })
    await opened.fetch(`http://127.0.0.1:${at}/seeded`)
    await opened.fetch('http://seeded.obhut.invalid/').catch(() => undefined)
  }, port)
  expect(visited).toEqual(['/seeded'])
  server.close()
  await end(running)
})

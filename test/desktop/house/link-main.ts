import { app } from 'electron'

import {
  kindOfLink,
  startChild,
  startUtility,
  type CoreLink,
} from '../../../electron/main/core-link.ts'

/**
 * A main process that does nothing but talk to an echo through both kinds of link and print what came back. Arguments
 * after the folder: what to do, the echo's file, the path of a Node.
 */
const [task = '', echo = '', node = ''] = process.argv.slice(-3)

async function say(link: CoreLink, message: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    link.onMessage(resolve)
    link.post(message)
  })
}

async function visit(link: CoreLink): Promise<Record<string, unknown>> {
  const ended = new Promise<boolean>((resolve) => link.onExit(() => resolve(true)))
  await link.ready
  const first = await say(link, { word: 'Grüße' })
  const startedAt = performance.now()
  const second = await say(link, { bytes: new Uint8Array(5_000_000).fill(7) })
  const tookMs = Math.round(performance.now() - startedAt)
  const back: unknown =
    typeof second === 'object' && second !== null ? Reflect.get(second, 'bytes') : second
  const pid = link.pid()
  await say(link, 'busy')
  link.kill()
  return {
    first,
    isBytes: back instanceof Uint8Array,
    sum: back instanceof Uint8Array ? back.reduce((sum, byte) => sum + byte, 0) : 0,
    hadPid: typeof pid === 'number',
    ended: await ended,
    endedLate: await new Promise((resolve) => link.onExit(() => resolve(true))),
    tookMs,
  }
}

async function failsToStart(): Promise<string> {
  return startChild(echo, '/nowhere/node').ready.then(
    () => 'started',
    () => 'refused',
  )
}

async function echoes(): Promise<void> {
  const found = {
    kind: kindOfLink(),
    utility: await visit(startUtility(echo)),
    child: await visit(startChild(echo, node)),
    missing: await failsToStart(),
  }
  process.stdout.write(`found ${JSON.stringify(found)}\n`)
  app.exit(0)
}

/** Leaves two cores at work and waits to be killed. */
async function waits(): Promise<void> {
  const links = [startUtility(echo), startChild(echo, node)]
  const pids: unknown[] = []
  for (const link of links) {
    await link.ready
    await say(link, 'busy')
    pids.push(link.pid())
  }
  process.stdout.write(`found ${JSON.stringify(pids)}\n`)
}

void app.whenReady().then(task === 'echoes' ? echoes : waits)

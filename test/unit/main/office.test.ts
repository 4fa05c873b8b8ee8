import { describe, expect, test } from 'vitest'

import type { CoreLink } from '../../../electron/main/core-link.ts'
import { openLog } from '../../../electron/main/log.ts'
import { openOffice, type OfficeEvents } from '../../../electron/main/office.ts'
import type { LogLine } from '../../../shared/desk/log.ts'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const start = {
  appVersion: '0',
  locale: 'de-DE',
  assetsDirectory: '/a',
  profileDirectory: '/p',
  isDevelopment: true,
  isSample: false,
}

/** A core of this test: it notes what it is sent and says what the test wants it to. */
function makeCore() {
  const sent: unknown[] = []
  const logged: LogLine[] = []
  const asked: unknown[] = []
  const broken: string[] = []
  let hear: (message: unknown) => void = () => undefined
  let end: () => void = () => undefined
  let killed = 0
  const link: CoreLink = {
    pid: () => 1,
    ready: Promise.resolve(),
    post: (message) => sent.push(message),
    onMessage: (listener) => (hear = listener),
    onExit: (listener) => {
      const before = end
      end = () => {
        before()
        listener()
      }
    },
    kill: () => {
      killed += 1
      end()
    },
  }
  const events: OfficeEvents = {
    changed: () => undefined,
    desk: async (service, input) => {
      asked.push([service, input])
      return { ok: true, value: {} }
    },
    log: (line) => logged.push(line),
    ready: () => undefined,
    broken: (said) => broken.push(said),
  }
  const office = openOffice(link, start, events)
  return {
    office,
    sent,
    logged,
    asked,
    broken,
    says: (m: unknown) => hear(m),
    ends: () => end(),
    killed: () => killed,
  }
}

const bytes = new Uint8Array([1, 2, 3])

describe('the office as the doorman sees it', () => {
  test('is sent nothing before it is ready, and then everything in order', async () => {
    const core = makeCore()
    void core.office.call(1, bytes)
    expect(core.sent).toEqual([])
    core.says({ kind: 'ready' })
    expect(core.sent).toMatchObject([
      { kind: 'begin', start },
      { kind: 'call', call: 1 },
    ])
  })

  test('pairs answers with calls, in whatever order they come', async () => {
    const core = makeCore()
    core.says({ kind: 'ready' })
    const [first, second] = [core.office.call(1, bytes), core.office.call(1, bytes)]
    core.says({ kind: 'answer', session: 1, call: 2, envelope: new Uint8Array([22]) })
    core.says({ kind: 'answer', session: 1, call: 1, envelope: new Uint8Array([11]) })
    expect(await Promise.all([first, second])).toEqual([new Uint8Array([11]), new Uint8Array([22])])
  })

  test('drops and notes what it cannot parse', () => {
    const core = makeCore()
    for (const message of [null, 'text', {}, { kind: 'answer' }, { kind: 'ready', more: 1 }]) {
      core.says(message)
    }
    expect(core.logged).toHaveLength(5)
    expect(core.sent).toEqual([])
  })

  test('hears which file of the program is not in order', () => {
    const core = makeCore()
    core.says({ kind: 'ready' })
    core.says({ kind: 'broken', said: 'de/D01.md, line 12: a placeholder nobody fills' })
    expect(core.broken).toEqual(['de/D01.md, line 12: a placeholder nobody fills'])
  })

  test('lets nobody wait for a core that has gone', async () => {
    const core = makeCore()
    core.says({ kind: 'ready' })
    const waiting = [core.office.call(1, bytes), core.office.hello(2, { kind: 'counter' }, bytes)]
    core.ends()
    for (const each of waiting) await expect(each).rejects.toMatchObject({ name: 'OfficeGone' })
  })

  test('stops when the core says so, and no later than it was given', async () => {
    const polite = makeCore()
    polite.says({ kind: 'ready' })
    const stopped = polite.office.stop(5000)
    polite.says({ kind: 'stopped' })
    await stopped
    expect(polite.killed()).toBe(1)

    const busy = makeCore()
    busy.says({ kind: 'ready' })
    const startedAt = performance.now()
    await busy.office.stop(120)
    expect(busy.killed()).toBe(1)
    expect(performance.now() - startedAt).toBeLessThan(1000)
  })

  test('is quiet once every call is answered, and waits no longer than it was given', async () => {
    const core = makeCore()
    core.says({ kind: 'ready' })
    await core.office.quiet(5000)
    const asked = core.office.call(1, bytes)
    const startedAt = performance.now()
    await core.office.quiet(120)
    expect(performance.now() - startedAt).toBeGreaterThan(100)
    const quiet = core.office.quiet(60_000)
    core.says({ kind: 'answer', session: 1, call: 1, envelope: bytes })
    await Promise.all([asked, quiet])
  })

  test('passes questions for the desk on and sends the answers back', async () => {
    const core = makeCore()
    core.says({ kind: 'ready' })
    core.says({ kind: 'desk', ask: 7, service: 'lockNow', input: {} })
    await Promise.resolve()
    await Promise.resolve()
    expect(core.asked).toEqual([['lockNow', {}]])
    expect(core.sent.at(-1)).toEqual({
      kind: 'deskAnswer',
      ask: 7,
      answer: { ok: true, value: {} },
    })
  })
})

test('the log takes the fields of its list and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-log-'))
  const file = join(folder, 'log', 'obhut.jsonl')
  const log = openLog(file)
  log.write({ level: 'note', event: 'house.locked.idle', durationMs: 3 })
  // what an honest caller's types forbid
  const smuggled: unknown[] = [
    { level: 'note', event: 'house.locked', name: 'Bärbel Sößenköther' },
    { level: 'note', event: 'Bärbel Sößenköther' },
    { level: 'note', event: '/home/somebody' },
    { level: 'note', event: 'x', code: 'Could not open /home/somebody' },
    { level: 'note', event: 'x', reference: 'Sößenköther' },
  ]
  for (const line of smuggled) log.write(line as LogLine)
  let text = ''
  for (let tries = 0; tries < 50 && text.split('\n').length < 7; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    text = readFileSync(file, 'utf8')
  }
  rmSync(folder, { recursive: true })
  expect(text).not.toMatch(/Sößenköther|somebody/)
  const lines: unknown[] = text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(lines).toHaveLength(6)
  expect(lines[0]).toMatchObject({ level: 'note', event: 'house.locked.idle', durationMs: 3 })
  for (const line of lines.slice(1)) expect(line).toMatchObject({ event: 'log.unfitLine' })
})

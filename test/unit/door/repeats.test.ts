import { expect, test } from 'vitest'

import { makeRepeats, type DoneCommands } from '../../../electron/core/door/repeats.ts'
import type { Answer } from '../../../shared/contract/call.ts'

const id = 'a'.repeat(32)

function makeDone(): DoneCommands & { ids: Set<string> } {
  const ids = new Set<string>()
  return { ids, has: (each) => ids.has(each), add: (each) => void ids.add(each) }
}

test('a command sent twice at once is done once, and both get the first answer', async () => {
  const repeats = makeRepeats(() => undefined)
  let done = 0
  const work = async (): Promise<Answer<unknown>> => {
    done += 1
    await new Promise((resolve) => setTimeout(resolve, 5))
    return { ok: true, value: done }
  }
  const answers = await Promise.all([repeats.once(id, work), repeats.once(id, work)])
  expect(answers).toEqual([
    { ok: true, value: 1 },
    { ok: true, value: 1 },
  ])
  expect(await repeats.once(id, work)).toEqual({ ok: true, value: 1 })
  expect(done).toBe(1)
})

test('after a restart the archive still knows that it was done', async () => {
  const done = makeDone()
  const work = async (): Promise<Answer<unknown>> => ({ ok: true, value: 'first' })
  await makeRepeats(() => done).once(id, work)
  expect(done.ids.has(id)).toBe(true)
  const afterRestart = await makeRepeats(() => done).once(id, work)
  expect(afterRestart).toEqual({ ok: false, error: { code: 'alreadyDone' } })
})

test('a refused command can be sent again with the same id', async () => {
  const done = makeDone()
  const repeats = makeRepeats(() => done)
  const refusal = { ok: false, error: { code: 'wrongPassphrase' } } as const
  expect(await repeats.once(id, async () => refusal)).toEqual(refusal)
  expect(done.ids.size).toBe(0)
  expect(await repeats.once(id, async () => ({ ok: true, value: 1 }))).toMatchObject({ ok: true })
})

test('only the latest answers are kept in memory', async () => {
  const repeats = makeRepeats(() => undefined)
  let done = 0
  const work = async (): Promise<Answer<unknown>> => ({ ok: true, value: (done += 1) })
  await repeats.once(id, work)
  for (let count = 0; count < 300; count += 1) {
    await repeats.once(count.toString(16).padStart(32, '0'), work)
  }
  expect(await repeats.once(id, work)).toEqual({ ok: true, value: 302 })
})

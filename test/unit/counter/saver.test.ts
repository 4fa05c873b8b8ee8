import { expect, test } from 'vitest'

import { makeSaver, type SaveState } from '../../../renderer/bridge/saver.ts'

/** A clock that moves by hand, and a core that answers when told. */
function workbench() {
  const due: { at: number; run: () => void }[] = []
  const saves: { value: string; answer: (at: string | undefined) => void }[] = []
  const heard: SaveState[] = []
  const leaving = new Set<() => void>()
  let now = 0
  const saver = makeSaver<string>(
    (value) => new Promise((answer) => saves.push({ value, answer })),
    (state) => heard.push(state),
    {
      after: (milliseconds, run) => due.push({ at: now + milliseconds, run }),
      whenLeaving: (run) => {
        leaving.add(run)
        return () => leaving.delete(run)
      },
    },
  )
  const pass = async (milliseconds: number) => {
    now += milliseconds
    for (const timer of due.splice(0)) {
      if (timer.at <= now) timer.run()
      else due.push(timer)
    }
    await Promise.resolve()
    await Promise.resolve()
  }
  const settle = async () => {
    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
  }
  const leave = () => leaving.forEach((run) => run())
  return { saver, saves, heard, pass, settle, leave, leaving, last: () => heard.at(-1) }
}

test('what is typed goes on its way within half a second, also while somebody types on', async () => {
  const { saver, saves, pass } = workbench()
  for (const letter of 'abcdefgh') {
    saver.put(letter)
    await pass(60)
  }
  expect(saves.length).toBeGreaterThan(0)
})

test('"saved" is said only once the core has answered, and for the newest value', async () => {
  const { saver, saves, pass, settle, last } = workbench()
  saver.put('a')
  expect(last()).toEqual({ state: 'saving' })
  await pass(300)
  saver.put('b')
  saves[0]?.answer('10:00')
  await settle()
  expect(last()).toEqual({ state: 'saving' })
  saves[1]?.answer('10:01')
  await settle()
  expect(last()).toEqual({ state: 'saved', at: '10:01' })
  expect(saves.map((save) => save.value)).toEqual(['a', 'b'])
})

test('a refused save is said, kept and tried again', async () => {
  const { saver, saves, pass, settle, last } = workbench()
  saver.put('a')
  await pass(300)
  saves[0]?.answer(undefined)
  await settle()
  expect(last()).toEqual({ state: 'failed' })
  await pass(2000)
  saves[1]?.answer('10:02')
  await settle()
  expect(saves[1]?.value).toBe('a')
  expect(last()).toEqual({ state: 'saved', at: '10:02' })
})

test('two saves are never under way at once', async () => {
  const { saver, saves, pass, settle } = workbench()
  saver.put('a')
  await pass(300)
  saver.put('b')
  await pass(300)
  expect(saves).toHaveLength(1)
  const flushed = saver.flush()
  saves[0]?.answer('10:00')
  await settle()
  expect(saves).toHaveLength(2)
  saves[1]?.answer('10:01')
  expect(await flushed).toBe(true)
})

test('a window that ends hands over at once what was typed last, and then waits for nothing', async () => {
  const { saver, saves, settle, leave, leaving } = workbench()
  saver.put('a')
  leave()
  expect(saves.map((save) => save.value)).toEqual(['a'])
  saver.put('b')
  saves[0]?.answer('10:00')
  await settle()
  saves[1]?.answer('10:01')
  await settle()
  expect(saves.map((save) => save.value)).toEqual(['a', 'b'])
  expect(leaving.size).toBe(0)
})

test('once the screen is gone nothing is tried again for ever', async () => {
  const { saver, saves, pass, settle } = workbench()
  saver.put('a')
  saver.end()
  await settle()
  saves[0]?.answer(undefined)
  await settle()
  await pass(5000)
  await pass(5000)
  expect(saves).toHaveLength(1)
})

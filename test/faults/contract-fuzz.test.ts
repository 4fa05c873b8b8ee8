import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'

import { contract, type CallName } from '../../shared/contract/contract.ts'
import { answerCall } from '../../electron/core/door/answer.ts'
import { makeRepeats } from '../../electron/core/door/repeats.ts'
import { counted, seed } from './chance.ts'

const perCall = counted(10_000)
// every call of the contract is a key of it
const names = Object.keys(contract) as CallName[]

/** A door whose handlers only write down what reached them. */
const listeningDoor = () => {
  const reached: { name: CallName; input: unknown }[] = []
  const handlers = Object.fromEntries(
    names.map((name) => [name, (input: unknown) => (reached.push({ name, input }), {})]),
  )
  const parts = {
    handlers,
    asking: () => ({}),
    doing: () => ({}),
    repeats: makeRepeats(() => undefined),
    checksAnswers: false,
    noteUnexpected: () => 'unexpected',
  }
  return { reached, ask: (message: unknown) => answerCall(message, parts) }
}

let commands = 0
const commandId = (): string => (commands++).toString(16).padStart(32, '0')

const message = (name: CallName, input: unknown) => ({
  name,
  input,
  ...(contract[name].kind === 'command' ? { commandId: commandId() } : {}),
})

/** Anything that could come out of an envelope, and things that look nearly right. */
const anything = fc.oneof(
  { weight: 3, arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true }) },
  fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 6 }),
  fc.record({ job: fc.string(), sheet: fc.string(), text: fc.string(), draft: fc.jsonValue() }),
  fc.uint8Array({ maxLength: 64 }),
  fc.constantFrom('__proto__', 'constructor', null, undefined, [], {}, NaN, -0),
)

/** Made once for all calls: making them takes longer than asking with them. */
const values = fc.sample(anything, { numRuns: perCall, seed })

test.each(names)(
  '%s: nothing invalid reaches its handler, nothing makes the door fall over',
  async (name) => {
    const { reached, ask } = listeningDoor()
    const schema = contract[name].input
    const faults: unknown[] = []
    for (const [place, input] of values.entries()) {
      reached.length = 0
      const answer = await ask(message(name, input))
      if (answer.ok !== (reached.length === 1)) faults.push(input)
      // what was let in is asked once more, every time; of what was refused a tenth, because asking takes as long again
      if (!answer.ok && place % 10 !== 0) continue
      if (answer.ok !== schema.safeParse(input).success) faults.push(input)
    }
    expect(values).toHaveLength(perCall)
    expect(faults).toEqual([])
  },
  60_000,
)

test('extra keys, oversized values and unknown names are refused before any handler', async () => {
  const { reached, ask } = listeningDoor()
  for (const name of names) {
    for (const input of [{ extra: 1 }, { job: 'x', extra: 'y'.repeat(100_000) }]) {
      expect(await ask(message(name, input))).toMatchObject({ ok: false })
    }
  }
  const long = 'x'.repeat(1_000_000)
  expect(await ask(message('customers.search', { text: long }))).toMatchObject({ ok: false })
  for (const unknown of ['constructor', 'toString', '__proto__', 'archive.delete', '']) {
    expect(await ask({ name: unknown, input: {}, commandId: commandId() })).toMatchObject({
      error: { code: 'unknownCall' },
    })
  }
  expect(reached).toEqual([])
})

/** Where an input lets keys in that it does not name, as paths; a record names none and lets all in on purpose. */
const openPlaces = (schema: z.ZodType): string[] => {
  const found: string[] = []
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    if ('properties' in node && !('additionalProperties' in node)) found.push(path)
    for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`)
  }
  visit(json, '')
  return found
}

test.each(names)('%s takes no key it does not name, however deep', (name) => {
  expect(openPlaces(contract[name].input)).toEqual([])
})

test('an input that would take any key is found', () => {
  const inner = z.strictObject({ job: z.object({ id: z.string() }) })
  expect(openPlaces(z.array(inner))).toEqual(['/items/properties/job'])
})

test('a command without an id is refused', async () => {
  const { reached, ask } = listeningDoor()
  expect(await ask({ name: 'job.open', input: {} })).toMatchObject({
    error: { code: 'invalidInput' },
  })
  expect(reached).toEqual([])
})

test('a handler that throws becomes a reference, never a stack', async () => {
  const parts = {
    handlers: {
      'board.view': () => {
        throw new Error('SELECT * FROM /home/somebody')
      },
    },
    asking: () => ({}),
    doing: () => ({}),
    repeats: makeRepeats(() => undefined),
    checksAnswers: true,
    noteUnexpected: () => 'r3f',
  }
  const answer = await answerCall({ name: 'board.view', input: { text: '' } }, parts)
  expect(answer).toEqual({ ok: false, error: { code: 'unexpected', reference: 'r3f' } })
})

test('the check bites: a door that believes what it is told lets something invalid in', async () => {
  const { reached } = listeningDoor()
  const believing = (name: CallName, input: unknown) => reached.push({ name, input })
  fc.assert(
    fc.property(anything, (input) => {
      believing('job.view', input)
    }),
    { numRuns: 50, seed },
  )
  const schema = contract['job.view'].input
  expect(reached.some(({ input }) => !schema.safeParse(input).success)).toBe(true)
})

process.stdout.write(`seed of the contract fuzzing: ${seed}\n`)

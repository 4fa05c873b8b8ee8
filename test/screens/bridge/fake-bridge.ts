import { CallMessage, type Change } from '../../../shared/contract/call.ts'
import { contract, type CallName } from '../../../shared/contract/contract.ts'
import type { Bridge } from '../../../shared/desk/bridge.ts'
import type { Answers } from './answers.ts'

/** What the window asked, in order; tests read it. */
export interface Recorded {
  readonly name: string
  readonly input: unknown
}

/**
 * A house made of fixtures: parses what the window sends and what it is answered by the contract's own schemas, so a
 * fixture that no core could answer is refused here.
 */
export function fakeBridge(answers: Answers): Bridge & {
  readonly asked: Recorded[]
  readonly tell: (change: Change) => void
} {
  const listeners = new Set<(change: unknown) => void>()
  const asked: Recorded[] = []
  return {
    asked,
    tell: (change) => listeners.forEach((listener) => listener(change)),
    onChange: (listener) => {
      // In the app the envelope of an announcement opens once; a second ear would hear nothing.
      if (listeners.size > 0) throw new Error('The window listens with two ears')
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    call: async (name, input, commandId) => {
      const message = CallMessage.parse({ name, input, commandId })
      if (!isCall(name)) throw new Error(`The window asks for ${name}, which is no call`)
      if (contract[name].kind === 'command' && message.commandId === undefined) {
        throw new Error(`${name} is a command and carries no command id`)
      }
      asked.push({ name, input })
      return answer(answers, name, input)
    },
  }
}

async function answer<N extends CallName>(answers: Answers, name: N, input: unknown) {
  const call = contract[name]
  // The contract's own schema made this value; TypeScript cannot tie it to N through the index.
  const parsed = call.input.parse(input) as Parameters<Answers[N]>[0]
  const told = await answers[name](parsed)
  if (told.ok) call.output.parse(told.value)
  return told
}

const isCall = (name: string): name is CallName => Object.hasOwn(contract, name)

import type { Answer } from '../../../shared/contract/call.ts'

/** The commands the archive knows to be done. It keeps ids only: an answer may hold what has to be forgotten later. */
export interface DoneCommands {
  has(commandId: string): boolean
  add(commandId: string): void
}

export interface Repeats {
  /** Does the work once for each id; whoever sends the id again gets the first answer. */
  once(commandId: string, work: () => Promise<Answer<unknown>>): Promise<Answer<unknown>>
}

/** A double tap follows within seconds; so many answers are remembered while the core lives. */
const mostRemembered = 200

/**
 * Does each command once. While the core lives the first answer is given again; after a restart the archive still
 * knows that the command was done, and the answer is `alreadyDone`, upon which the screen asks for the present state.
 * A refusal is not remembered: the same form, corrected, may be sent again.
 */
export function makeRepeats(done: () => DoneCommands | undefined): Repeats {
  const remembered = new Map<string, Promise<Answer<unknown>>>()
  return {
    async once(commandId, work) {
      const first = remembered.get(commandId)
      if (first !== undefined) return first
      if (done()?.has(commandId) === true) return { ok: false, error: { code: 'alreadyDone' } }
      const answer = work()
      remember(remembered, commandId, answer)
      const settled = await answer
      if (settled.ok) done()?.add(commandId)
      else remembered.delete(commandId)
      return settled
    },
  }
}

function remember<T>(remembered: Map<string, T>, key: string, value: T): void {
  remembered.set(key, value)
  const oldest = remembered.keys().next()
  if (remembered.size > mostRemembered && oldest.done !== true) remembered.delete(oldest.value)
}

import { Change, type Answer } from '../../shared/contract/call.ts'
import {
  contract,
  type AnswerTo,
  type CallName,
  type Input,
  type Output,
} from '../../shared/contract/contract.ts'
import { ErrorCode } from '../../shared/contract/errors.ts'
import type {} from './window.ts'

/**
 * Asks the core. A command gets a fresh id unless the form brings its own, so that a double tap is one command.
 * @returns the answer, parsed against the contract; never throws: a core that is gone answers `unexpected`.
 */
export async function call<N extends CallName>(
  name: N,
  input: Input<N>,
  commandId?: string,
): Promise<AnswerTo<N>> {
  try {
    return read(name, await window.obhut.call(name, input, idFor(name, commandId)))
  } catch {
    return { ok: false, error: { code: 'unexpected' } }
  }
}

const listeners = new Set<(change: Change) => void>()
let isHearing = false

/** Hears what the core says has changed. @returns the function that ends it. */
export function onChange(listener: (change: Change) => void): () => void {
  hear()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Each announcement comes in an envelope that opens once: one ear for the whole window, which then tells everybody. */
function hear(): void {
  if (isHearing) return
  isHearing = true
  window.obhut.onChange((told) => {
    const change = Change.safeParse(told)
    if (!change.success) return
    for (const listener of Array.from(listeners)) listener(change.data)
  })
}

/** 16 random bytes in lower-case hex: the name of one command, made by the form that sends it. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function idFor(name: CallName, commandId: string | undefined): string | undefined {
  if (contract[name].kind === 'query') return undefined
  return commandId ?? newCommandId()
}

function read<N extends CallName>(name: N, told: unknown): AnswerTo<N> {
  const answer = isAnswer(told) ? told : undefined
  if (answer === undefined) return { ok: false, error: { code: 'unexpected' } }
  if (!answer.ok) {
    const { code, ...rest } = answer.error
    return { ok: false, error: { ...rest, code: ErrorCode.catch('unexpected').parse(code) } }
  }
  const value = contract[name].output.safeParse(answer.value)
  if (!value.success) return { ok: false, error: { code: 'unexpected' } }
  // Parsed one line above by the very schema Output<N> is derived from; the index into the contract hides that.
  return { ok: true, value: value.data as Output<N> }
}

function isAnswer(told: unknown): told is Answer<unknown> {
  if (typeof told !== 'object' || told === null || !('ok' in told)) return false
  if (told.ok === true) return 'value' in told
  return 'error' in told && typeof told.error === 'object' && told.error !== null
}

import { z } from 'zod'

import { CallMessage, type Answer, type FieldErrors } from '../../../shared/contract/call.ts'
import { contract, type CallName } from '../../../shared/contract/contract.ts'
import { Refusal } from '../refusal.ts'
import type { Handlers } from './handler.ts'
import type { Repeats } from './repeats.ts'

export interface AnswerParts<Asking, Doing> {
  readonly handlers: Partial<Handlers<Asking, Doing>>
  /** What a query is given. May refuse, for instance while the archive is locked. */
  asking(name: CallName): Asking
  /** What a command is given. */
  doing(name: CallName, commandId: string): Doing
  readonly repeats: Repeats
  /** Answers are checked too, so that a row that drifted from its view is found during development. */
  readonly checksAnswers: boolean
  /** Notes an error nobody expected and answers the reference under which it is noted. */
  noteUnexpected(error: unknown): string
}

/**
 * Answers one opened call, whatever it holds. Never rejects: a refusal is a code, anything else becomes `unexpected`
 * with a reference. No handler sees a value that does not fit the contract.
 */
export async function answerCall<Asking, Doing>(
  message: unknown,
  parts: AnswerParts<Asking, Doing>,
): Promise<Answer<unknown>> {
  const call = CallMessage.safeParse(message)
  if (!call.success) return refuse('invalidInput')
  const { name, commandId, input } = call.data
  if (!isCallName(name) || parts.handlers[name] === undefined) return refuse('unknownCall')

  const checked = contract[name].input.safeParse(input, unworded)
  if (!checked.success) return refuse('invalidInput', fieldsOf(checked.error))

  if (contract[name].kind === 'query') {
    return attempt(name, parts, (handle) => handle(checked.data, parts.asking(name)))
  }
  if (commandId === undefined) return refuse('invalidInput')
  return parts.repeats.once(commandId, () =>
    attempt(name, parts, (handle) => handle(checked.data, parts.doing(name, commandId))),
  )
}

/** Only what is wrong where is passed on, never zod's sentence about it: writing it takes most of the time of a check. */
const unworded = { error: () => '-' }

/** True for a name of the contract; names from outside may be anything, also `constructor`. */
function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name)
}

type AnyHandler = (input: unknown, at: unknown) => unknown

async function attempt<Asking, Doing>(
  name: CallName,
  parts: AnswerParts<Asking, Doing>,
  run: (handle: AnyHandler) => unknown,
): Promise<Answer<unknown>> {
  try {
    // the schema of this very name has parsed the input, and asking/doing follow its kind; a union of all handlers
    // cannot express that pairing
    const value = await run(parts.handlers[name] as AnyHandler)
    if (!parts.checksAnswers) return { ok: true, value }
    return { ok: true, value: contract[name].output.parse(value) }
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.code, error.fields)
    const reference = parts.noteUnexpected(error)
    return { ok: false, error: { code: 'unexpected', reference } }
  }
}

type Code = Refusal['code']

function refuse(code: Code, fields?: FieldErrors): Answer<never> {
  return { ok: false, error: fields === undefined ? { code } : { code, fields } }
}

/** More wrong fields than this are of no use on a screen, and a fuzzed list could name thousands. */
const mostFields = 40

/** Path in the input → message key. Issues without a key of their own are named by the kind of check. */
function fieldsOf(error: z.ZodError): FieldErrors {
  const issues = error.issues.slice(0, mostFields)
  return Object.fromEntries(
    issues.map((issue) => {
      const hasKey = issue.code === 'custom' && /^[a-z][A-Za-z0-9.]{1,60}$/.test(issue.message)
      return [issue.path.map(String).join('.').slice(0, 200), hasKey ? issue.message : issue.code]
    }),
  )
}

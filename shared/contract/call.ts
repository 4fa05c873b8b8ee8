import { z } from 'zod'

import type { ErrorCode } from './errors.ts'

/** A call that changes something. Its envelope carries a command id made by the form: sending it twice does it once. */
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'command', input, output }) as const

/** A call that only asks. */
export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'query', input, output }) as const

/** Made by the form that sends a command: 16 random bytes in lower-case hex. */
export const CommandId = z.string().regex(/^[0-9a-f]{32}$/)

/**
 * What travels inside the closed envelope from the window to the core. `input` is checked against the contract by
 * the core; a command without `commandId` is refused.
 */
export const CallMessage = z.strictObject({
  name: z.string().max(64),
  commandId: CommandId.optional(),
  input: z.unknown(),
})
export type CallMessage = z.infer<typeof CallMessage>

/** A field that needs attention: path in the input (dots) → message key. */
export type FieldErrors = Record<string, string>

export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; error: { code: ErrorCode; fields?: FieldErrors; reference?: string } }

/** "job … changed": screens ask again; events tell, never order. */
export const Change = z.strictObject({
  subject: z.enum([
    'archive',
    'business',
    'customer',
    'job',
    'board',
    'sitting',
    'secrets',
    'backup',
    'leaving',
  ]),
  id: z.string().optional(),
})
export type Change = z.infer<typeof Change>

import type { z } from 'zod'

/**
 * A kind of fact: its version and the slots its bodies may fill. Stored facts depend on these schemas for ever: a
 * change is a new version, the old one keeps replaying. A fact kind is named in the past tense.
 */
export const kind = <Slots extends Record<string, z.ZodType>>(v: number, slots: Slots) =>
  ({ v, slots }) as const

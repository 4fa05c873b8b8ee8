import { z } from 'zod'

/** A UTC instant with the offset that was valid where it was written: `2026-11-23T17:42:13.123+01:00`. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{2}:\d{2}$/)
export type Instant = z.infer<typeof Instant>

/** A calendar day: `2026-11-23`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

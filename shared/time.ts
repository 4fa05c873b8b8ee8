import { z } from 'zod'

/** A UTC instant with the offset that was valid where it was written: `2026-11-23T17:42:13.123+01:00`. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{2}:\d{2}$/)
export type Instant = z.infer<typeof Instant>

/** A calendar day: `2026-11-23`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/**
 * Which of the two hours from 02:00 to 02:59 an instant lies in, on the one night of the year when summer time ends in
 * Germany and the clock shows that hour twice; `undefined` at all other times (§ 2 SoZV: the last Sunday of October).
 */
export const doubledHour = (instant: Instant): 'summer' | 'winter' | undefined => {
  const [, day = '', hour, offset] =
    /^(\d{4}-10-\d{2})T(\d{2}).*([+-]\d{2}:\d{2})$/.exec(instant) ?? []
  const isLastSunday = Number(day.slice(8)) >= 25 && new Date(`${day}T12:00:00Z`).getUTCDay() === 0
  if (hour !== '02' || !isLastSunday) return undefined
  if (offset === '+02:00') return 'summer'
  return offset === '+01:00' ? 'winter' : undefined
}

/** The calendar day it is here: `2026-11-23`. Screens only; what is recorded takes its time from the core. */
export function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/**
 * An instant of this computer's own time from a day and a clock time: `2026-11-23T16:42:00.000+01:00`. In the hour that
 * comes twice when summer time ends, the later one is meant as soon as it has come.
 */
export function instantAt(day: string, clock: string, now = new Date()): string {
  const first = new Date(`${day}T${clock}:00`)
  const later = new Date(first.getTime() + 3_600_000)
  const moment = later.getHours() === first.getHours() && later <= now ? later : first
  const minutes = -moment.getTimezoneOffset()
  const size = Math.abs(minutes)
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`
  return `${day}T${clock}:00.000${offset}`
}

/** Reads "14:30", "1430" or "9.05". @returns `14:30`, or undefined when it is no time of day. */
export function readClock(text: string): string | undefined {
  const match = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim())
  if (match === null) return undefined
  const [hours, minutes] = [Number(match[1]), Number(match[2])]
  if (hours > 23 || minutes > 59) return undefined
  return `${two(hours)}:${two(minutes)}`
}

const two = (value: number): string => String(value).padStart(2, '0')

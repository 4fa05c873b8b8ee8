import { instantOf, millisecondsOf, type Clock } from '../outside.ts'
import type { TourFile } from './tour-file.ts'

const lengthMs = 10 * 3_600_000

/** A clock that is set right by the network may step back this far without ending a tour. */
const toleranceMs = 5 * 60_000

type Times = Pick<TourFile, 'beganAt' | 'endsAt' | 'beganAfterBootMs'>

/** When a tour that begins now begins and ends. */
export const times = (clock: Clock): Times => {
  const beganAt = clock.now()
  return {
    beganAt,
    endsAt: instantOf(millisecondsOf(beganAt) + lengthMs, offsetMinutesOf(beganAt)),
    beganAfterBootMs: Math.floor(clock.sinceBoot()),
  }
}

/**
 * Whether a tour is over: its ten hours have passed by the clock or by the time this computer has been running, asleep
 * or awake; the clock was set back; the computer was started anew.
 */
export const isOver = (tour: Times, clock: Clock): boolean => {
  const byClock = millisecondsOf(clock.now()) - millisecondsOf(tour.beganAt)
  const running = clock.sinceBoot() - tour.beganAfterBootMs
  if (running < 0 || byClock < running - toleranceMs) return true
  return (
    Math.max(byClock, running) >= lengthMs ||
    millisecondsOf(clock.now()) >= millisecondsOf(tour.endsAt)
  )
}

const offsetMinutesOf = (instant: string): number => {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(instant) ?? []
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return sign === '-' ? -size : size
}

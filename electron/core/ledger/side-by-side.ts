import type { LogEntries, LogEntry } from './log-entries.ts'

/** One log as two archives hold it. */
export interface LogBeside {
  readonly log: string
  readonly letter: string
  /** How many entries from the first on are the same in both; 0 where only one has the log. */
  readonly common: number
  /** What follows after that in the one and in the other. Both have something only where one of the two was changed. */
  readonly onlyHere: readonly LogEntry[]
  readonly onlyThere: readonly LogEntry[]
  /** All that stands in it, in whichever of the two is longer. */
  readonly entries: readonly LogEntry[]
}

const commonOf = (here: readonly LogEntry[], there: readonly LogEntry[]): number => {
  const differs = here.findIndex((entry, at) => entry.leaf !== there[at]?.leaf)
  return differs === -1 ? here.length : differs
}

/** Compares all logs of two archives, those of the first one first. Pure; nothing is merged. */
export const sideBySide = (
  here: readonly LogEntries[],
  there: readonly LogEntries[],
): LogBeside[] => {
  const known = new Set(here.map(({ log }) => log))
  const both = [...here, ...there.filter(({ log }) => !known.has(log))]
  const entriesIn = (logs: readonly LogEntries[], wanted: string) =>
    logs.find(({ log }) => log === wanted)?.entries ?? []
  return both.map(({ log, letter }) => {
    const [mine, theirs] = [entriesIn(here, log), entriesIn(there, log)]
    const common = commonOf(mine, theirs)
    return {
      log,
      letter,
      common,
      onlyHere: mine.slice(common),
      onlyThere: theirs.slice(common),
      entries: mine.length >= theirs.length ? mine : theirs,
    }
  })
}

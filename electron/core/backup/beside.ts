import type { BesideView, OnlyOne } from '../../../shared/contract/beside.ts'
import { numberingJobs } from '../jobs/job-number.ts'
import type { LogEntries, LogEntry } from '../ledger/log-entries.ts'
import { sideBySide, type LogBeside } from '../ledger/side-by-side.ts'

/**
 * The numbers of all jobs, by id, as `jobs.tables.ts` gives them: from the envelopes, so that they can be told of a copy
 * whose tables another version of the program made.
 */
const jobNumbers = (logs: readonly LogEntries[]): Map<string, string> => {
  const numberOf = numberingJobs()
  const numbers = new Map<string, string>()
  for (const { letter, entries } of logs) {
    for (const { kind, at, subjects } of entries) {
      const job = subjects.find((subject) => subject.startsWith('job_'))
      if (kind !== 'job.opened' || job === undefined) continue
      numbers.set(job, numberOf(at, letter))
    }
  }
  return numbers
}

const onlyOne = (entries: readonly LogEntry[], numbers: ReadonlyMap<string, string>): OnlyOne => ({
  entries: entries.length,
  jobs: entries
    .filter(({ kind }) => kind === 'job.opened')
    .flatMap(({ subjects }) => subjects.map((subject) => numbers.get(subject) ?? ''))
    .filter((number) => number !== ''),
  papers: entries.filter(({ kind }) => kind === 'paper.sealed').length,
})

const standOf = (logs: readonly LogBeside[]): BesideView['stand'] => {
  if (logs.every(({ common }) => common === 0)) return 'stranger'
  const isMoreHere = logs.some(({ onlyHere }) => onlyHere.length > 0)
  const isMoreThere = logs.some(({ onlyThere }) => onlyThere.length > 0)
  if (isMoreHere) return isMoreThere ? 'apart' : 'moreHere'
  return isMoreThere ? 'moreThere' : 'same'
}

/** This archive's ledger and another's, log by log: what both have, and what only one has. Pure; nothing is merged. */
export const besideView = (
  here: readonly LogEntries[],
  there: readonly LogEntries[],
): BesideView => {
  const logs = sideBySide(here, there)
  const [mine, theirs] = [jobNumbers(here), jobNumbers(there)]
  return {
    stand: standOf(logs),
    logs: logs.flatMap(({ log, letter, common, onlyHere, onlyThere, entries }) => {
      const [first, last] = [entries[0], entries.at(-1)]
      if (first === undefined || last === undefined) return []
      return {
        log,
        letter,
        entries: entries.length,
        firstAt: first.at,
        lastAt: last.at,
        common,
        here: onlyOne(onlyHere, mine),
        there: onlyOne(onlyThere, theirs),
      }
    }),
  }
}

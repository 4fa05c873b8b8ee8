/** The number of a job: year, letter of the computer that opened it, and the how-manieth there in that year. */
export const jobNumber = (year: string, letter: string, nth: number): string =>
  `${year}-${letter}-${String(nth).padStart(4, '0')}`

/**
 * Gives the jobs of a ledger their numbers one after the other, from envelopes alone and as `jobs.tables.ts` does: under a
 * letter a year is counted on in whichever log. Takes when a job was opened and the letter of its log.
 */
export const numberingJobs = (): ((openedAt: string, letter: string) => string) => {
  const used = new Map<string, number>()
  return (openedAt, letter) => {
    const year = openedAt.slice(0, 4)
    const nth = (used.get(year + letter) ?? 0) + 1
    used.set(year + letter, nth)
    return jobNumber(year, letter, nth)
  }
}

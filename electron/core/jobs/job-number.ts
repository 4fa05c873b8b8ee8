/** The number of a job: year, letter of the computer that opened it, and the how-manieth there in that year. */
export const jobNumber = (year: string, letter: string, nth: number): string =>
  `${year}-${letter}-${String(nth).padStart(4, '0')}`

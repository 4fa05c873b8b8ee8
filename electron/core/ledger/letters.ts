const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

const allOf = (length: number): readonly string[] =>
  length === 1 ? alphabet : allOf(length - 1).flatMap((start) => alphabet.map((end) => start + end))

/** What may stand in job numbers and does not yet: A to Z, and when all of these are taken AA to ZZ, and so on. */
const freeLetters = (taken: ReadonlySet<string>, length = 1): readonly string[] => {
  const free = allOf(length).filter((letter) => !taken.has(letter))
  return free.length > 0 ? free : freeLetters(taken, length + 1)
}

/** The letter of an archive that goes on with one writer at a time, and so knows every other one: the next free one. */
export const nextLetter = (taken: Iterable<string>): string => freeLetters(new Set(taken))[0] ?? ''

/**
 * The letter of an archive that comes from a copy, while another copy may go on too and know as little of this one: any
 * that is free, so that two of them seldom take the same. `below` answers a random number from 0 to below the one given.
 */
export const anyLetter = (taken: Iterable<string>, below: (count: number) => number): string => {
  const free = freeLetters(new Set(taken))
  return free[below(free.length)] ?? ''
}

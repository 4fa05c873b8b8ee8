/** The seed of a run's random tests: `OBHUT_SEED` repeats a run, otherwise each has its own. Print it. */
export const seedOfRun = (): number => Number(process.env['OBHUT_SEED'] ?? Date.now() % 2 ** 31)

/** A whole number from 0 up to below the given one. */
export type Roll = (below: number) => number

/** Numbers that follow from the seed (mulberry32: short, and good enough to choose places by). */
export const dice = (seed: number): Roll => {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** Numbers from 0 to below 1 that follow from the seed. */
export const chanceOf = (seed: number): (() => number) => {
  const roll = dice(seed)
  return () => roll(2 ** 32) / 2 ** 32
}

/** One of them, by chance. Throws for an empty list. */
export const oneOf = <T>(items: readonly T[], roll: Roll): T => {
  const item = items[roll(items.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

import { dice, seedOfRun } from '../builders/dice.ts'

/** What starts every random rig of this run. */
export const seed = seedOfRun()

/** Ten times as many with `npm run soak`. */
export const counted = (perRun: number): number =>
  process.env['OBHUT_SOAK'] === undefined ? perRun : perRun * 10

/** Numbers from 0 to below 1 that follow from the seed, so that a failing run can be repeated. */
export const chanceOf = (start: number): (() => number) => {
  const roll = dice(start)
  return () => roll(2 ** 32) / 2 ** 32
}

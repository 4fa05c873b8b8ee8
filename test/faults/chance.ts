import { seedOfRun } from '../builders/dice.ts'

/** What starts every random rig of this run. */
export const seed = seedOfRun()

/** Ten times as many with `npm run soak`. */
export const counted = (perRun: number): number =>
  process.env['OBHUT_SOAK'] === undefined ? perRun : perRun * 10

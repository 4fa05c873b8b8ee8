/** What starts every random rig of this run: `OBHUT_SEED` repeats it. */
export const seed = Number(process.env['OBHUT_SEED'] ?? Date.now() % 2 ** 31)

/** Ten times as many with `npm run soak`. */
export const counted = (perRun: number): number =>
  process.env['OBHUT_SOAK'] === undefined ? perRun : perRun * 10

/** A small generator with a seed, so that a failing run can be repeated: numbers from 0 to below 1. */
export const chanceOf = (start: number) => {
  let state = start
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

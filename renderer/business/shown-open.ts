import type { Open } from '../bridge/read-form.ts'

/**
 * How many fields of the profile are open and shown. The address of a site is none of its own until it is another than
 * the owner's: what is missing there is missing above, and is counted there.
 */
export const shownOpen = (open: Open): number =>
  Object.keys(open).filter((path) => !/^sites\.\d+\.address(\.|$)/.test(path)).length

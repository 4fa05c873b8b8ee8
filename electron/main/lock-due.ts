/** After this time without a touch a work is cut all the same, as one that hangs would be. In milliseconds. */
const longestWorkMs = 30 * 60_000

/**
 * Whether nobody has been there for so long that the house locks. A backup or export that the user began is not cut by
 * it: the house locks the moment that is done, if nobody came back. Sleep and the system's own lock wait for nothing.
 */
export const isLockDue = (now: {
  readonly passedMs: number
  readonly idleSeconds: number
  readonly isWorking: boolean
}): boolean => {
  const idleMs = now.idleSeconds * 1000
  return now.passedMs >= (now.isWorking ? Math.max(idleMs, longestWorkMs) : idleMs)
}

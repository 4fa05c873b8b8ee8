// Dependency-free and plain JavaScript: begin.mjs needs it before Node 24 and the packages are there.
import { mkdir, rm, stat, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A holder renews its lock every 3 s; one that was not renewed for this long belongs to a dead process. */
const STALE_AFTER_MS = 20_000

/**
 * Does the work while holding the lock folder, so that two checkouts or two commands prepare the same thing once.
 * The lock only saves work: what it protects is still built beside and renamed, or checked again, so that breaking a
 * stale lock cannot leave something half-made.
 *
 * @template Answer
 * @param {string} folder
 * @param {string} waitingFor said once when somebody else holds the lock
 * @param {() => Promise<Answer>} work
 * @returns {Promise<Answer>}
 */
export async function holdingLock(folder, waitingFor, work) {
  await mkdir(dirname(folder), { recursive: true })
  let said = false
  while (!(await taken(folder))) {
    if (!said) process.stdout.write(`  … another run is at it, waiting: ${waitingFor}\n`)
    said = true
    await sleep(500)
  }
  const renew = setInterval(() => {
    const now = new Date()
    // The folder may be gone when the work just ended; nothing to renew then.
    utimes(folder, now, now).catch(() => undefined)
  }, 3000)
  try {
    return await work()
  } finally {
    clearInterval(renew)
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * True when this process now owns the lock.
 *
 * @param {string} folder
 */
async function taken(folder) {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const renewedAt = await stat(folder).then(
    (found) => found.mtimeMs,
    () => undefined,
  )
  if (renewedAt !== undefined && Date.now() - renewedAt > STALE_AFTER_MS) {
    await rm(folder, { recursive: true, force: true })
  }
  return false
}

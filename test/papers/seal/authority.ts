import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import { openAuthority } from '../../builders/authority.ts'

/** A time stamp authority on this machine, gone when the test is over. */
export const localAuthority = () => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-time-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return openAuthority(folder)
}

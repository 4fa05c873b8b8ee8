import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { readyOffice } from '../core/rehearsal.ts'
import type { OnFullStick } from './full-stick.ts'

const backups = async (...args: string[]): Promise<OnFullStick[]> => {
  const office = await readyOffice()
  office.close()
  const program = join(import.meta.dirname, 'full-stick.ts')
  const { stdout, stderr } = spawnSync(
    'unshare',
    ['-rm', process.execPath, program, office.folder, ...args],
    { encoding: 'utf8', maxBuffer: 1 << 24 },
  )
  expect(stderr).toBe('')
  // our own program just wrote it
  return JSON.parse(stdout) as OnFullStick[]
}

describe('a stick that other files fill', () => {
  it('is named, the earlier backup stays whole, and there is a new one once there is room', async () => {
    const outcomes = await backups()
    const full = outcomes.filter(({ outcome }) => outcome === 'backupPlaceFull')
    expect(full.length).toBeGreaterThanOrEqual(3)
    for (const { freeKiB, earlierIsWhole, archiveIsUntouched } of full) {
      expect({ freeKiB, earlierIsWhole, archiveIsUntouched }).toEqual({
        freeKiB,
        earlierIsWhole: true,
        archiveIsUntouched: true,
      })
    }
    expect(outcomes.filter(({ outcome }) => outcome === 'made')).toEqual(
      outcomes.slice(full.length),
    )
    expect(outcomes.at(-1)).toMatchObject({ outcome: 'made', earlierIsWhole: true })
  })

  // The seeded fault: where the stick is never full nothing is refused, and that is seen.
  it('is not found where there is room', async () => {
    const [first] = await backups('roomy')
    expect(first?.outcome).toBe('made')
  })
})

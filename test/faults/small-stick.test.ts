import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { company, officeAfter } from '../core/rehearsal.ts'
import type { OnSmallStick } from './small-stick.ts'

const exports = async (...args: string[]): Promise<OnSmallStick[]> => {
  const { office } = await officeAfter(company)
  office.close()
  const program = join(import.meta.dirname, 'small-stick.ts')
  const { stdout, stderr } = spawnSync(
    'unshare',
    ['-rm', process.execPath, program, office.folder, ...args],
    { encoding: 'utf8', maxBuffer: 1 << 24 },
  )
  expect(stderr).toBe('')
  // our own program just wrote it
  return JSON.parse(stdout) as OnSmallStick[]
}

describe('a stick that is too small for everything', () => {
  it('is named at whatever 256 KiB it is full, and nothing stays on it; on the first large enough all of it is', async () => {
    const outcomes = await exports('256')
    const last = outcomes.pop()
    expect(outcomes.length).toBeGreaterThan(3)
    for (const { sizeKiB, outcome, names } of outcomes) {
      expect({ sizeKiB, outcome, names }).toEqual({
        sizeKiB,
        outcome: 'exportPlaceFull',
        names: [],
      })
    }
    expect(last?.names).toEqual([expect.stringMatching(/^Obhut Auszug \d{4}-\d{2}-\d{2}$/)])
    console.log(`${outcomes.length} sticks were too small, ${last?.sizeKiB} KiB were enough`)
  })

  // The seeded fault: where every stick is large enough nothing is refused, and that is seen.
  it('is not found where there is room', async () => {
    const [first] = await exports('256', 'roomy')
    expect(first?.outcome).toBe('made')
  })
})

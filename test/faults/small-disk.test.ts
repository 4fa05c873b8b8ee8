import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { readyOffice } from '../core/rehearsal.ts'
import type { OnSmallDisk } from './small-disk.ts'

const intakes = async (...args: string[]) => {
  const office = await readyOffice()
  office.close()
  const program = join(import.meta.dirname, 'small-disk.ts')
  const { stdout, stderr, status } = spawnSync(
    'unshare',
    ['-rm', process.execPath, program, office.folder, ...args],
    { encoding: 'utf8', maxBuffer: 1 << 24 },
  )
  return { stdout, stderr, status }
}

describe('a disk that gets full in the middle of an intake', () => {
  it('is named at whatever 64 KiB it happens, loses nothing, and the intake goes on once there is room', async () => {
    const { stdout, stderr } = await intakes('64')
    expect(stderr).toBe('')
    // our own program just wrote it
    const outcomes = JSON.parse(stdout) as OnSmallDisk[]
    expect(outcomes.length).toBeGreaterThan(8)
    for (const { freeKiB, refusals, lost, sealed, verifies } of outcomes) {
      expect({ freeKiB, lost, verifies, sealed }).toEqual({
        freeKiB,
        lost: 0,
        verifies: true,
        sealed: 3,
      })
      expect(refusals.length, `${freeKiB} KiB`).toBeLessThanOrEqual(1)
      expect(refusals.filter((code) => code !== 'diskFull')).toEqual([])
    }
    expect(outcomes.at(-1)?.refusals).toEqual([])
    console.log(`${outcomes.length} disks, up to ${outcomes.at(-1)?.freeKiB} KiB free`)
  })

  it('is not even noticed at the door while there is a reserve; the board says so afterwards', async () => {
    const { stdout, stderr } = await intakes('512', 'withReserve')
    expect(stderr).toBe('')
    const outcomes = JSON.parse(stdout) as OnSmallDisk[]
    expect(outcomes.flatMap(({ refusals }) => refusals)).toEqual([])
    expect(
      outcomes.every(({ lost, verifies, sealed }) => lost === 0 && verifies && sealed === 3),
    ).toBe(true)
    expect(outcomes.filter(({ reserveUsed }) => reserveUsed).length).toBeGreaterThan(2)
  })

  // The seeded fault: without room nothing goes on, and that is seen.
  it('does not pretend to go on while there is no room', async () => {
    const { stdout, stderr, status } = await intakes('64', 'noRoom')
    expect(status).not.toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toContain('diskFull')
  })
})

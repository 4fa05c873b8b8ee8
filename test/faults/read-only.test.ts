import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { readyOffice } from '../core/rehearsal.ts'
import { chanceOf } from '../builders/dice.ts'
import { seed } from './chance.ts'
import type { Went } from './stubborn.ts'

/** How many calls of the contract an intake of the sample makes. */
const calls = 13

/** Before the first call the folder is read-only from the start. */
const moments =
  process.env['OBHUT_SOAK'] === undefined
    ? [1, ...[4, 8, 13].map((last) => last - Math.floor(chanceOf(seed + last)() * 3))]
    : Array.from({ length: calls }, (_, index) => index + 1)

const intake = async (before: number, ...kind: string[]) => {
  const office = await readyOffice()
  office.close()
  const program = join(import.meta.dirname, 'read-only.ts')
  const args = ['-rm', process.execPath, program, office.folder, String(before), ...kind]
  const { status, stdout, stderr } = spawnSync('unshare', args, { encoding: 'utf8' })
  return { status, stderr, said: stdout.trim().split('\n').at(-1) ?? '' }
}

describe(`a folder that becomes read-only in the middle of an intake (seed ${seed})`, () => {
  it.each(moments)(
    'before call %i: is named once, loses nothing, and the intake goes on once it is writable again',
    async (before) => {
      const { stderr, said } = await intake(before)
      expect(stderr).toBe('')
      // our own program just said it
      const went = JSON.parse(said) as Went
      expect(went).toMatchObject({ calls, flaws: [], sealed: 3 })
      expect(went.refusals).toHaveLength(1)
      expect(went.refusals[0]).toMatch(/: readOnlyFolder$/)
    },
  )

  // The seeded fault: while nobody does anything about it nothing goes on, and that is seen.
  it('does not pretend to go on while the folder stays read-only', async () => {
    const { status, stderr, said } = await intake(4, 'staysReadOnly')
    expect(status).not.toBe(0)
    expect(said).toMatch(/^kept /)
    expect(stderr).toContain('readOnlyFolder')
  })
})

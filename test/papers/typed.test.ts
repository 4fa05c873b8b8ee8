import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { literal, plain } from '../../electron/core/papers/layout/inline.ts'
import { cr } from '../../electron/core/papers/models/cr.ts'
import { d02 } from '../../electron/core/papers/models/d02.ts'
import { d16 } from '../../electron/core/papers/models/d16.ts'
import { seedOfRun } from '../builders/dice.ts'
import type { Played } from '../builders/sample.ts'
import { play } from '../builders/sample.ts'
import { saidBy, textOf } from './blocks.ts'

const seed = seedOfRun()

/** What people type that looks like a mark, a placeholder, a path or a script. */
const typed = fc
  .array(fc.constantFrom('*', '**', '_', '\\', '{x}', '{', 'a', 'Ł', ' ', '=cmd|', '<img>', '1'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => `x${parts.join('')}y`)

const withName = (played: Played, name: string): Played => {
  const [device] = played.takeOver.intake.devices
  if (device === undefined) throw new Error('the sample has a device')
  const intake = {
    ...played.takeOver.intake,
    devices: [{ ...device, name, tamperTape: name, conditionNote: name }],
  }
  return {
    ...played,
    takeOver: { ...played.takeOver, intake },
    back: { ...played.back, intake },
    record: { ...played.record, intake },
  }
}

describe(`what somebody typed (seed ${seed})`, () => {
  const played = play('job1-company')

  it('stands on every paper letter by letter, never as bold, italic or a hole to fill', () => {
    fc.assert(
      fc.property(typed, (name) => {
        const { takeOver, back, record } = withName(played, name)
        expect(saidBy(d02(takeOver, textOf('D02')))).toContain(name)
        expect(saidBy(d16(back, textOf('D16')))).toContain(name)
        expect(saidBy(cr(record, textOf('CR')))).toContain(`NVMe-SSD 512 GB in Notebook ${name}`)
      }),
      { numRuns: 300, seed },
    )
  })

  it('would be noticed if it became a mark: read back, an unguarded star is gone', () => {
    expect(plain('x **a** y')).not.toContain('x **a** y')
    expect(plain(literal('x **a** y'))).toBe('x **a** y')
  })
})

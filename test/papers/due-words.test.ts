import { describe, expect, it } from 'vitest'

import { dueBlocks, dueReasons } from '../../electron/core/papers/due.reasons.ts'
import { blockedDetails } from '../../electron/core/papers/obstacles.ts'
import { messages } from '../../shared/messages/messages.ts'

describe('every reason is said on the screen', () => {
  const { de, en } = messages
  /** Keys the core gives for which a catalogue has no sentence. */
  const unsaid = (said: Readonly<Record<string, string>>, keys: readonly string[]): string[] =>
    keys.filter((key) => (said[key.replace(/^due\.((reason|blocks)\.)?/, '')] ?? '') === '')

  it.each([
    ['German', de],
    ['English', en],
  ])('in %s', (_, { intake }) => {
    expect(unsaid(intake.papers.reasons, dueReasons)).toEqual([])
    expect(unsaid(intake.papers.obstacles, blockedDetails)).toEqual([])
    expect(unsaid(intake.papers.blocks, dueBlocks)).toEqual([])
    // The seeded fault.
    expect(unsaid({ ...intake.papers.reasons, custody: '' }, dueReasons)).toEqual([
      'due.reason.custody',
    ])
  })
})

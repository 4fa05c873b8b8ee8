import { describe, expect, test } from 'vitest'

import { current, walk, type Way } from '../../../renderer/screens.ts'
import { jobId, sittingId } from '../../screens/fixtures/people.ts'

const board: Way = [{ at: 'board' }]
const job = { at: 'job', job: jobId() } as const
const receipt = { at: 'receipt', job: jobId(), sitting: sittingId() } as const

describe('the way through the screens', () => {
  test('goes back where it came from', () => {
    const way = walk(walk(board, { go: { at: 'customers' } }), { go: job })
    expect(current(way)).toEqual(job)
    expect(current(walk(way, { back: true }))).toEqual({ at: 'customers' })
  })

  test('begins anew at a main screen', () => {
    const way = walk(walk(board, { go: job }), { go: { at: 'settings' } })
    expect(current(walk(way, { back: true }))).toEqual({ at: 'settings' })
  })

  test('never comes back into the signing', () => {
    const guest = { at: 'guest', job: jobId(), sitting: sittingId() } as const
    const way = walk(walk(walk(board, { go: job }), { go: guest }), { go: receipt })
    expect(current(walk(way, { back: true }))).toEqual(job)
  })
})

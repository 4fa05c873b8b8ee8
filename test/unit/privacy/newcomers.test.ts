import { describe, expect, it } from 'vitest'

import { meant, newcomer, type Between } from '../../../electron/core/privacy/newcomers.ts'

const [before, day, later] = ['2026-12-06', '2026-12-07', '2026-12-08']
const told: Between = { name: 'Reinraum Südheide GmbH', effectiveOn: day }
const said = (answer: 'agreed' | 'objected'): Between => ({
  ...told,
  answer: { answer, on: before },
})

describe('whoever came onto our list after an agreement', () => {
  it('waits until the customer was told', () => {
    for (const mode of ['general', 'specific', undefined] as const)
      expect(newcomer({ name: told.name }, mode, later).state).toBe('untold')
  })

  it('is free by silence only under a general permission, and only when the time is over', () => {
    expect(newcomer(told, 'general', before).state).toBe('waiting')
    expect(newcomer(told, 'general', day).state).toBe('free')
    expect(newcomer(told, 'specific', later).state).toBe('waiting')
    expect(newcomer(told, undefined, later).state).toBe('waiting')
  })

  it('is free at once when the customer agrees, and never while he objects', () => {
    for (const mode of ['general', 'specific', undefined] as const) {
      expect(newcomer(said('agreed'), mode, before).state).toBe('free')
      expect(newcomer(said('objected'), mode, later).state).toBe('objected')
    }
  })

  it('is known by name, by part of it, and not by a word of three letters', () => {
    const all = [newcomer(told, 'general', before)]
    for (const typed of ['Reinraum Südheide GmbH, Celle', 'REINRAUM SUEDHEIDE', 'Südheide'])
      expect(meant(typed, all)?.name).toBe(told.name)
    for (const typed of ['GmbH', 'Reinraum Nord', 'Post']) expect(meant(typed, all)).toBeUndefined()
  })
})

import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { suggestions } from '../../../electron/core/business/suggestions.ts'
import { forbiddenIn } from '../../../electron/core/papers/texts/forbidden.ts'
import { measuresCover } from '../../../electron/core/papers/answers.ts'
import { SubProcessor } from '../../../shared/model/business.ts'
import { limbsOpen } from '../../../shared/model/measures.ts'

const proposed = suggestions(join(import.meta.dirname, '../../../assets'))

describe('what set-up proposes', () => {
  it('is the whole checklist of Art. 32 DSGVO, each measure once', () => {
    expect(proposed.measures.map(({ id }) => id)).toEqual(
      Array.from({ length: 28 }, (_, index) => `TOM-${String(index + 1).padStart(2, '0')}`),
    )
  })

  it('claims as done only what Obhut itself does', () => {
    const done = proposed.measures.filter(({ state }) => state === 'yes').map(({ id }) => id)
    expect(done).toEqual(['TOM-06', 'TOM-07', 'TOM-20', 'TOM-21'])
  })

  it('serves every limb once it is confirmed, and not before', () => {
    const confirmed = proposed.measures.map((one) => ({ ...one, state: 'yes' as const }))
    expect(measuresCover({ version: 1, items: confirmed })).toBe(true)
    expect(measuresCover({ version: 1, items: proposed.measures })).toBe(false)
  })

  it('lacks restoring and review until somebody confirms one of each', () => {
    expect(limbsOpen(proposed.measures)).toEqual(['c', 'd'])
    const withRestore = proposed.measures.map((one) =>
      one.id === 'TOM-16' ? { ...one, state: 'yes' as const } : one,
    )
    expect(limbsOpen(withRestore)).toEqual([])
    // a slogan serves nothing, also when it is in force
    const slogan = withRestore.map((one) =>
      one.id === 'TOM-16' ? { ...one, text: 'Stand der Technik.' } : one,
    )
    expect(limbsOpen(slogan)).toEqual(['c', 'd'])
    expect(limbsOpen([])).toEqual(['a', 'b', 'c', 'd'])
  })

  it('holds no slogan and no forbidden word', () => {
    const words = proposed.measures.map(({ text }) => text).join('\n')
    expect(forbiddenIn(words)).toEqual([])
    expect(words).not.toMatch(/Stand der Technik/)
    // The seeded fault.
    expect(forbiddenIn(`${words}\nUnsere Werkstatt ist rechtssicher.`)).toHaveLength(1)
  })

  it('says what somebody might do for the business, and leaves open who it is', () => {
    expect(proposed.subProcessors.map(({ task }) => task)).toEqual([
      'E-Mail-Postfach',
      'Website mit Kontaktformular',
      'Ablage verschlüsselter Sicherungen',
      'Netzlaufwerk für Sicherungen, das ein anderer betreut',
      'Öffnen defekter Datenträger im Reinraum',
    ])
    for (const one of proposed.subProcessors)
      expect(SubProcessor.safeParse(one).success).toBe(false)
  })
})

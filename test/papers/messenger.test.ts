import { describe, expect, it } from 'vitest'

import { due } from '../../electron/core/papers/due.ts'
import { answersOf } from '../../electron/core/papers/answers.ts'
import { bundle } from '../../electron/core/papers/bundle.ts'
import { composeSheet } from '../../electron/core/papers/models/sheets.ts'
import { anIntake, jobSaid } from '../builders/said.ts'
import { saidBy, works } from './blocks.ts'

const principal = { name: 'Dr. Łucja Ærøskøbing', role: 'owner' } as const
const brought = anIntake({
  signatory: { name: 'Grażyna Böttcher', role: 'employee', messengerFor: principal },
})

describe('an order that a messenger brings', () => {
  const { measures } = jobSaid()
  const answers = answersOf(brought, {
    on: '2026-11-23',
    framework: false,
    informed: true,
    committed: false,
    measures,
  })
  const decided = due(answers)

  it('may be taken, and leaves the contract to whoever may sign it', () => {
    expect(decided.blocked).toEqual([])
    expect(decided.due.find(({ code }) => code === 'D04')).toMatchObject({ toPrincipal: true })
    expect(bundle(decided.due, 'toUs').flatMap(({ codes }) => codes)).not.toContain('D04')
  })

  it('says on the order sheet who ordered, who brought it, and what that signature means', () => {
    const said = jobSaid({ intake: brought, due: decided.due })
    const sheet = composeSheet('B', ['D01', 'D02', 'D10'], said, works.texts)
    const text = sheet.content.papers.map(saidBy).join('\n')
    for (const words of [
      'beauftragt von Dr. Łucja Ærøskøbing, Inhaber/in; überbracht von Grażyna Böttcher',
      'bestätigen damit nur die Übergabe',
      'Der Vertrag zur Auftragsverarbeitung geht an Dr. Łucja Ærøskøbing',
      'versichert Dr. Łucja Ærøskøbing',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('Sie geben damit Auftrag und Erlaubnisse')
    expect(sheet.slots.map(({ slot, label }) => [slot, label])).toEqual([
      ['customer', 'Sie übergeben'],
      ['technician', 'Wir übernehmen'],
    ])
  })

  it('stays as it was for everybody who may sign', () => {
    const said = jobSaid({ intake: anIntake() })
    const text = composeSheet('B', ['D01', 'D02', 'D10'], said, works.texts)
      .content.papers.map(saidBy)
      .join('\n')
    expect(text).toContain('Sie geben damit Auftrag und Erlaubnisse')
    expect(text).not.toContain('überbracht')
  })
})

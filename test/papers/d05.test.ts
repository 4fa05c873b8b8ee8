import { describe, expect, it } from 'vitest'

import { d04c } from '../../electron/core/papers/models/d04c.ts'
import { d05 } from '../../electron/core/papers/models/d05.ts'
import { aClub, aHousehold, anIntake, jobSaid } from '../builders/said.ts'
import { idsIn, saidBy, textOf } from './blocks.ts'

describe('the promise to a private household', () => {
  const paper = d05(jobSaid({ intake: aHousehold() }), textOf('D05'))

  it('is seven lines that mirror Art. 28(3)(a)–(h)', () => {
    const lists = paper.blocks.flatMap((block) => (block.type === 'list' ? [block.items] : []))
    expect(lists).toHaveLength(1)
    const begin = lists[0]?.map((line) => /^\*\*(.+?)\.\*\*/.exec(line)?.[1])
    expect(begin).toEqual([
      'Zweck',
      'Verschwiegenheit',
      'Schutz',
      'Weitergabe',
      'Hilfe',
      'Ende',
      'Nachweis',
    ])
  })

  it('is one-sided: nothing to sign, nothing to consent to, no contract under Art. 28', () => {
    expect(paper.blocks.map(({ type }) => type)).not.toContain('signature')
    expect(saidBy(paper)).not.toMatch(/Einwilligung|einverstanden|Auftragsverarbeit|§/)
  })

  it.each([
    [0, 'bei der Rückgabe'],
    [14, 'spätestens 14 Tage nach'],
  ])('says when our copies are gone: %i days', (copiesDeadlineDays, words) => {
    const intake = aHousehold({ order: { copiesDeadlineDays } })
    expect(saidBy(d05(jobSaid({ intake }), textOf('D05')))).toContain(words)
  })
})

describe('the single instruction under a contract in force (T-AVV-4)', () => {
  const framework = { concludedOn: '2026-03-02', jobNumber: '2026-A-0007' }
  const instruct = (intake = anIntake()) => d04c(jobSaid({ intake, framework }), textOf('D04c'))

  it('names the contract, the device, the task, how far we may go, the data and the end', () => {
    const said = saidBy(instruct())
    for (const words of [
      'vom 02.03.2026 (Auftrag 2026-A-0007)',
      'Lenovo ThinkPad T14 Gen 4, Nr. PF-3X9K2',
      'Reparatur an Notebook',
      'Zugriff bis Stufe 2',
      'Rechnungen und Belege. Betroffene: Kunden, Beschäftigte, Lieferanten.',
      'nicht auszuschließen. Dateien werden nur auf Weisung geöffnet.',
      'Datenträger unverändert zurück.',
      'spätestens 14 Tage nach',
    ])
      expect(said).toContain(words)
    expect([...idsIn(instruct())]).toEqual(['AVV-02', 'AVV-04', 'AVV-10', 'AVV-21'])
  })

  it('leaves an erasure to the order that names the medium', () => {
    expect(saidBy(instruct(aClub()))).toContain('Datenträger wie im Löschauftrag')
  })
})

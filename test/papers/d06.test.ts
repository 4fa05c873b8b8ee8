import { describe, expect, it } from 'vitest'

import type { PaperContent } from '../../electron/core/papers/layout/blocks.ts'
import { d06 } from '../../electron/core/papers/models/d06.ts'
import type { JobSaid } from '../../electron/core/papers/models/said.ts'
import { composeSheet } from '../../electron/core/papers/models/sheets.ts'
import { Secrecy } from '../../shared/model/customer.ts'
import type { Order } from '../../shared/model/order.ts'
import { aBusiness, anIntake, jobSaid, someSubProcessors } from '../builders/said.ts'
import { idsIn, saidBy, taggedParts, textOf, works } from './blocks.ts'

type Profession = Exclude<Secrecy, 'none'>
const professions = Secrecy.options.filter((one): one is Profession => one !== 'none')

const intakeOf = (secrecy: Secrecy, order: Partial<Order> = {}) =>
  anIntake({
    customer: { secrecy, organisation: 'Praxis Dr. Żaneta Öhlschläger-Müßig' },
    signatory: { role: 'owner' },
    order,
  })
const paperFor = (
  profession: Profession = 'medical',
  change: Partial<JobSaid> = {},
  order: Partial<Order> = {},
): PaperContent => d06(jobSaid({ intake: intakeOf(profession, order), ...change }), textOf('D06'))

/** What the law wants in the paper, and words without which a passage does not meet it. */
const mustSay: Record<string, RegExp[]> = {
  'AVV-42': [/gegenüber jedermann/],
  'SEC-01': [/Berufsgeheimnis/, /selbst wenn ich keine Daten öffne/],
  'SEC-02': [
    /bis zu einem Jahr oder mit Geldstrafe \(§ 203 Abs\. 4/,
    /bis zu zwei Jahren/,
    /§ 204 StGB/,
  ],
  'SEC-03': [/nur so weit Kenntnis, wie der Auftrag es verlangt/],
  'SEC-04': [/in Textform zur Verschwiegenheit verpflichtet/, /vorher zugestimmt/],
  'SEC-05': [/§ 203 Abs\. 3 und 4 StGB/],
  'SEC-06': [/einzelnes Mandat/, /eingewilligt/],
  'SEC-07': [/vergleichbar geschützt/],
  'SEC-08': [/endet weder mit einem Auftrag/],
  'SEC-09': [/offensichtlich strafbar/, /nur Ihnen/],
  'SEC-10': [/Textform/, /nur, dass Sie es bekommen haben/],
  'SEC-11': [/bis Sie entschieden haben/],
}
const gaps = (paper: PaperContent): string[] => {
  const parts = taggedParts(paper)
  return Object.entries(mustSay).flatMap(([id, words]) => {
    const said = parts.filter(({ ids }) => ids.includes(id)).map(({ text }) => text)
    return words.every((word) => word.test(said.join(' '))) ? [] : [id]
  })
}

describe('the commitment to secrecy', () => {
  it.each(professions)('says all the law wants to a customer under secrecy: %s', (profession) => {
    const paper = paperFor(profession)
    expect(gaps(paper)).toEqual([])
    expect([...idsIn(paper)].toSorted()).toEqual(Object.keys(mustSay).toSorted())
  })

  it('a passage that was hollowed out is noticed', () => {
    const paper = paperFor()
    const blocks = paper.blocks.map((block) =>
      block.type === 'clause' && block.ids?.includes('SEC-03') === true
        ? { ...block, body: [] }
        : block,
    )
    expect(gaps({ ...paper, blocks })).toEqual(['SEC-03'])
  })

  it.each([
    ['lawyer', '§ 43e BRAO'],
    ['taxAdviser', '§ 62a StBerG'],
    ['auditor', '§ 50a WPO'],
    ['notary', '§ 26a BNotO'],
  ] as const)('stands on the rule of the profession: %s', (profession, rule) => {
    const said = saidBy(paperFor(profession))
    expect(said).toContain(`StGB mit ${rule}`)
    const foreign = ['BRAO', 'StBerG', 'WPO', 'BNotO'].filter((act) => !rule.includes(act))
    for (const act of foreign) expect(said).not.toContain(act)
  })

  it.each(['medical', 'psychologist', 'counselling'] as const)(
    'claims no rule where there is none: %s',
    (profession) => {
      const said = saidBy(paperFor(profession))
      expect(said).toContain('Eine bundesweite Formvorschrift gibt es für Ihren Beruf nicht')
      expect(said).not.toMatch(/BRAO|StBerG|WPO|BNotO/)
      expect(said).not.toContain(' .')
    },
  )

  it('is signed by the technician, who is the obliged person; the professional only confirms receipt', () => {
    const { slots } = composeSheet(
      'E',
      ['D06'],
      jobSaid({ intake: intakeOf('lawyer') }),
      works.texts,
    )
    expect(slots.map(({ slot, by, name, owed }) => ({ slot, by, name, owed }))).toEqual([
      { slot: 'technician-secrecy', by: 'technician', name: 'Jonas Beispiel', owed: true },
      {
        slot: 'customer-receipt-secrecy',
        by: 'customer',
        name: 'Friederike Großmann-Łukasiewicz',
        owed: true,
      },
    ])
    expect(slots[0]?.label).toContain('Ich verpflichte mich')
    expect(slots[1]?.label).toBe('Diese Verpflichtung habe ich bekommen.')
  })

  it('stands alone on its sheet, and beside the contract on a page of its own', () => {
    const said = jobSaid({ intake: intakeOf('medical') })
    const alone = composeSheet('E', ['D06'], said, works.texts)
    expect(alone.title).toBe('Verpflichtung zur Verschwiegenheit')
    expect(alone.content.papers[0]?.blocks[0]).not.toHaveProperty('newPage')
    const both = composeSheet('E', ['D06', 'D04'], said, works.texts)
    expect(both.content.papers.map(({ code }) => code)).toEqual(['D04', 'D06'])
    expect(both.content.papers[1]?.blocks[0]).toHaveProperty('newPage', true)
    expect(both.slots.map(({ slot }) => slot)).toEqual([
      'customer',
      'technician',
      'technician-secrecy',
      'customer-receipt-secrecy',
    ])
  })

  it('is not written for a customer without professional secrecy', () => {
    expect(() => d06(jobSaid({ intake: anIntake() }), textOf('D06'))).toThrow(/secrecy/)
  })
})

describe('who else may learn of it', () => {
  it('names helpers with their day, and otherwise that he works alone', () => {
    expect(saidBy(paperFor())).toContain('Derzeit arbeite ich allein.')
    const helpers = [{ name: 'Jörg Hilfsbereit', committedOn: '2026-02-03' }]
    const said = saidBy(paperFor('medical', { business: aBusiness({ helpers }) }))
    expect(said).toContain('Jörg Hilfsbereit, verpflichtet am 03.02.2026')
    expect(said).not.toContain('arbeite ich allein')
  })

  it('names the bodies that come near devices, not those that keep our own records', () => {
    const said = saidBy(paperFor())
    expect(said).toContain('Reinraum Datenrettung Süd GmbH')
    expect(said).not.toContain('Mailhafen')
  })

  it('names who works abroad, or that nobody does', () => {
    expect(saidBy(paperFor())).toContain('Derzeit wirkt im Ausland niemand mit.')
    const abroad = someSubProcessors().map((one) =>
      one.touches === 'customerDevices' ? { ...one, country: 'Österreich' } : one,
    )
    const said = saidBy(paperFor('taxAdviser', { subProcessors: abroad }))
    expect(said).toContain('Im Ausland wirken mit: Reinraum Datenrettung Süd GmbH in Österreich.')
    expect(said).toContain('(§ 62a Abs. 4 StBerG)')
    expect(said).not.toContain('niemand mit')
  })

  it('counts the relay of a remote session as working abroad', () => {
    const remote = {
      tool: 'Fernblick 5.1',
      relay: 'Fernblick SAS',
      relayCountry: 'Frankreich',
      releasedBy: 'Łucja Empfänger',
      unattended: false,
      toolStays: false,
    }
    expect(saidBy(paperFor('medical', {}, { types: ['remote'], remote }))).toContain(
      'Fernblick SAS in Frankreich',
    )
    expect(saidBy(paperFor('medical', {}, { types: ['repair'], remote }))).toContain('niemand mit')
  })
})

describe('a job for one single mandate', () => {
  it('says whose word stands for the consent, with the rule of the profession', () => {
    const said = saidBy(
      paperFor(
        'lawyer',
        {},
        { singleMandate: { applies: true, consentSaidBy: 'Rechtsanwältin Öhlschläger-Müßig' } },
      ),
    )
    expect(said).toContain('hat gesagt: Rechtsanwältin Öhlschläger-Müßig.')
    expect(said).toContain('(§ 43e Abs. 5 BRAO)')
  })

  it('says that it is none, and nothing where nobody was asked', () => {
    expect(saidBy(paperFor('lawyer', {}, { singleMandate: { applies: false } }))).toContain(
      'nach Ihrer Angabe keiner davon',
    )
    expect(saidBy(paperFor())).not.toMatch(/keiner davon|ist so einer/)
  })
})

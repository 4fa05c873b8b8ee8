import { describe, expect, it } from 'vitest'

import { d03 } from '../../electron/core/papers/models/d03.ts'
import type { InformationSaid } from '../../electron/core/papers/models/d03.ts'
import { composeSheet } from '../../electron/core/papers/models/sheets.ts'
import { Business } from '../../shared/model/business.ts'
import { aBusiness, jobSaid, someSubProcessors } from '../builders/said.ts'
import { saidBy, textOf, works } from './blocks.ts'

const paperFor = (change: Partial<InformationSaid> = {}) =>
  d03(
    {
      business: aBusiness(),
      subProcessors: someSubProcessors(),
      intake: jobSaid().intake,
      ...change,
    },
    textOf('D03'),
  )

/** What Art. 13 DSGVO wants told, by letter; what is not said comes back. */
const untold = (said: string): string[] =>
  Object.entries({
    'who is answerable (1a)': /Küstenrechner IT-Service, Jonas Beispiel, Hafenstraße 7/,
    'what for and on which basis (1c)': /Wofür.*Art\. 6 Abs\. 1 DSGVO/s,
    'which interests (1d)': /unser Interesse, Aufträge abzuwickeln/,
    'who gets it (1e)': /Mailhafen Hosting GmbH .*Steuerberatung und Finanzamt.*Händler/,
    'third countries (1f)': /EU und im EWR|Außerhalb der EU und des EWR/,
    'how long (2a)': /6 Jahre.*3 Jahre.*höchstens 7 Tage.*8 Jahre/s,
    'rights (2b)': /Auskunft, Berichtigung, Löschung, Einschränkung/,
    'portability (2b)': /maschinenlesbar/,
    'objection, apart (21)': /Ihr Recht auf Widerspruch.*jederzeit widersprechen \(Art\. 21/s,
    'complaint (2d)': /Beschwerde.*Landeszentrum für Datenschutz Schleswig-Holstein/s,
    'what is necessary (2e)': /Ohne Name, Anschrift und Telefon/,
    'no automated decision (2f)': /Automatisch entschieden wird nichts/,
  }).flatMap(([what, words]) => (words.test(said) ? [] : [what]))

describe('the privacy information', () => {
  it('tells everything Art. 13 DSGVO asks for', () => {
    expect(untold(saidBy(paperFor()))).toEqual([])
    // The seeded fault.
    expect(untold(saidBy(paperFor()).replace('Beschwerde', ''))).toEqual(['complaint (2d)'])
  })

  it('is handed over, not signed, and asks for no consent', () => {
    const paper = paperFor()
    expect(paper.blocks.map(({ type }) => type)).not.toContain('signature')
    expect(saidBy(paper)).not.toMatch(/Einwilligung|einverstanden/)
  })

  it('sets the right to object apart from everything else (Art. 21(4))', () => {
    const notice = paperFor().blocks.filter(({ type }) => type === 'notice')
    expect(notice).toHaveLength(1)
  })

  it('knows the supervisory authority of every Land', () => {
    const names = Business.shape.federalState.options.map((federalState) =>
      saidBy(paperFor({ business: aBusiness({ federalState }) })).replace(
        /.*Aufsichtsbehörde: /s,
        '',
      ),
    )
    expect(new Set(names).size).toBe(16)
  })

  it('names whoever sits outside the EU and the EEA, and the basis', () => {
    const [host] = someSubProcessors()
    const abroad = host && { ...host, country: 'USA', transferBasis: 'DPF, geprüft am 01.10.2026' }
    const said = saidBy(paperFor({ subProcessors: abroad ? [abroad] : [] }))
    expect(said).toContain('Außerhalb der EU und des EWR: Mailhafen Hosting GmbH, USA')
    expect(said).not.toContain('bleiben in der EU')
  })

  it('says nothing about a website the business does not have', () => {
    const { website: _none, ...business } = aBusiness()
    expect(saidBy(paperFor({ business }))).not.toContain('Formular')
  })

  it('names whose word we keep about social data (AVV-44), and only to such a body', () => {
    const of = (socialData: boolean, by?: string) => ({
      customer: { socialData },
      order: by === undefined ? {} : { socialDataNoticeSaidBy: by },
    })
    const by = 'Frau Muster, Leitung Sozialamt'
    expect(saidBy(paperFor({ intake: of(true, by) }))).toContain(`hat gesagt: ${by}.`)
    for (const intake of [of(false, by), of(true)])
      expect(saidBy(paperFor({ intake }))).not.toContain('Sozialdaten')
  })

  it('fits on one page', async () => {
    const { content } = composeSheet('A', ['D03'], jobSaid(), works.texts)
    const { pages } = await works.render(content, {
      size: 'normal',
      contentHash: '0'.repeat(64),
      createdAt: new Date('2026-11-23T15:42:00Z'),
      signatures: {},
      photos: () => new Uint8Array(),
    })
    expect(pages).toBe(1)
  })
})

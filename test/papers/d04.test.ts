import { describe, expect, it } from 'vitest'

import type { Block, PaperContent } from '../../electron/core/papers/layout/blocks.ts'
import { d04 } from '../../electron/core/papers/models/d04.ts'
import { composeSheet } from '../../electron/core/papers/models/sheets.ts'
import type { JobSaid } from '../../electron/core/papers/models/said.ts'
import {
  aBusiness,
  aClub,
  aDevice,
  aHousehold,
  anIntake,
  deviceId,
  jobSaid,
  mediumId,
  someMeasures,
  someProcessing,
  someSubProcessors,
} from '../builders/said.ts'
import type { SubProcessor } from '../../shared/model/business.ts'
import { idsIn, saidBy, taggedParts, textOf, works } from './blocks.ts'
import { flowing, readPdf } from './engine/read-pdf.ts'
import type { Bookmark } from './engine/read-pdf.ts'

const paperFor = (change: Partial<JobSaid> = {}): PaperContent =>
  d04(jobSaid(change), textOf('D04'))

/** Every mandatory row of the checklist, and words without which a paragraph does not meet it. */
const mustSay: Record<string, RegExp[]> = {
  'AVV-01': [/Königstraße 12|Lindenstraße 3a/, /Inh\. Jonas Beispiel/, /Datenschutzbeauftragte/],
  'AVV-02': [/Geräte und Datenträger/, /In diesem Auftrag: (Reparatur|Löschung)/],
  'AVV-03': [/unbefristet/, /bis es zurück ist/],
  'AVV-04': [/Verwahren, Auslesen, Kopieren/, /In diesem Auftrag: Verwahren/],
  'AVV-05': [/zu keinem anderen Zweck/],
  'AVV-06': [/Stamm- und Kontaktdaten|Mitgliederlisten/],
  'AVV-07': [/Besonders geschützte Daten/],
  'AVV-08': [/Beschäftigte|Mitglieder/],
  'AVV-09': [/Sie entscheiden über Zweck und Mittel/, /Rechte der betroffenen Personen/],
  'AVV-10': [/nur auf Ihre dokumentierte Weisung/, /außerhalb der EU und des EWR/, /vorher mit/],
  'AVV-11': [/für rechtswidrig, sagen wir Ihnen das unverzüglich/],
  'AVV-12': [/verpflichtet sich mit der Unterschrift/, /nur Jonas Beispiel/],
  'AVV-13': [/Anlage 1/, /Art\. 32 DSGVO/],
  'AVV-14': [/Weitere Auftragsverarbeiter/, /mindestens 14 Tage vorher/],
  'AVV-15': [/Mailhafen Hosting GmbH/, /Serverweg 4/, /datenschutz@mailhafen\.example/, /Postfach/],
  'AVV-16': [/dieselben Pflichten/, /Kopie/, /in vollem Umfang/, /sagen wir Ihnen das/],
  'AVV-17': [/zahlungsunfähig/, /unmittelbar verlangen/, /Mareike Vertretung/],
  'AVV-18': [/unverzüglich an Sie weiter/, /nicht selbst/],
  'AVV-19': [/Art\. 32 bis 36 DSGVO/, /unrichtig/],
  'AVV-20': [
    /unverzüglich, spätestens 24 Stunden/,
    /Folgen/,
    /reichen wir .* nach/,
    /ungefähr wie viele/,
  ],
  'AVV-21': [
    /kommt unverändert zurück/,
    /erst herausgeben, dann löschen/,
    /Löschauftrag ihn nennt/,
  ],
  'AVV-22': [/auch vor Ort/, /Aufsichtsbehörde/],
  'AVV-23': [/beide erhalten ein Exemplar/, /Datum und Fassung/],
  'AVV-24': [/auszusetzen/, /fristlos kündigen/, /einer bindenden Entscheidung/],
  'AVV-25': [/geht dieser Vertrag allem vor/],
}
/** Rows of the supplement that apply to every job of this version. */
const supplement = [30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 46].map((n) => `AVV-${n}`)

/** Rows whose id or whose words are missing. */
const gaps = (paper: PaperContent): string[] => {
  const parts = taggedParts(paper)
  const missing = Object.entries(mustSay).flatMap(([id, words]) => {
    const said = parts.filter(({ ids }) => ids.includes(id)).map(({ text }) => text)
    if (said.length === 0) return [id]
    return words.every((word) => word.test(said.join(' '))) ? [] : [`${id} does not say it`]
  })
  return [...missing, ...supplement.filter((id) => !idsIn(paper).has(id))]
}

const fixtures: [string, Partial<JobSaid>][] = [
  ['a company', {}],
  ['a club that has an SSD wiped', { intake: aClub() }],
  [
    'a consumer who also works at home',
    { intake: aHousehold({ order: { sharedUse: 'ownBusiness', processing: someProcessing() } }) },
  ],
]

describe('the processing contract is complete', () => {
  it.each(fixtures)('T-AVV-1: every row AVV-01 … AVV-25 is met for %s', (_, change) => {
    expect(gaps(paperFor(change))).toEqual([])
  })

  it('a lost clause, and one that was hollowed out, are noticed', () => {
    const paper = paperFor()
    const lost = paper.blocks.filter(
      (block) => !(block.type === 'clause' && block.heading === 'Vorrang'),
    )
    expect(gaps({ ...paper, blocks: lost })).toEqual(['AVV-25'])
    const hollow = paper.blocks.map((block): Block =>
      block.type === 'clause' && block.ids?.includes('AVV-18') === true
        ? { ...block, body: [] }
        : block,
    )
    expect(gaps({ ...paper, blocks: hollow })).toEqual(['AVV-18 does not say it'])
  })

  it.each(fixtures)('each id can be found in the rendered paper of %s', async (_, change) => {
    const { content } = composeSheet('E', ['D04'], jobSaid(change), works.texts)
    const { bytes } = await works.render(content, {
      size: 'normal',
      contentHash: '0'.repeat(64),
      createdAt: new Date('2026-11-23T15:42:00Z'),
      signatures: {},
      photos: () => new Uint8Array(),
      mark: 'sample',
    })
    const pdf = await readPdf(bytes)
    const ids = pdf.outline.flatMap(idBookmarks)
    for (const id of [...Object.keys(mustSay), ...supplement])
      expect(ids.find(({ title }) => title === id)?.page, id).toBeGreaterThan(0)
    // An id leads to the page on which its words stand.
    const page = ids.find(({ title }) => title === 'AVV-25')?.page ?? 0
    expect(flowing(pdf.pages[page - 1]?.text ?? '')).toContain('geht dieser Vertrag allem vor')
    expect(flowing(pdf.text)).toContain('Anlage 1 – Technische und organisatorische Maßnahmen')
    expect(flowing(pdf.text)).toContain('Anlage 2 – Weitere Auftragsverarbeiter')
  })

  it('is not written without a description of the processing', () => {
    const { processing: _none, ...order } = anIntake().order
    expect(() => paperFor({ intake: { ...anIntake(), order } })).toThrow(/processing/)
  })
})

const idBookmarks = ({ title, page, items }: Bookmark): { title: string; page: number }[] =>
  /^AVV-\d+$/.test(title) ? [{ title, page }] : items.flatMap(idBookmarks)

describe('what the parties decided stands in it', () => {
  const chosenIn = (paper: PaperContent) =>
    paper.blocks.flatMap((block) =>
      block.type === 'choices'
        ? block.rows.map(({ options }) =>
            options.filter(({ chosen }) => chosen).map(({ label }) => label),
          )
        : [],
    )

  it('medium and copies are two choices, and the one about copies never touches the medium (AVV-21)', () => {
    for (const copiesEnd of ['delete', 'handOverThenDelete'] as const) {
      const [medium, copies] = chosenIn(paperFor({ intake: anIntake({ order: { copiesEnd } }) }))
      expect(medium).toEqual(['kommt unverändert zurück'])
      expect(copies).toEqual([
        copiesEnd === 'delete' ? 'löschen' : 'erst herausgeben, dann löschen',
      ])
    }
    expect(chosenIn(paperFor({ intake: aClub() }))[0]).toEqual(['wird gelöscht'])
  })

  it('names all devices, also the one whose number cannot be read', () => {
    const second = aDevice({
      id: deviceId('b'),
      name: 'Terra PC-Home_5000',
      kind: 'desktop',
      serial: { readable: false, reason: 'überklebt' },
      media: [
        {
          ...aDevice().media[0],
          id: mediumId('b'),
          kind: 'hdd',
          removable: 'no',
          encrypted: 'unknown',
          end: 'unchanged',
        },
      ],
    })
    const said = saidBy(paperFor({ intake: anIntake({ devices: [aDevice(), second] }) }))
    expect(said).toContain('Nr. PF-3X9K2')
    expect(said).toContain('PC Terra PC-Home_5000')
    expect(said).toContain('überklebt')
  })

  it('a contract with a sub-processor is said to be concluded only where it is (AVV-16)', () => {
    const [concluded, second] = someSubProcessors()
    if (concluded === undefined || second === undefined) throw new Error('there are two at least')
    const { contractOn: _none, ...open } = second
    const everywhere = /Mit jeder haben wir einen Vertrag nach Art\. 28 Abs\. 4 DSGVO geschlossen/
    const somewhere =
      /Wo der Vertrag noch fehlt, bekommt die Stelle Daten,[^.]+, erst, wenn er geschlossen ist/
    const saidOf = (...subProcessors: SubProcessor[]) => saidBy(paperFor({ subProcessors }))
    expect(saidOf(concluded)).toMatch(everywhere)
    expect(saidOf(concluded)).not.toMatch(/noch nicht geschlossen|fehlt, bekommt/)
    for (const said of [saidOf(concluded, open), saidOf(open)]) {
      expect(said).toMatch(somewhere)
      expect(said).toContain('noch nicht geschlossen')
      expect(said).not.toMatch(everywhere)
    }
  })

  it('the authorisation of sub-processors is the chosen one, with its days', () => {
    const specific = saidBy(paperFor())
    const general = saidBy(
      paperFor({
        intake: anIntake({
          order: { processing: someProcessing({ subProcessors: 'general', noticeDays: 30 }) },
        }),
      }),
    )
    expect(specific).toContain('der einzelnen Stelle vorher zugestimmt')
    expect(specific).not.toContain('widersprechen')
    expect(general).toContain('mindestens 30 Tage vorher in Textform mit')
    expect(general).toContain('können Sie widersprechen')
  })

  it('one hour is one hour', () => {
    const said = saidBy(
      paperFor({ intake: anIntake({ order: { processing: someProcessing({ breachHours: 1 }) } }) }),
    )
    expect(said).toContain('spätestens eine Stunde, nachdem wir davon wissen')
    expect(said).toContain('binnen einer Stunde')
  })

  it('without a contact of its own the breach goes to the customer’s contact (AVV-20)', () => {
    const { breachContact: _none, ...customer } = anIntake().customer
    const said = saidBy(paperFor({ intake: { ...anIntake(), customer } }))
    expect(said).toContain('an Friederike Großmann-Łukasiewicz, 0451 000001')
  })

  it('is signed by both, and the box is five sentences that are no part of it (REQ-01)', () => {
    const { blocks } = paperFor()
    const slots = blocks.flatMap((block) => (block.type === 'signature' ? [block.slot] : []))
    expect(slots).toEqual(['customer', 'technician'])
    const box = blocks.find((block) => block.type === 'summary')
    expect(box?.label).toContain('nicht Teil des Vertrags')
    expect(box?.sentences).toHaveLength(5)
  })
})

describe('what the business is stands in it', () => {
  it('annex 1 holds every measure in force under its limb, and no promise that is only planned', () => {
    const said = saidBy(paperFor())
    for (const { id, state, text } of someMeasures().items) {
      expect(said.includes(text), id).toBe(state === 'yes')
    }
    const limbs = ['a) Verschl', 'b) Vertr', 'c) Rasche', 'd) Regelm'].map((one) =>
      said.indexOf(one),
    )
    expect(limbs.every((at) => at > 0)).toBe(true)
    expect(limbs).toEqual(limbs.toSorted((one, other) => one - other))
    expect(said).toContain('Dazu auch: TOM-16.')
    // The usual day is said once, another one behind its measure.
    expect(said.match(/01\.10\.2026/g)).toHaveLength(1)
    expect(said).toContain('geprobt. (geprüft am 14.09.2026)')
  })

  it('annex 2 is printed also when there is nobody', () => {
    const paper = paperFor({ subProcessors: [] })
    const annex = taggedParts(paper).filter(({ ids }) => ids.includes('AVV-15'))
    expect(annex.map(({ text }) => text).join(' ')).toContain('keine')
  })

  it('says "outside the EU and the EEA" and names the basis where somebody sits there (AVV-35)', () => {
    const [host] = someSubProcessors()
    const abroad = host && {
      ...host,
      country: 'USA',
      transferBasis: 'Angemessenheitsbeschluss (DPF), geprüft am 01.10.2026',
    }
    expect(saidBy(paperFor())).toContain('außerhalb der EU und des EWR findet nicht statt')
    const said = saidBy(paperFor({ subProcessors: abroad ? [abroad] : [] }))
    expect(said).toContain('Jede andere Übermittlung dorthin ist ausgeschlossen.')
    expect(said).toContain('Angemessenheitsbeschluss (DPF)')
  })

  it('opens the dwelling for inspections only where there is one (AVV-33)', () => {
    const [site] = aBusiness().sites
    const shop = site && { ...site, isDwelling: false }
    expect(saidBy(paperFor())).toContain('liegt in einer Wohnung')
    const said = saidBy(paperFor({ business: aBusiness({ sites: shop ? [shop] : [] }) }))
    expect(said).not.toContain('in einer Wohnung')
  })

  it('names helpers with the day of their commitment, or says that there are none (AVV-12)', () => {
    expect(saidBy(paperFor())).toContain('Weitere Personen mit Zugriff: keine.')
    const helpers = [{ name: 'Jörg Hilfsbereit', committedOn: '2026-02-03' }]
    const said = saidBy(paperFor({ business: aBusiness({ helpers }) }))
    expect(said).toContain('nur Jonas Beispiel und Jörg Hilfsbereit')
    expect(said).toContain('Jörg Hilfsbereit (verpflichtet am 03.02.2026)')
  })

  it('keeps underscores and stars of names as they are', () => {
    const said = saidBy(paperFor({ business: aBusiness({ name: 'IT_Service *Nord* _Küste_' }) }))
    expect(said).toContain('IT_Service *Nord* _Küste_')
  })
})

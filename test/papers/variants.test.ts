import { describe, expect, it } from 'vitest'

import type { PaperContent } from '../../electron/core/papers/layout/blocks.ts'
import { d04 } from '../../electron/core/papers/models/d04.ts'
import { d04c } from '../../electron/core/papers/models/d04c.ts'
import { d16 } from '../../electron/core/papers/models/d16.ts'
import type { JobSaid } from '../../electron/core/papers/models/said.ts'
import { composeSheet } from '../../electron/core/papers/models/sheets.ts'
import { Customer } from '../../shared/model/customer.ts'
import type { Remote } from '../../shared/model/order.ts'
import type { PaperCode, SheetKind } from '../../shared/model/papers.ts'
import { aHousehold, anIntake, jobSaid } from '../builders/said.ts'
import { play } from '../builders/sample.ts'
import { idsIn, saidBy, taggedParts, textOf, works } from './blocks.ts'
import { readPdf } from './engine/read-pdf.ts'
import type { Bookmark } from './engine/read-pdf.ts'

/** Papers that change with what the customer is and with help from afar: each requirement where it applies, only there. */

const aRemote = (change: Partial<Remote> = {}): Remote => ({
  tool: 'Fernblick 5.1',
  relay: 'Fernblick Vermittlung GmbH',
  relayCountry: 'Deutschland',
  releasedBy: 'Łucja Empfänger',
  unattended: false,
  toolStays: false,
  ...change,
})

interface Variant {
  church: Customer['church']
  socialData: boolean
  sgb5: boolean
  secrecy: Customer['secrecy']
  remote: boolean
}

const ordinary: Variant = {
  church: 'none',
  socialData: false,
  sgb5: false,
  secrecy: 'none',
  remote: false,
}

const all: Variant[] = Customer.shape.church.options.flatMap((church) =>
  [true, false].flatMap((socialData) =>
    [true, false].flatMap((sgb5) =>
      (['none', 'medical'] as const).flatMap((secrecy) =>
        [true, false].map((remote) => ({ church, socialData, sgb5, secrecy, remote })),
      ),
    ),
  ),
)

const remoteIds = Array.from({ length: 10 }, (_, n) => `RM-${String(n + 1).padStart(2, '0')}`)

/** The ids that stand in the contract for this variant and in no other. */
const owed = ({ church, socialData, sgb5, secrecy, remote }: Variant): string[] => [
  ...(secrecy === 'none' ? [] : ['AVV-42']),
  ...(church === 'none' ? [] : ['AVV-43']),
  ...(socialData ? ['AVV-44'] : []),
  ...(sgb5 ? ['AVV-45'] : []),
  ...(remote ? remoteIds : []),
]
const conditional = new Set(['AVV-42', 'AVV-43', 'AVV-44', 'AVV-45', ...remoteIds])
const conditionalIn = (ids: Iterable<string>): string[] =>
  [...ids].filter((id) => conditional.has(id)).toSorted()

const saidFor = ({ remote, ...customer }: Variant): JobSaid =>
  jobSaid({
    intake: anIntake({
      customer,
      order: remote ? { types: ['remote'], remote: aRemote() } : {},
    }),
  })
const contract = (variant: Variant): PaperContent => d04(saidFor(variant), textOf('D04'))
const nameOf = (variant: Variant): string =>
  Object.entries(variant)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')

const bookmarks = async (
  kind: SheetKind,
  codes: PaperCode[],
  said: JobSaid,
): Promise<{ ids: string[]; pages: number }> => {
  const { content } = composeSheet(kind, codes, said as never, works.texts) // only order and contract sheets here
  const { bytes, pages } = await works.render(content, {
    size: 'normal',
    contentHash: '0'.repeat(64),
    createdAt: new Date('2026-11-23T15:42:00Z'),
    signatures: {},
    photos: () => new Uint8Array(),
    mark: 'sample',
  })
  const idsUnder = ({ title, items }: Bookmark): string[] =>
    /^[A-Z]+-\d+$/.test(title) ? [title] : items.flatMap(idsUnder)
  return { ids: (await readPdf(bytes)).outline.flatMap(idsUnder), pages }
}

describe('the contract for every kind of customer', () => {
  it.each(all.map((variant) => [nameOf(variant), variant] as const))(
    'carries what applies and nothing else: %s',
    (_, variant) => {
      const paper = contract(variant)
      expect(conditionalIn(idsIn(paper))).toEqual(owed(variant).toSorted())
      // the rows every contract has stay in it
      for (const id of ['AVV-01', 'AVV-13', 'AVV-25', 'AVV-46']) expect(idsIn(paper)).toContain(id)
      expect(saidBy(paper)).not.toMatch(/[{}]|undefined/)
    },
  )

  const rendered: Partial<Variant>[] = [
    {},
    { church: 'protestant' },
    { church: 'catholic', secrecy: 'counselling' },
    { socialData: true },
    { sgb5: true, secrecy: 'medical' },
    { remote: true },
    { church: 'protestant', socialData: true, sgb5: true, secrecy: 'medical', remote: true },
  ]
  it.each(rendered.map((change) => [nameOf({ ...ordinary, ...change }), change] as const))(
    'has exactly these bookmarks when it is rendered: %s',
    async (_, change) => {
      const variant = { ...ordinary, ...change }
      const { ids } = await bookmarks('E', ['D04'], saidFor(variant))
      expect(conditionalIn(ids)).toEqual(owed(variant).toSorted())
    },
  )

  it('a passage that applies to somebody else is noticed', () => {
    const mine = contract({ ...ordinary, sgb5: true })
    const foreign = contract({ ...ordinary, socialData: true }).blocks.filter(
      (block) => block.type === 'clause' && block.ids?.includes('AVV-44') === true,
    )
    expect(foreign).toHaveLength(1)
    const mixed = { ...mine, blocks: [...mine.blocks, ...foreign] }
    expect(conditionalIn(idsIn(mixed))).not.toEqual(owed({ ...ordinary, sgb5: true }))
  })
})

describe('a body of the church (AVV-43)', () => {
  it.each([
    ['protestant', 'DSG-EKD', '§ 30 DSG-EKD', 'KDG'],
    ['catholic', 'KDG', '§ 29 KDG', 'DSG-EKD'],
  ] as const)('is under its own act in every place: %s', (church, act, section, other) => {
    const said = saidBy(contract({ ...ordinary, church, remote: true, sgb5: true }))
    expect(said).toContain(`nach ${section}`)
    expect(said).toContain(`gegen das ${act} verstoßen`)
    expect(said).not.toMatch(/DSGVO|Art\. \d/)
    expect(said).not.toContain(other)
    // obsolete since 2025 and 2026
    expect(said).not.toMatch(/unterwerf/i)
  })

  it('anybody else is under the GDPR', () => {
    const said = saidBy(contract(ordinary))
    expect(said).toContain('nach Art. 28 DSGVO')
    expect(said).not.toMatch(/DSG-EKD|KDG/)
  })
})

describe('particular data', () => {
  it('social data are announced to the supervising body first (AVV-44)', () => {
    const parts = taggedParts(contract({ ...ordinary, socialData: true }))
    const said = parts.find(({ ids }) => ids.includes('AVV-44'))?.text
    expect(said).toMatch(/Bevor Sie uns beauftragen, zeigen Sie .* Fachaufsicht an/)
    expect(said).toContain('§ 80 SGB X')
  })

  it('who said that they were announced stands in the contract, and again on every later order', () => {
    const by = 'Frau Petersen, Sachgebiet 4'
    const said = (socialData: boolean) =>
      jobSaid({
        intake: anIntake({ customer: { socialData }, order: { socialDataNoticeSaidBy: by } }),
      })
    for (const [id, model] of [
      ['D04', d04],
      ['D04c', d04c],
    ] as const) {
      expect(saidBy(model(said(true), textOf(id)))).toContain(`hat gesagt: ${by}`)
      // somebody without social data announces nothing
      expect(saidBy(model(said(false), textOf(id)))).not.toContain(by)
    }
    expect(saidBy(contract({ ...ordinary, socialData: true }))).not.toContain('hat gesagt')
  })

  it('data of the statutory health insurance go to no cloud without C5 type 2 (AVV-45)', () => {
    const parts = taggedParts(contract({ ...ordinary, sgb5: true }))
    const said = parts.find(({ ids }) => ids.includes('AVV-45'))?.text
    for (const words of ['in keine Cloud', 'C5-Testat Typ 2', '§ 393 SGB V', 'Niederlassung'])
      expect(said).toContain(words)
  })

  it('accidental finds at a professional’s are told to nobody but him (AVV-46)', () => {
    const finds = (secrecy: Variant['secrecy']) =>
      taggedParts(contract({ ...ordinary, secrecy })).find(({ ids }) => ids.includes('AVV-46'))
        ?.text
    expect(finds('none')).toContain('dürfen die Polizei verständigen')
    expect(finds('lawyer')).toContain('sagen es nur Ihnen')
    expect(finds('lawyer')).not.toContain('Polizei')
  })
})

describe('help from afar', () => {
  const order = (remote = aRemote()) => ({ types: ['remote' as const], remote })
  const rows = (remote: Remote) =>
    new Map(
      taggedParts(
        d04(jobSaid({ intake: anIntake({ order: order(remote) }) }), textOf('D04')),
      ).flatMap(({ ids, text }) => ids.map((id) => [id, text] as const)),
    )

  it('is described as it was agreed: watched, once, not recorded', () => {
    const said = rows(aRemote())
    expect(said.get('RM-01')).toContain('wenn Łucja Empfänger sie freigibt')
    expect(said.get('RM-01')).toContain('verbinden wir uns nicht')
    expect(said.get('RM-02')).toContain(
      'Fernblick 5.1, vermittelt über Fernblick Vermittlung GmbH (Deutschland)',
    )
    expect(said.get('RM-05')).toContain('nur für eine Sitzung')
    expect(said.get('RM-08')).toContain('nicht aufgezeichnet')
    expect(said.get('RM-10')).toContain('entfernen wir das Programm')
  })

  it('is described as it was agreed: unattended, recorded, direct, the program stays', () => {
    const {
      relay: _none,
      relayCountry: _nowhere,
      ...direct
    } = aRemote({
      unattended: true,
      toolStays: true,
      recordingUntil: '2026-12-24',
    })
    const said = rows(direct)
    expect(said.get('RM-01')).toContain('Eigens vereinbart')
    expect(said.get('RM-02')).toContain('unmittelbar mit Ihrem Gerät verbunden')
    expect(said.get('RM-05')).toContain('jederzeit sperren')
    expect(said.get('RM-08')).toContain('löschen wir am 24.12.2026')
    expect(said.get('RM-10')).toContain('Das Programm bleibt')
  })

  const everyRow = [...remoteIds]
  it.each([
    [
      'under a contract in force',
      ['D01', 'D02', 'D10', 'D11', 'D04c'],
      anIntake({ order: order() }),
    ],
    ['of a household', ['D01', 'D02', 'D10', 'D11', 'D05'], aHousehold({ order: order() })],
  ] as const)('stands on the order sheet %s, on two pages', async (_, codes, intake) => {
    const { ids, pages } = await bookmarks('B', [...codes], jobSaid({ intake }))
    expect(ids.filter((id) => id.startsWith('RM-')).toSorted()).toEqual(everyRow)
    expect(pages).toBe(2)
  })

  it('leaves no trace on the order sheet of another job', async () => {
    const codes: PaperCode[] = ['D01', 'D02', 'D10', 'D11', 'D04c']
    const { ids } = await bookmarks('B', codes, jobSaid())
    expect(ids.filter((id) => id.startsWith('RM-'))).toEqual([])
  })

  it('is not written down half: an order for it says how', () => {
    const intake = anIntake({ order: { types: ['remote'] } })
    expect(() => d04(jobSaid({ intake }), textOf('D04'))).toThrow(/afar/)
  })

  it('the return says whether the program is gone (RM-10), also where it was not used', () => {
    const { back } = play('job1-company')
    expect(idsIn(d16(back, textOf('D16')))).not.toContain('RM-10')
    const intake = { ...back.intake, order: { ...back.intake.order, ...order() } }
    const remote = taggedParts(d16({ ...back, intake }, textOf('D16')))
    expect(remote.find(({ ids }) => ids.includes('RM-10'))?.text).toContain('nicht benutzt')
    const removed = { ...back, report: { ...back.report, remoteToolRemoved: 'removed' as const } }
    expect(saidBy(d16(removed, textOf('D16')))).toContain('das Programm ist wieder entfernt')
  })
})

describe('a single mandate', () => {
  it('stands above the signature of the order, with whose word it is (SEC-06)', async () => {
    const codes: PaperCode[] = ['D01', 'D02', 'D10', 'D11']
    const intake = (applies: boolean) =>
      anIntake({
        order: {
          singleMandate: applies
            ? { applies, consentSaidBy: 'Rechtsanwältin Öhlschläger-Müßig' }
            : { applies },
        },
      })
    const one = await bookmarks('B', codes, jobSaid({ intake: intake(true) }))
    expect(one.ids).toContain('SEC-06')
    const none = await bookmarks('B', codes, jobSaid({ intake: intake(false) }))
    expect(none.ids).not.toContain('SEC-06')
  })
})

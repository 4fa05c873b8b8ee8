import { describe, expect, it } from 'vitest'

import { d01 } from '../../electron/core/papers/models/d01.ts'
import { d02 } from '../../electron/core/papers/models/d02.ts'
import { d10 } from '../../electron/core/papers/models/d10.ts'
import { d11 } from '../../electron/core/papers/models/d11.ts'
import type { JobSaid } from '../../electron/core/papers/models/said.ts'
import type { Order } from '../../shared/model/order.ts'
import { PhotoId } from '../../shared/ids.ts'
import { aBusiness, aClub, aDevice, anIntake, jobSaid } from '../builders/said.ts'
import { play } from '../builders/sample.ts'
import { saidBy, textOf } from './blocks.ts'

const price = anIntake().order.price
const ordered = (change: Partial<Order> = {}, said: Partial<JobSaid> = {}) =>
  d01(jobSaid({ intake: anIntake({ order: change }), ...said }), textOf('D01'))

describe('the order D01', () => {
  it('says who, what, what not, how far, what it costs, when and who may collect', () => {
    const said = saidBy(ordered({ collectors: ['Grażyna Müller-Lüdenscheidt'] }))
    for (const words of [
      'Auftrag 2026-A-0042 vom 23. November 2026',
      'Wind & Wetter Bootsausrüstungsgesellschaft mbH & Co. KG',
      'vertreten durch Friederike Großmann-Łukasiewicz, Geschäftsführerin',
      'Startet seit Freitag nicht mehr',
      'Windows instand setzen',
      'Keine Ordner mit Personalakten öffnen.',
      'Stufe 2: System und Einstellungen',
      'Daten sind dabei erreichbar',
      '79,00 € je Arbeitsstunde',
      'Anfahrt und Abholung 25,00 €',
      'Zusammen höchstens 240,00 € – wir rufen an, bevor es teurer wird.',
      'fertig bis 27.11.2026; wir rufen Sie an',
      'Sie selbst und Grażyna Müller-Lüdenscheidt',
      'Alles kommt mit Ihren Daten zurück.',
      'Zahlung siehe Rechnung',
      'bleibt bei uns, auch nach dem Auftrag',
    ])
      expect(said).toContain(words)
  })

  it('names § 19 UStG as an exemption, and only for a small business', () => {
    expect(saidBy(ordered())).toMatch(/steuerfrei \(§ 19 UStG\)/)
    expect(saidBy(ordered())).not.toMatch(/wird keine Umsatzsteuer/)
    const taxed = ordered(
      {},
      { business: aBusiness({ smallBusiness: false, vatId: 'DE123456789' }) },
    )
    expect(saidBy(taxed)).toContain('Alle Preise enthalten die Umsatzsteuer.')
    expect(saidBy(taxed)).toContain('USt-IdNr. DE123456789')
    expect(saidBy(taxed)).not.toContain('§ 19')
  })

  it('gives a diagnosis fee a line and a signature of its own, and none where there is no fee', () => {
    const slots = (paper: ReturnType<typeof ordered>) =>
      paper.blocks.flatMap((block) => (block.type === 'signature' ? [block.slot] : []))
    const withFee = ordered({ price: { ...price, diagnosisCents: 35_00 } })
    expect(slots(withFee)).toEqual(['customer-diagnosis'])
    expect(saidBy(withFee)).toContain('Ich bezahle die Fehlersuche mit 35,00 €')
    expect(slots(ordered())).toEqual([])
  })

  it('limits lost data for simple negligence only, and never excludes it', () => {
    const said = saidBy(ordered())
    expect(said).toMatch(/durch einfache Fahrlässigkeit verloren gehen/)
    expect(said).toMatch(/Vorsatz, grober Fahrlässigkeit, für Leben, Körper und Gesundheit/)
    expect(said).toContain('§ 254 BGB')
  })

  it.each([
    ['recovery', { types: ['recovery' as const] }],
    ['a new set-up', { types: ['setUp' as const] }],
    ['a safety copy', { backup: { exists: 'no' as const, safetyCopy: true } }],
  ])('has no limit at all where keeping the data is the job: %s', (_, change) => {
    const said = saidBy(ordered(change))
    expect(said).not.toContain('höchstens die üblichen Kosten')
    expect(said).toContain('ohne Begrenzung')
  })

  it('takes the media out before an uncollected device is sold, and forfeits nothing', () => {
    const said = saidBy(ordered())
    expect(said).toMatch(/vorher nehmen wir die Datenträger heraus\. Sie werden nicht verkauft/)
    expect(said).not.toMatch(/entsorgt|Eigentum/)
  })

  it('says once who we are: sole trader, terms, insurer', () => {
    const said = saidBy(ordered())
    expect(said).toContain('Küstenrechner IT-Service: Einzelunternehmen von Jonas Beispiel')
    expect(said.match(/Berufshaftpflicht/g)).toHaveLength(1)
    const { insurer: _none, ...uninsured } = aBusiness()
    expect(saidBy(ordered({}, { business: uninsured }))).not.toContain('Berufshaftpflicht')
  })

  it('gives way to the contract under Art. 28 only where there is one', () => {
    const { takeOver } = play('job1-company')
    expect(saidBy(d01(takeOver, textOf('D01')))).toContain(
      'geht der Vertrag zur Auftragsverarbeitung vor',
    )
    expect(saidBy(ordered())).not.toContain('Auftragsverarbeitung')
  })

  it('names a medium that shall end erased, and sends for the deletion order', () => {
    const said = saidBy(d01(jobSaid({ intake: aClub() }), textOf('D01')))
    expect(said).toContain(
      'SSD 256 GB: wird gelöscht – nur mit gesondert unterschriebenem Löschauftrag.',
    )
    expect(said).not.toContain('Alles kommt mit Ihren Daten zurück')
  })

  it('never lets a typed star or underscore become bold or italic', () => {
    const paper = ordered({ fault: 'Datei **wichtig**_alt_ fehlt', scope: 'suchen' })
    expect(saidBy(paper)).toContain('Datei **wichtig**_alt_ fehlt')
  })
})

describe('the protocol of the take-over D02', () => {
  const protocol = (change: Parameters<typeof anIntake>[0] = {}, said: Partial<JobSaid> = {}) =>
    d02(jobSaid({ intake: anIntake(change), ...said }), textOf('D02'))

  it('lists device, medium and accessories with number and condition', () => {
    const said = saidBy(protocol({ devices: [aDevice({ tamperTape: 'OB-004711' })] }))
    for (const words of [
      'Notebook Lenovo ThinkPad T14 Gen 4',
      'PF-3X9K2',
      'NVMe-SSD 512 GB',
      'herausnehmbar · nicht verschlüsselt',
      'Netzteil (65 W), Tasche',
      'Vorschaden am Deckel: Kratzer am Deckel, 4 cm',
      'startet · keine Gefahr erkennbar',
      'Siegelband Nr. OB-004711',
      'Uns übergeben am 23.11.2026, 16:42 Uhr, Ort: Kundenadresse.',
      'Ausweis nicht verlangt. Alles gehört Ihnen.',
    ])
      expect(said).toContain(words)
  })

  it('says of a drive by itself whether it is recognised, not whether it starts', () => {
    const drive = aDevice({ kind: 'drive', starts: 'no' })
    expect(saidBy(protocol({ devices: [drive] }))).toContain(
      'wird nicht erkannt · keine Gefahr erkennbar',
    )
    expect(saidBy(protocol({ devices: [aDevice({ starts: 'no' })] }))).toContain('startet nicht ·')
  })

  it('says when there are no accessories, and why a number cannot be read', () => {
    const said = saidBy(
      protocol({
        devices: [aDevice({ accessories: [], serial: { readable: false, reason: 'abgerieben' } })],
      }),
    )
    expect(said).toMatch(/Zubehör\s+keine/)
    expect(said).toContain('nicht lesbar (abgerieben)')
  })

  it('warns of a hazard, names a foreign owner and who allowed it', () => {
    const said = saidBy(
      protocol({
        devices: [
          aDevice({
            hazards: 'battery',
            hazardNote: 'aufgebläht',
            owner: 'leasing',
            ownerAuthority: 'Mail der Leasing Nord vom 20.11.',
          }),
        ],
      }),
    )
    expect(said).toContain('Gefahr: Akku: aufgebläht')
    expect(said).toContain('gehört dem Leasinggeber')
    expect(said).toContain('erlaubt durch Mail der Leasing Nord vom 20.11.')
    expect(said).not.toContain('Alles gehört Ihnen')
  })

  it('shows the photo of a damage and its number in the table', () => {
    const { takeOver } = play('job1-company')
    const paper = d02(takeOver, textOf('D02'))
    expect(saidBy(paper)).toContain('Gehäuse 2 cm gerissen (Foto 1)')
    const photos = paper.blocks.flatMap((block) => (block.type === 'photos' ? block.photos : []))
    expect(photos).toEqual([{ photo: [...takeOver.photos.values()][0]?.sha256, caption: 'Foto 1' }])
  })

  it('refuses to be made without a photo the intake names', () => {
    const missing = PhotoId.parse(`pho_${'z'.repeat(26)}`)
    expect(() => protocol({ devices: [aDevice({ photos: [missing] })] })).toThrow('is named')
  })

  it('says whether the key of an encrypted medium is with the customer, never the key', () => {
    const { takeOver } = play('job1-company')
    expect(saidBy(d02(takeOver, textOf('D02')))).toContain(
      'verschlüsselt · Schlüssel dazu bei Ihnen',
    )
  })
})

describe('the permissions D10', () => {
  it('are four questions, each with exactly one answer ticked', () => {
    const paper = d10(jobSaid(), textOf('D10'))
    const rows = paper.blocks.flatMap((block) => (block.type === 'choices' ? block.rows : []))
    expect(rows.map(({ options }) => options.map(({ chosen }) => chosen))).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
    ])
  })

  it('turn with the answer: nothing is ticked for the customer', () => {
    const nothing = { bypassPassword: false, reset: false, openCase: false, delete: false }
    const paper = d10(
      jobSaid({ intake: anIntake({ order: { permissions: nothing } }) }),
      textOf('D10'),
    )
    const rows = paper.blocks.flatMap((block) => (block.type === 'choices' ? block.rows : []))
    expect(rows.every(({ options }) => options[0]?.chosen === false)).toBe(true)
  })

  it('name the authority for a device of somebody else', () => {
    const devices = [aDevice({ owner: 'employer', ownerAuthority: 'Frau Nowak, Einkauf' })]
    const said = saidBy(d10(jobSaid({ intake: anIntake({ devices }) }), textOf('D10')))
    expect(said).toContain('gehört dem Arbeitgeber, erlaubt durch Frau Nowak, Einkauf')
  })
})

describe('the backup D11', () => {
  const asked = (backup: Order['backup']) =>
    d11(jobSaid({ intake: anIntake({ order: { backup } }) }), textOf('D11'))

  it('records question, answer, day and test, and our offer with its price', () => {
    const said = saidBy(
      asked({
        exists: 'yes',
        madeOn: '2026-11-20',
        tested: 'no',
        safetyCopy: false,
        safetyCopyPriceCents: 49_00,
      }),
    )
    expect(said).toContain('(vom 20.11.2026, nie ausprobiert)')
    expect(said).toContain('Sicherheitskopie machen? (49,00 €)')
    expect(said).not.toContain('kann Daten kosten')
  })

  it('warns where neither a backup nor a safety copy will be there', () => {
    expect(saidBy(asked({ exists: 'no', safetyCopy: false }))).toContain('kann Daten kosten')
    expect(saidBy(asked({ exists: 'unknown', safetyCopy: false }))).toContain('kann Daten kosten')
    expect(saidBy(asked({ exists: 'no', safetyCopy: true }))).not.toContain('kann Daten kosten')
  })
})

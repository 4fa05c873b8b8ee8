import { describe, expect, it } from 'vitest'

import { answersOf } from '../../electron/core/papers/answers.ts'
import { due } from '../../electron/core/papers/due.ts'
import type { PaperContent } from '../../electron/core/papers/layout/blocks.ts'
import { d01 } from '../../electron/core/papers/models/d01.ts'
import { d09 } from '../../electron/core/papers/models/d09.ts'
import { d12 } from '../../electron/core/papers/models/d12.ts'
import { d13 } from '../../electron/core/papers/models/d13.ts'
import { d17 } from '../../electron/core/papers/models/d17.ts'
import type { JobSaid } from '../../electron/core/papers/models/said.ts'
import { composeSheet } from '../../electron/core/papers/models/sheets.ts'
import { forbiddenIn } from '../../electron/core/papers/texts/forbidden.ts'
import type { Consent, Estimate, Order, Purchase } from '../../shared/model/order.ts'
import { aHousehold, jobSaid, someMeasures } from '../builders/said.ts'
import { anEstimate, aPurchase, someConsents } from '../builders/extras.ts'
import { idsIn, saidBy, taggedParts, textOf, works } from './blocks.ts'

const saidFor = (order: Partial<Order>): JobSaid => jobSaid({ intake: aHousehold({ order }) })
const estimateOf = (change: Partial<Estimate> = {}, order: Partial<Order> = {}): PaperContent =>
  d12(saidFor({ ...order, estimate: anEstimate(change) }), textOf('D12'))
const purchaseOf = (change: Partial<Purchase> = {}): PaperContent =>
  d13(saidFor({ purchase: aPurchase(change) }), textOf('D13'))
const consentsOf = (consents: Consent[] = someConsents()): PaperContent =>
  d17(saidFor({ consents }), textOf('D17'))
const mail = (): PaperContent => d09(saidFor({}), textOf('D09'))

/** What each id has to say, and words without which the passage does not meet it. */
type MustSay = Record<string, RegExp>

const gaps = (paper: PaperContent, must: MustSay): string[] => {
  const parts = taggedParts(paper)
  return Object.entries(must).flatMap(([id, words]) => {
    const said = parts.filter(({ ids }) => ids.includes(id)).map(({ text }) => text)
    return words.test(said.join(' ')) ? [] : [id]
  })
}
const hollowed = (paper: PaperContent, id: string): PaperContent => ({
  ...paper,
  blocks: paper.blocks.map((block) =>
    block.type === 'paragraph' && block.ids?.includes(id) === true ? { ...block, text: '' } : block,
  ),
})

const mailSays: MustSay = {
  'MAIL-01': /schicken Sie mir die Papiere dieses Auftrags an post@windundwetter\.example/,
  'MAIL-02': /als PDF an post@windundwetter\.example/,
  'MAIL-03': /Zurücknehmen können Sie das jederzeit/,
  'MAIL-04': /freiwillig.*jederzeit kostenlos/,
  'MAIL-05': /vor dem Auftrag.*auf Papier/,
}
const estimateSays: MustSay = {
  'EST-01': /kostet nichts, auch wenn Sie danach nicht reparieren lassen/,
  'EST-02': /wesentlich teurer.*sofort/,
  'EST-03': /kündigen.*§§ 649, 645 BGB/,
  'EST-04': /Fehlersuche/,
  'EST-05': /mit Ihrer Unterschrift unter dem Auftrag/,
}
const europeanSays: MustSay = {
  'EST-04': /Fehlersuche/,
  'EST-10': /kosten nichts/,
  'EST-11': /Küstenrechner IT-Service.*Hafenstraße 7.*Telefon.*E-Mail/,
  'EST-12': /PC, selbst zusammengebaut/,
  'EST-13': /Lesefehler.*SSD einbauen/,
  'EST-14': /höchstens 289,00 €/,
  'EST-15': /3 Arbeitstage/,
  'EST-16': /keines/,
  'EST-17': /Kundenadresse.*Hafenstraße 7/,
  'EST-18': /Anfahrt und Abholung 25,00 €/,
  'EST-19': /gebunden, mindestens 30 Kalendertage/,
  'EST-20': /Widerrufsrecht.*eigenen Seiten/,
}
const purchaseSays: MustSay = {
  'BUY-01': /10\.12\.2026.*diese Ware, dieser Händler, dieser Betrag.*bevollmächtige/,
  'BUY-02': /Bytehandel Nord GmbH; Sie schließen den Kaufvertrag mit dem Händler/,
  'BUY-03': /Rechnung, Ware und alles, was wir dafür erhalten/,
  'BUY-04': /Ihren Namen und die Anschrift.*nichts von Ihrem Gerät/,
  'BUY-05': /kaufen wir nichts; der übrige Auftrag gilt trotzdem/,
  'BUY-06': /SSD 1 TB.*99,00 €.*183,00 €/,
  'BUY-07': /auf Ihren Namen: Hannelore Müller-Strübing/,
}
const consentSays: MustSay = {
  'CON-01': /freiwillig.*ändert sich für Sie nichts/,
  'CON-02': /Fotos verwenden/,
  'CON-03': /mit Namen als Referenz/,
  'CON-04': /Rundbrief/,
  'CON-05': /jederzeit zurücknehmen, so einfach wie hier/,
  'CON-06': /allein Ihre Einwilligung/,
  'CON-07': /Kein Kästchen ist vorab angekreuzt/,
}

describe.each([
  ['the consent to mail', mail, mailSays, 'MAIL-03'],
  ['the estimate', () => estimateOf(), estimateSays, 'EST-02'],
  [
    'the offer with repair information',
    () => estimateOf({ form: 'european' }),
    europeanSays,
    'EST-20',
  ],
  ['the purchase on behalf', () => purchaseOf(), purchaseSays, 'BUY-03'],
  ['the consents', () => consentsOf(), consentSays, 'CON-05'],
] as const)('%s', (_, make, must, paragraphId) => {
  it('says all it has to say, each under its id, and carries no other id', () => {
    expect(gaps(make(), must)).toEqual([])
    expect([...idsIn(make())].toSorted()).toEqual(Object.keys(must).toSorted())
  })

  it('is found out when a passage was hollowed out', () => {
    expect(gaps(hollowed(make(), paragraphId), must)).toContain(paragraphId)
  })

  it('leaves no hole and says nothing forbidden, official or about how to withdraw', () => {
    const said = saidBy(make())
    expect(said).not.toMatch(/[{}]|undefined|NaN|[Aa]mtlich|Standardvertrag|vierzehn Tage/)
    expect(forbiddenIn(said)).toEqual([])
  })
})

describe('the estimate', () => {
  it('keeps the fee for finding the fault to a signature of its own, which stands in the order', () => {
    const { price } = aHousehold().order
    const order = { price: { ...price, diagnosisCents: 35_00 } }
    const paper = estimateOf({}, order)
    expect(saidBy(paper)).toContain('Fehlersuche 35,00 €, auch ohne Reparatur')
    expect(saidBy(paper)).toContain('nur wenn Sie dafür eigens unterschreiben')
    expect(paper.blocks.some(({ type }) => type === 'signature')).toBe(false)
    expect(saidBy(estimateOf())).toContain('Fehlersuche kostet nichts extra')
  })

  it('binds for 30 calendar days at least, and longer where that was promised', () => {
    expect(saidBy(estimateOf({ form: 'european', validUntil: '2026-12-01' }))).toContain(
      'bis einschließlich 23.12.2026 gebunden',
    )
    expect(saidBy(estimateOf({ form: 'european', validUntil: '2027-01-31' }))).toContain(
      'bis einschließlich 31.01.2027 gebunden',
    )
    expect(saidBy(estimateOf({ validUntil: '2026-12-01' }))).toContain('01.12.2026')
  })

  it('names price or method, and in each case the most it can become', () => {
    const { price } = aHousehold().order
    const european = (basis: 'fixed' | 'hourly' | 'estimateFirst') =>
      saidBy(estimateOf({ form: 'european' }, { price: { ...price, basis } }))
    expect(european('hourly')).toContain('79,00 € je Arbeitsstunde, zusammen mit Anfahrt')
    expect(european('fixed')).toContain('Festpreis, zusammen mit allem höchstens 289,00 €')
    expect(european('estimateFirst')).toContain(
      'zusammen mit Anfahrt und Teilen höchstens 289,00 €',
    )
  })

  it('is what the order and the price block point at, once it is there', () => {
    const { price } = aHousehold().order
    const first = { price: { ...price, basis: 'estimateFirst' as const, amountCents: 0 } }
    const order = (more: Partial<Order>) =>
      saidBy(d01(saidFor({ ...first, ...more }), textOf('D01')))
    expect(order({})).toContain('zuerst ein kostenloser Kostenanschlag')
    expect(order({ estimate: anEstimate() })).toContain('nach dem Kostenanschlag zu diesem Auftrag')
    expect(order({ estimate: anEstimate() })).not.toContain('zuerst ein')
    expect(order({ estimate: anEstimate({ form: 'european' }) })).toContain('nach dem Angebot zu')
  })
})

describe('the purchase', () => {
  it('limits the power of attorney by item, ceiling, dealer and day in the very sentence that is signed', () => {
    const [slot] = composeSheet('B', ['D13'], saidFor({ purchase: aPurchase() }), works.texts).slots
    expect(slot).toMatchObject({ slot: 'customer-purchase', by: 'customer', owed: true })
    expect(slot?.label).toBe(
      'Ich beauftrage und bevollmächtige Küstenrechner IT-Service, diese Ware in meinem Namen bei Bytehandel Nord GmbH zu kaufen, zusammen für höchstens 183,00\u00a0€ und bis 10.12.2026.',
    )
  })

  it('is no paper for what we sell ourselves', () => {
    expect(() => purchaseOf({ seller: 'us' })).toThrow(/dealer/)
  })
})

describe('the consents', () => {
  it('have one open box and one voluntary signature for each purpose', () => {
    const sheet = composeSheet('I', ['D17'], saidFor({ consents: someConsents() }), works.texts)
    expect(sheet.slots.map(({ slot, owed }) => [slot, owed])).toEqual([
      ['customer-consent-photos', false],
      ['customer-consent-reference', false],
      ['customer-consent-newsletter', false],
    ])
    const boxes = sheet.content.papers.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'choices' ? block.rows : [])),
    )
    expect(boxes).toHaveLength(3)
    for (const { options } of boxes) expect(options.map(({ chosen }) => chosen)).toEqual([false])
  })

  it('ask only for what was named, in its own words', () => {
    const paper = consentsOf([{ purpose: 'reference', detail: 'Ein Satz auf _unserer_ Seite.' }])
    expect(saidBy(paper)).toContain('Ein Satz auf _unserer_ Seite.')
    expect(saidBy(paper)).not.toMatch(/Fotos verwenden|Rundbrief/)
    expect([...idsIn(paper)]).not.toContain('CON-02')
  })
})

describe('the consent to mail', () => {
  it('stands on the pre-contract sheet with a signature of its own, beside the receipt strip', () => {
    const known = {
      on: '2026-11-23',
      framework: false,
      informed: false,
      committed: false,
      measures: someMeasures(),
    }
    const said = { ...saidFor({}), due: due(answersOf(aHousehold(), known)).due }
    const sheet = composeSheet('A', ['D09', 'D03'], said, works.texts)
    expect(sheet.content.papers.map(({ code }) => code)).toEqual(['VB', 'D03', 'D09'])
    expect(sheet.slots.map(({ slot }) => slot)).toEqual(['customer-receipt', 'customer-mail'])
    expect(sheet.slots[0]?.label).not.toContain('E-Mail')
  })

  it('cannot be asked of somebody without an address', () => {
    const { mail: _none, ...customer } = aHousehold().customer
    const intake = { ...aHousehold(), customer }
    expect(() => d09(jobSaid({ intake }), textOf('D09'))).toThrow(/mail address/)
  })
})

describe('a paper nobody asked for', () => {
  it.each([
    ['D12', d12],
    ['D13', d13],
    ['D17', d17],
  ] as const)('is not written: %s', (code, model) => {
    expect(() => model(saidFor({}), textOf(code))).toThrow(code)
  })
})

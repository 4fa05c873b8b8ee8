import { describe, expect, it } from 'vitest'

import { answersOf } from '../../electron/core/papers/answers.ts'
import type { Known } from '../../electron/core/papers/answers.ts'
import { bundle } from '../../electron/core/papers/bundle.ts'
import { due } from '../../electron/core/papers/due.ts'
import type { Blocked } from '../../electron/core/papers/obstacles.ts'
import type { Intake } from '../../shared/model/intake.ts'
import type { Order } from '../../shared/model/order.ts'
import {
  aDevice,
  aHousehold,
  anEstimate,
  anIntake,
  aPurchase,
  someMeasures,
  someProcessing,
} from '../builders/said.ts'

const stranger: Known = {
  on: '2026-11-23',
  framework: false,
  informed: false,
  committed: false,
  measures: someMeasures(),
}

const dueFor = (intake: Intake, known: Partial<Known> = {}) =>
  due(answersOf(intake, { ...stranger, ...known }))
const codesFor = (intake: Intake, known: Partial<Known> = {}) =>
  dueFor(intake, known).due.map(({ code }) => code)
const blockedFor = (intake: Intake, known: Partial<Known> = {}): Blocked[] =>
  dueFor(intake, known).blocked

const householdByMail = ({ withAddress }: { withAddress: boolean }): Intake => {
  const plain = aHousehold()
  const { mail: _mail, ...unreachable } = plain.customer
  const contract = { ...plain.order.contract, byMail: true }
  return {
    ...plain,
    customer: withAddress ? plain.customer : unreachable,
    order: { ...plain.order, contract },
  }
}

const wipe = () => [
  aDevice({ media: aDevice().media.map((medium) => ({ ...medium, end: 'erase' as const })) }),
]

describe('what changes the set', () => {
  it('predominantly business is a controller and no consumer', () => {
    const intake = aHousehold({
      customer: { capacity: 'mostlyBusiness' },
      order: { processing: someProcessing() },
    })
    expect(codesFor(intake)).toContain('D04')
    expect(codesFor(intake)).not.toContain('D07')
  })

  it('an encrypted medium without its key is no data access', () => {
    const order = { types: ['repairWithoutData' as const], dataAccess: 'encryptedNoKey' as const }
    expect(codesFor(anIntake({ order }))).not.toContain('D04')
    expect(codesFor(aHousehold({ order }))).not.toContain('D05')
  })

  it('an old device that is wiped during a set-up needs its own order', () => {
    const codes = codesFor(anIntake({ order: { types: ['setUp'] }, devices: wipe() }))
    expect(codes).toEqual(expect.arrayContaining(['D04', 'D11', 'D14', 'D15']))
  })

  it('our commitment to secrecy is given once, and again for a single mandate', () => {
    const practice = { customer: { secrecy: 'lawyer' as const } }
    expect(codesFor(anIntake(practice), { committed: true })).not.toContain('D06')
    const singleMandate = { applies: true, consentSaidBy: 'Rechtsanwältin Großmann' } as const
    expect(
      codesFor(anIntake({ ...practice, order: { singleMandate } }), { committed: true }),
    ).toContain('D06')
  })

  it('an estimate stands on the order sheet, or comes after the diagnosis that it needs', () => {
    const { price } = anIntake().order
    const whenFor = (order: Partial<Order>) =>
      dueFor(anIntake({ order })).due.find(({ code }) => code === 'D12')?.deliver
    expect(whenFor({})).toBeUndefined()
    expect(whenFor({ estimate: anEstimate() })).toBe('atHandover')
    expect(whenFor({ price: { ...price, basis: 'estimateFirst' } })).toBe('afterDiagnosis')
    expect(whenFor({ price: { ...price, diagnosisCents: 39_00 } })).toBe('afterDiagnosis')
  })

  it('consents are asked for what goes beyond the job, and only then', () => {
    const consents = [{ purpose: 'photos' as const, detail: 'Bild des Gehäuses auf der Webseite' }]
    expect(codesFor(anIntake())).not.toContain('D17')
    expect(codesFor(anIntake({ order: { consents } }))).toContain('D17')
  })

  const lawOf = (code: 'D04' | 'D15', customer: Partial<Intake['customer']>) =>
    dueFor(anIntake({ customer, order: { types: ['erasure'] } })).due.find(
      (paper) => paper.code === code,
    )?.source

  it('a church’s contract cites its own act', () => {
    expect(lawOf('D04', { capacity: 'church', church: 'protestant' })).toBe('§ 30 DSG-EKD')
    expect(lawOf('D04', { capacity: 'church', church: 'catholic' })).toBe('§ 29 KDG')
  })

  it('a private customer is owed the confirmation of an erasure by the order, never by Art. 28', () => {
    expect(lawOf('D15', { capacity: 'private' })).toBe('§ 631 BGB')
    expect(lawOf('D15', { capacity: 'company' })).toBe('Art. 28 Abs. 3 Buchst. g DSGVO')
    expect(lawOf('D15', { capacity: 'church', church: 'catholic' })).toBe('§ 29 KDG')
  })

  it('social data are taken once somebody said that the authority was notified', () => {
    const customer = { capacity: 'authority', socialData: true } as const
    const signatory = { role: 'authorised' } as const
    const order = { socialDataNoticeSaidBy: 'Frau Petersen, Sachgebiet 4' }
    expect(blockedFor(anIntake({ customer, signatory, order }))).toEqual([])
  })

  it('what was left out stands there with its reason and on no sheet', () => {
    const papers = { added: [], leftOut: [{ code: 'D11' as const, reason: 'Neugerät ohne Daten' }] }
    const { due: found } = dueFor(anIntake({ order: { papers } }))
    expect(found.find(({ code }) => code === 'D11')?.leftOut).toBe('Neugerät ohne Daten')
    expect(bundle(found, 'toUs').flatMap(({ codes }) => codes)).not.toContain('D11')
  })

  it('an addition counts only while it fits the answers', () => {
    const papers = { added: ['D04' as const], leftOut: [] }
    const order = {
      types: ['repairWithoutData' as const],
      dataAccess: 'mediaStay' as const,
      papers,
    }
    expect(codesFor(anIntake({ order }))).toContain('D04')
    expect(codesFor(aHousehold({ order }))).not.toContain('D04')
  })

  it('T-AVV-4: a framework in force asks for the single instruction only', () => {
    const codes = codesFor(anIntake(), { framework: true, informed: true })
    expect(codes).toEqual(['D01', 'D02', 'D10', 'D11', 'D04c', 'D16', 'CR', 'D15'])
  })

  it('nobody is informed a second time with the same version', () => {
    expect(codesFor(anIntake(), { informed: true })).not.toContain('D03')
  })

  it('what happens to our copies never makes an erasure due', () => {
    for (const copiesEnd of ['delete', 'handOverThenDelete'] as const)
      expect(codesFor(anIntake({ order: { copiesEnd } }))).not.toContain('D14')
    // The seeded fault: were the medium's own end mistaken for the copies', D14 would appear here.
    expect(codesFor(anIntake({ order: { copiesEnd: 'delete' }, devices: wipe() }))).toContain('D14')
  })

  it('early start has its own paper only when the customer wants it, and the question has no default', () => {
    const contract = { place: 'atCustomer', visitRequested: true, urgent: false } as const
    expect(
      codesFor(aHousehold({ order: { contract: { ...contract, earlyStart: false } } })),
    ).toEqual(expect.not.arrayContaining(['D08']))
    expect(blockedFor(aHousehold({ order: { contract } }))).toEqual([
      { code: 'intakeIncomplete', detail: 'due.open.earlyStart' },
    ])
  })

  it('an urgent repair still gets the withdrawal papers (W-02)', () => {
    const contract = { ...aHousehold().order.contract, urgent: true, urgentReason: 'Homeoffice' }
    expect(codesFor(aHousehold({ order: { contract } }))).toContain('D07')
  })

  it.each([
    ['the day before', '2026-11-22T23:59:00.000+01:00', false],
    ['the same morning', '2026-11-23T00:01:00.000+01:00', true],
    ['no date', undefined, true],
  ])(
    'a prior offer from %s decides on the withdrawal papers (W-01)',
    (_, priorOfferAt, expected) => {
      const contract = {
        place: 'priorOffer' as const,
        visitRequested: true,
        urgent: false,
        earlyStart: false,
        ...(priorOfferAt === undefined ? {} : { priorOfferAt }),
      }
      expect(codesFor(aHousehold({ order: { contract } })).includes('D07')).toBe(expected)
    },
  )

  it('at our premises there is nothing to withdraw from', () => {
    const contract = { place: 'atBusiness', visitRequested: false, urgent: false } as const
    const codes = codesFor(aHousehold({ order: { contract } }))
    expect(codes).not.toContain('D07')
    expect(blockedFor(aHousehold({ order: { contract } }))).toEqual([])
  })
})

describe('what is refused instead of half-served', () => {
  const refusedWith = (intake: Intake, known: Partial<Known> = {}) =>
    blockedFor(intake, known).map(({ code, detail }) => detail ?? code)

  it.each([
    [
      'a job centre that has not notified its supervisory authority',
      anIntake({ customer: { socialData: true } }),
      'due.open.socialData',
    ],
    [
      'remote maintenance nobody described',
      anIntake({ order: { types: ['remote'] } }),
      'due.open.remote',
    ],
    [
      'a purchase nobody described',
      anIntake({ order: { types: ['purchase'] } }),
      'due.open.purchase',
    ],
    [
      'a purchase in which we are the seller',
      anIntake({ order: { types: ['purchase'], purchase: aPurchase({ seller: 'us' }) } }),
      'due.open.sale',
    ],
    [
      'a law firm whose data are to be recovered, nobody asked whether for one client',
      anIntake({ customer: { secrecy: 'lawyer' }, order: { types: ['recovery'] } }),
      'due.open.singleMandate',
    ],
    [
      'an agreement somebody wants to leave out',
      anIntake({
        order: { papers: { added: [], leftOut: [{ code: 'D04', reason: 'keine Zeit' }] } },
      }),
      'due.open.mustStay',
    ],
    ['a child', aHousehold({ signatory: { adult: false } }), 'minorWithoutGuardian'],
    ['a receptionist', anIntake({ signatory: { role: 'employee' } }), 'due.open.authority'],
    [
      'sensitive data without a safeguard',
      anIntake({
        order: { processing: someProcessing({ sensitive: 'unknown', safeguards: [] }) },
      }),
      'due.open.safeguards',
    ],
    [
      'data described as "all data on the device"',
      anIntake({
        order: {
          processing: someProcessing({ dataKinds: ['Alle auf dem Gerät gespeicherten Daten'] }),
        },
      }),
      'due.open.processing',
    ],
    [
      'an erasure that names no medium',
      anIntake({ order: { types: ['erasure'] } }),
      'due.open.erasureMedium',
    ],
  ])('%s', (_, intake, expected) => {
    expect(refusedWith(intake)).toEqual([expected])
  })

  it('a law firm while somebody outside the EU gets at devices, until it is said why that may be', () => {
    const firm = (order = {}) => anIntake({ customer: { secrecy: 'lawyer' }, order })
    expect(refusedWith(firm(), { abroad: true })).toEqual(['due.open.abroad'])
    expect(refusedWith(firm(), { abroad: false })).toEqual([])
    const secrecyAbroad = 'Schweiz: strafbewehrte Verschwiegenheit, nur verschlüsselte Abbilder'
    expect(refusedWith(firm({ secrecyAbroad }), { abroad: true })).toEqual([])
    expect(refusedWith(anIntake(), { abroad: true })).toEqual([])
  })

  it('papers by mail without an address', () => {
    expect(refusedWith(householdByMail({ withAddress: false }))).toContain('due.open.mail')
    expect(refusedWith(householdByMail({ withAddress: true }))).not.toContain('due.open.mail')
  })

  it('a contract whose description of the processing or whose measures are missing', () => {
    const { processing: _none, ...order } = anIntake().order
    expect(refusedWith({ ...anIntake(), order })).toEqual(['due.open.processing'])
    expect(
      refusedWith(anIntake(), {
        measures: { version: 1, items: someMeasures().items.slice(0, 2) },
      }),
    ).toEqual(['due.open.measures'])
    const slogan = someMeasures().items.map((one) => ({ ...one, text: 'Stand der Technik' }))
    expect(refusedWith(anIntake(), { measures: { version: 1, items: slogan } })).toEqual([
      'due.open.measures',
    ])
  })

  it('a receptionist with her boss’s confirmation, a guardian and a parish without data access are served', () => {
    const signed = { role: 'employee', authority: 'Mail der Geschäftsführung von heute' } as const
    expect(refusedWith(anIntake({ signatory: signed }))).toEqual([])
    expect(refusedWith(aHousehold({ signatory: { role: 'guardian' } }))).toEqual([])
    const outside = { types: ['repairWithoutData'], dataAccess: 'mediaStay' } as const
    expect(
      refusedWith(
        anIntake({
          customer: { capacity: 'church' },
          order: { types: [...outside.types], dataAccess: outside.dataAccess },
        }),
      ),
    ).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'

import { newId } from '../../../renderer/intake/model/new-id.ts'
import { begin, follow } from '../../../renderer/intake/model/follow.ts'
import { fieldName, firstOpen, openFields } from '../../../renderer/intake/model/open.ts'
import { DeviceId } from '../../../shared/ids.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { IntakeDraft, readIntake } from '../../../shared/model/intake.ts'
import { slipPaths } from '../../../shared/model/slips.ts'

const atDoor = { place: 'atCustomer', inAWeek: '2026-11-30' } as const

/** Edits one after the other, as a hand does, with the proposals following each. */
const typed = (...edits: ((draft: IntakeDraft) => IntakeDraft)[]): IntakeDraft =>
  edits.reduce((draft, edit) => follow(draft, edit(draft), atDoor), begin({}, atDoor))

const capacity =
  (value: 'private' | 'company' | 'association' | 'church' | 'authority') =>
  (draft: IntakeDraft): IntakeDraft => ({
    ...draft,
    customer: { ...draft.customer, capacity: value },
  })

const named = (draft: IntakeDraft): IntakeDraft => ({
  ...draft,
  customer: {
    ...draft.customer,
    contact: { givenName: 'Ilse', familyName: 'Łukaszewicz' },
    address: { street: 'Hafenstraße 7', postcode: '23552', town: 'Lübeck' },
    phone: '0451 12345',
  },
})

const shared =
  (value: 'no' | 'association' | 'employer') =>
  (draft: IntakeDraft): IntakeDraft => ({
    ...draft,
    order: { ...draft.order, sharedUse: value },
  })

const device = (draft: IntakeDraft): IntakeDraft => ({
  ...draft,
  devices: [
    {
      id: newId.device(),
      kind: 'notebook',
      name: 'Lenovo IdeaPad 3',
      serial: { readable: false, reason: 'kein Aufkleber' },
      starts: 'yes',
      hazards: 'none',
      media: [],
      accessories: [],
      priorDamage: [],
      photos: [],
    },
  ],
})

const order = (draft: IntakeDraft): IntakeDraft => ({
  ...draft,
  order: {
    ...draft.order,
    types: ['repair'],
    dataAccess: 'yes',
    fault: 'Gerät ist sehr langsam',
    copiesEnd: 'delete',
    targetOn: '2026-11-30',
    backup: { ...draft.order?.backup, exists: 'no' },
    price: { ...draft.order?.price, basis: 'fixed', amountCents: 8900, travelCents: 2500 },
    contract: { ...draft.order?.contract, earlyStart: false },
  },
})

describe('a private household at its own door', () => {
  test('is complete after the few answers only the customer can give', () => {
    const draft = typed(capacity('private'), named, shared('no'), device, order)
    expect(openFields(draft)).toEqual({ customer: [], devices: [], order: [] })
    expect(firstOpen(draft)).toBe('papers')
    const read = readIntake(draft)
    expect(read).toMatchObject({
      complete: true,
      intake: {
        signatory: { name: 'Ilse Łukaszewicz', role: 'self', adult: true },
        devices: [{ owner: 'customer' }],
        order: {
          scope: 'Fehler suchen und beheben, Funktion prüfen.',
          price: { ceilingCents: 11_400 },
        },
        placeLabel: 'Kundenadresse',
      },
    })
    expect(read.complete && read.intake.order.processing).toBeUndefined()
  })

  test('promises no day that has passed, and no ceiling below the price', () => {
    const draft = typed(capacity('private'), named, shared('no'), device, order)
    const paths = (one: IntakeDraft, today?: string) =>
      openFields(one, today).order.map(({ path, why }) => `${path} ${why}`)
    expect(paths(draft, '2026-11-30')).toEqual([])
    expect(paths(draft, '2026-12-01')).toEqual(['order.targetOn notValid'])
    const ceiling = (ceilingCents: number): IntakeDraft => ({
      ...draft,
      order: { ...draft.order, price: { ...draft.order?.price, ceilingCents } },
    })
    expect(paths(ceiling(11_400))).toEqual([])
    expect(paths(ceiling(11_399))).toEqual(['order.price.ceilingCents notValid'])
    for (const path of slipPaths) expect(messages.de.intake.slips[path]).not.toBe('')
  })

  test('is not complete without the answer on the early start, which is never given in advance', () => {
    const draft = typed(capacity('private'), named, shared('no'), device, order, (now) => {
      const { earlyStart, ...contract } = now.order?.contract ?? {}
      expect(earlyStart).toBe(false)
      return { ...now, order: { ...now.order, contract } }
    })
    expect(openFields(draft).order.map((field) => field.path)).toEqual([
      'order.contract.earlyStart',
    ])
  })

  test('gets no proposal where the law forbids one', () => {
    const { order: proposed } = typed(capacity('private'), named, shared('no'), device)
    expect(proposed?.contract?.earlyStart).toBeUndefined()
    expect(proposed?.copiesEnd).toBeUndefined()
    expect(proposed?.price?.amountCents).toBeUndefined()
    expect(proposed?.price?.travelCents).toBeUndefined()
    expect(proposed?.price?.diagnosisCents).toBe(0)
    expect(proposed?.backup?.safetyCopy).toBe(false)
    expect(Object.values(proposed?.permissions ?? {})).toEqual([false, false, false, false])
  })

  test('with a device also used for a club gets a contract on processing, and loses it again', () => {
    const club = typed(capacity('private'), named, shared('association'))
    expect(club.order?.processing).toMatchObject({ noticeDays: 14, breachHours: 24 })
    expect(club.customer?.breachContact).toEqual({ name: 'Ilse Łukaszewicz', phone: '0451 12345' })
    const alone = follow(club, shared('no')(club), atDoor)
    expect(alone.order?.processing).toBeUndefined()
    expect(alone.customer?.breachContact).toBeUndefined()
  })

  test('has to say who allowed the repair of an employer’s device', () => {
    const draft = typed(capacity('private'), named, device, shared('employer'))
    expect(draft.devices?.[0]?.owner).toBe('employer')
    expect(openFields(draft).devices.map((field) => field.path)).toContain(
      'devices.0.ownerAuthority',
    )
  })
})

describe('a proposal', () => {
  const role = (draft: IntakeDraft): IntakeDraft => ({
    ...draft,
    signatory: { ...draft.signatory, role: 'managingDirector' },
  })

  test('follows what it came from, letter by letter', () => {
    const draft = typed(capacity('company'), named, role, (now) => ({
      ...now,
      customer: { ...now.customer, contact: { familyName: 'Berger' } },
    }))
    expect(draft.signatory?.name).toBe('Berger')
    expect(draft.order?.processing?.instructors).toEqual([
      { name: 'Berger', position: 'Geschäftsführung', reach: '0451 12345' },
    ])
  })

  test('does not lend the position of whoever opens the door to whoever signs', () => {
    const draft = typed(capacity('company'), named, role, (now) => ({
      ...now,
      customer: { ...now.customer, contact: { familyName: 'Berger', position: 'Anmeldung' } },
      signatory: { ...now.signatory, name: 'Dr. Voß' },
    }))
    expect(draft.order?.processing?.instructors).toMatchObject([
      { name: 'Dr. Voß', position: 'Geschäftsführung' },
    ])
  })

  test('leaves alone what the technician wrote himself, also when he emptied it', () => {
    const own = typed(order, (now) => ({ ...now, order: { ...now.order, scope: '' } }), device)
    expect(own.order?.scope).toBe('')
    const signed = typed(
      capacity('company'),
      (now) => ({ ...now, signatory: { ...now.signatory, name: 'Frau Voß' } }),
      named,
    )
    expect(signed.signatory?.name).toBe('Frau Voß')
  })

  test('never unlocks an erasure: media stay unchanged unless somebody says otherwise', () => {
    const draft = typed(capacity('company'), named, device, order)
    expect(JSON.stringify(draft)).not.toMatch(/"(erase|destroy)"/)
  })
})

test('a church must say which one', () => {
  const church = typed(capacity('church'))
  expect(openFields(church).customer.map((field) => field.path)).toContain('customer.church')
  expect(follow(church, capacity('company')(church), atDoor).customer?.church).toBe('none')
})

test('someone employed signs only with a word of authority', () => {
  const draft = typed(capacity('company'), named, (now) => ({
    ...now,
    signatory: { ...now.signatory, role: 'employee' },
  }))
  expect(openFields(draft).customer.map((field) => field.path)).toContain('signatory.authority')
})

test('a messenger owes no authority, but whoever may sign has to be named', () => {
  const brings = (messengerFor: object) =>
    typed(capacity('company'), named, (now) => ({
      ...now,
      signatory: { ...now.signatory, role: 'employee', messengerFor },
    }))
  const open = (draft: IntakeDraft) => openFields(draft).customer.map((field) => field.path)
  expect(open(brings({}))).not.toContain('signatory.authority')
  expect(open(brings({}))).toContain('signatory.messengerFor.name')
  const complete = brings({ name: 'Dr. Łucja Ærøskøbing', role: 'owner' })
  expect(open(complete).filter((path) => path.startsWith('signatory'))).toEqual([])
  expect(complete.order?.processing?.instructors?.[0]?.name).toBe('Dr. Łucja Ærøskøbing')
})

test('every open question has a name in both languages', () => {
  const drafts = [
    typed(),
    typed(capacity('church')),
    typed(capacity('company'), (now) => ({ ...now, devices: [{}] })),
  ]
  for (const draft of drafts) {
    for (const { path } of Object.values(openFields(draft)).flat()) {
      for (const language of ['de', 'en'] as const) {
        expect(fieldName(path, messages[language].intake.fields)).not.toContain('.')
      }
    }
  }
  expect(fieldName('nothing.of.ours', messages.de.intake.fields)).toBe('nothing.of.ours')
})

test('a draft with its proposals is one the core accepts, at every step', () => {
  for (const draft of [
    typed(),
    typed(capacity('private'), named),
    typed(capacity('company'), named, device, order),
  ]) {
    expect(IntakeDraft.safeParse(draft).error).toBeUndefined()
  }
})

test('ids made at the door have the form of ids', () => {
  const ids = Array.from({ length: 200 }, () => newId.device())
  expect(new Set(ids).size).toBe(200)
  expect(ids.every((id) => DeviceId.safeParse(id).success)).toBe(true)
})

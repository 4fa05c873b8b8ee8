import fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  judgeDisposal,
  type DisposalJudge,
  type DisposalState,
} from '../../../electron/core/custody/disposal.ts'
import { placeAfter } from '../../../electron/core/jobs/jobs.tables.ts'
import type { ItemId } from '../../../shared/ids.ts'
import { CustodyKind, type CustodyEntry } from '../../../shared/model/custody.ts'
import { accessoryId, deviceId, mediumId } from '../../builders/said.ts'

/** Two notebooks with a disk each and a bag, and a device of somebody else's job. */
const things = [
  { id: deviceId('a'), device: deviceId('a'), type: 'device' },
  { id: mediumId('a'), device: deviceId('a'), type: 'medium' },
  { id: accessoryId('a'), device: deviceId('a'), type: 'accessory' },
  { id: deviceId('b'), device: deviceId('b'), type: 'device' },
  { id: mediumId('b'), device: deviceId('b'), type: 'medium' },
] as const
const stranger = deviceId('z')
const media = [mediumId('a'), mediumId('b')]
type Place = DisposalState['items'][number]['place']

/** What can happen to a job: an entry of any kind by hand, an order that gets signed, the law's months going by. */
type Step =
  | { does: 'record'; entry: Pick<CustodyEntry, 'kind' | 'items' | 'disposal'> }
  | { does: 'sign'; medium: (typeof media)[number] }
  | { does: 'wait' }

const anItem = fc.constantFrom<ItemId>(...things.map(({ id }) => id), stranger)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('record' as const),
      entry: fc.record(
        {
          kind: fc.oneof(fc.constantFrom(...CustodyKind.options), fc.constant('DISPOSED' as const)),
          items: fc.array(anItem, { maxLength: 4 }),
          disposal: fc.record({
            by: fc.constantFrom('auction' as const, 'court' as const),
            reference: fc.constant('DR II 17/27'),
          }),
        },
        { requiredKeys: ['kind', 'items'] },
      ),
    }),
  },
  fc.record({ does: fc.constant('sign' as const), medium: fc.constantFrom(...media) }),
  fc.record({ does: fc.constant('wait' as const) }),
)

interface Gone {
  item: string
  signed: boolean
  reference: boolean
  medium: boolean
}

/** Plays the steps with this judge at the door; says of everything that ended disposed what it rested on. */
const play = (judge: DisposalJudge, steps: readonly Step[]): Gone[] => {
  const places = new Map(things.map(({ id }): [string, Place] => [id, 'inCustody']))
  places.set(stranger, 'inCustody')
  const ordered = new Set<(typeof media)[number]>()
  const out = new Set<string>()
  const gone: Gone[] = []
  let auctionAllowed = false
  for (const one of steps) {
    if (one.does === 'sign') ordered.add(one.medium)
    if (one.does === 'wait') auctionAllowed = true
    if (one.does !== 'record') continue
    const { kind, items, disposal } = one.entry
    const state = {
      items: things.map((item) => ({ ...item, place: places.get(item.id) ?? 'notYet' })),
      orders: [{ signedAt: '2026-11-25T10:00:00.000+01:00', media: [...ordered] }],
      mediaInside: new Set<string>(media.filter((id) => !out.has(id))),
      auctionAllowed,
    }
    if (kind === 'DISPOSED' && judge({ items, ...(disposal && { disposal }) }, state) !== undefined)
      continue
    for (const item of items) {
      if (kind === 'MEDIA_REMOVED') out.add(item)
      if (kind === 'MEDIA_REINSTALLED') out.delete(item)
      const place = placeAfter[kind]
      if (place === undefined || places.get(item) === place) continue
      places.set(item, place)
      if (place !== 'disposed') continue
      const signed = media.some((id) => id === item && ordered.has(id))
      const medium = media.some((id) => id === item)
      gone.push({ item, signed, reference: disposal !== undefined, medium })
    }
  }
  return gone
}

const holds = (judge: DisposalJudge): void =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      for (const { item, signed, reference } of play(judge, steps)) {
        expect(item).not.toBe(stranger)
        expect(signed || reference).toBe(true)
      }
    }),
    { numRuns: 5_000 },
  )

test('no way of entries leads to disposed without a signed deletion order or a reference', () => {
  holds(judgeDisposal)
})

test('a judge who takes any signed order for every item is caught', () => {
  const faulty: DisposalJudge = (entry, state) =>
    state.orders.some((order) => order.media.length > 0) ? undefined : judgeDisposal(entry, state)
  expect(() => holds(faulty)).toThrow()
})

test('a judge who lets a medium nobody named pass because the months went by is caught', () => {
  const faulty: DisposalJudge = (entry, state) =>
    state.auctionAllowed ? undefined : judgeDisposal(entry, state)
  expect(() => holds(faulty)).toThrow()
})

test('the steps reach what they are meant to reach: something does end disposed, by each way', () => {
  const ways = new Set<string>()
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      for (const { signed, reference } of play(judgeDisposal, steps))
        ways.add(`${signed ? 'order' : ''}${reference ? 'reference' : ''}`)
    }),
    { numRuns: 5_000 },
  )
  expect([...ways].toSorted()).toEqual(['order', 'orderreference', 'reference'])
})

const held: DisposalState = {
  items: things.map((item) => ({ ...item, place: 'inCustody' })),
  orders: [],
  mediaInside: new Set(media),
  auctionAllowed: true,
}
const auction = { by: 'auction', reference: 'DR II 17/27' } as const

test('data are no pledge: a device goes to auction only when no medium is in it', () => {
  const device = { items: [deviceId('a')], disposal: auction }
  expect(judgeDisposal(device, held)).toBe('disposalNotAllowed')
  const empty = { ...held, mediaInside: new Set([mediumId('b')]) }
  expect(judgeDisposal(device, empty)).toBeUndefined()
  expect(judgeDisposal({ ...device, items: [mediumId('a')] }, empty)).toBe('disposalNotAllowed')
})

test('before the law has come that far an auction is no ground, a court is', () => {
  const early = { ...held, auctionAllowed: false, mediaInside: new Set<string>() }
  const items = [deviceId('a')]
  expect(judgeDisposal({ items, disposal: auction }, early)).toBe('disposalNotAllowed')
  const court = { by: 'court', reference: '21 C 113/27' } as const
  expect(judgeDisposal({ items, disposal: court }, early)).toBeUndefined()
})

test('nothing of another job can be named, and nothing twice', () => {
  expect(judgeDisposal({ items: [stranger], disposal: auction }, held)).toBe('disposalNotAllowed')
  const gone: DisposalState = {
    ...held,
    items: held.items.map((item) => ({ ...item, place: 'disposed' })),
  }
  expect(judgeDisposal({ items: [deviceId('a')], disposal: auction }, gone)).toBe(
    'disposalNotAllowed',
  )
})

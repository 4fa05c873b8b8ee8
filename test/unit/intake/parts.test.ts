import { describe, expect, test } from 'vitest'

import { withAccessories, withKind, newDevice } from '../../../renderer/intake/model/device.ts'
import {
  atStake,
  dayOf,
  instantOf,
  offerOf,
  targetDays,
  workingDayAfter,
} from '../../../renderer/intake/model/dates.ts'
import { againAsLastTime } from '../../../renderer/intake/model/known.ts'
import { Instant } from '../../../shared/time.ts'
import { customerView } from '../../screens/fixtures/people.ts'

describe('days at the door', () => {
  test('a promised day is never a Sunday', () => {
    // Thursday 26 November 2026: three days later is a Sunday
    expect(targetDays(new Date(2026, 10, 26)).threeDays).toBe('2026-11-30')
    expect(targetDays(new Date(2026, 10, 23))).toEqual({
      threeDays: '2026-11-26',
      week: '2026-11-30',
      twoWeeks: '2026-12-07',
    })
  })

  test('a day somebody asked for stays, unless it is a Sunday', () => {
    expect(workingDayAfter(new Date('2026-12-05T12:00'), 0)).toBe('2026-12-05')
    expect(workingDayAfter(new Date('2026-12-06T12:00'), 0)).toBe('2026-12-07')
  })

  test('late in the evening it is still today', () => {
    expect(dayOf(new Date(2026, 10, 23, 23, 50))).toBe('2026-11-23')
  })

  test('an offer keeps its day and time, with the offset of that day', () => {
    const summer = instantOf('2026-07-03', '9.05')
    expect(Instant.safeParse(summer).success).toBe(true)
    expect(summer).toBe('2026-07-03T09:05:00.000+02:00')
    expect(offerOf(summer)).toEqual({ day: '2026-07-03', clock: '09:05' })
    expect(instantOf('2026-12-03', '14:30')).toBe('2026-12-03T14:30:00.000+01:00')
    expect(instantOf('2026-12-03', '29:99')).toBe('2026-12-03T12:00:00.000+01:00')
  })
})

test('at stake is the ceiling, else all that was agreed', () => {
  expect(atStake({ ceilingCents: 24_000, amountCents: 7900 })).toBe(24_000)
  expect(atStake({ amountCents: 8900, travelCents: 2500 })).toBe(11_400)
  expect(atStake({ travelCents: 2500 })).toBeUndefined()
})

describe('a device', () => {
  test('brings the medium one may expect in it, left as it is', () => {
    expect(withKind(newDevice(), 'phone').media).toMatchObject([
      { kind: 'emmc', removable: 'no', end: 'unchanged' },
    ])
    const known = withKind({ ...newDevice(), media: [] }, 'notebook')
    expect(known.media).toEqual([])
  })

  test('keeps its accessories with their notes when others are added', () => {
    const first = withAccessories(newDevice(), ['powerSupply'])
    const noted = {
      ...first,
      accessories: (first.accessories ?? []).map((one) => ({ ...one, note: '65 W' })),
    }
    const both = withAccessories(noted, ['powerSupply', 'bag'])
    expect(both.accessories).toMatchObject([{ kind: 'powerSupply', note: '65 W' }, { kind: 'bag' }])
    expect(withAccessories(both, ['bag']).accessories).toMatchObject([{ kind: 'bag' }])
  })
})

describe('"wie zuletzt"', () => {
  const { last } = customerView
  if (last === undefined) throw new Error('the fixture has a last job')
  const again = againAsLastTime({}, last)

  test('asks anew what is wrong and until when', () => {
    expect(again.order?.fault).toBeUndefined()
    expect(again.order?.targetOn).toBeUndefined()
    expect(again.order?.scope).toBe(last.order.scope)
  })

  test('gives every item an id of its own, leaves photos behind and erases nothing again', () => {
    const erased = againAsLastTime(
      {},
      {
        ...last,
        devices: last.devices.map((device) => ({
          ...device,
          media: device.media.map((medium) => ({ ...medium, end: 'erase' as const })),
        })),
      },
    )
    const before = new Set(
      last.devices.flatMap((device) => [device.id, ...device.media.map(({ id }) => id)]),
    )
    const ids = (erased.devices ?? []).flatMap((device) => [
      device.id,
      ...(device.media ?? []).map(({ id }) => id),
    ])
    expect(ids.some((one) => one !== undefined && before.has(one))).toBe(false)
    expect(erased.devices?.flatMap((device) => device.photos)).toEqual([])
    expect(JSON.stringify(erased)).not.toContain('"erase"')
  })
})

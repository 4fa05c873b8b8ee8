import { expect, test } from 'vitest'

import { newDevice } from '../../../renderer/intake/model/device.ts'
import { devicesOf } from '../../../renderer/guest/how-many.ts'
import { ItemId } from '../../../shared/ids.ts'
import { messages } from '../../../shared/messages/messages.ts'

const item = (last: string, type: 'device' | 'accessory', place: 'inCustody' | 'returned') => ({
  id: ItemId.parse(`dev_${last.repeat(26)}`),
  device: 'one',
  type,
  label: type,
  place,
})

test('the greeting counts the devices that are brought, before and after they are taken over', () => {
  const devices = [newDevice(), newDevice()]
  const savedAt = '2026-11-20T09:00:00.000Z'
  const draft = { step: 'signatures', intake: { devices }, savedAt } as const
  expect(devicesOf({ draft }, 'toUs')).toBe(2)
  expect(devicesOf({}, 'toUs')).toBe(0)
})

test('of what goes back only devices count that we have and that do not stay', () => {
  const [first, second] = [item('a', 'device', 'inCustody'), item('b', 'device', 'inCustody')]
  const items = [
    first,
    second,
    item('c', 'accessory', 'inCustody'),
    item('d', 'device', 'returned'),
  ]
  expect(devicesOf({ items }, 'toCustomer')).toBe(2)
  const returnDraft = { items: [{ item: second.id, back: false }] }
  expect(devicesOf({ items, returnDraft }, 'toCustomer')).toBe(1)
})

test('of two devices the greeting speaks in the plural, in both languages', () => {
  const { de, en } = messages
  expect(de.guest.greeting.called(2)).toContain('um Ihre Geräte')
  expect(de.guest.greeting.back(1)).toContain('Ihr Gerät zurück')
  expect(en.guest.greeting.brought(2)).toContain('your devices')
})

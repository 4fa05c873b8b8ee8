import { expect, test } from 'vitest'

import { newDevice } from '../../../renderer/intake/model/device.ts'
import { sameSerial } from '../../../renderer/intake/model/same-serial.ts'

const numbered = (number: string) => ({
  ...newDevice(),
  serial: { readable: true, number } as const,
})

test('the serial number of another device of the same job is noticed, however it is typed', () => {
  const draft = { devices: [numbered('PF3-XK21'), numbered('HP-0815'), numbered(' pf3-xk21 ')] }
  expect(sameSerial(draft, 2)).toEqual([0])
  expect(sameSerial(draft, 0)).toEqual([2])
  expect(sameSerial(draft, 1)).toEqual([])
})

test('numbers that are half typed, empty or not readable are nobody else’s', () => {
  const unreadable = {
    ...newDevice(),
    serial: { readable: false, reason: 'kein Aufkleber' } as const,
  }
  const draft = {
    devices: [numbered('PF3'), numbered('PF3'), unreadable, unreadable, numbered('')],
  }
  for (const place of [0, 1, 2, 3, 4, 5]) expect(sameSerial(draft, place)).toEqual([])
})

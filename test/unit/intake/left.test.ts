import { expect, test } from 'vitest'

import { newDevice } from '../../../renderer/intake/model/device.ts'
import { insistsOn, leave, nothingLeft } from '../../../renderer/intake/model/left.ts'

test('a device added after the step was left is asked nothing yet, the first one still is', () => {
  const first = newDevice()
  const left = leave(nothingLeft, 'devices', { devices: [first] })
  const two = { devices: [first, newDevice()] }
  const insists = insistsOn(left, 'devices', two)
  expect(insists('devices.0.name')).toBe(true)
  expect(insists('devices.1.name')).toBe(false)
  const after = insistsOn(leave(left, 'devices', two), 'devices', two)
  expect(after('devices.1.media.0.kind')).toBe(true)
})

test('who left another step is not asked for devices, and the order of devices does not matter', () => {
  const first = newDevice()
  const second = newDevice()
  const left = leave(nothingLeft, 'customer', { devices: [first] })
  expect(insistsOn(left, 'customer', {})('customer.phone')).toBe(true)
  expect(insistsOn(left, 'devices', { devices: [first] })('devices.0.name')).toBe(false)
  const all = leave(left, 'devices', { devices: [first] })
  const insists = insistsOn(all, 'devices', { devices: [second, first] })
  expect([insists('devices.0.name'), insists('devices.1.name')]).toEqual([false, true])
})

test('of a job without any device the step itself is insisted on', () => {
  const left = leave(nothingLeft, 'devices', {})
  expect(insistsOn(left, 'devices', {})('devices')).toBe(true)
})

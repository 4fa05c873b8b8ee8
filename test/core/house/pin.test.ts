import { expect, test } from 'vitest'

import { SittingId } from '../../../shared/ids.ts'
import { readyOffice, refusalOf } from '../rehearsal.ts'

const sitting = SittingId.parse(`sit_${'a'.repeat(26)}`)

test('a PIN of equal digits or a run, up or down, is refused with a word, and the one before stays', async () => {
  const office = await readyOffice()
  await office.call('pin.set', { pin: '270626' })
  for (const pin of ['111111', '000000', '123456', '654321', '567890', '098765', '890123']) {
    expect(await refusalOf(office.call('pin.set', { pin })), pin).toBe('pinTooPlain')
  }
  await office.call('guest.begin', { sitting })
  expect(await office.call('guest.leave', { pin: '270626' })).toMatchObject({ left: true })
})

test('a PIN that only begins like a run is taken', async () => {
  const office = await readyOffice()
  for (const pin of ['123457', '246810', '112233', '121212', '270626']) {
    await office.call('pin.set', { pin })
  }
  await office.call('guest.begin', { sitting })
  expect(await office.call('guest.leave', { pin: '270626' })).toMatchObject({ left: true })
})

import { expect, test } from 'vitest'

import { SittingId } from '../../../shared/ids.ts'
import { readyOffice } from '../rehearsal.ts'

const [right, wrong] = ['270626', '111222']
const sitting = SittingId.parse(`sit_${'a'.repeat(26)}`)

/** An office with a PIN, and what it asked of the doorman since. */
const withPin = async () => {
  const asked: string[] = []
  const office = await readyOffice({
    desk: {
      setIdle: ({ seconds }) => (asked.push(`idle ${seconds}`), {}),
      kiosk: ({ on }) => (asked.push(on ? 'kiosk' : 'no kiosk'), {}),
      lockNow: () => (asked.push('lock'), {}),
    },
  })
  await office.call('pin.set', { pin: right })
  const { idleSeconds } = await office.call('settings.view', {})
  asked.length = 0
  return { office, asked, idleSeconds }
}

test('nothing locks while a customer reads for fifteen minutes; before the PIN pad the ordinary time runs', async () => {
  const { office, asked, idleSeconds } = await withPin()
  await office.call('guest.begin', { sitting })
  expect(asked).toEqual([`idle ${15 * 60 + idleSeconds}`, 'kiosk'])
})

test('only the PIN leads back from the turned screen, and with it the ordinary idle time comes back', async () => {
  const { office, asked, idleSeconds } = await withPin()
  await office.call('guest.begin', { sitting })
  asked.length = 0
  expect(await office.call('guest.leave', { pin: wrong })).toEqual({ left: false, triesLeft: 4 })
  expect(asked).toEqual([])
  expect(await office.call('guest.leave', { pin: right })).toEqual({ left: true, triesLeft: 5 })
  expect(asked).toEqual(['no kiosk', `idle ${idleSeconds}`])
})

test('five wrong PINs at the turned screen lock the house, four do not', async () => {
  const { office, asked } = await withPin()
  await office.call('guest.begin', { sitting })
  asked.length = 0
  const tries: number[] = []
  for (let left = 4; left >= 0; left -= 1) {
    expect(asked).toEqual([])
    tries.push((await office.call('guest.leave', { pin: wrong })).triesLeft)
  }
  expect(tries).toEqual([4, 3, 2, 1, 0])
  expect(asked).toEqual(['lock'])
})

test('a right PIN in between gives all five tries again', async () => {
  const { office, asked } = await withPin()
  for (const pin of [wrong, wrong, wrong, wrong, right, wrong]) {
    await office.call('guest.leave', { pin })
  }
  expect(asked).not.toContain('lock')
})

import { expect, test } from 'vitest'

import { readSeal } from '../../../electron/core/papers/seal/read-seal.ts'
import { company, household, officeAfter, refusalOf } from '../rehearsal.ts'
import { serve } from './authority-server.ts'

test('papers secured at the door get their time later, all with one press', async () => {
  const { office, sitting } = await officeAfter(household)
  const { address, asked } = await serve()
  const waiting = sitting.sheets.filter(({ codes }) => !codes.includes('D07')).length
  expect(await office.call('timeStamps.view', {})).toEqual({
    atSealing: false,
    stamped: 0,
    waiting,
    covered: 0,
  })

  await office.call('timeStamps.choose', { authority: address })
  expect(await office.call('timeStamps.fetch', {})).toEqual({ stamped: waiting, waiting: 0 })
  expect(asked).toHaveLength(waiting)
  expect(asked[0]?.type).toBe('application/timestamp-query')

  const view = await office.call('sitting.view', { sitting: sitting.id })
  for (const before of sitting.sheets) {
    const sheet = view.sheets.find(({ id }) => id === before.id)
    const { pdf } = await office.call('sheet.pages', { sheet: before.id, copy: 'finished' })
    if (before.codes.includes('D07')) continue
    expect(sheet?.confirmedTime).toMatchObject({ is: 'own', by: 'Zeit Muster' })
    expect(await readSeal(pdf)).toMatchObject({ timeStamp: expect.any(Uint8Array) as unknown })
    expect(sheet?.fileSha256).not.toBe(before.fileSha256)
  }
  expect(await office.call('timeStamps.fetch', {})).toEqual({ stamped: 0, waiting: 0 })
  expect(office.archive().replayDiffers()).toEqual([])
}, 60_000)

test('without an authority nothing goes out, and what comes out of the ledger again is the same', async () => {
  const { office } = await officeAfter(company)
  expect(await refusalOf(office.call('timeStamps.fetch', {}))).toBe('notFound')
  const { address, asked } = await serve()
  await office.call('timeStamps.choose', { authority: address })
  await office.call('timeStamps.choose', {})
  expect(await refusalOf(office.call('timeStamps.fetch', {}))).toBe('notFound')
  expect(asked).toEqual([])
})

test('nobody at the address, and answers that are no time stamp, leave the papers as they were', async () => {
  const { office, sitting } = await officeAfter(company)
  const spoilt = await serve((reply) => reply.slice(0, 200))
  const wrong: [string, string][] = [
    ['http://127.0.0.1:9/', 'noNetwork'],
    [spoilt.address, 'timeStampRefused'],
  ]
  for (const [authority, code] of wrong) {
    await office.call('timeStamps.choose', { authority })
    expect(await refusalOf(office.call('timeStamps.fetch', {}))).toBe(code)
  }
  const view = await office.call('sitting.view', { sitting: sitting.id })
  expect(view.sheets.map(({ fileSha256 }) => fileSha256)).toEqual(
    sitting.sheets.map(({ fileSha256 }) => fileSha256),
  )
})

test.each(['keine Adresse', 'file:///etc/passwd', 'javascript:alert(1)'])(
  'an address like %j is refused at its field',
  async (authority) => {
    const { office } = await officeAfter(company)
    expect(await refusalOf(office.call('timeStamps.choose', { authority }))).toBe('invalidInput')
  },
)

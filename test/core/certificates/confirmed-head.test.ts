import { createHash } from 'node:crypto'

import { expect, test } from 'vitest'

import { certificateKinds } from '../../../shared/facts/certificate.kinds.ts'
import { utf8 } from '../../../electron/core/ledger/bytes.ts'
import { headText } from '../../../electron/core/ledger/head.ts'
import { readTimeStamp } from '../../../electron/core/papers/seal/time-stamp.ts'
import { company, household, officeAfter, refusalOf, takenOver } from '../rehearsal.ts'
import { serve } from './authority-server.ts'

test('a confirmed state covers every sheet secured before, and none that comes later', async () => {
  const { office, sitting } = await officeAfter(household)
  const { address, asked, authority } = await serve()
  expect(await refusalOf(office.call('timeStamps.confirmHead', {}))).toBe('notFound')
  await office.call('timeStamps.choose', { authority: address })
  const before = office.archive().head()
  const confirmed = await office.call('timeStamps.confirmHead', {})
  expect(confirmed).toMatchObject({ size: before.size, by: 'Zeit Muster' })

  // one hash went out, of exactly that head's bytes
  const bytes = utf8(headText(before))
  expect(asked).toHaveLength(1)
  expect(asked[0]?.body.includes(createHash('sha256').update(bytes).digest())).toBe(true)
  const [fact] = office.archive().read((reader) => reader.facts({ kinds: ['head.stamped'] }))
  const stamped = certificateKinds['head.stamped'].slots.stamped.parse(fact?.bodies[0]?.content)
  const token = new Uint8Array(Buffer.from(stamped.token, 'base64'))
  expect(stamped.head).toBe(headText(before))
  expect(await readTimeStamp(token, bytes)).toMatchObject({ at: confirmed.at, by: 'Zeit Muster' })
  expect(authority.confirms(token, bytes)).toBe(true)
  expect(authority.confirms(token, utf8(headText(office.archive().head())))).toBe(false)

  const view = await office.call('sitting.view', { sitting: sitting.id })
  for (const { codes, confirmedTime } of view.sheets)
    expect(confirmedTime).toEqual(
      codes.includes('D07') ? undefined : { is: 'covered', ...confirmed },
    )
  const later = await takenOver(office, company)
  for (const { confirmedTime } of later.sitting.sheets)
    expect(confirmedTime).toEqual({ is: 'none' })
  expect(await office.call('timeStamps.view', {})).toMatchObject({
    head: confirmed,
    covered: view.sheets.filter(({ confirmedTime }) => confirmedTime !== undefined).length,
  })
  expect(office.archive().replayDiffers()).toEqual([])
  expect((await office.call('ledger.check', {})).checked).toBe('ok')
}, 60_000)

test('a sheet is covered by the earliest confirmation, and a time of its own says more', async () => {
  const { office, sitting } = await officeAfter(company)
  const { address } = await serve()
  await office.call('timeStamps.choose', { authority: address })
  const first = await office.call('timeStamps.confirmHead', {})
  const { sitting: other } = await takenOver(office, household)
  const second = await office.call('timeStamps.confirmHead', {})
  expect(second.size).toBeGreaterThan(first.size + 1)
  const timesOf = async (id: typeof sitting.id) =>
    (await office.call('sitting.view', { sitting: id })).sheets.flatMap(
      ({ confirmedTime }) => confirmedTime ?? [],
    )
  for (const time of await timesOf(sitting.id)) expect(time).toEqual({ is: 'covered', ...first })
  for (const time of await timesOf(other.id)) expect(time).toEqual({ is: 'covered', ...second })
  await office.call('timeStamps.fetch', {})
  for (const time of await timesOf(other.id)) expect(time).toMatchObject({ is: 'own' })
}, 60_000)

test('nothing is asked again while nothing was added, and a failed attempt leaves no trace', async () => {
  const { office } = await officeAfter(company)
  await office.call('timeStamps.choose', { authority: 'http://127.0.0.1:9/' })
  const size = office.archive().head().size
  expect(await refusalOf(office.call('timeStamps.confirmHead', {}))).toBe('noNetwork')
  const spoilt = await serve((reply) => reply.slice(0, 200))
  await office.call('timeStamps.choose', { authority: spoilt.address })
  expect(await refusalOf(office.call('timeStamps.confirmHead', {}))).toBe('timeStampRefused')
  expect(office.archive().head().size).toBe(size)

  const { address, asked } = await serve()
  await office.call('timeStamps.choose', { authority: address })
  const once = await office.call('timeStamps.confirmHead', {})
  expect(await office.call('timeStamps.confirmHead', {})).toEqual(once)
  expect(asked).toHaveLength(1)
}, 60_000)
